import type { Child } from 'hono/jsx'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import { Pagination } from '#src/ui/pagination/pagination.tsx'
import { drawnOnce, keepMarkup } from '#src/ui/raw/raw.tsx'
import { Rows } from '#src/ui/row/row.tsx'
import { inLang, listAddress, proposalPath, viewAddress } from '../addresses.ts'
import { SubscribeWays } from '../feeds/subscribe.view.tsx'
import { ChosenChips, PeriodChips, SphereChips, WayChips } from '../finding/choice.view.tsx'
import { EventsMap, mapOf } from '../finding/events-map.view.tsx'
import { findingMessages } from '../finding/messages.ts'
import type { Nearest } from '../finding/nearest.ts'
import { Nothing } from '../finding/nothing.view.tsx'
import type { Tally } from '../finding/search.ts'
import { messages } from '../messages.ts'
import type { Choices } from './choices.store.ts'
import { DateRow, Lasting } from './date-row.view.tsx'
import type { ListedDate } from './event-list.store.ts'
import { type Filter, type FilterProblem, isNarrowed } from './filter.form.ts'
import { FilterForm } from './filter.view.tsx'
import { hasField, problemSentence } from './filter-problem.ts'
import { ViewSwitch } from './view-switch.view.tsx'
import { dayHeading } from './wording.ts'

export interface ListProps {
  readonly visit: Visit
  readonly filter: Filter
  readonly problems: readonly FilterProblem[]
  readonly choices: Choices
  readonly tally: Tally | undefined
  readonly dates: readonly ListedDate[]
  readonly lasting: readonly ListedDate[]
  /** The day whose page shows more of what goes on. */
  readonly moreLasting: string | undefined
  readonly hasNext: boolean
  readonly nearest: Nearest | undefined
  readonly publicUrl: string
}

export const ListView = (list: ListProps) => {
  const map = drawnForAll(list, 'map', () => <PlacesMap {...list} />)
  return (
    <div class="ui-wrap calendar-page">
      {drawnForAll(list, 'choice', () => (
        <Choice {...list} />
      ))}
      <Found {...list} />
      <div class={list.tally ? 'calendar-found' : undefined}>
        <div>
          <Programme {...list} />
          <Pages {...list} />
        </div>
        {map}
      </div>
      <Subscribe {...list} />
    </div>
  )
}

const Programme = (list: ListProps) => {
  const { visit, dates, lasting } = list
  // What goes on for weeks comes after the first day: today's hours are what people come for.
  const ofFirstDay = dates.filter(({ firstDay }) => firstDay === dates[0]?.firstDay)
  return (
    <>
      <Days dates={ofFirstDay} visit={visit} />
      <Lasting dates={lasting} lang={visit.lang} more={list.moreLasting} />
      <Days dates={dates.slice(ofFirstDay.length)} visit={visit} />
      {dates.length === 0 && lasting.length === 0 ? <Nothing {...list} /> : null}
    </>
  )
}

/** Views, chips, form and map change with the filter, the day and the counts alone; without a filter they are drawn once for all. */
function drawnForAll({ visit, filter, problems, choices, tally }: ListProps, name: string, draw: () => Child) {
  const plain = problems.length === 0 && !isNarrowed(filter)
  return plain ? keepMarkup(choices, `${name} ${visit.lang} ${visit.today} ${tally?.number ?? ''}`, draw) : draw()
}

const PlacesMap = (list: ListProps) => {
  const map = mapOf(list)
  return map ? <EventsMap {...list} map={map} /> : null
}

const Choice = (list: ListProps) => (
  <>
    <header class="calendar-head">
      <h1>{messages[list.visit.lang].calendarTitle}</h1>
      <ViewSwitch visit={list.visit} current="list" filter={list.filter} hasMap={list.tally !== undefined} />
    </header>
    <Problems {...list} />
    <div class="calendar-choice">
      <PeriodChips {...list} />
      <SphereChips {...list} />
      <WayChips {...list} />
      <FilterForm {...list} />
    </div>
  </>
)

/** What was chosen, and how much there is of it. */
const Found = (list: ListProps) =>
  isNarrowed(list.filter) ? (
    <div class="calendar-chosen">
      <ChosenChips {...list} />
      {list.tally && list.tally.total > 0 ? (
        <p class="calendar-total">{findingMessages[list.visit.lang].found(list.tally.total)}</p>
      ) : null}
    </div>
  ) : null

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

const Subscribe = ({ visit: { lang }, filter, publicUrl }: ListProps) => (
  <SubscribeTo lang={lang} filter={{ ...filter, page: 1 }} publicUrl={publicUrl} />
)

/** Two languages of what people ask for most. */
const mostFeeds = 100

const SubscribeTo = drawnOnce(({ lang, filter, publicUrl }: { lang: Lang; filter: Filter; publicUrl: string }) => {
  const words = messages[lang]
  return (
    <aside class="calendar-subscribe" id="subscribe">
      <h2>{words.subscribe}</h2>
      <p>{words.subscribeHint}</p>
      <SubscribeWays lang={lang} filter={filter} publicUrl={publicUrl} />
      <p>
        {words.missingEvent} <a href={proposalPath(lang)}>{words.propose}</a>
      </p>
    </aside>
  )
}, mostFeeds)
