import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { AttendanceTables } from '../attendance/attendance.store.ts'
import type { Saving } from '../events/event.store.ts'
import type { CalendarEvent } from '../events/event.ts'
import { readEvents } from '../events/event-read.store.ts'
import { addWaiting, readFilled, readPairsOf } from './duplicates.store.ts'
import { duplicateTables } from './duplicates.tables.ts'
import { findFor, isComparable } from './find-duplicates.ts'
import { chooseCanonical, joinEvents } from './join-events.ts'
import { readOwnDates, readTraits } from './traits.store.ts'
import type { BeingRead, Traits } from './traits.ts'
import { followMember, keepOrigins } from './upkeep.ts'

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
 * saved again as ever: it stays out of lists, and what its canonical event took from it is brought up to date here. With `ask`
 * certain ones wait too: what a person has just written is never put away unasked. `source` is the one that the events are being
 * read from: what it keeps apart is its own matter and not compared.
 */
export async function considerDuplicates(
  tx: Tx,
  eventIds: readonly string[],
  saving: Saving,
  { ask = false, source }: { readonly ask?: boolean; readonly source?: string | undefined } = {},
): Promise<Considered> {
  const canonicals = await readCanonicals(tx.query, eventIds)
  for (const id of await readFilled(tx.query, eventIds)) await keepOrigins(tx, id, saving)
  for (const [id, canonical] of canonicals) if (canonical !== null) await followMember(tx, id, canonical, saving)
  const own = eventIds.filter((id) => canonicals.get(id) === null)
  const events = (await readEvents(tx.query, own)).filter(isComparable)
  const beingRead = source === undefined ? undefined : { source, ids: new Set(eventIds) }
  const traits = await readTraits(tx.query, events, await readOwnDates(tx.query, events, saving), beingRead)
  const known = await readKnown(tx.query, own)
  const joined = new Set<string>()
  let waiting = 0
  for (const each of traits) {
    if (joined.has(each.id) || each.dates.length === 0) continue
    const became = await considerOne(tx, each, known.get(each.id) ?? new Set(), { saving, ask, beingRead })
    for (const id of became.joined) joined.add(id)
    waiting += became.waiting
  }
  return { joined: [...joined], waiting }
}

/** Of one event somebody is asked about the likeliest alone. */
const mostWaiting = 3

interface Way {
  readonly saving: Saving
  readonly ask: boolean
  readonly beingRead: BeingRead | undefined
}

async function considerOne(
  tx: Tx,
  traits: Traits,
  known: ReadonlySet<string>,
  { saving, ask, beingRead }: Way,
): Promise<Considered> {
  const joined: string[] = []
  let [standing, waiting] = [traits.id, 0]
  for (const { event, score, verdict } of await findFor(tx.query, traits, saving.networkZone, known, beingRead)) {
    if (verdict === 'certain' && !ask) {
      const member = await joinCertain(tx, standing, event.id, saving)
      if (member === undefined) continue
      joined.push(member)
      if (member === standing) standing = event.id
    } else if (waiting < mostWaiting && (await addWaiting(tx, standing, event.id, score, saving.now))) waiting++
  }
  return { joined, waiting }
}

/** Answers the one that is no page of its own any more. */
async function joinCertain(tx: Tx, a: string, b: string, saving: Saving): Promise<string | undefined> {
  const [one, other] = await readEvents(tx.query, [a, b])
  if (!one || !other) return undefined
  const [canonical, member] = chooseCanonical(one, other, await readCounted(tx.query, [a, b]))
  const done = await joinEvents(tx, { canonical: canonical.id, member: member.id, by: null }, saving)
  return done ? member.id : undefined
}

/** The canonical event of each, null where it is one itself. */
async function readCanonicals(query: Reader, ids: readonly string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map()
  const rows = await duplicateTables(query)
    .selectFrom('calendar_event')
    .select(['id', 'canonical_id'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, canonical_id }) => [id, canonical_id]))
}

/** Partners of the pairs that these events are in: they wait, or somebody has decided. */
async function readKnown(query: Reader, ids: readonly string[]): Promise<Map<string, Set<string>>> {
  const known = new Map<string, Set<string>>()
  for (const { one, other } of await readPairsOf(query, ids)) {
    known.set(one, (known.get(one) ?? new Set()).add(other))
    known.set(other, (known.get(other) ?? new Set()).add(one))
  }
  return known
}

/** Those of the events that somebody has counted the visitors of: numbers stay where they count. */
async function readCounted(query: Reader, ids: readonly CalendarEvent['id'][]): Promise<Set<string>> {
  const rows = await query
    .withTables<AttendanceTables>()
    .selectFrom('calendar_attendance')
    .select('event_id')
    .distinct()
    .where('event_id', 'in', ids)
    .execute()
  return new Set(rows.map(({ event_id }) => event_id))
}
