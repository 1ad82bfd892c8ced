import { NotFound, type PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dateRangeWords, dateWords, monthWords } from '#src/platform/language/dates.ts'
import { sentenceCase } from '#src/platform/language/sentences.ts'
import type { House } from '#src/platform/module.ts'
import { eventsOnScreen } from '#src/ui/month-table/month-table.tsx'
import { viewAddress } from '../addresses.ts'
import { findingOf } from '../finding/finding.ts'
import { type DaysShown, tallyOfDays } from '../finding/search.ts'
import { messages } from '../messages.ts'
import { readChoices } from './choices.store.ts'
import { readDates, readLasting } from './event-list.store.ts'
import { isNarrowed, readFilter } from './filter.form.ts'
import { freshUntil } from './freshness.ts'
import { narrow, withKnownNames } from './list.routes.tsx'
import { readMonth } from './month.store.ts'
import { startOfDay } from './periods.ts'
import { DaysView, MonthView } from './view.view.tsx'
import { type View, weekName } from './views.ts'

/** What a cell has room for on paper; a month that would fill sheet after sheet has there what a screen shows. */
const perDayOnPaper = 12
const mostOnPaper = 200
const mostOfWeek = 300
const mostLasting = 30

/** How far from today a view is worth a search engine's time, in months: as far as series are told. */
const indexed = { back: 24, ahead: 25 }

export async function viewPage(house: House, visit: Visit, view: View | null): Promise<PageAnswer> {
  if (view === null) throw new NotFound()
  const choice = await readChoice(house, visit, view)
  return view.kind === 'month' ? monthPage(house, visit, view.month, choice) : daysPage(house, visit, view, choice)
}

/** The days of a view; a month shows what begins in it. */
function daysOf(view: View): DaysShown {
  const first =
    view.kind === 'month' ? view.month.toPlainDate({ day: 1 }) : view.kind === 'week' ? view.monday : view.day
  const length = view.kind === 'month' ? { months: 1 } : { days: view.kind === 'week' ? 7 : 1 }
  return { first, after: first.add(length), lasting: view.kind !== 'month' }
}

/** What of the query a view heeds: everything but days and page, which it says itself. Wrong values are left out of its address. */
async function readChoice(house: House, visit: Visit, view: View) {
  const choices = await readChoices(house, visit.lang)
  const reading = readFilter(visit.query)
  const { filter } = withKnownNames(reading.filter, reading.problems, choices)
  const ofView = { ...filter, from: undefined, to: undefined, page: 1 }
  const index = await findingOf(house)?.ready()
  const tally = index && tallyOfDays(index, ofView, choices, daysOf(view), visit)
  return { filter: ofView, choices, narrowing: narrow(ofView, choices), tally }
}

type Choice = Awaited<ReturnType<typeof readChoice>>

async function monthPage(
  house: House,
  visit: Visit,
  month: Temporal.PlainYearMonth,
  { narrowing, ...choice }: Choice,
): Promise<PageAnswer> {
  const { lang, zone, now } = visit
  const { filter } = choice
  const first = month.toPlainDate({ day: 1 })
  const isFull = (choice.tally?.total ?? 0) > mostOnPaper
  const dates = await readMonth(house, visit, narrowing, month, isFull ? eventsOnScreen : perDayOnPaper)
  const title = sentenceCase(monthWords(month, lang))
  return {
    kind: 'page',
    title: `${messages[lang].calendar}: ${monthWords(month, lang)}`,
    description: `${messages[lang].calendarLead} ${title}.`,
    address: viewAddress(month.toString(), filter),
    noindex: isFar(first, visit.today) || isNarrowed(filter),
    main: <MonthView visit={visit} month={month} dates={dates} {...choice} />,
    cache: { tags: ['calendar', 'network', 'places'], until: freshUntil([], now, zone) },
  }
}

async function daysPage(
  house: House,
  visit: Visit,
  view: Exclude<View, { kind: 'month' }>,
  { narrowing, ...choice }: Choice,
): Promise<PageAnswer> {
  const { lang, zone, now } = visit
  const { filter } = choice
  const { first, after } = daysOf(view)
  const dates = await readDates(house, visit, narrowing, {
    from: startOfDay(first, zone),
    until: startOfDay(after, zone),
    limit: mostOfWeek,
  })
  const lasting = await readLasting(house, visit, narrowing, first.toString(), mostLasting)
  const words = messages[lang]
  const range =
    view.kind === 'week'
      ? words.weekOf(dateRangeWords(first, after.subtract({ days: 1 }), lang))
      : sentenceCase(dateWords(first, lang))
  return {
    kind: 'page',
    title: `${words.calendar}: ${range}`,
    description: `${words.calendarLead} ${range}.`,
    address: viewAddress(view.kind === 'week' ? weekName(first) : first.toString(), filter),
    noindex: isFar(first, visit.today) || isNarrowed(filter),
    main: <DaysView visit={visit} view={view} heading={range} dates={dates} lasting={lasting} {...choice} />,
    cache: { tags: ['calendar', 'network', 'places'], until: freshUntil(dates, now, zone) },
  }
}

const isFar = (day: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, today.subtract({ months: indexed.back })) < 0 ||
  Temporal.PlainDate.compare(day, today.add({ months: indexed.ahead })) > 0
