import { instantText } from '#src/platform/clock.ts'
import type { ICalTime } from '#src/platform/icalendar/icalendar.ts'
import { expandRule } from '#src/platform/icalendar/recur.ts'
import { type CalendarEvent, type Change, type EventStatus, isWholeDay, type WallTime } from './event.ts'
import { dayOfWall, spansOn } from './event-details.ts'

/** One date of an event, with everything that lists sort and filter by. */
export interface Occurrence {
  /** `open` is one opening of a period or a permanent offer; the `date` beside it is the whole of it. */
  readonly kind: 'date' | 'open'
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
/** An event has no more. */
export const mostDates = 1000
/** Dates behind us are walked through to find the last thousand. */
const mostWalked = 20_000

interface Frame {
  readonly now: Temporal.Instant
  /** Zone of the network: the days of its lists. */
  readonly networkZone: string
}

/**
 * All dates of an event near `now`, ordered by their recurrence id; at most 1,000: those ahead first, then the latest behind us.
 * A series that lies wholly elsewhere in time keeps its last dates, so that its page can still say when it was.
 */
export function occurrencesOf(event: CalendarEvent, frame: Frame): Occurrence[] {
  if (event.type === 'period' || event.type === 'permanent') return openOccurrences(event, frame)
  if (event.details.precise === 'month') return [wholeMonth(event, frame)]
  const changes = new Map(event.changes.map((change) => [change.recurrenceId, change]))
  const window = windowAround(event, frame)
  const dates = new Set([
    ...datesOf(event, window),
    ...keysOf(event.changes, 'added'),
    ...keysOf(event.changes, 'changed').filter((key) => event.rule === null || key < window.to),
  ])
  for (const key of keysOf(event.changes, 'excluded')) dates.delete(key)
  return nearest([...dates].sort(), window.now).map((recurrenceId) =>
    occurrenceOn(event, recurrenceId, changes.get(recurrenceId), frame.networkZone),
  )
}

/** A plan that knows only its month lasts from its first to its last day. */
function wholeMonth(event: CalendarEvent, frame: Frame): Occurrence {
  const first = dayOfWall(event.starts).with({ day: 1 })
  const [starts, ends] = [first.toString(), first.add({ months: 1 }).toString()]
  return occurrenceOn({ ...event, starts, ends }, starts, undefined, frame.networkZone)
}

/**
 * A period or a permanent offer: the whole of it as one lasting date, and a row for each opening within reach, the past month
 * included, at most 1,000. A day that a change excludes or cancels is not open.
 */
function openOccurrences(event: CalendarEvent, frame: Frame): Occurrence[] {
  const today = frame.now.toZonedDateTimeISO(event.zone).toPlainDate()
  const horizon = today.add({ months: monthsAhead })
  const first = dayOfWall(event.starts)
  const end = event.type === 'permanent' || event.ends === null ? horizon : dayOfWall(event.ends)
  const whole = occurrenceOn(
    { ...event, starts: first.toString(), ends: end.toString() },
    first.toString(),
    undefined,
    frame.networkZone,
  )
  const closed = new Set(
    event.changes
      .filter(({ kind, status }) => kind === 'excluded' || status === 'cancelled')
      .map(({ recurrenceId }) => recurrenceId.slice(0, 10)),
  )
  const open: Occurrence[] = []
  const back = today.subtract({ months: 1 })
  for (
    let day = Temporal.PlainDate.compare(first, back) < 0 ? back : first;
    Temporal.PlainDate.compare(day, end) < 0 && Temporal.PlainDate.compare(day, horizon) < 0 && open.length < mostDates;
    day = day.add({ days: 1 })
  ) {
    if (!closed.has(day.toString())) open.push(...openingsOn(event, day, frame.networkZone))
  }
  return [whole, ...open.slice(0, mostDates - 1)]
}

const openingsOn = (event: CalendarEvent, day: Temporal.PlainDate, networkZone: string): Occurrence[] =>
  spansOn(event.details.hours, day).map(({ opens, closes }) => {
    const starts = `${day}T${opens}:00`
    // Open past midnight: it closes on the next day.
    const ends = `${closes <= opens ? day.add({ days: 1 }) : day}T${closes}:00`
    const opening = occurrenceOn({ ...event, starts, ends }, starts, undefined, networkZone)
    return { ...opening, kind: 'open' }
  })

/** Wall times of the event: the past and future that lists reach, and the moment between them. */
interface Window {
  readonly from: WallTime
  readonly now: WallTime
  readonly to: WallTime
}

function windowAround({ zone, starts }: CalendarEvent, { now }: Frame): Window {
  const here = now.toZonedDateTimeISO(zone).toPlainDateTime()
  return {
    from: shape(here.subtract({ months: monthsBack }), starts),
    now: shape(here, starts),
    to: shape(here.add({ months: monthsAhead }), starts),
  }
}

function nearest(sorted: readonly WallTime[], now: WallTime): WallTime[] {
  const ahead = sorted.filter((time) => time >= now).slice(0, mostDates)
  const behind = sorted.filter((time) => time < now)
  return [...behind.slice(Math.max(0, behind.length + ahead.length - mostDates)), ...ahead]
}

const keysOf = (changes: readonly Change[], kind: Change['kind']): WallTime[] =>
  changes.filter((change) => change.kind === kind).map(({ recurrenceId }) => recurrenceId)

/** What the rule itself gives; an event without one has its start. */
function datesOf(event: CalendarEvent, { from, now, to }: Window): WallTime[] {
  const { rule, zone } = event
  if (rule === null) return [event.starts]
  const start = asICalTime(event.starts, zone)
  const between = (first: WallTime | null, last: WallTime, limit: number) =>
    expandRule({ start, rrule: rule, from: first, to: last, limit }).starts.map(wallOf)
  const ahead = between(now, to, mostDates)
  const behind = ahead.length < mostDates ? between(from, now, mostWalked) : []
  if (ahead.length + behind.length > 0) return [...behind, ...ahead]
  const elsewhere = between(null, from, mostWalked)
  return elsewhere.length > 0 ? elsewhere : [event.starts]
}

const wallOf = (time: ICalTime): WallTime => (time.kind === 'date' ? time.date : time.local)

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
    kind: 'date',
    recurrenceId,
    starts,
    ends,
    startsAt: instantText(from),
    endsAt: instantText(to),
    firstDay: from.toZonedDateTimeISO(networkZone).toPlainDate().toString(),
    lastDay: lastDayOf(from, to, networkZone),
    ownText: Object.keys(change?.texts ?? {}).length > 0,
    status: change?.status ?? event.status,
    venueId: venueOn(event, change),
  }
}

/** A date whose place is told in words of its own is not in the event's usual house. */
const venueOn = (event: CalendarEvent, change: Change | undefined): string | null =>
  change?.venueId ?? (saysPlace(change) ? null : event.venueId)

export const saysPlace = (change: Change | undefined): boolean =>
  Object.values(change?.texts ?? {}).some(({ place }) => place !== null)

/**
 * Every date lasts as long as the first one: by the clock within a day, in whole days for all-day events (RFC 5545, 3.8.5.3). A
 * date with an hour in a series of whole days, or the other way round, has no length to take over.
 */
export function endFor(event: CalendarEvent, starts: WallTime): WallTime | null {
  if (event.ends === null || starts === event.starts) return event.ends
  if (isWholeDay(starts) !== isWholeDay(event.starts)) return null
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
  const end = to.subtract({ milliseconds: 1 }).toZonedDateTimeISO(zone)
  const last = end.hour < smallHours ? end.toPlainDate().subtract({ days: 1 }) : end.toPlainDate()
  return later(last, first).toString()
}

const smallHours = 6
