import type { CountedDate } from '../attendance/dates.store.ts'
import type { EventStatus } from '../events/event.ts'

/** A date as „Вашата седмица“ tells it. */
export interface WeekDate extends CountedDate {
  readonly status: EventStatus
  readonly precise: 'day' | 'month'
  /** What visitors look for and do not find. */
  readonly lacks: readonly ('lead' | 'place')[]
}

/** Days before a date on which its organiser is told that it is not confirmed yet (R20). */
const flaggedDays = [3, 14] as const
const weekLength = 7
const monday = 1

export interface Told<D> {
  /** The seven days from Monday; empty on other days. */
  readonly week: readonly D[]
  /** Dates that nobody has confirmed, by the days that are left. */
  readonly unconfirmed: readonly { readonly days: number; readonly dates: readonly D[] }[]
}

/** The days that a letter of this day looks at. On Monday the week itself tells what is three days ahead. */
export function daysToRead(today: Temporal.PlainDate): Temporal.PlainDate[] {
  const week = today.dayOfWeek === monday ? Array.from({ length: weekLength }, (_, days) => days) : []
  return [...new Set([...week, ...flaggedDays])].sort((one, other) => one - other).map((days) => today.add({ days }))
}

/** What is worth a letter on this day. */
export function toldOn<D extends Pick<WeekDate, 'firstDay' | 'status'>>(
  today: Temporal.PlainDate,
  dates: readonly D[],
): Told<D> {
  const isMonday = today.dayOfWeek === monday
  const after = today.add({ days: weekLength }).toString()
  const week = isMonday ? dates.filter(({ firstDay }) => firstDay < after) : []
  const unconfirmed = flaggedDays
    .filter((days) => !isMonday || days >= weekLength)
    .map((days) => ({ days, dates: dates.filter((date) => isUnconfirmedOn(date, today.add({ days }))) }))
    .filter((flagged) => flagged.dates.length > 0)
  return { week, unconfirmed }
}

const isUnconfirmedOn = (date: Pick<WeekDate, 'firstDay' | 'status'>, day: Temporal.PlainDate): boolean =>
  date.status === 'planned' && date.firstDay === day.toString()
