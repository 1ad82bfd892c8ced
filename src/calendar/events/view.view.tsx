import type { Visit } from '#src/platform/http/visit.ts'
import { dateRangeWords, dateWords, monthName, monthWords, weekdayName } from '#src/platform/language/dates.ts'
import { sentenceCase } from '#src/platform/language/sentences.ts'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { Split } from '#src/ui/layout/layout.tsx'
import { Leaf } from '#src/ui/leaf/leaf.tsx'
import { eventsOnScreen, MonthTable } from '#src/ui/month-table/month-table.tsx'
import { monthWeeks } from '#src/ui/month-table/month-weeks.ts'
import { Pagination } from '#src/ui/pagination/pagination.tsx'
import { Rows } from '#src/ui/row/row.tsx'
import { inLang, listAddress, viewAddress } from '../addresses.ts'
import { ChosenChips, SphereChips, WayChips } from '../finding/choice.view.tsx'
import { findingMessages } from '../finding/messages.ts'
import type { Tally } from '../finding/search.ts'
import { messages } from '../messages.ts'
import type { Choices } from './choices.store.ts'
import { DateRow, datePath, Lasting } from './date-row.view.tsx'
import type { ListedDate } from './event-list.store.ts'
import { type Filter, isNarrowed } from './filter.form.ts'
import type { MonthDate } from './month.store.ts'
import { ViewSwitch } from './view-switch.view.tsx'
import { type View, weekName } from './views.ts'
import { Week } from './week-strip.view.tsx'
import { startHour } from './wording.ts'

interface Narrowed {
  visit: Visit
  /** What is chosen stays chosen from view to view. */
  filter: Filter
  choices: Choices
  /** What each value would show in these days; undefined while nobody has counted. */
  tally: Tally | undefined
}

/** What can be chosen within the view and how much there is of it; what the list alone lets choose is told and taken away. */
const Choice = ({
  view,
  first,
  last,
  ...props
}: Narrowed & { view: string; first: Temporal.PlainDate; last: Temporal.PlainDate }) => {
  const { visit, filter, tally } = props
  const { lang } = visit
  const address = (other: Filter) => viewAddress(view, other)
  const list = listAddress({ ...filter, from: first.toString(), to: last.toString() })
  return (
    <>
      <div class="calendar-choice">
        <SphereChips {...props} address={address} />
        <WayChips {...props} address={address} />
        <a class="ui-chips-chip" href={inLang(lang, list)}>
          {messages[lang].moreFilters}
        </a>
      </div>
      {isNarrowed(filter) ? (
        <div class="calendar-chosen">
          <ChosenChips {...props} address={address} />
          {tally && tally.total > 0 ? <p class="calendar-total">{findingMessages[lang].found(tally.total)}</p> : null}
        </div>
      ) : null}
    </>
  )
}

interface MonthProps extends Narrowed {
  month: Temporal.PlainYearMonth
  dates: readonly MonthDate[]
}

export const MonthView = ({ month, dates, ...narrowed }: MonthProps) => {
  const { visit, filter } = narrowed
  const { lang, today } = visit
  const heading = sentenceCase(monthWords(month, lang))
  const byDay = Map.groupBy(dates, ({ firstDay }) => firstDay)
  const dayOf = (date: Temporal.PlainDate) => {
    const ofDay = byDay.get(date.toString()) ?? []
    const all = ofDay[0]?.ofDay ?? 0
    const more = (shown: number) => (all > shown ? messages[lang].more(all - shown) : undefined)
    return {
      date: date.toString(),
      label: dateWords(date, lang, { year: false }),
      href: inLang(lang, viewAddress(date.toString(), filter)),
      outside: date.month !== month.month,
      today: date.equals(today),
      id: date.equals(today) ? 'today' : undefined,
      more: more(eventsOnScreen),
      moreOnPaper: more(ofDay.length),
      events: ofDay.map((event) => ({
        title: event.title,
        titleLang: event.titleLang === lang ? undefined : event.titleLang,
        href: datePath(event, lang),
        time: startHour(event),
        sphere: { sphere: event.sphere, label: messages[lang][event.sphere] },
        cancelled: event.status === 'cancelled',
      })),
    }
  }
  const near = (months: number) => {
    const other = month.add({ months })
    const label = other.year === month.year ? monthName(other.month, lang) : monthWords(other, lang)
    return { label: sentenceCase(label), href: inLang(lang, viewAddress(other.toString(), filter)) }
  }
  return (
    <div class="ui-wrap calendar-page">
      <header class="calendar-head">
        <h1>{heading}</h1>
        <ViewSwitch
          visit={visit}
          current="month"
          on={dayToShow(month.toPlainDate({ day: 1 }), month.toPlainDate({ day: month.daysInMonth }), today)}
          filter={filter}
        />
      </header>
      <Choice
        {...narrowed}
        view={month.toString()}
        first={month.toPlainDate({ day: 1 })}
        last={month.toPlainDate({ day: month.daysInMonth })}
      />
      <Pagination label={messages[lang].neighbours} previous={near(-1)} next={near(1)} />
      {today.toPlainYearMonth().equals(month) && dates.length > 0 ? (
        <p>
          <a class="calendar-to-today" href="#today">
            {messages[lang].toToday}
          </a>
        </p>
      ) : null}
      {dates.length === 0 ? <Nothing lang={lang} what={monthWords(month, lang)} /> : null}
      <MonthTable
        caption={heading}
        weekdays={[1, 2, 3, 4, 5, 6, 7].map((day) => ({
          name: weekdayName(day, lang),
          short: weekdayName(day, lang, 'short'),
        }))}
        weeks={monthWeeks(month.toString()).map((week) => week.map((day) => dayOf(Temporal.PlainDate.from(day))))}
      />
    </div>
  )
}

/** Today where the view holds it, else its first day: so the switch between views keeps the place. */
const dayToShow = (
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Temporal.PlainDate =>
  Temporal.PlainDate.compare(today, first) >= 0 && Temporal.PlainDate.compare(today, last) <= 0 ? today : first

interface DaysProps extends Narrowed {
  view: Exclude<View, { kind: 'month' }>
  heading: string
  dates: readonly ListedDate[]
  lasting: readonly ListedDate[]
}

/** A week is its days one after another; a day is the leaf and its rows. */
export const DaysView = (props: DaysProps) => (
  <div class="calendar-page">
    {props.view.kind === 'day' ? (
      <Split side="start" aside={<DayLeaf day={props.view.day} visit={props.visit} />}>
        <DaysMain {...props} />
      </Split>
    ) : (
      <div class="ui-wrap">
        <DaysMain {...props} />
      </div>
    )}
  </div>
)

const DayLeaf = ({ day, visit: { lang } }: { day: Temporal.PlainDate; visit: Visit }) => (
  <Leaf
    month={sentenceCase(monthWords(day.toPlainYearMonth(), lang))}
    day={day.day}
    weekday={weekdayName(day.dayOfWeek, lang)}
    date={day.toString()}
  />
)

const DaysMain = ({ view, heading, dates, lasting, ...narrowed }: DaysProps) => {
  const { visit, filter } = narrowed
  const { lang } = visit
  const first = view.kind === 'week' ? view.monday : view.day
  const last = first.add({ days: view.kind === 'week' ? 6 : 0 })
  return (
    <>
      <header class="calendar-head">
        <h1>{heading}</h1>
        <ViewSwitch visit={visit} current={view.kind} on={dayToShow(first, last, visit.today)} filter={filter} />
      </header>
      <Choice
        {...narrowed}
        view={view.kind === 'week' ? weekName(first) : first.toString()}
        first={first}
        last={last}
      />
      <Steps visit={visit} view={view} filter={filter} />
      {view.kind === 'week' ? (
        <Week monday={view.monday} dates={dates} visit={visit} filter={filter} />
      ) : dates.length > 0 ? (
        <Rows>
          {dates.map((date) => (
            <DateRow date={date} lang={lang} />
          ))}
        </Rows>
      ) : null}
      {dates.length === 0 ? <Nothing lang={lang} what={nameOf(view, lang)} /> : null}
      <Lasting dates={lasting} lang={lang} />
    </>
  )
}

/** What the view shows, as it stands inside a sentence. */
function nameOf(view: DaysProps['view'], lang: Visit['lang']): string {
  if (view.kind === 'day') return dateWords(view.day, lang)
  return dateRangeWords(view.monday, view.monday.add({ days: 6 }), lang)
}

const Steps = ({ visit: { lang }, view, filter }: Pick<DaysProps, 'visit' | 'view' | 'filter'>) => {
  const step = (days: number) => {
    const day = (view.kind === 'week' ? view.monday : view.day).add({ days })
    return view.kind === 'week'
      ? {
          label: dateRangeWords(day, day.add({ days: 6 }), lang, { year: false }),
          href: inLang(lang, viewAddress(weekName(day), filter)),
        }
      : {
          label: dateWords(day, lang, { year: false, weekday: false }),
          href: inLang(lang, viewAddress(day.toString(), filter)),
        }
  }
  const size = view.kind === 'week' ? 7 : 1
  return <Pagination label={messages[lang].neighbours} previous={step(-size)} next={step(size)} />
}

const Nothing = ({ lang, what }: { lang: Visit['lang']; what: string }) => (
  <EmptyState
    title={messages[lang].nothingOn(what)}
    actions={[{ label: messages[lang].wholeCalendar, href: inLang(lang, listAddress()) }]}
    search={{ lang }}
  />
)
