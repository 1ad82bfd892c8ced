import { sql } from 'kysely'
import type { MemberRole } from '#src/platform/actor.ts'
import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { memberTables } from './members.tables.ts'

export interface Member {
  readonly person: string
  readonly name: string
  readonly email: string
  readonly role: MemberRole
  readonly since: string
  /** When one of the person's devices was last here; null where none is signed in. */
  readonly seen: string | null
}

/** Those who work for an organisation, managers first. One query. */
export const readMembers = (query: Reader, organisation: string): Promise<Member[]> =>
  members(query, organisation)
    .orderBy(sql`case membership.role when 'manager' then 0 when 'editor' then 1 else 2 end`)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()

export const readMember = (query: Reader, organisation: string, person: string): Promise<Member | undefined> =>
  members(query, organisation).where('membership.person_id', '=', person).executeTakeFirst()

const members = (query: Reader, organisation: string) =>
  memberTables(query)
    .selectFrom('network_membership as membership')
    .innerJoin('people_person as person', 'person.id', 'membership.person_id')
    .select(['person.id as person', 'person.name', 'person.email', 'membership.role', 'membership.since'])
    .select((is) =>
      is
        .selectFrom('people_session as session')
        .whereRef('session.person_id', '=', 'person.id')
        .select(({ fn }) => fn.max('session.seen_at').as('seen'))
        .as('seen'),
    )
    .where('membership.organisation_id', '=', organisation)

interface Act {
  readonly organisation: string
  readonly person: string
  /** Who does it. */
  readonly actor: string | null
}

type Outcome = 'done' | 'last-manager' | 'not-a-member'

/**
 * Ends a membership, unless it is the last manager's (R4). The condition stands in the statement itself, so that of two
 * managers who are removed at once one stays: SQLite writes one after the other, PostgreSQL's `serializable` begins one anew.
 */
export async function removeMember(tx: Tx, { organisation, person, actor }: Act): Promise<Outcome> {
  const { numDeletedRows } = await memberTables(tx.query)
    .deleteFrom('network_membership')
    .where('person_id', '=', person)
    .where('organisation_id', '=', organisation)
    .where(mayGo(tx.query, organisation, person))
    .executeTakeFirst()
  if (numDeletedRows === 0n) return whyNot(tx, organisation, person)
  await tx.record({ name: 'network.membership.ended', ids: { person, organisation }, actor })
  return 'done'
}

/** Changes what a member is, unless the last manager would be none any more. The same condition as above. */
export async function changeRole(tx: Tx, { organisation, person, actor }: Act, role: MemberRole): Promise<Outcome> {
  const { numUpdatedRows } = await memberTables(tx.query)
    .updateTable('network_membership')
    .set({ role })
    .where('person_id', '=', person)
    .where('organisation_id', '=', organisation)
    .$if(role !== 'manager', (query) => query.where(mayGo(tx.query, organisation, person)))
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return whyNot(tx, organisation, person)
  await tx.record({ name: 'network.membership.set', ids: { person, organisation }, actor })
  return 'done'
}

/** No manager, or another one stays. */
const mayGo = (query: Reader, organisation: string, person: string) => {
  const others = memberTables(query)
    .selectFrom('network_membership as other')
    .select(sql<number>`1`.as('one'))
    .where('other.organisation_id', '=', organisation)
    .where('other.role', '=', 'manager')
    .where('other.person_id', '<>', person)
  return sql<boolean>`(network_membership.role <> 'manager' or exists ${others})`
}

const whyNot = async ({ query }: Tx, organisation: string, person: string): Promise<Outcome> =>
  (await readMember(query, organisation, person)) ? 'last-manager' : 'not-a-member'

/** Organisations, by name, whose only manager this person is: she hands them over before she goes. */
export const readLastManaged = (query: Reader, person: string) =>
  memberTables(query)
    .selectFrom('network_membership as own')
    .innerJoin('network_organisation as organisation', 'organisation.id', 'own.organisation_id')
    .innerJoin('network_organisation_text as text', 'text.organisation_id', 'organisation.id')
    .select(['organisation.id', 'organisation.slug', 'text.lang', 'text.name'])
    .where('own.person_id', '=', person)
    .where('own.role', '=', 'manager')
    .where('organisation.practice_for', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('network_membership as other')
            .select('other.person_id')
            .whereRef('other.organisation_id', '=', 'own.organisation_id')
            .where('other.role', '=', 'manager')
            .where('other.person_id', '<>', person),
        ),
      ),
    )
    .orderBy('text.name')
    .execute()

interface Succession {
  readonly organisation: string
  readonly from: string
  readonly to: string
  readonly actor: string | null
}

/** What hangs on the person in this organisation goes to the successor: invitations that she made. */
export async function moveInvitations(tx: Tx, { organisation, from, to }: Succession, now: Temporal.Instant) {
  const open = memberTables(tx.query)
    .updateTable('network_invitation')
    .where('organisation_id', '=', organisation)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
  await open.set({ invited_by: to }).where('invited_by', '=', from).execute()
  // Nobody else takes a place that has been taken.
  await open
    .set({ withdrawn_at: instantText(now) })
    .where('follows', '=', from)
    .execute()
}
