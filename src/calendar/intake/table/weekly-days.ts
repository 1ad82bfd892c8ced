import { type FoundWeekdays, findDates, type ReadingDay } from '#src/platform/language/read-dates.ts'
import { type FoundHours, findHours } from '#src/platform/language/read-hours.ts'
import { monthWord } from '#src/platform/language/typed-words.ts'

/** From the first day to the last, both included. */
interface Stretch {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

export interface WeeklyDays {
  /** The first of them. */
  readonly first: Temporal.PlainDate
  /** RRULE value (RFC 5545, 3.3.10) with its last day; `hours` says in which form that has to stand. */
  readonly rule: (untilUtc: (day: Temporal.PlainDate) => string) => string
  readonly hours: FoundHours | null
}

export type WeeklyReading =
  | { readonly ok: true; readonly value: WeeklyDays }
  /** `open` where nobody says until when. */
  | { readonly ok: false; readonly problem: 'open' | 'unclear' | 'end-before' }

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/**
 * „всяка сряда от 4.02. до 24.06.“, „всеки първи петък, март – юни 2027 г.“, „всяка сряда“ below a month: `rest` is what follows the
 * weekdays, `around` the month that the row stands in. Without a first and a last day it is open.
 */
export function readWeekly(
  found: FoundWeekdays,
  rest: string,
  { around, reading }: { around: Temporal.PlainYearMonth | null; reading: ReadingDay },
): WeeklyReading {
  const said = readStretch(rest, reading)
  if (said === 'unclear') return { ok: false, problem: 'unclear' }
  const stretch = said.stretch ?? (around && monthStretch(around, around))
  if (!stretch) return { ok: false, problem: 'open' }
  if (Temporal.PlainDate.compare(stretch.from, stretch.to) > 0) return { ok: false, problem: 'end-before' }
  const first = firstDay(found, stretch)
  if (!first) return { ok: false, problem: 'unclear' }
  const every = found.weekdays.map((day) => `${found.nth ?? ''}${names[day - 1]}`).join()
  const head = found.nth === null ? 'FREQ=WEEKLY' : 'FREQ=MONTHLY'
  const rule: WeeklyDays['rule'] = (untilUtc) => `${head};BYDAY=${every};UNTIL=${untilUtc(stretch.to)}`
  return { ok: true, value: { first, rule, hours: said.hours } }
}

const monthStretch = (first: Temporal.PlainYearMonth, last: Temporal.PlainYearMonth): Stretch => ({
  from: first.toPlainDate({ day: 1 }),
  to: last.toPlainDate({ day: last.daysInMonth }),
})

/** Two days, two months or one of a month, with the words that join them and hours beside; anything more is unclear. */
function readStretch(
  text: string,
  reading: ReadingDay,
): { readonly stretch: Stretch | null; readonly hours: FoundHours | null } | 'unclear' {
  const whole = withYears(text, reading)
  const dates = findDates(whole, reading)
  let left = whole
  for (const { at, end } of dates.toReversed()) left = `${left.slice(0, at)} ${left.slice(end)}`
  const [hours = null, ...others] = findHours(left)
  if (hours) left = `${left.slice(0, hours.at)} ${left.slice(hours.end)}`
  if (others.length > 0 || left.replaceAll(joining, '') !== '') return 'unclear'
  const [one, other, ...more] = dates
  if (!one) return { stretch: null, hours }
  if (more.length > 0) return 'unclear'
  const stretch = stretchOf(one, other)
  return stretch === 'unclear' ? stretch : { stretch, hours }
}

const monthToMonth = new RegExp(
  `(?<!\\p{L})(?<first>${monthWord})\\s*(?:[-–—]|до|to)\\s*(?<last>${monthWord})(?:\\s+(?<year>\\d{4})\\s*(?:г\\.?)?)?`,
  'giu',
)

/** „март – юни 2027 г.“: the year is said once, or above the table. */
const withYears = (text: string, { year, today }: ReadingDay): string =>
  text.replaceAll(monthToMonth, (...found) => {
    const { first, last, year: said } = found.at(-1) as Record<'first' | 'last', string> & { year?: string }
    const of = said ?? String(year ?? today.year)
    return `${first} ${of} ${last} ${of}`
  })

const joining =
  /(?<!\p{L})(?:от|до|през|за|месец|м\.|и|вкл(?:ючително|\.)?|from|to|until|till|in)(?!\p{L})|[\s\u00a0,;.()–—-]/giu

type Found = ReturnType<typeof findDates>[number]

function stretchOf(one: Found, other: Found | undefined): Stretch | 'unclear' {
  if (one.kind === 'month' && (other === undefined || other.kind === 'month')) {
    return monthStretch(one.month, other?.month ?? one.month)
  }
  if (one.kind !== 'days') return 'unclear'
  if (other === undefined) return one.last === null ? 'unclear' : { from: one.days[0], to: one.last }
  if (other.kind !== 'days' || one.last !== null || other.last !== null) return 'unclear'
  return { from: one.days[0], to: other.days[0] }
}

const daysOfAWeek = 7

function firstDay({ weekdays, nth }: FoundWeekdays, { from, to }: Stretch): Temporal.PlainDate | undefined {
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) {
    const number = Math.ceil(day.day / daysOfAWeek)
    const isLast = day.day + daysOfAWeek > day.daysInMonth
    if (weekdays.includes(day.dayOfWeek) && (nth === null || nth === number || (nth === -1 && isLast))) return day
  }
  return undefined
}
