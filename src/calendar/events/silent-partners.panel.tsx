import { organisationPath } from '#src/network/index.ts'
import { isCoordinator } from '#src/platform/actor.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import type { House, Panel, PanelSubject } from '#src/platform/module.ts'
import { Section } from '#src/ui/layout/layout.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { messages } from '../messages.ts'
import { readSilentPartners, type SilentPartner } from './silent-partners.store.ts'

/** How far ahead a partner should have something for people to come to. */
const aheadDays = 30
/** Whoever has more to call begins with these; the rest is counted. */
const mostShown = 12

/** On the coordinator's first page: which partners are silent, their telephone, and what to say. */
export const silentPartnersPanel =
  ({ database }: House) =>
  async (_: PanelSubject, visit: Visit): Promise<Panel | undefined> => {
    const { actor, lang, now } = visit
    if (!isCoordinator(actor)) return undefined
    const window = { from: now, to: now.add({ hours: 24 * aheadDays }) }
    const silent = await readSilentPartners(database.read, window, lang)
    const words = messages[lang]
    const main = (
      <Section title={words.silentTitle(silent.length)}>
        {silent.length > 0 ? <Silent visit={visit} silent={silent} /> : <p>{words.silentNone}</p>}
      </Section>
    )
    return { main, cache: { tags: ['calendar', 'network'] } }
  }

const Silent = ({ visit, silent }: { visit: Visit; silent: readonly SilentPartner[] }) => {
  const { lang, zone } = visit
  const words = messages[lang]
  const day = (instant: string) =>
    dateWords(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate(), lang, { weekday: false })
  return (
    <>
      <p>{words.silentSay}</p>
      <Table
        caption={words.silentCaption}
        columns={[{ label: words.organiser }, { label: words.silentPhone }, { label: words.silentLast }]}
        rows={silent.slice(0, mostShown).map(({ slug, name, kind, settlement, phone, last }) => [
          <>
            <a href={organisationPath(lang, slug)}>{name}</a>, {kind}
            {'\u00a0'}
            {settlement}
          </>,
          phone ? <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a> : '–',
          last ? day(last) : words.silentNever,
        ])}
      />
      {silent.length > mostShown ? <p>{words.silentMore(silent.length - mostShown)}</p> : null}
    </>
  )
}
