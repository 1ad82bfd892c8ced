import { expandRule } from '#src/platform/icalendar/recur.ts'
import { type CalendarEvent, type Change, isSeries, type WallTime } from '../events/event.ts'
import { asICalTime, endFor } from '../events/occurrence.ts'

/** A series that begins decades ago is walked through this far. */
const mostWalked = 20_000

type Timed = Pick<CalendarEvent, 'starts' | 'ends' | 'rule' | 'changes' | 'type'>

export interface Split {
  readonly before: Timed
  readonly after: Timed
}

/**
 * One series as two: the dates before a recurrence id, and that date with all that follow. What was changed on single dates stays
 * with them, and the hour on the wall is the same on both sides of a clock change. Undefined where nothing lies before.
 */
export function splitSeries(event: CalendarEvent, at: WallTime): Split | undefined {
  const behind = ruleDates(event, { to: at, limit: mostWalked })
  const [ahead] = ruleDates(event, { from: at, limit: 1 })
  const [earlier, later] = [
    event.changes.filter(({ recurrenceId }) => recurrenceId < at),
    event.changes.filter(({ recurrenceId }) => recurrenceId >= at),
  ]
  const before = partOf(event, behind[0], behind.length, earlier)
  if (!before) return undefined
  const left = countOf(event.rule)
  const rest = left === undefined ? event.rule : withCount(event.rule, left - behind.length)
  const after = ahead === undefined ? ofAdded(event, later) : timed(event, ahead, rest, later)
  return after && { before, after }
}

/** The dates that rule and start give, without what was changed on them. */
export function ruleDates(
  { starts, rule, zone }: Pick<CalendarEvent, 'starts' | 'rule' | 'zone'>,
  { from = null, to = null, limit }: { from?: WallTime | null; to?: WallTime | null; limit: number },
): WallTime[] {
  const { starts: dates } = expandRule({ start: asICalTime(starts, zone), rrule: rule, from, to, limit })
  return dates.map((time) => (time.kind === 'date' ? time.date : time.local))
}

/** `count` dates of the rule from `starts` on; where the rule has none, what was added by hand. */
function partOf(event: CalendarEvent, starts: WallTime | undefined, count: number, changes: readonly Change[]) {
  if (starts === undefined) return ofAdded(event, changes)
  return timed(event, starts, count === 1 ? null : withCount(event.rule, count), changes)
}

/** The first of the dates added by hand becomes the start of the part. */
function ofAdded(event: CalendarEvent, changes: readonly Change[]): Timed | undefined {
  const first = changes.find(({ kind }) => kind === 'added')
  if (!first) return undefined
  const others = changes.map((change): Change => (change === first ? { ...change, kind: 'changed' } : change))
  return timed(event, first.recurrenceId, null, others)
}

function timed(event: CalendarEvent, starts: WallTime, rule: string | null, changes: readonly Change[]): Timed {
  const type = isSeries({ rule, changes }) ? 'several' : 'single'
  return { starts, ends: endFor(event, starts), rule, changes, type }
}

const countOf = (rule: string | null): number | undefined => {
  const [, count] = /(?:^|;)COUNT=(\d+)/i.exec(rule ?? '') ?? []
  return count === undefined ? undefined : Number(count)
}

/** The same rule for so many dates; a count is exact where an end in UTC would have to guess at the clock change. */
const withCount = (rule: string | null, count: number): string | null => {
  if (rule === null || count <= 1) return null
  const parts = rule.split(';').filter((part) => !/^(?:COUNT|UNTIL)=/i.test(part))
  return [...parts, `COUNT=${count}`].join(';')
}
