import { dayNumber } from './civil-day.ts'
import type { ICalTime } from './icalendar.ts'

/** A DATE or DATE-TIME value before its zone is known. */
export type WrittenTime =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'local'; readonly local: string; readonly utc: boolean }

const form = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d{1,9})?\s?(Z|UTC|[+-]\d\d:?\d\d)?)?$/i

/** Null for what is no date. Takes dashes, colons, missing seconds, hour 24 and offsets, which RFC 5545 does not have. */
export function writtenTime(value: string): WrittenTime | null {
  const found = form.exec(value.replaceAll('"', '').trim())
  if (!found) return null
  const [, year, month, day, hour, minute, second, zone] = found
  if (!isDay(Number(year), Number(month), Number(day))) return null
  const date = `${year}-${month}-${day}`
  if (hour === undefined) return { kind: 'date', date }
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second ?? 0) > 60) return null
  const clock = `${hour === '24' ? '00' : hour}:${minute}:${second === '60' ? '59' : (second ?? '00')}`
  let time = Temporal.PlainDateTime.from(`${date}T${clock}`)
  if (hour === '24') time = time.add({ days: 1 })
  if (!zone) return { kind: 'local', local: plainText(time), utc: false }
  const offset = /^[+-]/.test(zone)
    ? Number(`${zone[0]}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)))
    : 0
  return { kind: 'local', local: plainText(time.subtract({ minutes: offset })), utc: true }
}

const plainText = (time: Temporal.PlainDateTime) => time.toString({ smallestUnit: 'second' })

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false
  const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)
  return day <= next - dayNumber(year, month, 1)
}

/** Nominal days and exact seconds of a DURATION (RFC 5545 3.3.6); null for what is none or is negative. */
export function readDuration(value: string): { days: number; seconds: number } | null {
  const found = /^\+?PT?(?:(\d{1,6})W)?(?:(\d{1,6})D)?T?(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?$/i.exec(
    value.trim(),
  )
  if (!found || !/\d/.test(value)) return null
  const [weeks, days, hours, minutes, seconds] = found.slice(1).map((digits) => Number(digits ?? 0))
  return {
    days: (weeks ?? 0) * 7 + (days ?? 0),
    seconds: (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0),
  }
}

/** The end of what starts then and lasts so long: days pass on the calendar, hours on the clock of physics. */
export function addDuration(start: ICalTime, duration: { days: number; seconds: number }): ICalTime {
  if (start.kind === 'date') {
    const days = duration.days + Math.ceil(duration.seconds / 86_400)
    return { kind: 'date', date: Temporal.PlainDate.from(start.date).add({ days }).toString() }
  }
  const wall = Temporal.PlainDateTime.from(start.local)
  const { days, seconds } = duration
  if (start.zone === null) return { ...start, local: plainText(wall.add({ days, seconds })) }
  return {
    ...start,
    local: plainText(wall.toZonedDateTime(start.zone).add({ days }).add({ seconds }).toPlainDateTime()),
  }
}

/** Seconds from one time to another; floating ones are compared on the wall. */
export function secondsBetween(from: ICalTime, to: ICalTime): number {
  const zone = (time: ICalTime, other: ICalTime) =>
    (time.kind === 'local' ? time.zone : null) ?? (other.kind === 'local' ? other.zone : null) ?? 'UTC'
  const at = (time: ICalTime, other: ICalTime) =>
    Temporal.PlainDateTime.from(time.kind === 'date' ? time.date : time.local).toZonedDateTime(zone(time, other))
      .epochMilliseconds
  return Math.round((at(to, from) - at(from, to)) / 1000)
}
