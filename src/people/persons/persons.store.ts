import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { peopleTables } from '../people.tables.ts'

export interface Person {
  readonly id: string
  /** Lower case; several people may not share one. */
  readonly email: string
  readonly name: string
  readonly language: Lang
}

/** False when somebody has this mail address already. */
export async function addPerson({ query, record }: Tx, person: Person, now: Temporal.Instant): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await peopleTables(query)
    .insertInto('people_person')
    .values({ ...person, created_at: instantText(now) })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await record({ name: 'people.person.added', ids: { person: person.id } })
  return true
}

export const readPeople = (query: Reader): Promise<Person[]> =>
  peopleTables(query).selectFrom('people_person').select(['id', 'email', 'name', 'language']).orderBy('email').execute()

/** False when nobody has this mail address. */
export async function removePerson({ query, record }: Tx, email: string): Promise<boolean> {
  const [person] = await peopleTables(query)
    .deleteFrom('people_person')
    .where('email', '=', email)
    .returning('id')
    .execute()
  if (person) await record({ name: 'people.person.removed', ids: { person: person.id } })
  return person !== undefined
}
