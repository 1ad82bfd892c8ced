import { instantText } from '../clock.ts'
import type { Reader, Tx } from '../db/database.ts'

type AddressTables = { platform_address: { path: string; target: string | null; since: string } }

interface OldAddress {
  /** Where it stands now; null for what was erased and does not come back. */
  readonly target: string | null
}

export async function findAddress(query: Reader, path: string): Promise<OldAddress | undefined> {
  const tables = query.withTables<AddressTables>()
  return tables.selectFrom('platform_address').select('target').where('path', '=', path).executeTakeFirst()
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
}
