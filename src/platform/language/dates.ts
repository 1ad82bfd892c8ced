import type { Lang } from '#src/platform/i18n/lang.ts'

const NBSP = '\u00a0'

interface CalendarNames {
  readonly months: readonly string[]
  readonly shortMonths: readonly string[]
  readonly weekdays: readonly string[]
  readonly shortWeekdays: readonly string[]
}

// Tables, because a new Intl.DateTimeFormat costs more than a database read and lists word a date per row.
const names: Readonly<Record<Lang, CalendarNames>> = {
  bg: {
    months: words('януари февруари март април май юни юли август септември октомври ноември декември'),
    shortMonths: words('ян фев март апр май юни юли авг септ окт ноем дек'),
    weekdays: words('понеделник вторник сряда четвъртък петък събота неделя'),
    shortWeekdays: words('пн вт ср чт пт сб нд'),
  },
  en: {
    months: words('January February March April May June July August September October November December'),
    shortMonths: words('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
    weekdays: words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
    shortWeekdays: words('Mon Tue Wed Thu Fri Sat Sun'),
  },
}

function words(list: string): readonly string[] {
  return list.split(' ')
}

function nameAt(list: readonly string[], number: number): string {
  const name = list[number - 1]
  if (name === undefined) throw new RangeError(`no name for ${number}`)
  return name
}

export interface DateWordsOptions {
  /** `false` leaves the weekday out. */
  readonly weekday?: boolean
  /** `false` leaves the year out. */
  readonly year?: boolean
}

/** „петък, 27 ноември 2026 г.“ or "Friday, 27 November 2026". Day and month stay on one line, so do year and „г.“. */
export function dateWords(
  date: Temporal.PlainDate,
  lang: Lang,
  { weekday = true, year = true }: DateWordsOptions = {},
) {
  const day = weekday ? `${weekdayWords(date, lang)}, ${dayAndMonth(date, lang)}` : dayAndMonth(date, lang)
  return year ? `${day} ${yearWords(date.year, lang)}` : day
}

/** „ноември 2026 г.“ or "November 2026"; `sentenceCase` makes a heading of it. */
export function monthWords(month: Temporal.PlainYearMonth, lang: Lang): string {
  return `${monthName(month.month, lang)} ${yearWords(month.year, lang)}`
}

/** „ноември“ or "November", by its number from 1; short „ноем“ or "Nov". */
export function monthName(month: number, lang: Lang, length: 'full' | 'short' = 'full'): string {
  return nameAt(length === 'full' ? names[lang].months : names[lang].shortMonths, month)
}

/** „петък“ or "Friday"; short „пт“ or "Fri". */
export function weekdayWords(date: Temporal.PlainDate, lang: Lang, length: 'full' | 'short' = 'full'): string {
  return weekdayName(date.dayOfWeek, lang, length)
}

/** The weekday of an ISO number, Monday is 1: for the head of a month table. */
export function weekdayName(dayOfWeek: number, lang: Lang, length: 'full' | 'short' = 'full'): string {
  return nameAt(length === 'full' ? names[lang].weekdays : names[lang].shortWeekdays, dayOfWeek)
}

/** „27 – 29 ноември 2026 г.“, „27 ноември – 2 декември 2026 г.“; one date when both are the same. Throws if `to` is before `from`. */
export function dateRangeWords(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  lang: Lang,
  { year = true }: Pick<DateWordsOptions, 'year'> = {},
): string {
  const order = Temporal.PlainDate.compare(from, to)
  if (order > 0) throw new RangeError(`${to} is before ${from}`)
  const end = dateWords(to, lang, { weekday: false, year })
  if (order === 0) return end
  if (from.year !== to.year) return `${withYear(from, lang)} – ${withYear(to, lang)}`
  if (from.month !== to.month) return `${dayAndMonth(from, lang)} – ${end}`
  return lang === 'bg' ? `${from.day} – ${end}` : `${from.day}–${end}`
}

/** „18:00 ч.“ or "18:00". Always 24 hours, always two digits, so that columns align. */
export function timeWords(time: Temporal.PlainTime, lang: Lang): string {
  return lang === 'bg' ? `${clock(time)}${NBSP}ч.` : clock(time)
}

/** „18:00 – 20:00 ч.“ or "18:00–20:00"; an end after midnight is simply the smaller time. */
export function timeRangeWords(from: Temporal.PlainTime, to: Temporal.PlainTime, lang: Lang): string {
  const end = timeWords(to, lang)
  if (clock(from) === clock(to)) return end
  return lang === 'bg' ? `${clock(from)} – ${end}` : `${clock(from)}–${end}`
}

/** „днес“ or „утре“; null for every other day. */
export function relativeDay(date: Temporal.PlainDate, today: Temporal.PlainDate, lang: Lang): string | null {
  const days = today.until(date).days
  if (days === 0) return lang === 'bg' ? 'днес' : 'today'
  if (days === 1) return lang === 'bg' ? 'утре' : 'tomorrow'
  return null
}

function dayAndMonth(date: Temporal.PlainDate, lang: Lang): string {
  return `${date.day}${NBSP}${monthName(date.month, lang)}`
}

function withYear(date: Temporal.PlainDate, lang: Lang): string {
  return dateWords(date, lang, { weekday: false })
}

function yearWords(year: number, lang: Lang): string {
  return lang === 'bg' ? `${year}${NBSP}г.` : String(year)
}

function clock(time: Temporal.PlainTime): string {
  return `${twoDigits(time.hour)}:${twoDigits(time.minute)}`
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}
