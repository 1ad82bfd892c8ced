import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { setPassword } from '../passwords/passwords.store.ts'
import { peopleTables } from '../people.tables.ts'

export interface Person {
  readonly id: string
  /** Lower case; several people may share one mailbox. */
  readonly email: string
  readonly name: string
  readonly language: Lang
}

export interface NewPerson extends Person {
  /** As `readNewPerson` gives it; without one, mailed links open the door. */
  readonly passwordHash?: string | undefined
}

export async function addPerson(
  tx: Tx,
  { id, email, name, language, passwordHash }: NewPerson,
  now: Temporal.Instant,
): Promise<void> {
  await peopleTables(tx.query)
    .insertInto('people_person')
    .values({ id, email, name, language, created_at: instantText(now) })
    .execute()
  await tx.record({ name: 'people.person.added', ids: { person: id } })
  if (passwordHash !== undefined) await setPassword(tx, { person: id, hash: passwordHash }, now)
}

const columns = ['id', 'email', 'name', 'language'] as const

export const readPeople = (query: Reader): Promise<Person[]> =>
  peopleTables(query).selectFrom('people_person').select(columns).orderBy('email').orderBy('id').execute()

export const findPerson = (query: Reader, id: string): Promise<Person | undefined> =>
  peopleTables(query).selectFrom('people_person').select(columns).where('id', '=', id).executeTakeFirst()

export interface KnownPerson extends Person {
  /** Of the password, where there is one. */
  readonly hash: string | null
}

/** Everybody behind one mail address, by name. */
export const findPersonsByMail = (query: Reader, email: string): Promise<KnownPerson[]> =>
  peopleTables(query)
    .selectFrom('people_person as person')
    .leftJoin('people_password as password', 'password.person_id', 'person.id')
    .select(['person.id', 'person.email', 'person.name', 'person.language', 'password.hash'])
    .where('person.email', '=', email)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()

export async function renamePerson(
  { query, record }: Tx,
  { id, name, language }: Pick<Person, 'id' | 'name' | 'language'>,
): Promise<void> {
  await peopleTables(query).updateTable('people_person').set({ name, language }).where('id', '=', id).execute()
  await record({ name: 'people.person.saved', ids: { person: id }, actor: id })
}

export async function changeMail({ query, record }: Tx, id: string, email: string): Promise<void> {
  await peopleTables(query).updateTable('people_person').set({ email }).where('id', '=', id).execute()
  await record({ name: 'people.person.moved', ids: { person: id }, actor: id })
}
