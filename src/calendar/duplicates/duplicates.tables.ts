import type { NetworkTables } from '#src/network/index.ts'
import type { PeopleTables } from '#src/people/index.ts'
import type { PlacesTables } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { CalendarTables } from '../events/event.store.ts'

export type PairState = 'waiting' | 'joined' | 'different'

export type DuplicateTables = {
  calendar_duplicate: {
    one_id: string
    other_id: string
    score: number
    state: PairState
    /** Of a joined pair the one that stays. */
    canonical_id: string | null
    /** The organiser of the other became co-organiser by the join. */
    role_added: number
    found_at: string
    decided_at: string | null
    /** Null where the house itself was certain. */
    decided_by: string | null
  }
  calendar_event_origin: { event_id: string; field: string; origin_id: string }
}

export type AllTables = DuplicateTables & CalendarTables & NetworkTables & PlacesTables & PeopleTables
export const duplicateTables = (query: Reader) => query.withTables<AllTables>()

/** A pair has one name, whichever of the two is said first. */
export const pairOf = (a: string, b: string): { readonly one_id: string; readonly other_id: string } =>
  a < b ? { one_id: a, other_id: b } : { one_id: b, other_id: a }
