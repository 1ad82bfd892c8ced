import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { duplicateTables, type PairState, pairOf } from './duplicates.tables.ts'

export interface Pair {
  readonly one: string
  readonly other: string
  readonly score: number
  readonly state: PairState
  readonly canonical: string | null
  readonly roleAdded: boolean
  readonly decidedAt: string | null
  readonly decidedBy: string | null
}

const columns = [
  'one_id as one',
  'other_id as other',
  'score',
  'state',
  'canonical_id as canonical',
  'role_added as roleAdded',
  'decided_at as decidedAt',
  'decided_by as decidedBy',
] as const

const asPair = <T extends { roleAdded: number; score: number }>(row: T) => ({ ...row, roleAdded: row.roleAdded === 1 })

export async function readPair(query: Reader, a: string, b: string): Promise<Pair | undefined> {
  const { one_id, other_id } = pairOf(a, b)
  const row = await duplicateTables(query)
    .selectFrom('calendar_duplicate')
    .select(columns)
    .where('one_id', '=', one_id)
    .where('other_id', '=', other_id)
    .executeTakeFirst()
  return row && asPair(row)
}

/** All pairs that these events are in. Two queries, so that each takes its index. */
export async function readPairsOf(query: Reader, ids: readonly string[]): Promise<Pair[]> {
  if (ids.length === 0) return []
  const of = (column: 'one_id' | 'other_id') =>
    duplicateTables(query).selectFrom('calendar_duplicate').select(columns).where(column, 'in', ids).execute()
  const rows = [...(await of('one_id')), ...(await of('other_id'))]
  return [...new Map(rows.map((row) => [`${row.one} ${row.other}`, asPair(row)])).values()]
}

/** Puts a pair on the desk; one that is known stays as it is. True where it is new. */
export async function addWaiting(tx: Tx, a: string, b: string, score: number, now: Temporal.Instant): Promise<boolean> {
  const row = await duplicateTables(tx.query)
    .insertInto('calendar_duplicate')
    .values({
      ...pairOf(a, b),
      score,
      state: 'waiting',
      canonical_id: null,
      role_added: 0,
      found_at: instantText(now),
      decided_at: null,
      decided_by: null,
    })
    .onConflict((conflict) => conflict.columns(['one_id', 'other_id']).doNothing())
    .returning('one_id')
    .executeTakeFirst()
  return row !== undefined
}

export interface Decision {
  readonly state: 'joined' | 'different'
  readonly canonical: string | null
  readonly roleAdded: boolean
  /** Null for the house itself. */
  readonly by: string | null
}

/** Remembers what was decided of a pair, whether it waited or not. */
export async function decidePair(
  tx: Tx,
  [a, b]: readonly [string, string],
  { state, canonical, roleAdded, by }: Decision,
  now: Temporal.Instant,
): Promise<void> {
  const at = instantText(now)
  const decided = { state, canonical_id: canonical, role_added: roleAdded ? 1 : 0, decided_at: at, decided_by: by }
  await duplicateTables(tx.query)
    .insertInto('calendar_duplicate')
    .values({ ...pairOf(a, b), score: 1, found_at: at, ...decided })
    .onConflict((conflict) => conflict.columns(['one_id', 'other_id']).doUpdateSet(decided))
    .execute()
}

/** The same waiting pairs with another event in the place of one that is no page of its own any more. */
export async function moveWaiting(tx: Tx, from: string, to: string, now: Temporal.Instant): Promise<void> {
  for (const { one, other, score, state } of await readPairsOf(tx.query, [from])) {
    const beside = one === from ? other : one
    if (state === 'waiting' && beside !== to) await addWaiting(tx, to, beside, score, now)
  }
}

/** Ids of the events of a cluster by the canonical one, through joins of joins. */
export async function readMembers(query: Reader, canonical: string): Promise<string[]> {
  const rows = await duplicateTables(query)
    .selectFrom('calendar_event')
    .select('id')
    .where('canonical_id', '=', canonical)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

export interface Origin {
  readonly field: string
  readonly origin: string
}

export const readOrigins = (query: Reader, canonical: string): Promise<Origin[]> =>
  duplicateTables(query)
    .selectFrom('calendar_event_origin')
    .select(['field', 'origin_id as origin'])
    .where('event_id', '=', canonical)
    .orderBy('field')
    .execute()

/** Those of the events that have something from another. One query. */
export async function readFilled(query: Reader, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await duplicateTables(query)
    .selectFrom('calendar_event_origin')
    .select('event_id')
    .distinct()
    .where('event_id', 'in', ids)
    .execute()
  return rows.map(({ event_id }) => event_id)
}

export async function addOrigins(tx: Tx, canonical: string, origin: string, fields: readonly string[]): Promise<void> {
  if (fields.length === 0) return
  await duplicateTables(tx.query)
    .insertInto('calendar_event_origin')
    .values(fields.map((field) => ({ event_id: canonical, field, origin_id: origin })))
    .onConflict((conflict) => conflict.columns(['event_id', 'field']).doUpdateSet({ origin_id: origin }))
    .execute()
}

export async function dropOrigins(tx: Tx, canonical: string, fields: readonly string[]): Promise<void> {
  if (fields.length === 0) return
  await duplicateTables(tx.query)
    .deleteFrom('calendar_event_origin')
    .where('event_id', '=', canonical)
    .where('field', 'in', fields)
    .execute()
}
