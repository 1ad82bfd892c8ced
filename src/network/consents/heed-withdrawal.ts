import type { Tx } from '#src/platform/db/database.ts'
import type { Fact } from '#src/platform/facts/fact.ts'
import { joiningTables } from '../joining/joining.tables.ts'
import { profileTables } from '../profile/profile.tables.ts'

/** What the sender said about himself, emptied. */
const nobody = { contact_name: null, contact_role: null, email: null, phone: null, message: null }
const reason = 'Съгласието за данните е оттеглено от подателя.'

/** Hides the office-holder, or ends the application without its contacts. Done twice it changes nothing. */
export async function heedWithdrawal(tx: Tx, { ids, at }: Pick<Fact, 'ids' | 'at'>): Promise<void> {
  const { consent = '', about = '' } = ids
  const hidden = await profileTables(tx.query)
    .updateTable('network_office_holder')
    .set({ consent_id: null })
    .where('consent_id', '=', consent)
    .returning('organisation_id')
    .execute()
  for (const { organisation_id: organisation } of hidden)
    await tx.record({ name: 'network.organisation.saved', ids: { organisation } })
  const applications = joiningTables(tx.query).updateTable('network_application').where('id', '=', about)
  await applications.set(nobody).execute()
  const ended = await applications
    .set({ decision: 'refused', decided_at: at, reason })
    .where('decided_at', 'is', null)
    .returning('id')
    .execute()
  for (const { id } of ended) await tx.record({ name: 'network.application.refused', ids: { application: id } })
}
