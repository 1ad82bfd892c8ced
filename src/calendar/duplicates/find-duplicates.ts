import type { Reader } from '#src/platform/db/database.ts'
import type { Saving } from '../events/event.store.ts'
import type { CalendarEvent } from '../events/event.ts'
import { type Marks, readEvents } from '../events/event-read.store.ts'
import { readCandidates } from './candidates.store.ts'
import { type Likeness, likenessOf } from './score.ts'
import { datesToBe, readDatesBeside, readTraits } from './traits.store.ts'
import type { BeingRead, TraitDate, Traits } from './traits.ts'

export interface FoundDuplicate extends Likeness {
  readonly event: CalendarEvent & Marks
}

/** Months without days and events without dates are compared with nothing. */
export const isComparable = ({ state, details }: CalendarEvent): boolean =>
  state === 'published' && details.precise === 'day'

/** Listed events that are or may be the same as this one, the likeliest first. */
export async function findFor(
  query: Reader,
  traits: Traits,
  zone: string,
  leaveOut: ReadonlySet<string> = new Set(),
  beingRead?: BeingRead,
): Promise<FoundDuplicate[]> {
  const ids = (await readCandidates(query, traits, beingRead)).filter((id) => !leaveOut.has(id))
  if (ids.length === 0) return []
  const dates = await readDatesBeside(query, ids, traits.dates, zone)
  const events = await readEvents(
    query,
    ids.filter((id) => dates.has(id)),
  )
  const others = await readTraits(query, events, dates, beingRead)
  return events
    .flatMap((event, at) => {
      const other = others[at]
      const likeness = other && isComparable(event) ? likenessOf(traits, other) : undefined
      return likeness && likeness.verdict !== 'different' ? [{ ...likeness, event }] : []
    })
    .sort((one, other) => other.score - one.score)
}

/** The same for an event that is not saved yet, as it would stand. */
export async function findDuplicates(query: Reader, event: CalendarEvent, saving: Saving): Promise<FoundDuplicate[]> {
  const dates = datesToBe(event, saving)
  const [traits] = await readTraits(query, [event], new Map([[event.id, dates]]))
  return traits && dates.length > 0 ? findFor(query, traits, saving.networkZone) : []
}

/** How alike two events are by what they say now, listed or not. */
export async function compareEvents(
  query: Reader,
  one: CalendarEvent,
  other: CalendarEvent,
  saving: Saving,
): Promise<Likeness> {
  const dates = new Map<string, TraitDate[]>([one, other].map((event) => [event.id, datesToBe(event, saving)]))
  const [a, b] = await readTraits(query, [one, other], dates)
  return a && b ? likenessOf(a, b) : { score: 0, verdict: 'different' }
}
