import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'
import { removeConsentsOf } from '../profile/save-profile.ts'

/** What hangs on an organisation by its id, what others hang on later than these. */
const own = [
  'network_funding_mark',
  'network_group',
  'network_service',
  'network_meeting',
  'network_yearly_fact',
  'network_invitation',
  'network_correction',
  'network_promise',
  'network_building',
  'network_opening_exception',
  'network_opening',
  'network_office_holder',
  'network_contact',
  'network_branch',
  'network_organisation_sphere',
  'network_organisation_text',
  'network_partnership',
  'network_membership',
] as const

/** What hangs on those: table, its column, the table it points to. */
const below = [
  ['network_funding_attachment', 'mark_id', 'network_funding_mark'],
  ['network_funding_mark_text', 'mark_id', 'network_funding_mark'],
  ['network_group_slot', 'group_id', 'network_group'],
  ['network_group_pause', 'group_id', 'network_group'],
  ['network_group_participants', 'group_id', 'network_group'],
  ['network_group_appearance', 'group_id', 'network_group'],
  ['network_group_text', 'group_id', 'network_group'],
  ['network_service_text', 'service_id', 'network_service'],
] as const

export const erasedTables: readonly string[] = [...below.map(([table]) => table), ...own]

/**
 * Erases an organisation with all that this room keeps of it. Only for what was never public, such as a practice: what rooms
 * above keep of an organisation stands on it, and the erasure fails with a foreign key.
 */
export async function eraseOrganisation(tx: Tx, id: string): Promise<void> {
  const { query, record } = tx
  await removeConsentsOf(tx, id)
  for (const [table, column, parent] of below)
    await sql`delete from ${sql.table(table)} where ${sql.ref(column)} in (select id from ${sql.table(parent)} where organisation_id = ${id})`.execute(
      query,
    )
  for (const table of own) await sql`delete from ${sql.table(table)} where organisation_id = ${id}`.execute(query)
  await sql`delete from network_organisation where id = ${id}`.execute(query)
  await record({ name: 'network.organisation.erased', ids: { organisation: id } })
}
