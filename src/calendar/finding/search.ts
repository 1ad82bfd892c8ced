import type { Visit } from '#src/platform/http/visit.ts'
import { type Choices, settlementsOf } from '../events/choices.store.ts'
import { type Filter, noFilter } from '../events/filter.form.ts'
import { periodsOf, startOfDay } from '../events/periods.ts'
import {
  type Counts,
  countDates,
  type Found,
  findDates,
  firstDate,
  type Prepared,
  prepare,
  type Question,
  type Span,
} from './find-dates.ts'
import { dayNumber } from './indexed-events.store.ts'
import type { OccurrenceIndex } from './occurrence-index.ts'

export const perPage = 20
/** A list is for what begins; the day's page shows everything that goes on. */
export const mostLasting = 5

type Moment = Pick<Visit, 'now' | 'zone' | 'today'>

/** Which days a list shows: from today on, or as the filter says. What has ended is left out as long as today is among them. */
export function windowOf({ from, to }: Pick<Filter, 'from' | 'to'>, { now, zone, today }: Moment) {
  const first = from ? Temporal.PlainDate.from(from) : today
  return {
    day: first.toString(),
    from: startOfDay(first, zone),
    until: to ? startOfDay(Temporal.PlainDate.from(to).add({ days: 1 }), zone) : undefined,
    now: first.equals(today) ? now : undefined,
  }
}

/** The next hundred years fit in the seconds that an index keeps. */
const seconds = (instant: Temporal.Instant): number => instant.epochMilliseconds / 1000

function spanOf(filter: Pick<Filter, 'from' | 'to'>, moment: Moment): Span {
  const { day, from, until, now } = windowOf(filter, moment)
  return { day: dayNumber(day), from: seconds(from), until: until && seconds(until), now: now && seconds(now) }
}

const questionOf = (filter: Filter, choices: Choices): Question => ({
  ...filter,
  places: settlementsOf(filter, choices),
  organisation: filter.organisation && choices.organisations.get(filter.organisation)?.id,
  stepFree: filter.access !== undefined,
})

/** Counts as a page shows them beside the values. */
export interface Tally {
  /** No two have the same. */
  readonly number: number
  readonly total: number
  readonly counts: Counts
  readonly periods: Readonly<Record<'today' | 'tomorrow' | 'weekend', number>>
  /** Seconds since 1970: until something that was counted ends. */
  readonly until: number
}

let lastNumber = 0

export interface Searched extends Pick<Found, 'dates' | 'lasting'>, Tally {
  readonly hasNext: boolean
  readonly moreLasting: boolean
}

/** One page of a narrowed list, and how many there would be with other values. */
export function search(index: OccurrenceIndex, filter: Filter, choices: Choices, moment: Moment): Searched {
  const prepared = prepare(index, questionOf(filter, choices))
  const paging = { offset: (filter.page - 1) * perPage, limit: perPage + 1, lasting: mostLasting + 1 }
  const found = findDates(index, prepared, spanOf(filter, moment), paging)
  return {
    ...found,
    number: ++lastNumber,
    dates: found.dates.slice(0, perPage),
    lasting: filter.page === 1 ? found.lasting.slice(0, mostLasting) : [],
    hasNext: found.dates.length > perPage,
    moreLasting: found.lasting.length > mostLasting,
    periods: countPeriods(index, prepared, moment),
  }
}

function countPeriods(index: OccurrenceIndex, prepared: Prepared, moment: Moment): Tally['periods'] {
  const { today, tomorrow, weekend } = periodsOf(moment.today)
  const spans = [today, tomorrow, weekend].map((period) => spanOf(period, moment))
  const [ofToday = 0, ofTomorrow = 0, ofWeekend = 0] = countDates(index, prepared, spans)
  return { today: ofToday, tomorrow: ofTomorrow, weekend: ofWeekend }
}

/** Days that a view shows, those ended included; `after` is the first that it does not. */
export interface DaysShown {
  readonly first: Temporal.PlainDate
  readonly after: Temporal.PlainDate
  /** It shows what began earlier and goes on, too. */
  readonly lasting: boolean
}

/** Counts of a month, a week, a day: how many there are with each value. */
export function tallyOfDays(
  index: OccurrenceIndex,
  filter: Filter,
  choices: Choices,
  { first, after, lasting }: DaysShown,
  moment: Moment,
): Tally {
  const prepared = prepare(index, questionOf(filter, choices))
  const { zone } = moment
  const span = {
    day: lasting ? dayNumber(first.toString()) : Number.POSITIVE_INFINITY,
    from: seconds(startOfDay(first, zone)),
    until: seconds(startOfDay(after, zone)),
  }
  const { total, counts, until } = findDates(index, prepared, span, { offset: 0, limit: 0, lasting: 0 })
  return { number: ++lastNumber, total, counts, periods: countPeriods(index, prepared, moment), until }
}

/** The first date ahead that fits a filter, whatever days it names. */
export const searchFirst = (index: OccurrenceIndex, filter: Filter, choices: Choices, moment: Moment) =>
  firstDate(index, prepare(index, questionOf(filter, choices)), spanOf(noFilter, moment))

const tallies = new WeakMap<OccurrenceIndex, { readonly day: string; readonly tally: Tally }>()

/** Counts of the whole list: the same for everybody until something ends, a day begins or an event is written. */
export function tallyOfAll(index: OccurrenceIndex, filter: Filter, choices: Choices, moment: Moment): Tally {
  const known = tallies.get(index)
  const day = moment.today.toString()
  if (known?.day === day && known.tally.until > seconds(moment.now)) return known.tally
  const { number, total, counts, periods, until } = search(index, filter, choices, moment)
  const tally = { number, total, counts, periods, until }
  tallies.set(index, { day, tally })
  return tally
}
