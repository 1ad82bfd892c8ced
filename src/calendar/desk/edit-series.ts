import type { CalendarEvent, Change, WallTime } from '../events/event.ts'
import { isWholeDay } from '../events/event.ts'
import { dayOfWall } from '../events/event-details.ts'
import { endFor } from '../events/occurrence.ts'
import { ruleDates, type Split, splitSeries } from './split-series.ts'

/** What the form says of an event; the rest is the house's. Its dates begin with the one that was shown. */
export type EventFields = Omit<CalendarEvent, 'id' | 'slug' | 'organisationId' | 'state' | 'sequence'>

/** „Тази и следващите“ makes an event of its own of what follows; „всички“ leaves what has been as it was. */
export type EditScope = 'from' | 'all'

export interface Edited {
  readonly event: CalendarEvent
  /** The dates that follow, still without id and slug, where the series was divided. */
  readonly following?: Omit<CalendarEvent, 'id' | 'slug'>
}

const mostWalked = 20_000
const noTexts: Change['texts'] = {}

/** The part of the series that the form shows: from `at` on, or the whole where nothing lies before. */
export const shownPart = (event: CalendarEvent, at: WallTime): CalendarEvent => ({
  ...event,
  ...splitSeries(event, at)?.after,
})

/** The event with what was typed, `at` being the date that stood in the form. */
export function editSeries(old: CalendarEvent, fields: EventFields, scope: EditScope, at: WallTime): Edited {
  const split = splitSeries(old, at)
  const after = { ...old, ...split?.after }
  const edited = { ...after, ...fields, changes: carriedOver(after, fields) }
  if (!split) return { event: edited }
  if (scope === 'from') {
    const { id, slug, ...following } = edited
    return { event: { ...old, ...split.before }, following: { ...following, sequence: 0 } }
  }
  return {
    event: samePlan(after, fields) ? relabelled(old, fields) : { ...edited, changes: withPast(old, split, edited) },
  }
}

/** The same hours and the same house: only words changed, and they are said of all dates. */
const samePlan = (one: EventFields, other: EventFields): boolean =>
  one.starts === other.starts &&
  one.ends === other.ends &&
  one.rule === other.rule &&
  one.venueId === other.venueId &&
  addedDates(one).join() === addedDates(other).join()

const addedDates = ({ changes }: Pick<EventFields, 'changes'>): WallTime[] =>
  changes.filter(({ kind }) => kind === 'added').map(({ recurrenceId }) => recurrenceId)

const relabelled = (old: CalendarEvent, fields: EventFields): CalendarEvent => ({
  ...old,
  ...fields,
  type: old.type,
  starts: old.starts,
  ends: old.ends,
  rule: old.rule,
  changes: old.changes,
})

/**
 * Changed dates survive: they move with the rule, those with an hour of their own keep it. Dates by hand are what the form lists;
 * whatever was changed on one that stays is kept.
 */
function carriedOver(old: CalendarEvent, fields: EventFields): Change[] {
  const known = new Map(old.changes.map((change) => [change.recurrenceId, change]))
  const byHand = fields.changes.map((change) => ({ ...change, ...ownOf(known.get(change.recurrenceId)) }))
  const taken = new Set(byHand.map(({ recurrenceId }) => recurrenceId))
  const ofRule = old.changes
    .filter(({ kind }) => kind !== 'added')
    .map((change) => ({ ...change, recurrenceId: shifted(change.recurrenceId, old.starts, fields.starts) }))
    .filter(({ recurrenceId }) => !taken.has(recurrenceId))
  return [...ofRule, ...byHand].sort((one, other) => (one.recurrenceId < other.recurrenceId ? -1 : 1))
}

const ownOf = (change: Change | undefined): Partial<Change> => {
  if (!change) return {}
  const { recurrenceId, kind, ...own } = change
  return own
}

/** A date moves by as many days as the first one, and to its hour. */
export function shifted(time: WallTime, from: WallTime, to: WallTime): WallTime {
  const days = dayOfWall(from).until(dayOfWall(to), { largestUnit: 'days' }).days
  const day = dayOfWall(time).add({ days })
  if (isWholeDay(to)) return day.toString()
  const keepsHour = !isWholeDay(time) && time.slice(10) !== from.slice(10)
  return `${day}${keepsHour ? time.slice(10) : to.slice(10)}`
}

/** What has been stays as it was held: its dates stand by hand, with their hours and their house. */
function withPast(old: CalendarEvent, { before }: Split, edited: CalendarEvent): Change[] {
  const part = { ...old, ...before }
  const changes = new Map(part.changes.map((change) => [change.recurrenceId, change]))
  const gone = new Set(part.changes.filter(({ kind }) => kind === 'excluded').map(({ recurrenceId }) => recurrenceId))
  const dates = [...new Set([...ruleDates(part, { limit: mostWalked }), ...changes.keys()])]
  const past = dates
    .filter((date) => !gone.has(date))
    .map((recurrenceId): Change => {
      const own = changes.get(recurrenceId)
      return {
        recurrenceId,
        kind: 'added',
        starts: own?.starts ?? recurrenceId,
        ends: own?.ends ?? endFor(old, own?.starts ?? recurrenceId),
        status: own?.status ?? old.status,
        venueId: own?.venueId ?? (edited.venueId === old.venueId ? null : old.venueId),
        roomId: own?.roomId ?? null,
        texts: own?.texts ?? noTexts,
      }
    })
  const known = new Set(past.map(({ recurrenceId }) => recurrenceId))
  return [...past, ...edited.changes.filter(({ recurrenceId }) => !known.has(recurrenceId))].sort((one, other) =>
    one.recurrenceId < other.recurrenceId ? -1 : 1,
  )
}

/** Whether people with the event in their calendars have to be told: the time, the place or the status (RFC 5545, 3.8.7.4). */
const matters = (one: CalendarEvent, other: CalendarEvent): boolean => weight(one) !== weight(other)

const weight = ({ starts, ends, rule, venueId, onlineUrl, status, texts, changes, details }: CalendarEvent): string =>
  JSON.stringify([
    [starts, ends, rule, venueId, onlineUrl, status, details.roomId, details.hours, texts.bg?.place, texts.en?.place],
    changes.map(({ texts: said, ...change }) => [Object.values(change), said.bg?.place, said.en?.place]),
  ])

/** The event as it is to be saved over another: its sequence grows where that matters. */
export const follows = (before: CalendarEvent, after: CalendarEvent): CalendarEvent => ({
  ...after,
  sequence: before.sequence + (matters(before, after) ? 1 : 0),
})
