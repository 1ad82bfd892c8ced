import type { Consent } from '#src/people/index.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { instantWords } from '#src/platform/language/instant-words.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { ActButton } from '#src/ui/form/form.tsx'
import { Section } from '#src/ui/layout/layout.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { privacyPath } from '../legal/addresses.ts'
import { erasurePath, exportFilePath, exportPath, withdrawalsPath } from './addresses.ts'
import { messages } from './messages.ts'

interface Props {
  visit: Visit
  /** Sentences of all rooms. */
  kept: readonly string[]
  consents: readonly Consent[]
}

export const MyDataView = ({ visit, kept, consents }: Props) => {
  const { lang } = visit
  const words = messages[lang]
  return (
    <>
      <div class="ui-wrap app-desk-head">
        <h1>{words.title}</h1>
        <Done visit={visit} />
        <Prose text={words.lead} />
      </div>
      <Section title={words.exportTitle}>
        <Prose text={words.exportText} />
        <p class="app-acts">
          <ButtonLink href={exportFilePath(lang)} download>
            {words.exportFile}
          </ButtonLink>
          <ButtonLink href={exportPath(lang)} kind="quiet">
            {words.exportSee}
          </ButtonLink>
        </p>
      </Section>
      {consents.length === 0 ? (
        <Section title={words.consentsTitle}>
          <p>{words.noConsents}</p>
        </Section>
      ) : (
        <Section>
          <Consents visit={visit} consents={consents} />
        </Section>
      )}
      <Section title={words.keptTitle} more={{ label: words.toPrivacy, href: privacyPath(lang) }}>
        <ul class="app-paper-list">
          {kept.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </Section>
      <Section title={words.eraseTitle}>
        <Prose text={words.eraseText} />
        <p class="app-acts">
          <ButtonLink href={erasurePath(lang)} kind="danger">
            {words.toErasure}
          </ButtonLink>
        </p>
      </Section>
    </>
  )
}

const Done = ({ visit: { lang, query } }: { visit: Visit }) => {
  const words = messages[lang]
  const done = query.get('done')
  if (done === 'withdrawn')
    return (
      <Banner tone="info" title={words.doneWithdrawn}>
        <p>{words.doneWithdrawnText}</p>
      </Banner>
    )
  if (done !== 'stale') return null
  return (
    <Banner tone="info" title={words.doneStale}>
      <p>{words.doneStaleText}</p>
    </Banner>
  )
}

const Consents = ({ visit, consents }: Pick<Props, 'visit' | 'consents'>) => {
  const { lang } = visit
  const words = messages[lang]
  const columns = [words.consent, words.given, words.state].map((label) => ({ label }))
  const rows = consents.map((consent) => [
    <span lang={consent.lang}>{consent.wording}</span>,
    `${instantWords(consent.given_at, visit)}, ${words[consent.given_how]}; ${wordingOf(consent, visit)}`,
    consent.withdrawn_at === null ? (
      <ActButton action={withdrawalsPath(lang)} label={words.withdraw} fields={{ consent: consent.id }} />
    ) : (
      words.withdrawn(instantWords(consent.withdrawn_at, visit))
    ),
  ])
  return <Table caption={words.consentsTitle} columns={columns} rows={rows} />
}

const wordingOf = ({ version }: Consent, { lang }: Visit): string =>
  messages[lang].version(dateWords(Temporal.PlainDate.from(version), lang, { weekday: false }))
