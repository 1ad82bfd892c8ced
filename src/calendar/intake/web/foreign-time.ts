import type { ICalTime } from '#src/platform/icalendar/icalendar.ts'
import { addDuration, readDuration, secondsBetween, writtenTime } from '#src/platform/icalendar/read-time.ts'
import { inZone } from '#src/platform/icalendar/recur.ts'
import { ianaZone } from '#src/platform/icalendar/zone-names.ts'
import { dateAtStart, findDates } from '#src/platform/language/read-dates.ts'
import { hoursAtStart } from '#src/platform/language/read-hours.ts'
import type { ReadContext } from '../incoming.ts'

type Zones = Pick<ReadContext, 'zone' | 'today'>

/** `month`: the first of a month of which no day is known (`2026-12`). */
export interface ForeignTime {
  readonly time: ICalTime
  readonly precise: 'day' | 'month'
}

/**
 * A moment as pages and feeds write it: ISO 8601 in its many spellings, RFC 5322, a date that people typed with its year. A time with an
 * offset is told in `own`, the zone that the event names, else in that of the network; one without keeps its hour there. Null for what is no moment, and for a day without its year.
 */
export function readForeignTime(text: string, zones: Zones, own: string | null = null): ForeignTime | null {
  const written = text.trim().slice(0, 80)
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(written)
  if (month) return { time: { kind: 'date', date: `${written}-01` }, precise: 'month' }
  const time =
    isoTime(written.replace(ordinal, dayOfYear), zones, own) ?? mailTime(written, zones) ?? typedTime(written, zones)
  return time && hasPlainYear(time) ? { time, precise: 'day' } : null
}

/** „For ever“ is said by 9999-12-31T23:59:59Z, which is a year of five digits further east. */
const hasPlainYear = (time: ICalTime): boolean => /^\d{4}-/.test(time.kind === 'date' ? time.date : time.local)

/** `2026-331`: the day of the year, which microformats allow. */
const ordinal = /^(\d{4})-(\d{3})(?=$|[T ])/
const dayOfYear = (text: string, year: string, day: string): string => {
  const date = Temporal.PlainDate.from(`${year}-01-01`).add({ days: Number(day) - 1 })
  return date.year === Number(year) && Number(year) > 0 ? date.toString() : text
}

function isoTime(written: string, { zone }: Zones, own: string | null): ICalTime | null {
  const named = /\[([\w/+-]{1,60})\]$/.exec(written)?.[1]
  const plain = written
    .replace(/\[[^\]]*\]$/, '')
    .replace(/\s{1,9}(?=[+-]\d)/, '')
    .replace(/(\d\d:?\d\d(?::?\d\d(?:\.\d{1,9})?)?[+-]\d\d)$/, '$1:00')
    .replace(/^(\d{4})-(\d)-/, '$1-0$2-')
    .replace(/^(\d{4}-\d\d)-(\d)(?=T| |$)/, '$1-0$2')
  const found = writtenTime(plain)
  if (!found || found.kind === 'date') return found
  return found.utc
    ? momentIn(found.local, own ?? zone)
    : { kind: 'local', local: found.local, zone: (named && ianaZone(named)) ?? own }
}

const momentIn = (local: string, zone: string): ICalTime => ({ kind: 'local', local: inZone(local, 'UTC', zone), zone })

/** The zones that RFC 5322 has names for (4.3), and ours as servers here write them. */
const mailZone = /(?:[+-]\d{4}|GMT|UTC|UT|Z|[ECMP][SD]T)$/i
const ours: Readonly<Record<string, string>> = { EET: '+0200', EEST: '+0300' }

/** `Fri, 27 Nov 2026 18:00:00 +0200` */
function mailTime(written: string, { zone }: Zones): ICalTime | null {
  const known = written.replace(/(?<=\s)EES?T$/i, (name) => ours[name.toUpperCase()] ?? name)
  const form = /^(?:[a-z]{3,9},?\s+)?\d{1,2}\s+[a-z]{3}\s+\d{4}\s+\d{1,2}:\d\d(?::\d\d)?\s/i
  if (!form.test(known) || !mailZone.test(known)) return null
  const at = Date.parse(known)
  if (Number.isNaN(at)) return null
  return momentIn(new Date(at).toISOString().slice(0, 19), zone)
}

/** „27.11.2026 г., 18:00 ч.“ and nothing else: what stands between other words is not guessed at. */
function typedTime(written: string, { today }: Zones): ICalTime | null {
  const reading = { today: Temporal.PlainDate.from(today) }
  const found = dateAtStart(written, reading)
  if (found?.kind !== 'days' || found.by !== 'year' || found.days.length > 1 || found.last) return null
  const [day] = found.days
  const rest = written.slice(found.end).replace(/^[\s,.]*(?:г\.|година)?[\s,.]*/iu, '')
  if (rest === '') return { kind: 'date', date: day.toString() }
  const hour = hoursAtStart(rest)
  if (!hour || findDates(rest, reading).length > 0) return null
  return { kind: 'local', local: `${day}T${hour.from.toString({ smallestUnit: 'second' })}`, zone: null }
}

/** The last day of the one is the day after of the other. */
const dayAfter = (date: string): string => Temporal.PlainDate.from(date).add({ days: 1 }).toString()

/**
 * The end as RFC 5545 has it, exclusive and of the kind of the start. Schema.org's last day counts in. Null where the end is
 * that of the same day without an hour; `before` where it lies before the start.
 */
export function endAfter(start: ICalTime, end: ICalTime): ICalTime | 'before' | null {
  const day = (time: ICalTime) => (time.kind === 'date' ? time.date : time.local.slice(0, 10))
  if (end.kind === 'date' && end.date < day(start)) return 'before'
  const fitting = likeStart(start, end)
  if (fitting === null) return null
  const seconds = secondsBetween(start, fitting)
  if (seconds < 0) return 'before'
  // An hour that the clock skips lasts on the wall alone.
  const later =
    start.kind === 'local' && fitting.kind === 'local' && start.zone === fitting.zone && fitting.local > start.local
  return seconds === 0 && !later ? null : fitting
}

function likeStart(start: ICalTime, end: ICalTime): ICalTime | null {
  if (start.kind === 'date') {
    if (end.kind === 'date') return { kind: 'date', date: dayAfter(end.date) }
    const date = end.local.slice(0, 10)
    return { kind: 'date', date: end.local.endsWith('T00:00:00') && date > start.date ? date : dayAfter(date) }
  }
  if (end.kind === 'local') return { ...end, zone: end.zone ?? start.zone }
  return end.date <= start.local.slice(0, 10)
    ? null
    : { kind: 'local', local: `${dayAfter(end.date)}T00:00:00`, zone: start.zone }
}

/** The end of what lasts so long: `PT2H`, `P1D`; null for what is no length. */
export function endAfterLength(start: ICalTime, length: string): ICalTime | null {
  const duration = readDuration(length)
  return duration && duration.days + duration.seconds > 0 ? addDuration(start, duration) : null
}

/** The end that the same thing has when it begins at another time: as long by the clock on the wall, as series of ours last. */
export function movedEnd(from: ICalTime, end: ICalTime | null, to: ICalTime): ICalTime | null {
  if (end === null || end.kind !== from.kind || to.kind !== from.kind) return null
  const wall = (time: ICalTime) => Temporal.PlainDateTime.from(time.kind === 'date' ? time.date : time.local)
  const moved = wall(to).add(wall(from).until(wall(end), { largestUnit: 'days' }))
  return to.kind === 'date'
    ? { kind: 'date', date: moved.toPlainDate().toString() }
    : { ...to, local: moved.toString({ smallestUnit: 'second' }) }
}
