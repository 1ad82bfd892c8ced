import { monthAt, relativeDayAt, weekdaysAt } from './read-weekdays.ts'
import { evenSigns, exec, monthOf, monthWord, romanMonth, shortWeekday, weekdayOf, weekdayWord } from './typed-words.ts'

/** What a date without a year, or „утре“, is counted from. */
export interface ReadingDay {
  readonly today: Temporal.PlainDate
  /** The year of all dates that say none, such as that of a yearly programme; without it the nearest that is still to come or just past. */
  readonly year?: number | undefined
}

/** Where in the text it stands. */
interface Found {
  readonly at: number
  readonly end: number
}

/** „27 ноември“, „5–12 декември 2026 г.“, „5, 6 и 7 декември“, „утре“, „в петък“. */
export interface FoundDays extends Found {
  readonly kind: 'days'
  /** The first day, or all days of a list, in the order of the calendar. */
  readonly days: readonly [Temporal.PlainDate, ...Temporal.PlainDate[]]
  /** The last day of a stretch that begins on the first. */
  readonly last: Temporal.PlainDate | null
  /** How it was said: with its year, without it, by its weekday alone, or counted from today. */
  readonly by: 'year' | 'month' | 'weekday' | 'today'
  /** The weekday that stands beside it where it is not that of the first day, Monday is 1; null where nothing contradicts. */
  readonly otherWeekday: number | null
}

/** „май 2027 г.“, „през май“: no day is known. */
export interface FoundMonth extends Found {
  readonly kind: 'month'
  readonly month: Temporal.PlainYearMonth
}

/** „31 ноември“. */
export interface FoundWrongDay extends Found {
  readonly kind: 'no-such-day'
  readonly month: number
  readonly day: number
}

/** „всяка сряда“, „всеки първи петък на месеца“, „от понеделник до петък“, „всеки ден“. */
export interface FoundWeekdays extends Found {
  readonly kind: 'weekdays'
  /** Monday is 1. */
  readonly weekdays: readonly number[]
  /** The how manieth of its month, -1 is the last; null is every week. */
  readonly nth: number | null
}

export type FoundDate = FoundDays | FoundMonth | FoundWrongDay | FoundWeekdays

/**
 * Dates in Bulgarian or English text, as people type them and in the order in which they stand. Never throws; what it does not
 * understand it leaves out.
 */
export function findDates(text: string, reading: ReadingDay): FoundDate[] {
  const even = evenSigns(text)
  const found: FoundDate[] = []
  for (let at = 0; at < even.length; ) {
    const next = dateAt(even, at, reading)
    if (next) found.push(next)
    at = next ? Math.max(next.end, at + 1) : wordAfter(even, at)
  }
  return found
}

/** The date with which a text begins, after „на“, „от“, „до“ and the like. */
export function dateAtStart(text: string, reading: ReadingDay): FoundDate | undefined {
  const even = evenSigns(text)
  const at = exec(leading, even, 0)?.[0].length ?? 0
  return dateAt(even, at, reading)
}

const leading = /\s*(?:(?:на|от|до|дата:?|кога:?|on|from)\s+)?/iuy
const run = /[\p{L}\p{N}]+|[^\p{L}\p{N}]+/uy
const wordAfter = (text: string, at: number): number => at + (exec(run, text, at)?.[0].length ?? 1)

function dateAt(text: string, at: number, reading: ReadingDay): FoundDate | undefined {
  if (isWithin(text, at)) return undefined
  return (
    isoAt(text, at) ??
    daysAt(text, at, reading) ??
    weekdaysAt(text, at) ??
    relativeDayAt(text, at, reading) ??
    monthAt(text, at, reading)
  )
}

/** Inside a word, a telephone number, an amount, or the name of a street or a school. */
const isWithin = (text: string, at: number): boolean =>
  at > 0 &&
  (/[\p{L}\p{N}„“"«]$/u.test(text.slice(at - 1, at)) ||
    /\p{L}-\p{L}$/u.test(text.slice(Math.max(0, at - 2), at + 1)) ||
    /\d[.,:/+-]$/.test(text.slice(Math.max(0, at - 2), at)))

interface Item {
  readonly day: number
  readonly month: number | null
  readonly year: number | null
  readonly weekday: number | null
  readonly end: number
}

const yearMark = '(?:\\s*г(?:\\.|од(?:\\.|ина)?)?(?!\\p{L}))?'
const itemPattern = new RegExp(
  `(?<day>\\d{1,2})(?:\\s?-?(?:ти|ви|ри|ми|st|nd|rd|th)(?!\\p{L}))?(?:` +
    `\\s*(?<word>${monthWord})(?:,?\\s+(?<year>\\d{4})(?!\\d))?${yearMark}` +
    `|\\s?(?:[./]\\s?(?<number>0?[1-9]|1[0-2])(?!\\d)|[./]\\s?(?<roman>${romanMonth})(?!\\p{L}))` +
    `(?:[./]\\s?(?<numericYear>\\d{4})(?!\\d)${yearMark}|[./](?<shortYear>\\d{2})(?!\\d|[:.]\\d|\\s*ч)${yearMark}|(?<dot>\\.)?)` +
    `|\\.(?=\\s*-))?`,
  'iuy',
)
const notADay = /(?:[:.,]\d|\d|\s*(?:ч(?:\.|ас|(?!\p{L}))|лв|€|евро|eur|%|км|м\.|кг))/iuy
const besideDay = new RegExp(`\\s*[,(/]?\\s*(?:ден\\s+)?(?<weekday>${weekdayWord}|${shortWeekday})(?:\\s*[)/])?`, 'iuy')
const hourBefore = /(?<!\p{L})(?:в(?:ъв)?|начало|час|часа|at)[:\s]*$/iu

function itemAt(text: string, at: number): Item | undefined {
  const match = exec(itemPattern, text, at)
  const parts = match?.groups
  if (!match || !parts) return undefined
  const end = at + match[0].length
  if (exec(notADay, text, end)) return undefined
  const number = parts.number ?? parts.roman
  const year = parts.year ?? parts.numericYear ?? (parts.shortYear ? `20${parts.shortYear}` : undefined)
  // „3.5“ and „в 10.12“ are rather a length and an hour.
  if (
    parts.number &&
    !year &&
    !parts.dot &&
    (parts.number.length < 2 || hourBefore.test(text.slice(Math.max(0, at - 16), at)))
  )
    return undefined
  const month = parts.word ?? number
  const beside = month ? exec(besideDay, text, end) : null
  return {
    day: Number(parts.day),
    month: month ? monthOf(month) : null,
    year: year ? Number(year) : null,
    weekday: beside?.groups?.weekday ? weekdayOf(beside.groups.weekday) : null,
    end: end + (beside?.[0].length ?? 0),
  }
}

const before = new RegExp(
  `(?:(?:в(?:ъв)?|on|този|тази|това)\\s+)?(?<weekday>${weekdayWord}|${shortWeekday})\\s*[,(/-]?\\s*(?:на\\s+)?(?=\\d)`,
  'iuy',
)
const toNext = new RegExp(`\\s*,?\\s*(?:-|до)\\s*(?:${weekdayWord},?\\s*)?(?=\\d)`, 'iuy')
const andNext = new RegExp(`\\s*(?:,|;|\\+|и|,\\s*и)\\s*(?:на\\s+)?(?:${weekdayWord},?\\s*)?(?=\\d)`, 'iuy')

type Run = { readonly items: readonly Item[]; readonly stretch: boolean }

/** „5“, „-“, „12 декември“; the numbers after the last named month belong to something else. */
function runAt(text: string, at: number): Run | undefined {
  const items: Item[] = []
  const joints: string[] = []
  for (let next: number | undefined = at; next !== undefined && items.length < 32; ) {
    const item = itemAt(text, next)
    if (!item) break
    items.push(item)
    const isFirst = items.length === 1
    const joint: RegExpExecArray | null =
      (isFirst ? exec(toNext, text, item.end) : null) ?? (isStretch(joints) ? null : exec(andNext, text, item.end))
    if (joint) joints.push(joint[0])
    next = joint ? item.end + joint[0].length : undefined
  }
  const last = items.findLastIndex(({ month }) => month !== null)
  if (last < 0) return undefined
  // In „стая 5, 27 ноември“ the first number is no day; in „5, 6 и 7 декември“ it is.
  const isList =
    items.every(({ month }, at) => at >= last || month !== null) || joints.some((joint) => /[и+-]|до/u.test(joint))
  return isList ? { items: items.slice(0, last + 1), stretch: isStretch(joints) && last > 0 } : undefined
}

const isStretch = ([first = '']: readonly string[]): boolean => /-|до/u.test(first)

function daysAt(text: string, start: number, reading: ReadingDay): FoundDate | undefined {
  const named = exec(before, text, start)
  const found = runAt(text, start + (named?.[0].length ?? 0))
  const end = found?.items.at(-1)?.end
  if (!found || end === undefined) return undefined
  const items = completed(found.items)
  const wrong = items.find((item) => !isDay(item))
  if (wrong) return { kind: 'no-such-day', day: wrong.day, month: wrong.month, at: start, end }
  const days = dated(items, reading)
  if (!days) return undefined
  const [first, ...others] = days
  const weekday = named?.groups?.weekday ? weekdayOf(named.groups.weekday) : (found.items[0]?.weekday ?? null)
  const by = items.at(-1)?.year === null ? ('month' as const) : ('year' as const)
  const otherWeekday = weekday !== null && weekday !== first.dayOfWeek ? weekday : null
  const last = found.stretch ? (others[0] ?? null) : null
  return { kind: 'days', days: last ? [first] : days, last, by, otherWeekday, at: start, end }
}

type FullItem = Item & { readonly month: number }

/** „5 и 12 декември 2026 г.“: what the last one says holds for those before it. */
function completed(items: readonly Item[]): FullItem[] {
  const full: FullItem[] = []
  let [month, year]: [number, number | null] = [0, null]
  for (const item of items.toReversed()) {
    // In „15.12 – 10.1.2027“ the first belongs to the year before.
    const turned: boolean =
      month > 0 && item.month !== null && item.month > month && item.year === null && year !== null
    ;[month, year] = [item.month ?? month, item.year ?? (turned && year !== null ? year - 1 : year)]
    full.unshift({ ...item, month, year })
  }
  return full
}

const leapYear = 2028
const isDay = ({ day, month, year }: FullItem): boolean =>
  day >= 1 && month >= 1 && day <= new Temporal.PlainYearMonth(year ?? leapYear, month).daysInMonth

const pastDays = 60

/** The days of a run, each after the one before it; undefined where one is no day of any year near. */
function dated(items: readonly FullItem[], { today, year }: ReadingDay): FoundDays['days'] | undefined {
  const days: Temporal.PlainDate[] = []
  for (const item of items) {
    const earlier = days.at(-1)
    const said = item.year ?? (earlier ? earlier.year : (year ?? nearestYear(item, today)))
    const day = dayOf(said, item)
    const turned = earlier && item.year === null && item.month < earlier.month
    const meant = turned ? dayOf(said + 1, item) : day
    if (!meant || meant.year < 1800 || meant.year > 2199) return undefined
    days.push(meant)
  }
  const [first, ...others] = days.sort(Temporal.PlainDate.compare)
  return first && [first, ...others]
}

const dayOf = (year: number, { month, day }: FullItem): Temporal.PlainDate | undefined =>
  day <= new Temporal.PlainYearMonth(year, month).daysInMonth ? new Temporal.PlainDate(year, month, day) : undefined

/** This year, or the next for what was long ago; in January a day of December was a week ago. */
function nearestYear(item: FullItem, today: Temporal.PlainDate): number {
  const from = today.subtract({ days: pastDays })
  const years = [from.year, from.year + 1, from.year + 2, from.year + 3, from.year + 4]
  const isNear = (year: number) => {
    const day = dayOf(year, item)
    return day !== undefined && Temporal.PlainDate.compare(day, from) >= 0
  }
  return years.find(isNear) ?? today.year
}

const isoPattern =
  /(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)|(?<day2>\d{1,2})-(?<month2>\d{1,2})-(?<year2>\d{4})(?!\d)/y

function isoAt(text: string, at: number): FoundDate | undefined {
  const match = exec(isoPattern, text, at)
  const parts = match?.groups
  if (!match || !parts) return undefined
  const [year, month, day] = [parts.year ?? parts.year2, parts.month ?? parts.month2, parts.day ?? parts.day2].map(
    Number,
  )
  if (!year || !month || !day || month > 12 || year < 1800 || year > 2199) return undefined
  const place = { at, end: at + match[0].length }
  if (day > new Temporal.PlainYearMonth(year, month).daysInMonth) return { kind: 'no-such-day', day, month, ...place }
  return {
    kind: 'days',
    days: [new Temporal.PlainDate(year, month, day)],
    last: null,
    by: 'year',
    otherWeekday: null,
    ...place,
  }
}
