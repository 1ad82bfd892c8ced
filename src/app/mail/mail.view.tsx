import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { instantWords } from '#src/platform/language/instant-words.ts'
import type { DomainState, FailedLetter } from '#src/platform/mail/mail-state.store.ts'
import { Chips } from '#src/ui/chips/chips.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { ActButton } from '#src/ui/form/form.tsx'
import { Section } from '#src/ui/layout/layout.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { deskPath } from '../addresses.ts'
import { Retried } from '../retried.view.tsx'
import { mailDeskPath, retriesPath } from './addresses.ts'
import { kindWords } from './letter-kinds.ts'
import { messages } from './messages.ts'

export const periods = [7, 30] as const
export type Period = (typeof periods)[number]

interface Props {
  visit: Visit
  days: Period
  domains: readonly DomainState[]
  failed: readonly FailedLetter[]
  most: number
}

export const MailView = ({ visit, days, domains, failed, most }: Props) => {
  const { lang } = visit
  const words = messages[lang]
  const chips = periods.map((some) => ({
    label: words.days(some),
    href: mailDeskPath(lang, some),
    current: some === days,
  }))
  return (
    <>
      <div class="ui-wrap app-desk-head">
        <h1>{words.title}</h1>
        <Retried visit={visit} words={messages[visit.lang]} />
        <Prose text={words.lead} />
        <Chips label={words.period} chips={chips} look="tabs" />
      </div>
      {domains.length === 0 ? (
        <Nothing lang={lang} days={days} />
      ) : (
        <>
          <Section>
            <Domains visit={visit} domains={domains} days={days} />
          </Section>
          <Section>
            {failed.length === 0 ? <Fine lang={lang} /> : <Failed visit={visit} letters={failed} days={days} />}
            {failed.length < most ? null : <p>{words.most(most)}</p>}
          </Section>
        </>
      )}
    </>
  )
}

const Nothing = ({ lang, days }: { lang: Lang; days: Period }) => {
  const words = messages[lang]
  const longer = days === 30 ? [] : [{ label: words.longer, href: mailDeskPath(lang, 30) }]
  return (
    <div class="ui-wrap">
      <EmptyState title={words.none} actions={[...longer, { label: words.toDesk, href: deskPath(lang) }]}>
        <p>{words.noneText}</p>
      </EmptyState>
    </div>
  )
}

const Fine = ({ lang }: { lang: Lang }) => (
  <>
    <h2>{messages[lang].failedTitle}</h2>
    <p>{messages[lang].failedNone}</p>
  </>
)

const Domains = ({ visit, domains, days }: { visit: Visit; domains: readonly DomainState[]; days: Period }) => {
  const { lang } = visit
  const words = messages[lang]
  const at = (instant: string | null) => (instant === null ? words.nothing : instantWords(instant, visit))
  const rows = domains.map((state) => [
    state.domain,
    state.sent,
    state.waiting,
    state.failed,
    at(state.lastSent),
    at(state.oldestWaiting),
    state.reply ? <ServerWords words={state.reply} /> : words.nothing,
    state.failed > 1 ? (
      <ActButton
        action={retriesPath(lang)}
        label={words.retryAll}
        fields={{ domain: state.domain, days: String(days) }}
      />
    ) : (
      words.nothing
    ),
  ])
  const columns = [
    { label: words.domain },
    { label: words.sent, numeric: true },
    { label: words.waiting, numeric: true },
    { label: words.failed, numeric: true },
    { label: words.lastSent },
    { label: words.oldest },
    { label: words.words },
    { label: words.act },
  ]
  return <Table caption={words.byDomain} columns={columns} rows={rows} />
}

/** In the server's own tongue, mostly English. */
const ServerWords = ({ words }: { words: string }) => (
  <span class="app-server-words" lang="en">
    {words}
  </span>
)

const Failed = ({ visit, letters, days }: { visit: Visit; letters: readonly FailedLetter[]; days: Period }) => {
  const { lang } = visit
  const words = messages[lang]
  const rows = letters.map((letter) => [
    // Kept on one line: the dots would let it break.
    letter.recipient.replace('…', '…\u2060'),
    kindWords(letter.kind, lang),
    instantWords(letter.failedAt, visit),
    <div>
      {whyOf(letter.problem, lang)} {letter.reply ? <ServerWords words={letter.reply} /> : null}
    </div>,
    letter.canRetry ? (
      <ActButton action={retriesPath(lang)} label={words.retry} fields={{ letter: letter.id, days: String(days) }} />
    ) : (
      words.gone
    ),
  ])
  const columns = [words.to, words.kind, words.when, words.why, words.act].map((label) => ({ label }))
  return <Table caption={words.failedTitle} columns={columns} rows={rows} />
}

const known = [
  'refused',
  'rejected-recipient',
  'unreachable',
  'timeout',
  'bad-login',
  'bad-message',
  'unwritable',
  'closed',
] as const

const whyOf = (problem: string | null, lang: Lang): string =>
  messages[lang][known.find((code) => code === problem) ?? 'unknown']
