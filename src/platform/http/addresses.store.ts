import { instantText } from '../clock.ts'
import type { Reader, Tx } from '../db/database.ts'

type AddressTables = { platform_address: { path: string; target: string | null; since: string } }

interface OldAddress {
  /** Where it stands now; null for what was erased and does not come back. */
  readonly target: string | null
}

/** What lies below an address goes the way of it: the dates of an erased event are as gone as the event. */
export async function findAddress(query: Reader, path: string): Promise<OldAddress | undefined> {
  const above = path.slice(0, path.lastIndexOf('/'))
  const old = await query
    .withTables<AddressTables>()
    .selectFrom('platform_address')
    .select(['path', 'target'])
    .where('path', 'in', [path, above])
    .orderBy('path', 'desc')
    .executeTakeFirst()
  if (!old || old.path === path || old.target === null) return old
  return { target: `${old.target}${path.slice(above.length)}` }
}

/** After a rename or a merge (`target`) or an erasure (null). A path that moved twice points to the last place. */
export async function moveAddress(
  { query }: Tx,
  path: string,
  target: string | null,
  now: Temporal.Instant,
): Promise<void> {
  const tables = query.withTables<AddressTables>()
  const since = instantText(now)
  await tables.updateTable('platform_address').set({ target, since }).where('target', '=', path).execute()
  await tables
    .insertInto('platform_address')
    .values({ path, target, since })
    .onConflict((conflict) => conflict.column('path').doUpdateSet({ target, since }))
    .execute()
  // Who moves back lives there again: an address that leads to itself would never end.
  if (target !== null) await tables.deleteFrom('platform_address').where('path', '=', target).execute()
}

/** It lives at its own address again: what was moved away from there is not led away any more. */
export async function returnAddress({ query }: Tx, path: string): Promise<void> {
  await query.withTables<AddressTables>().deleteFrom('platform_address').where('path', '=', path).execute()
}
