import { organisationPath } from '#src/network/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { DeskActs, DeskHint, DeskPart } from '#src/ui/desk/desk.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { eventAddress, inLang } from '../addresses.ts'
import type { EventPage } from '../events/event-page.store.ts'
import { duplicatesPath } from './addresses.ts'
import { type Member, readClusterMembers, readStanding } from './desk.store.ts'
import { duplicateMessages, fieldWords } from './messages.ts'

/** What has joined the event; one query, and none for an event of its own. */
export const membersOf = async (query: Reader, { id, members }: EventPage, lang: Lang): Promise<Member[]> =>
  members > 0 ? readClusterMembers(query, id, lang) : []

/** „Същото събитие обявяват и: НЧ „Пробуда“ (оттам: цената)“, for the strip at the foot of a page. */
export function clusterPart(lang: Lang, members: readonly Member[]) {
  if (members.length === 0) return []
  return [{ term: duplicateMessages[lang].alsoSays, value: <Members lang={lang} members={members} /> }]
}

const Members = ({ lang, members }: { lang: Lang; members: readonly Member[] }) => (
  <>
    {members.map(({ organiser, organiserSlug, sourceUrl, fields }, number) => (
      <>
        {number > 0 ? '; ' : null}
        <a href={organisationPath(lang, organiserSlug)}>
          <Marked text={organiser} lang={lang} />
        </a>
        {sourceUrl !== null && URL.canParse(sourceUrl) ? (
          <>
            ,{' '}
            <a href={sourceUrl} rel="nofollow">
              {new URL(sourceUrl).host}
            </a>
          </>
        ) : null}
        {fields.length > 0 ? <> ({duplicateMessages[lang].tookFrom(fieldWords(fields, lang))})</> : null}
      </>
    ))}
  </>
)

/** At the desk: where what the event says is from, or that it is a part of another. Two queries at most. */
export async function clusterNote({ database }: Pick<House, 'database'>, { lang, params }: Visit, event: string) {
  const words = duplicateMessages[lang]
  const standing = await readStanding(database.read, event)
  if (standing)
    return (
      <Banner tone="info" title={words.partOf}>
        <DeskActs>
          <a href={inLang(lang, eventAddress(standing.slug))}>{words.seeStanding}</a>
          <a href={duplicatesPath(lang, params.organisation)}>{words.toPairs}</a>
        </DeskActs>
      </Banner>
    )
  const members = await readClusterMembers(database.read, event, lang)
  if (members.length === 0) return null
  return (
    <DeskPart title={words.clusterPart}>
      <p>
        <Members lang={lang} members={members} />
      </p>
      <DeskHint>{words.clusterHint}</DeskHint>
      <p>
        <a href={duplicatesPath(lang, params.organisation)}>{words.toPairs}</a>
      </p>
    </DeskPart>
  )
}
