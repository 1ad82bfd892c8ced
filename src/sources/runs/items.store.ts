import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { type SourcesTables, tables } from '../sources.tables.ts'

/** Which record of a source became which of ours, and what it said last. */
export interface KnownItem {
  readonly uid: string
  readonly target: string
  readonly hash: string
  readonly alias: string
  readonly title: string
  readonly starts: string
  readonly sequence: number
  readonly modified: string | null
  readonly vanished: boolean
  /** A person has said that it stays, though its source has it no more. */
  readonly spared: boolean
}

const columns = [
  'uid',
  'target_id',
  'hash',
  'alias',
  'title',
  'starts',
  'sequence',
  'modified',
  'vanished_at',
  'spared_at',
] as const

type Row = Pick<SourcesTables['sources_item'], 'uid' | 'target_id' | 'hash' | 'vanished_at'> & {
  alias: string
  title: string
  starts: string
  sequence: number
  modified: string | null
  spared_at: string | null
}

const asItem = ({ target_id, vanished_at, spared_at, ...row }: Row): KnownItem => ({
  ...row,
  target: target_id,
  vanished: vanished_at !== null,
  spared: spared_at !== null,
})

const slice = 2000

/** All that a source has ever brought; in slices, so that other readers have their turn. */
export async function readAllItems(query: Reader, source: string): Promise<KnownItem[]> {
  const items: KnownItem[] = []
  for (let after = ''; ; ) {
    const rows = await tables(query)
      .selectFrom('sources_item')
      .select(columns)
      .where('source_id', '=', source)
      .where('uid', '>', after)
      .orderBy('uid')
      .limit(slice)
      .execute()
    items.push(...rows.map(asItem))
    const last = rows.at(-1)
    if (!last || rows.length < slice) return items
    after = last.uid
    await new Promise(setImmediate)
  }
}

/** What became of these records before, by uid; at most some hundred at once. */
export async function readItems(
  query: Reader,
  source: string,
  uids: readonly string[],
): Promise<Map<string, KnownItem>> {
  if (uids.length === 0) return new Map()
  const rows = await tables(query)
    .selectFrom('sources_item')
    .select(columns)
    .where('source_id', '=', source)
    .where('uid', 'in', uids)
    .execute()
  return new Map(rows.map((row) => [row.uid, asItem(row)]))
}

export type SeenItem = Omit<KnownItem, 'vanished' | 'spared'>

/** Remembers that records came, what they said and which of ours they became; some hundred at once. */
export async function rememberItems({ query }: Tx, source: string, items: readonly SeenItem[], now: Temporal.Instant) {
  if (items.length === 0) return
  const at = instantText(now)
  const rows = items.map(({ target, ...item }) => ({
    ...item,
    source_id: source,
    recurrence_id: '',
    target_id: target,
    first_seen_at: at,
    last_seen_at: at,
    vanished_at: null,
    spared_at: null,
  }))
  for (let from = 0; from < rows.length; from += 50)
    await tables(query)
      .insertInto('sources_item')
      .values(rows.slice(from, from + 50))
      .onConflict((conflict) =>
        conflict.columns(['source_id', 'uid', 'recurrence_id']).doUpdateSet(({ ref }) => ({
          target_id: ref('excluded.target_id'),
          hash: ref('excluded.hash'),
          alias: ref('excluded.alias'),
          title: ref('excluded.title'),
          starts: ref('excluded.starts'),
          sequence: ref('excluded.sequence'),
          modified: ref('excluded.modified'),
          last_seen_at: at,
          vanished_at: null,
          spared_at: null,
        })),
      )
      .execute()
}

/** They came again and say the same. */
export async function seeItems({ query }: Tx, source: string, uids: readonly string[], now: Temporal.Instant) {
  if (uids.length === 0) return
  await tables(query)
    .updateTable('sources_item')
    .set({ last_seen_at: instantText(now), spared_at: null })
    .where('source_id', '=', source)
    .where('uid', 'in', uids)
    .execute()
}

/** A source that makes up new uids: the record goes on under its new one. */
export async function renameItem({ query }: Tx, source: string, from: string, to: string): Promise<void> {
  await tables(query)
    .updateTable('sources_item')
    .set({ uid: to })
    .where('source_id', '=', source)
    .where('uid', '=', from)
    .execute()
}

const mark = async (
  { query }: Tx,
  source: string,
  uids: readonly string[],
  set: { vanished_at: string } | { spared_at: string },
) => {
  for (let from = 0; from < uids.length; from += 200)
    await tables(query)
      .updateTable('sources_item')
      .set(set)
      .where('source_id', '=', source)
      .where('uid', 'in', uids.slice(from, from + 200))
      .execute()
}

export const vanishItems = (tx: Tx, source: string, uids: readonly string[], now: Temporal.Instant): Promise<void> =>
  mark(tx, source, uids, { vanished_at: instantText(now) })

export const spareItems = (tx: Tx, source: string, uids: readonly string[], now: Temporal.Instant): Promise<void> =>
  mark(tx, source, uids, { spared_at: instantText(now) })

/** Records of ours that are erased: if their sources still have them, they come anew. */
export async function forgetTargets({ query }: Tx, targets: readonly string[]): Promise<void> {
  if (targets.length > 0) await tables(query).deleteFrom('sources_item').where('target_id', 'in', targets).execute()
}

export interface Provenance {
  readonly source: string
  /** Empty where it was handed in as a file without a name. */
  readonly name: string
  readonly address: string
  readonly checkedAt: string | null
  readonly vanished: boolean
}

/** Ids of the sources that each of these records came from; those from none are left out. One query for some hundred. */
export async function readSources(query: Reader, targets: readonly string[]): Promise<Map<string, string[]>> {
  if (targets.length === 0) return new Map()
  const rows = await tables(query)
    .selectFrom('sources_item')
    .select(['target_id', 'source_id'])
    .where('target_id', 'in', targets)
    .execute()
  const byTarget = Map.groupBy(rows, ({ target_id }) => target_id)
  return new Map([...byTarget].map(([target, own]) => [target, own.map(({ source_id }) => source_id)]))
}

/** Where a record of ours comes from; the source that has it still is told before one that has it no more. One query. */
export async function readProvenance(query: Reader, target: string): Promise<Provenance | undefined> {
  const rows = await tables(query)
    .selectFrom('sources_item as item')
    .innerJoin('sources_source as source', 'source.id', 'item.source_id')
    .select([
      'source.id',
      'source.name',
      'source.address',
      'source.checked_at',
      'item.vanished_at',
      'item.first_seen_at',
    ])
    .where('item.target_id', '=', target)
    .orderBy('item.first_seen_at')
    .limit(20)
    .execute()
  const row = rows.find(({ vanished_at }) => vanished_at === null) ?? rows[0]
  return (
    row && {
      source: row.id,
      name: row.name,
      address: row.address,
      checkedAt: row.checked_at,
      vanished: row.vanished_at !== null,
    }
  )
}
