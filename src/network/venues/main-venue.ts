import { addMainVenue } from '#src/places/index.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { House } from '#src/platform/module.ts'
import type { NetworkTables } from '../network.tables.ts'

/**
 * Whoever comes in to work for an organisation finds a house with „основна зала“ to put events in. Drafts of the register
 * get theirs here, with their first person: two thousand that nobody has confirmed are not places yet. Practices have none,
 * since a house is public.
 */
export async function ensureMainVenue(
  tx: Tx,
  { ids }: Pick<House, 'ids'>,
  { organisation, actor }: { readonly organisation: string; readonly actor: string },
): Promise<void> {
  const tables = tx.query.withTables<NetworkTables>()
  const own = await tables
    .selectFrom('network_organisation as organisation')
    .innerJoin('network_organisation_text as text', 'text.organisation_id', 'organisation.id')
    .select(['organisation.settlement_id', 'text.name', 'text.address'])
    .where('organisation.id', '=', organisation)
    .where('organisation.main_venue_id', 'is', null)
    .where('organisation.practice_for', 'is', null)
    .orderBy('text.lang')
    .limit(1)
    .executeTakeFirst()
  if (!own) return
  const { settlement_id: settlementId, name, address } = own
  const venue = await addMainVenue(tx, { organisation, settlementId, name, address }, { ids, actor })
  await tables
    .updateTable('network_organisation')
    .set({ main_venue_id: venue })
    .where('id', '=', organisation)
    .execute()
  await tx.record({ name: 'network.organisation.saved', ids: { organisation }, actor })
}
