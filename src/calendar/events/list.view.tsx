import { networkPath } from '#src/network/index.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { sentenceCase } from '#src/platform/language/sentences.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { Chips } from '#src/ui/chips/chips.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import { Pagination } from '#src/ui/pagination/pagination.tsx'
import { drawnOnce } from '#src/ui/raw/raw.tsx'
import { Rows } from '#src/ui/row/row.tsx'
import { feedAddress, filterEntries, inLang, listAddress, viewAddress } from '../addresses.ts'
import { messages } from '../messages.ts'
import type { Choices } from './choices.store.ts'
import { DateRow, Lasting } from './date-row.view.tsx'
import { spheres } from './event.ts'
import type { ListedDate } from './event-list.store.ts'
import type { Filter, FilterProblem } from './filter.form.ts'
import { FilterForm } from './filter.view.tsx'
import { hasField, problemSentence } from './filter-problem.ts'
import { keepWhole } from './keep-whole.view.tsx'
import { isPeriod, periodsOf } from './periods.ts'
import { ViewSwitch } from './view-switch.view.tsx'
import { dayHeading, dayName } from './wording.ts'

interface ListProps {
  visit: Visit
  filter: Filter
  problems: readonly FilterProblem[]
  choices: Choices
  dates: readonly ListedDate[]
  lasting: readonly ListedDate[]
  /** The day whose page shows more of what goes on. */
  moreLasting: string | undefined
  hasNext: boolean
  nearest: ListedDate | undefined
  publicUrl: string
}

export const ListView = (list: ListProps) => {
  const { visit, dates, lasting } = list
  // What goes on for weeks comes after the first day: today's hours are what people come for.
  const ofFirstDay = dates.filter(({ firstDay }) => firstDay === dates[0]?.firstDay)
  return (
    <div class="ui-wrap calendar-page">
      <Choice {...list} />
      <Days dates={ofFirstDay} visit={visit} />
      <Lasting dates={lasting} lang={visit.lang} more={list.moreLasting} />
      <Days dates={dates.slice(ofFirstDay.length)} visit={visit} />
      {dates.length === 0 && lasting.length === 0 ? <Nothing {...list} /> : null}
      <Pages {...list} />
      <Subscribe {...list} />
    </div>
  )
}

/** Views, chips and form change with the filter and the day alone; without a filter they are drawn once a day. */
const Choice = (list: ListProps) => {
  const { lang, today } = list.visit
  const plain =
    Object.values({ ...list.filter, page: undefined }).every((value) => value === undefined) &&
    list.problems.length === 0
  const drawn = () => (
    <>
      <header class="calendar-head">
        <h1>{messages[lang].calendarTitle}</h1>
        <ViewSwitch visit={list.visit} current="list" />
      </header>
      <Problems {...list} />
      <div class="calendar-choice">
        <PeriodChips {...list} />
        <SphereChips {...list} />
        <FilterForm {...list} />
      </div>
    </>
  )
  return plain ? keepWhole(list.choices, `choice ${lang} ${today}`, drawn) : drawn()
}

/** Rows under a heading for every day, as a programme is printed. */
const Days = ({ dates, visit }: Pick<ListProps, 'dates' | 'visit'>) => (
  <>
    {Map.groupBy(dates, ({ firstDay }) => firstDay)
      .entries()
      .toArray()
      .map(([day, ofDay]) => (
        <section class="calendar-day">
          <DayHead day={day} today={visit.today.toString()} lang={visit.lang} />
          <Rows>
            {ofDay.map((date) => (
              <DateRow date={date} lang={visit.lang} />
            ))}
          </Rows>
        </section>
      ))}
  </>
)

/** Two languages of some months; which day is today belongs to the words. */
const mostHeads = 200

const DayHead = drawnOnce(
  ({ day, today, lang }: { day: string; today: string; lang: Lang }) => (
    <h2>
      <a href={inLang(lang, viewAddress(day))}>{dayHeading(day, Temporal.PlainDate.from(today), lang)}</a>
    </h2>
  ),
  mostHeads,
)

/** A current chip takes itself away, so nothing has to be called „all“. */
const PeriodChips = ({ visit: { lang, today }, filter }: ListProps) => {
  const words = messages[lang]
  const periods = periodsOf(today)
  const chips = (['today', 'tomorrow', 'weekend'] as const).map((name) => {
    const current = isPeriod(filter, periods[name])
    const next = current ? { from: undefined, to: undefined } : periods[name]
    return {
      label: words[name],
      current,
      removes: words.remove,
      href: inLang(lang, listAddress({ ...filter, ...next, page: 1 })),
    }
  })
  return <Chips label={words.period} chips={chips} />
}

const SphereChips = ({ visit: { lang }, filter }: ListProps) => {
  const words = messages[lang]
  const chips = spheres.map((sphere) => {
    const current = filter.sphere === sphere
    const href = inLang(lang, listAddress({ ...filter, sphere: current ? undefined : sphere, page: 1 }))
    return { label: sentenceCase(words[sphere]), current, removes: words.remove, href }
  })
  return <Chips label={words.sphere} chips={chips} />
}

/** What was not understood; each sentence leads to its field in the form, which stands open then. */
const Problems = ({ visit: { lang }, problems }: ListProps) =>
  problems.length === 0 ? null : (
    <ErrorSummary
      title={messages[lang].problems}
      errors={problems.map((problem) => ({
        field: hasField(problem) ? problem.field : undefined,
        message: problemSentence(problem, lang),
      }))}
    />
  )

const Nothing = ({ visit: { lang, today }, filter, nearest }: ListProps) => {
  const words = messages[lang]
  // Who has chosen nothing cannot take a choice back.
  if (filterEntries(filter).every(([, value]) => value === undefined))
    return (
      <EmptyState title={words.nothingYet} actions={[{ label: words.toPartners, href: networkPath(lang) }]}>
        <p>{words.nothingYetHint}</p>
      </EmptyState>
    )
  return (
    <EmptyState title={words.nothing} actions={[{ label: words.clear, href: inLang(lang, listAddress()) }]}>
      {nearest ? (
        <>
          <p>{words.nearest(dayName(nearest.firstDay, today, lang))}</p>
          <Rows>
            <DateRow date={nearest} lang={lang} />
          </Rows>
        </>
      ) : null}
    </EmptyState>
  )
}

const Pages = ({ visit: { lang }, filter, hasNext }: ListProps) => {
  const words = messages[lang]
  const to = (page: number) => inLang(lang, listAddress({ ...filter, page }))
  if (filter.page === 1 && !hasNext) return null
  return (
    <Pagination
      label={words.pages}
      previous={filter.page > 1 ? { label: words.previous, href: to(filter.page - 1) } : undefined}
      position={words.page(filter.page)}
      next={hasNext ? { label: words.next, href: to(filter.page + 1) } : undefined}
    />
  )
}

/** The button opens the visitor's own calendar; the address is for those whose calendar wants it typed in. */
const Subscribe = ({ visit: { lang }, filter, publicUrl }: ListProps) => {
  const words = messages[lang]
  const address = `${publicUrl}${inLang(lang, feedAddress(filter))}`
  return (
    <aside class="calendar-subscribe" id="subscribe">
      <h2>{words.subscribe}</h2>
      <p>{words.subscribeHint}</p>
      <ButtonLink kind="quiet" href={address.replace(/^https?/, 'webcal')}>
        {words.subscribeNow}
      </ButtonLink>
      <p class="calendar-subscribe-address">
        {words.subscribeAddress} <a href={address}>{address}</a>
      </p>
    </aside>
  )
}
