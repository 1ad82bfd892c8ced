import { instantText } from '#src/platform/clock.ts'
import type { ICalTime } from '#src/platform/icalendar/icalendar.ts'
import { expandRule } from '#src/platform/icalendar/recur.ts'
import { type CalendarEvent, type Change, type EventStatus, isSeries, isWholeDay, type WallTime } from './event.ts'

/** One date of an event, with everything that lists sort and filter by. */
export interface Occurrence {
  readonly recurrenceId: WallTime
  readonly starts: WallTime
  readonly ends: WallTime | null
  readonly startsAt: string
  readonly endsAt: string
  /** First and last day in the zone of the network, both included. */
  readonly firstDay: string
  readonly lastDay: string
  readonly ownText: boolean
  readonly status: EventStatus
  readonly venueId: string | null
}

/** How far lists look ahead, and back when a series begins long before it was entered. */
export const monthsAhead = 25
const monthsBack = 25
const mostDates = 1000

interface Frame {
  readonly now: Temporal.Instant
  /** Zone of the network: the days of its lists. */
  readonly networkZone: string
}

/** All dates of an event near `now`, at most 1,000, the latest ones first to be kept; ordered by their recurrence id. */
export function occurrencesOf(event: CalendarEvent, frame: Frame): Occurrence[] {
  const changes = new Map(event.changes.map((change) => [change.recurrenceId, change]))
  const dates = new Set([
    ...datesOf(event, frame),
    ...keysOf(event.changes, 'added'),
    ...keysOf(event.changes, 'changed'),
  ])
  for (const key of keysOf(event.changes, 'excluded')) dates.delete(key)
  return [...dates]
    .sort()
    .slice(-mostDates)
    .map((recurrenceId) => occurrenceOn(event, recurrenceId, changes.get(recurrenceId), frame.networkZone))
}

const keysOf = (changes: readonly Change[], kind: Change['kind']): WallTime[] =>
  changes.filter((change) => change.kind === kind).map(({ recurrenceId }) => recurrenceId)

/** What the rule itself gives; an event without one has its start. */
function datesOf(event: CalendarEvent, { now }: Frame): WallTime[] {
  if (!isSeries(event) || event.rule === null) return [event.starts]
  const here = now.toZonedDateTimeISO(event.zone).toPlainDateTime()
  const { starts } = expandRule({
    start: asICalTime(event.starts, event.zone),
    rrule: event.rule,
    rdates: [],
    exdates: [],
    from: shape(here.subtract({ months: monthsBack }), event.starts),
    to: shape(here.add({ months: monthsAhead }), event.starts),
    limit: mostDates * 2,
  })
  return starts.map((time) => (time.kind === 'date' ? time.date : time.local))
}

const shape = (at: Temporal.PlainDateTime, like: WallTime): WallTime =>
  isWholeDay(like) ? at.toPlainDate().toString() : at.toString({ smallestUnit: 'second' })

export const asICalTime = (time: WallTime, zone: string): ICalTime =>
  isWholeDay(time) ? { kind: 'date', date: time } : { kind: 'local', local: time, zone }

function occurrenceOn(
  event: CalendarEvent,
  recurrenceId: WallTime,
  change: Change | undefined,
  networkZone: string,
): Occurrence {
  const starts = change?.starts ?? recurrenceId
  const ends = change?.ends ?? endFor(event, starts)
  const [from, to] = instantsOf(starts, ends, event.zone, networkZone)
  return {
    recurrenceId,
    starts,
    ends,
    startsAt: instantText(from),
    endsAt: instantText(to),
    firstDay: from.toZonedDateTimeISO(networkZone).toPlainDate().toString(),
    lastDay: lastDayOf(from, to, networkZone),
    ownText: Object.keys(change?.texts ?? {}).length > 0,
    status: change?.status ?? event.status,
    venueId: change?.venueId ?? event.venueId,
  }
}

/** Every date lasts as long as the first one: by the clock within a day, in whole days for all-day events (RFC 5545, 3.8.5.3). */
export function endFor(event: CalendarEvent, starts: WallTime): WallTime | null {
  if (event.ends === null || starts === event.starts) return event.ends
  if (isWholeDay(starts)) {
    const days = Temporal.PlainDate.from(event.starts).until(event.ends, { largestUnit: 'days' })
    return Temporal.PlainDate.from(starts).add(days).toString()
  }
  const length = Temporal.PlainDateTime.from(event.starts).until(event.ends, { largestUnit: 'days' })
  return Temporal.PlainDateTime.from(starts).add(length).toString({ smallestUnit: 'second' })
}

/** A whole day lies in the network's zone: it is the same date for everybody. Without an end an event counts as two hours. */
function instantsOf(
  starts: WallTime,
  ends: WallTime | null,
  zone: string,
  networkZone: string,
): [Temporal.Instant, Temporal.Instant] {
  if (isWholeDay(starts)) {
    const first = Temporal.PlainDate.from(starts)
    const after = ends === null ? first.add({ days: 1 }) : Temporal.PlainDate.from(ends.slice(0, 10))
    return [
      first.toZonedDateTime(networkZone).toInstant(),
      later(after, first.add({ days: 1 }))
        .toZonedDateTime(networkZone)
        .toInstant(),
    ]
  }
  const from = Temporal.PlainDateTime.from(starts).toZonedDateTime(zone).toInstant()
  const to =
    ends === null
      ? from.add({ hours: assumedHours })
      : Temporal.PlainDateTime.from(ends).toZonedDateTime(zone).toInstant()
  return [from, Temporal.Instant.compare(to, from) < 0 ? from : to]
}

const assumedHours = 2
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) < 0 ? b : a

/** A concert that ends at midnight or in the small hours is not an event of the next day. */
function lastDayOf(from: Temporal.Instant, to: Temporal.Instant, zone: string): string {
  const first = from.toZonedDateTimeISO(zone).toPlainDate()
  const end = to.toZonedDateTimeISO(zone)
  const last = end.hour < smallHours ? end.toPlainDate().subtract({ days: 1 }) : end.toPlainDate()
  return later(last, first).toString()
}

const smallHours = 6
