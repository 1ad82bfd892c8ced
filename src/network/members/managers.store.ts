import { sql } from 'kysely'
import { memberRoles } from '#src/platform/actor.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { memberTables } from './members.tables.ts'

/** Who answers for an organisation, and what it is called in that person's language. */
interface Manager {
  readonly owner: string
  readonly slug: string
  readonly organisation: string
  readonly person: string
  readonly name: string
  readonly email: string
  readonly language: Lang
}

/**
 * Managers of these organisations, of drafts and of those that have left as well; of one without a manager its editors, else its authors: somebody
 * is told. One query, none for none.
 */
export async function readManagers(query: Reader, organisations: readonly string[]): Promise<Manager[]> {
  if (organisations.length === 0) return []
  const members = await memberTables(query)
    .selectFrom('network_membership as membership')
    .innerJoin('network_organisation as organisation', 'organisation.id', 'membership.organisation_id')
    .innerJoin('people_person as person', 'person.id', 'membership.person_id')
    .select(['organisation.id as owner', 'organisation.slug', 'membership.role'])
    .select(['person.id as person', 'person.name', 'person.email', 'person.language'])
    .select(
      sql<string>`(
        select name from network_organisation_text as named where named.organisation_id = organisation.id
        order by case named.lang when person.language then 0 else 1 end limit 1
      )`.as('organisation'),
    )
    .where('membership.organisation_id', 'in', organisations)
    .orderBy('person.id')
    .execute()
  const highest = (owner: string) =>
    memberRoles.findLast((role) => members.some((member) => member.owner === owner && member.role === role))
  return members.filter(({ owner, role }) => role === highest(owner)).map(({ role, ...member }) => member)
}
