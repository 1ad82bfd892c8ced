import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'
import type { NetworkTables } from '../network.tables.ts'
import { nameKey } from './name-key.ts'

const most = 500

/** Gives names of earlier versions the spelling that searching compares: SQL alone cannot fold them. */
export async function fillNameKeys({ query, record }: Tx): Promise<void> {
  const tables = query.withTables<NetworkTables>()
  const rows = await tables
    .selectFrom('network_organisation_text')
    .select(['organisation_id', 'lang', 'name', 'short_name'])
    // As the index says it, so that the planner knows it again.
    .where(sql<boolean>`name_key = ''`)
    .limit(most)
    .execute()
  for (const { organisation_id, lang, name, short_name } of rows) {
    await tables
      .updateTable('network_organisation_text')
      .set({ name_key: nameKey(name, short_name) || '-' })
      .where('organisation_id', '=', organisation_id)
      .where('lang', '=', lang)
      .execute()
    await record({ name: 'network.organisation.renamed', ids: { organisation: organisation_id } })
  }
}
