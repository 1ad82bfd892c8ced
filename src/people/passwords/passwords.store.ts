import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { peopleTables } from '../people.tables.ts'

export async function setPassword(
  { query, record }: Tx,
  { person, hash }: { person: string; hash: string },
  now: Temporal.Instant,
): Promise<void> {
  const row = { hash, set_at: instantText(now) }
  await peopleTables(query)
    .insertInto('people_password')
    .values({ person_id: person, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute()
  await record({ name: 'people.password.set', ids: { person }, actor: person })
}

export const findPasswordHash = async (query: Reader, person: string): Promise<string | undefined> =>
  (
    await peopleTables(query)
      .selectFrom('people_password')
      .select('hash')
      .where('person_id', '=', person)
      .executeTakeFirst()
  )?.hash

/** A hash of somebody behind this mail address, whose salt a new one takes (`hashPassword`). */
export const findHashBeside = async (query: Reader, email: string): Promise<string | undefined> =>
  (
    await peopleTables(query)
      .selectFrom('people_person as person')
      .innerJoin('people_password as password', 'password.person_id', 'person.id')
      .select('password.hash')
      .where('person.email', '=', email)
      .orderBy('person.id')
      .limit(1)
      .executeTakeFirst()
  )?.hash
