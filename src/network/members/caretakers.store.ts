import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { memberTables } from './members.tables.ts'

/** Somebody who is written to about what an organisation does. */
export interface Caretaker {
  readonly organisation: string
  readonly person: string
  readonly name: string
  readonly email: string
  readonly language: Lang
}

/** Managers and editors of these organisations, where they are active partners: drafts and practice get no letters. One query. */
export async function readCaretakers(query: Reader, organisations: readonly string[]): Promise<Caretaker[]> {
  if (organisations.length === 0) return []
  return memberTables(query)
    .selectFrom('network_membership as membership')
    .innerJoin('network_organisation as organisation', 'organisation.id', 'membership.organisation_id')
    .innerJoin('people_person as person', 'person.id', 'membership.person_id')
    .select(['membership.organisation_id as organisation', 'person.id as person'])
    .select(['person.name', 'person.email', 'person.language'])
    .where('membership.organisation_id', 'in', organisations)
    .where('membership.role', 'in', ['manager', 'editor'])
    .where('organisation.status', '=', 'active')
    .where('organisation.practice_for', 'is', null)
    .orderBy('person.id')
    .execute()
}
