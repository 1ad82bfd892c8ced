import type { Tx } from '#src/platform/db/database.ts'
import type { Move } from '#src/platform/module.ts'
import { groupTables } from '../groups/groups.tables.ts'

/** Two houses are one: organisations and timetables that named the one name the other. */
export async function rehangVenue({ query }: Tx, { from, to }: Move): Promise<void> {
  const tables = groupTables(query)
  await tables
    .updateTable('network_organisation')
    .set({ main_venue_id: to })
    .where('main_venue_id', '=', from)
    .execute()
  await tables.updateTable('network_group_slot').set({ venue_id: to }).where('venue_id', '=', from).execute()
}
