import type { Visit } from '#src/platform/http/visit.ts'
import { monthName } from '#src/platform/language/dates.ts'
import { moneyWords } from '#src/platform/language/money.ts'
import { sentenceCase } from '#src/platform/language/sentences.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { Chips } from '#src/ui/chips/chips.tsx'
import { DeskPart } from '#src/ui/desk/desk.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { Facts } from '#src/ui/facts/facts.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { StateLabel } from '#src/ui/state-label/state-label.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { inLang } from '../addresses.ts'
import { pathOf } from '../desk/desk-page.tsx'
import { titleOf } from '../desk/event-of-visit.ts'
import { messages as deskMessages } from '../desk/messages.ts'
import type { CalendarEvent } from '../events/event.ts'
import { stateOf } from '../events/wording.ts'
import { programmeAddress, templateAddress } from './addresses.ts'
import { messages } from './messages.ts'
import type { Outcome } from './programme-item.ts'
import type { ProgrammeLine } from './programme-lines.ts'
import { outsideShown, type ProgrammeOfYear } from './programme-of-year.ts'
import { totalsOf } from './totals.ts'

interface Props {
  readonly visit: Visit
  readonly programme: ProgrammeOfYear
}

/** The items of a year by month, their sums, the paper, and what came without having been planned. */
export const Programme = ({ visit, programme }: Props) => {
  const { lines } = programme
  return (
    <>
      <Years visit={visit} programme={programme} />
      <Deadline visit={visit} programme={programme} />
      {lines.length === 0 ? (
        <Nothing visit={visit} programme={programme} />
      ) : (
        <>
          <Brief visit={visit} programme={programme} />
          <Months visit={visit} programme={programme} />
        </>
      )}
      <Outside visit={visit} programme={programme} />
    </>
  )
}

const Years = ({ visit, programme }: Props) => (
  <Chips
    label={messages[visit.lang].years}
    look="tabs"
    chips={[1, 0, -1, -2].map((ahead) => {
      const year = visit.today.year + ahead
      const href = inLang(visit.lang, programmeAddress(slugOf(visit), year))
      return { label: messages[visit.lang].year(year), href, current: year === programme.year }
    })}
  />
)

/** From September on the chair owes the mayor next year's proposal, until 10 November (чл. 26а, ал. 1 ЗНЧ). */
const Deadline = ({ visit, programme }: Props) => {
  const words = messages[visit.lang]
  const due = new Temporal.PlainDate(programme.year - 1, 11, 10)
  const days = visit.today.until(due, { largestUnit: 'day' }).days
  if (programme.type !== 'chitalishte' || days < 0 || days > 70) return null
  return (
    <Banner tone="warning" title={days === 0 ? words.deadlineToday : words.deadline(days)}>
      <p>{words.deadlineText}</p>
    </Banner>
  )
}

const Nothing = ({ visit, programme }: Props) => {
  const words = messages[visit.lang]
  return (
    <EmptyState
      title={words.empty(programme.year)}
      actions={[
        { label: words.upload, href: programme.upload },
        { label: words.template, href: inLang(visit.lang, templateAddress(slugOf(visit))) },
      ]}
    >
      <p>{words.emptyText}</p>
    </EmptyState>
  )
}

const Brief = ({ visit, programme }: Props) => {
  const { lang } = visit
  const words = messages[lang]
  const totals = totalsOf(programme.lines)
  const file = (name: string) => inLang(lang, programmeAddress(slugOf(visit), programme.year, name))
  return (
    <>
      <Facts
        label={words.inBrief}
        facts={[
          { term: words.items, value: totals.items, detail: words.itemsDetail(totals.confirmed) },
          { term: words.seat, value: totals.seat },
          { term: words.away, value: totals.away },
          {
            term: words.expected,
            value: totals.expectedOf === 0 ? words.noExpected : totals.expected,
            ...(totals.expectedOf === 0 ? {} : { detail: words.expectedOf(totals.expectedOf) }),
          },
          {
            term: words.money,
            value:
              totals.sums.length === 0
                ? words.unsaid
                : totals.sums.map(({ cents, currency }) => moneyWords(cents, currency, lang)).join(' + '),
          },
        ]}
        links={[
          { label: words.pdf, href: file('proposal.pdf'), download: true },
          { label: words.upload, href: programme.upload },
          { label: words.template, href: inLang(lang, templateAddress(slugOf(visit))), download: true },
        ]}
      />
      <p>
        <ButtonLink href={file('proposal.docx')}>{words.docx}</ButtonLink>
      </p>
    </>
  )
}

const Months = ({ visit, programme }: Props) => {
  const { lang } = visit
  const words = messages[lang]
  const byMonth = Map.groupBy(programme.lines, ({ month }) => month)
  const months = [...byMonth].sort(([one], [other]) => (one ?? 13) - (other ?? 13))
  return (
    <div class="calendar-programme">
      {months.map(([month, lines]) => (
        <Table
          caption={`${month === null ? words.wholeYear : sentenceCase(monthName(month, lang))} (${lines.length})`}
          columns={[
            { label: words.what },
            { label: words.when },
            { label: words.where },
            { label: words.others },
            { label: words.expected, numeric: true },
            { label: words.money },
            { label: words.answers },
            { label: words.changing },
          ]}
          rows={lines.map((line) => rowOf(visit, programme.year, line))}
        />
      ))}
    </div>
  )
}

function rowOf(visit: Visit, year: number, line: ProgrammeLine) {
  const { lang } = visit
  const words = messages[lang]
  const { event, planned } = line
  return [
    <>
      {line.number === '' ? null : <span class="calendar-programme-number">{line.number}. </span>}
      <TitleLink visit={visit} event={event} /> <State visit={visit} event={event} outcome={planned.outcome} />
    </>,
    line.when,
    <>
      {line.place === '' ? '' : <Marked text={line.place} lang={lang} />}
      {event.details.away ? ` (${words.away.toLocaleLowerCase(lang)})` : ''}
    </>,
    line.others,
    line.expected,
    line.funds,
    line.responsible,
    <a
      href={inLang(lang, programmeAddress(slugOf(visit), year, 'items', event.id))}
      aria-label={words.changeOf(line.title)}
    >
      {words.change}
    </a>,
  ]
}

const TitleLink = ({ visit, event }: { visit: Visit; event: CalendarEvent }) => {
  const { title, titleLang } = titleOf(event, visit.lang)
  return (
    <a href={pathOf(visit, 'events', event.id)} lang={titleLang === visit.lang ? undefined : titleLang}>
      {title}
    </a>
  )
}

/** That an item is planned goes without saying. */
const State = ({ visit, event, outcome }: { visit: Visit; event: CalendarEvent; outcome: Outcome | null }) => {
  if (outcome) return <StateLabel label={messages[visit.lang][outcome]} tone="quiet" />
  return event.status === 'planned' ? null : <StateLabel {...stateLabel(event, visit)} />
}

function stateLabel(event: CalendarEvent, { lang }: Visit) {
  const day = event.starts.slice(0, 10)
  const date = { ...event, scheduled: event.starts, firstDay: day, lastDay: day, precise: event.details.precise }
  return stateOf(date, lang) ?? { label: deskMessages[lang].confirmed, tone: 'quiet' as const }
}

const Outside = ({ visit, programme }: Props) => {
  const { lang } = visit
  const words = messages[lang]
  const { outside, year } = programme
  if (outside.length === 0) return null
  return (
    <DeskPart title={`${words.outside} (${outside.length})`} hint={words.outsideText(year)}>
      <ul class="calendar-programme-outside">
        {outside.map((event) => (
          <li>
            <TitleLink visit={visit} event={event} />{' '}
            <a
              class="calendar-programme-add"
              href={inLang(lang, programmeAddress(slugOf(visit), year, 'items', event.id))}
              aria-label={words.addOf(titleOf(event, lang).title)}
            >
              {words.add}
            </a>
          </li>
        ))}
      </ul>
      {outside.length === outsideShown ? <p>{words.outsideMore}</p> : null}
    </DeskPart>
  )
}
