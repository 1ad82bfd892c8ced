import type { Tx } from '#src/platform/db/database.ts'
import type { Saving } from '../events/event.store.ts'

/** What became of events that were looked at. */
export interface Considered {
  /** Ids of those that are no page of their own any more: each joined the cluster of another event. */
  readonly joined: readonly string[]
  /** How many pairs were put on the desk for somebody to decide. */
  readonly waiting: number
}

/**
 * To be called after events were saved, in the same write and before it ends: sources call it once for all events that a piece of a
 * run added or changed (up to some hundred ids; drafts and unknown ids are passed over). Certain duplicates join a cluster at once,
 * doubtful ones wait at the desk, pairs that somebody has decided are left alone. An event that has joined another one may be
 * saved again as ever: it stays out of lists, and what its canonical event took from it is brought up to date here.
 */
export async function considerDuplicates(_tx: Tx, _eventIds: readonly string[], _saving: Saving): Promise<Considered> {
  return { joined: [], waiting: 0 }
}
