import { daySeconds, wallSeconds, wallText } from './civil-day.ts'
import type { ICalTime } from './icalendar.ts'
import { parseRule, type Rule } from './rule.ts'
import { ruleInstances } from './rule-instances.ts'

export type Recurrence = {
  readonly start: ICalTime
  /** RRULE value; null for a single event or one with RDATE alone. */
  readonly rrule: string | null
  readonly rdates?: readonly ICalTime[]
  readonly exdates?: readonly ICalTime[]
  /** First wall time wanted, in the zone of `start`: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`, inclusive. */
  readonly from?: string | null
  /** The wall time before which instances must start, exclusive. */
  readonly to?: string | null
  /** Most instances returned. */
  readonly limit: number
  /** Leaves out a start that the rule itself does not name. RFC 5545 3.8.5.3 makes DTSTART the first instance in any case. */
  readonly ruleOnly?: boolean
  /** Bound on the work of one expansion in steps, each some tenths of a microsecond; 200,000 without it. */
  readonly work?: number
}

/** `complete` is false where `limit`, or the bound on the work, cut the list before the rule or `to` ended it. */
export type Expansion = { readonly starts: readonly ICalTime[]; readonly complete: boolean }

/**
 * The starts of a recurring event in order, in the kind and zone of its start. Hours stay on the wall over clock changes; a
 * skipped hour is given as written, to be resolved as Temporal's 'compatible'. A rule that cannot be read gives the start and RDATEs.
 */
export function expandRule(recurrence: Recurrence): Expansion {
  const { start, limit } = recurrence
  const excluded = exclusions(recurrence.exdates ?? [], start)
  const from = recurrence.from ? wallSeconds(recurrence.from) : Number.NEGATIVE_INFINITY
  const to = recurrence.to ? wallSeconds(recurrence.to) : Number.POSITIVE_INFINITY
  const extra = [...new Set((recurrence.rdates ?? []).map((time) => wallIn(start, time)))].sort((a, b) => a - b)
  const parsed = recurrence.rrule === null ? null : parseRule(recurrence.rrule)
  const source = instances(parsed?.ok ? parsed.rule : null, recurrence, from)
  const starts: ICalTime[] = []
  let complete = true
  for (const at of merged(source, extra, () => (complete = false))) {
    if (at >= to) break
    if (at < from || excluded(at)) continue
    if (starts.length >= limit) return { starts, complete: false }
    starts.push(timeAt(start, at))
  }
  return { starts, complete }
}

function* instances(rule: Rule | null, recurrence: Recurrence, from: number): Generator<number, boolean> {
  const start = wallOf(recurrence.start)
  if (!rule) {
    yield start
    return true
  }
  const until = untilWall(rule.until, recurrence.start)
  let left = rule.count ?? Number.POSITIVE_INFINITY
  let first = true
  const source = ruleInstances(rule, start, from, recurrence.start.kind === 'date', recurrence.work)
  for (;;) {
    const next = source.next()
    const at = next.done || next.value > until ? null : next.value
    if (first && at !== start && !recurrence.ruleOnly && left-- > 0) yield start
    first = false
    if (at === null) return next.done ? next.value : true
    if (left-- <= 0) return true
    yield at
  }
}

/** Two ordered streams as one, without repetitions. */
function* merged(source: Generator<number, boolean>, extra: readonly number[], cut: () => void): Generator<number> {
  let last = Number.NEGATIVE_INFINITY
  let next = source.next()
  let i = 0
  for (;;) {
    const other = extra[i]
    if (next.done && other === undefined) break
    const takeOther = next.done || (other !== undefined && other <= next.value)
    const at = takeOther ? (other ?? 0) : (next.value as number)
    if (takeOther) i++
    else next = source.next()
    if (at > last) yield at
    last = at
  }
  if (next.done && next.value === false) cut()
}

const wallOf = (time: ICalTime) => wallSeconds(time.kind === 'date' ? time.date : time.local)

function timeAt(like: ICalTime, seconds: number): ICalTime {
  const text = wallText(seconds)
  return like.kind === 'date' ? { kind: 'date', date: text.slice(0, 10) } : { ...like, local: text }
}

/** A time as wall seconds in the zone of `start`; a bare date takes the start's clock, and for whole days the clock is dropped. */
function wallIn(start: ICalTime, time: ICalTime): number {
  if (start.kind === 'date') return Math.floor(wallOf(time) / daySeconds) * daySeconds
  if (time.kind === 'date') return wallOf(time) + (((wallOf(start) % daySeconds) + daySeconds) % daySeconds)
  return wallSeconds(inZone(time.local, time.zone, start.zone))
}

/** A time brought to the kind and zone of `start`, as RFC 5545 wants RDATE, EXDATE and RECURRENCE-ID to be. */
export const timeLike = (start: ICalTime, time: ICalTime): ICalTime => timeAt(start, wallIn(start, time))

/** The wall time in another zone; floating times are the same on every wall. */
export function inZone(local: string, from: string | null, to: string | null): string {
  if (from === null || to === null || from === to) return local
  const there = Temporal.PlainDateTime.from(local).toZonedDateTime(from).withTimeZone(to)
  return there.toPlainDateTime().toString({ smallestUnit: 'second' })
}

/** EXDATE written as a date takes away every instance of that day, whatever its hour. */
function exclusions(exdates: readonly ICalTime[], start: ICalTime): (at: number) => boolean {
  if (exdates.length === 0) return () => false
  const days = new Set<number>()
  const moments = new Set<number>()
  for (const time of exdates) {
    if (time.kind === 'date' || start.kind === 'date') days.add(Math.floor(wallOf(time) / daySeconds))
    else moments.add(wallIn(start, time))
  }
  return (at) => moments.has(at) || days.has(Math.floor(at / daySeconds))
}

/** The last admitted wall second: UNTIL in UTC is carried into the zone of the start, a bare date lasts the whole day. */
function untilWall(until: string | null, start: ICalTime): number {
  if (until === null) return Number.POSITIVE_INFINITY
  const day = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`
  const midnight = wallSeconds(day)
  if (until.length === 8 || start.kind === 'date') return midnight + daySeconds - 1
  const local = `${day}T${until.slice(9, 11)}:${until.slice(11, 13)}:${until.slice(13, 15)}`
  if (!until.endsWith('Z') || start.zone === null) return wallSeconds(local)
  return wallSeconds(inZone(local, 'UTC', start.zone))
}

export { parseRule } from './rule.ts'
