import type { Tx } from '#src/platform/db/database.ts'
import { eraseLettersOf } from '#src/platform/mail/outbox.store.ts'
import { eraseFromConsents } from '../consents/consents.store.ts'
import { peopleTables } from '../people.tables.ts'
import { findPerson, findPersonsByMail } from './persons.store.ts'

/**
 * Takes a person out of this module: row, password, sessions, devices, tickets, letters; consents keep their proof.
 * Whatever else points to the person has to be gone before. False when there is nobody of this id.
 */
export async function erasePerson(tx: Tx, person: string, now: Temporal.Instant): Promise<boolean> {
  const found = await findPerson(tx.query, person)
  if (!found) return false
  const { email } = found
  const isShared = (await findPersonsByMail(tx.query, email)).length > 1
  const query = peopleTables(tx.query)
  // What was sent to a shared mailbox belongs to those who stay as well.
  if (!isShared) await query.deleteFrom('people_ticket').where('email', '=', email).execute()
  await query.deleteFrom('people_ticket').where('person_id', '=', person).execute()
  await query.deleteFrom('people_session').where('person_id', '=', person).execute()
  await query.deleteFrom('people_device').where('person_id', '=', person).execute()
  await query.deleteFrom('people_password').where('person_id', '=', person).execute()
  await eraseFromConsents(tx, { person, email: isShared ? '' : email }, now)
  await eraseLettersOf(tx, { person, email: isShared ? '' : email })
  await query.deleteFrom('people_person').where('id', '=', person).execute()
  await tx.record({ name: 'people.person.removed', ids: { person } })
  return true
}
