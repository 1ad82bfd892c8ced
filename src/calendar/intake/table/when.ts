import { monthName, monthWords } from '#src/platform/language/dates.ts'
import { type FoundDays, type FoundWeekdays, findDates, type ReadingDay } from '#src/platform/language/read-dates.ts'
import type { FoundHours } from '#src/platform/language/read-hours.ts'
import { readWhen } from '#src/platform/language/read-when.ts'
import { readWeekly, type WeeklyDays } from './weekly-days.ts'

/** What the cells of one row say of time; empty where a table has no such column. */
export interface WhenCells {
  readonly date: string
  readonly lastDay: string
  readonly month: string
  readonly hour: string
  readonly endHour: string
}

export interface When {
  readonly days: readonly [Temporal.PlainDate, ...Temporal.PlainDate[]]
  /** Last day of a stretch. */
  readonly last: Temporal.PlainDate | null
  /** `month`: the day is not known yet. */
  readonly precise: 'day' | 'month'
  readonly from: Temporal.PlainTime | null
  readonly to: Temporal.PlainTime | null
  /** Of what is said by weekdays: its rule, with how the last day has to stand in it. */
  readonly rule?: WeeklyDays['rule']
}

export type WhenCode = 'date-missing' | 'date-unclear' | 'date-repeats' | 'no-such-day' | 'hour-unclear' | 'end-before'

export type WhenReading =
  | { readonly ok: true; readonly when: When }
  /** `cell` is where to mend it; `month` is what may stay of it. */
  | { readonly ok: false; readonly code: WhenCode; readonly cell: keyof WhenCells; readonly month: string | null }

/** Where rows stand: below „Януари“, or on a sheet of that name. */
export interface Section extends ReadingDay {
  readonly month: Temporal.PlainYearMonth | null
}

/** Reads the day and the hours of a row from all cells that speak of time. Never throws. */
export function readRowWhen(given: WhenCells, section: Section): WhenReading {
  const cells = withDays(given)
  const said = readDay(cells, section)
  if (!said.ok) return said
  const hours = readHours(cells, said.hours)
  if (!hours.ok) return hours
  const { days, last, precise, rule } = said
  const { from, to } = hours
  const isMonth = precise === 'month'
  const overnight = cells.lastDay !== '' && isNight(days[0], last, hours)
  return {
    ok: true,
    when: {
      days,
      last: overnight ? null : last,
      precise,
      from: isMonth ? null : from,
      to: isMonth ? null : to,
      ...(rule ? { rule } : {}),
    },
  }
}

/** „Начало“ and „Край“ may hold days with their hours. */
function withDays(cells: WhenCells): WhenCells {
  const begins = cells.date.trim() === '' && isDated(cells.hour) ? { date: cells.hour, hour: '' } : {}
  const ends = cells.lastDay.trim() === '' && isDated(cells.endHour) ? { lastDay: cells.endHour, endHour: '' } : {}
  return { ...cells, ...begins, ...ends }
}

function isDated(cell: string): boolean {
  const { date, rest } = readWhen(cell, { today: someDay })
  return date?.kind === 'days' && date.by === 'year' && rest === ''
}

/** From 22:00 of one day to 02:00 of the next: one evening, not two. */
const isNight = (first: Temporal.PlainDate, last: Temporal.PlainDate | null, { from, to }: Span): boolean =>
  last !== null &&
  from !== null &&
  to !== null &&
  first.until(last).days === 1 &&
  Temporal.PlainTime.compare(to, from) <= 0

type Span = Pick<When, 'from' | 'to'>

type Day =
  | (Pick<When, 'days' | 'last' | 'precise' | 'rule'> & { readonly ok: true; readonly hours: FoundHours | null })
  | Extract<WhenReading, { ok: false }>

function readDay(cells: WhenCells, section: Section): Day {
  const date = cells.date.trim()
  if (date === '') return readMonth(cells, section)
  if (allYear.test(date)) return wholeYear(section)
  const month = cells.month.trim() === '' ? section.month : (monthIn(cells.month, section) ?? section.month)
  const { date: found, hours, rest } = readWhen(date, month === null ? section : { ...section, year: month.year })
  if (!found) return dayOfMonth(date, month) ?? unclear(date, section)
  if (found.kind === 'weekdays') return weekly(found, { rest: date.slice(found.end), month }, cells, section)
  if (found.kind === 'no-such-day') return { ok: false, code: 'no-such-day', cell: 'date', month: null }
  if (rest !== '' && !isAside(rest)) return unclear(date, section)
  if (found.kind === 'month') return aMonth(found.month, hours)
  return days(found, hours, cells, section)
}

/** „всяка сряда“ needs a first and a last day, or the month that it stands in. */
function weekly(
  found: FoundWeekdays,
  { rest, month }: { rest: string; month: Temporal.PlainYearMonth | null },
  { lastDay }: WhenCells,
  section: Section,
): Day {
  const said = lastDay.trim() === '' ? rest : `${rest} - ${lastDay}`
  const reading = readWeekly(found, isAside(said) ? '' : said, { around: month, reading: section })
  if (!reading.ok) {
    const code = reading.problem === 'end-before' ? 'end-before' : 'date-repeats'
    return { ok: false, code, cell: 'date', month: null }
  }
  const { first, rule, hours } = reading.value
  return { ok: true, days: [first], last: null, precise: 'day', hours, rule }
}

function days(found: FoundDays, hours: FoundHours | null, cells: WhenCells, section: Section): Day {
  if (cells.lastDay.trim() === '') return { ok: true, days: found.days, last: found.last, precise: 'day', hours }
  const end = readWhen(cells.lastDay, section)
  if (end.date?.kind !== 'days' || end.rest !== '')
    return { ok: false, code: 'date-unclear', cell: 'lastDay', month: null }
  const [last] = end.date.days
  const order = Temporal.PlainDate.compare(last, found.days[0])
  if (order < 0) return { ok: false, code: 'end-before', cell: 'lastDay', month: null }
  const both = hours && end.hours ? { ...hours, to: hours.to ?? end.hours.from } : hours
  return { ok: true, days: found.days, last: order === 0 ? null : last, precise: 'day', hours: both }
}

function readMonth(cells: WhenCells, section: Section): Day {
  const said = cells.month.trim()
  if (allYear.test(said)) return wholeYear(section)
  const month = said === '' ? section.month : monthIn(said, section)
  if (month) return aMonth(month, null)
  if (said === '') {
    // „Начало“ may be the column of days.
    const { date, rest, hours } = readWhen(cells.hour, section)
    if (date?.kind === 'days' && rest === '') return days(date, hours, cells, section)
    return { ok: false, code: 'date-missing', cell: 'date', month: null }
  }
  return { ok: false, code: 'date-unclear', cell: 'month', month: suggestion(said, section) }
}

const aMonth = (month: Temporal.PlainYearMonth, hours: FoundHours | null): Day => ({
  ok: true,
  days: [month.toPlainDate({ day: 1 })],
  last: null,
  precise: 'month',
  hours,
})

const allYear =
  /^(?:целогодишно|през цялата година|цялата година|постоян\p{L}*|през годината|all year|throughout the year)\.?$/iu

function wholeYear({ today, year }: Section): Day {
  const said = year ?? today.year
  return {
    ok: true,
    days: [new Temporal.PlainDate(said, 1, 1)],
    last: new Temporal.PlainDate(said, 12, 31),
    precise: 'day',
    hours: null,
  }
}

const unclear = (cell: string, section: Section): Extract<WhenReading, { ok: false }> => ({
  ok: false,
  code: 'date-unclear',
  cell: 'date',
  month: suggestion(cell, section),
})

/** „края на май“ may stay as „май 2027 г.“. */
function suggestion(cell: string, section: Section): string | null {
  const [found] = findDates(cell, section)
  if (found?.kind === 'month') return monthWords(found.month, 'bg')
  if (found?.kind === 'days') return monthWords(found.days[0].toPlainYearMonth(), 'bg')
  const month = cell
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => monthIn(word, section))
    .find((each) => each !== null)
  return month ? monthWords(month, 'bg') : null
}

/** „май“, „5“, „V“, „май 2027“. */
function monthIn(text: string, section: ReadingDay): Temporal.PlainYearMonth | null {
  const words = text.trim().replace(/\.$/, '')
  const number = /^\d{1,2}$/.test(words) ? Number(words) : romans.indexOf(words.toUpperCase()) + 1
  if (number > 12 || words === '0') return null
  const { date, rest } = readWhen(number > 0 ? monthName(number, 'bg') : words.toLowerCase(), section)
  return date?.kind === 'month' && rest === '' ? date.month : null
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

const severalDays = /^\d{1,2}\.?(?:\s*(?:[-–—,]|и)\s*\d{1,2}\.?)+$/u

/** Below „Януари“ a cell may say „15“, „15-ти“, „15, 18.00 ч.“ or „15–17“. */
function dayOfMonth(text: string, month: Temporal.PlainYearMonth | null): Day | undefined {
  if (month !== null && severalDays.test(text)) {
    const { date, hours, rest } = readWhen(`${text.replace(/\.$/u, '')} ${monthWords(month, 'bg')}`, { today: someDay })
    if (date?.kind === 'days' && rest === '')
      return { ok: true, days: date.days, last: date.last, precise: 'day', hours }
  }
  const [, number, rest = ''] = /^(\d{1,2})(?:\s?-?(?:ти|ви|ри|ми))?\.?(?:\s*[,;]?\s+(.*))?$/u.exec(text) ?? []
  if (number === undefined || month === null) return undefined
  const day = Number(number)
  if (day < 1 || day > month.daysInMonth) return { ok: false, code: 'no-such-day', cell: 'date', month: null }
  const { hours, rest: more } = readWhen(rest, { today: month.toPlainDate({ day }) })
  if (more !== '') return undefined
  return { ok: true, days: [month.toPlainDate({ day })], last: null, precise: 'day', hours }
}

/** A weekday in brackets, or a word of caution, changes no day. */
const isAside = (rest: string): boolean =>
  /^\(?(?:по график|предстои уточняване|уточнява се|ориентировъчно)\)?$/iu.test(rest)

type Hours =
  | { readonly ok: true; readonly from: Temporal.PlainTime | null; readonly to: Temporal.PlainTime | null }
  | Extract<WhenReading, { ok: false }>

function readHours(cells: WhenCells, beside: FoundHours | null): Hours {
  const from = timesIn(cells.hour)
  if (from === 'unclear') return { ok: false, code: 'hour-unclear', cell: 'hour', month: null }
  const until = timesIn(cells.endHour.replace(endOfDay, '0'))
  if (until === 'unclear') return { ok: false, code: 'hour-unclear', cell: 'endHour', month: null }
  const begins = from?.from ?? beside?.from ?? null
  const ends = until?.from ?? from?.to ?? beside?.to ?? null
  return { ok: true, from: begins, to: begins === null ? null : ends }
}

/** What ends at 24:00 ends at the next midnight. */
const endOfDay = /^\s*24(?=[:.,]00|\s*ч|\s*$)/u

/** „18“ in the column of hours is an hour; „целодневно“ and „по график“ are none. */
function timesIn(cell: string): FoundHours | null | 'unclear' {
  const text = cell.trim()
  if (text === '' || noHour.test(text)) return null
  const alone = text.replaceAll(/(?<!\d)(\d{1,2})[.,](\d{2})(?!\d)/g, '$1:$2').replace(bareHours, barely)
  const { date, hours, rest } = readWhen(alone, { today: someDay })
  if (hours && rest === '') return hours
  return date?.kind === 'days' && rest === '' ? hours : 'unclear'
}

/** „18“ and „18 – 20“ without a sign. */
const bareHours = /^(\d{1,2})(?:\s*[-–—]\s*(\d{1,2}))?$/u
const barely = (_: string, from: string, to: string | undefined) => (to ? `${from}:00-${to}:00` : `${from}:00`)

const someDay = new Temporal.PlainDate(2026, 1, 1)
const noHour = /^[-–—.]$|^(?:целодневно|цял ден|по график|по програма|уточнява се|предстои\p{L}*|all day|n\/a)/iu

/** The month that heads a part of a plan: „ЯНУАРИ“, „Месец май 2027 г.“, a sheet named „Март“. */
export function monthOfName(name: string, reading: ReadingDay = { today: someDay }): Temporal.PlainYearMonth | null {
  const words = name.trim().replace(/^(?:за\s+)?(?:м\.|месец)\s*/iu, '')
  return /^\d/.test(words) ? null : monthIn(words, reading)
}
