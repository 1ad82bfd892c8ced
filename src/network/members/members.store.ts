import { sql } from 'kysely'
import type { PeopleTables } from '#src/people/index.ts'
import type { AppointedRole, Appointment, MemberRole, Membership } from '#src/platform/actor.ts'
import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import type { MemberTables, NetworkTables } from '../network.tables.ts'

const tables = (query: Reader) => query.withTables<MemberTables & NetworkTables & PeopleTables>()

/** What a person is for organisations, by name, and for the network. Two queries. */
export async function readRoles(query: Reader, person: string, lang: Lang) {
  const [memberships, appointments] = await Promise.all([
    readMemberships(query, person, lang),
    tables(query).selectFrom('network_appointment').select(['role', 'scope']).where('person_id', '=', person).execute(),
  ])
  return { memberships, appointments: appointments satisfies Appointment[] }
}

const readMemberships = (query: Reader, person: string, lang: Lang): Promise<Membership[]> =>
  tables(query)
    .selectFrom('network_membership as membership')
    .innerJoin('network_organisation as organisation', 'organisation.id', 'membership.organisation_id')
    .leftJoin('network_organisation_text as own', (join) =>
      join.onRef('own.organisation_id', '=', 'organisation.id').on('own.lang', '=', lang),
    )
    .leftJoin('network_organisation_text as other', (join) =>
      join.onRef('other.organisation_id', '=', 'organisation.id').on('other.lang', '=', otherLang(lang)),
    )
    .select(['organisation.id as organisation', 'organisation.slug', 'membership.role'])
    .select(sql<string>`coalesce(own.short_name, own.name, other.short_name, other.name)`.as('name'))
    .where('membership.person_id', '=', person)
    .orderBy('name')
    .orderBy('organisation.slug')
    .execute()

interface NewMembership {
  readonly person: string
  readonly organisation: string
  readonly role: MemberRole
}

/** Makes somebody a member, or changes what he is. `actor` is who did it. */
export async function setMembership(
  tx: Tx,
  { person, organisation, role }: NewMembership,
  { now, actor }: { now: Temporal.Instant; actor: string | null },
): Promise<void> {
  await tables(tx.query)
    .insertInto('network_membership')
    .values({ person_id: person, organisation_id: organisation, role, since: instantText(now) })
    .onConflict((conflict) => conflict.columns(['person_id', 'organisation_id']).doUpdateSet({ role }))
    .execute()
  await tx.record({ name: 'network.membership.set', ids: { person, organisation }, actor })
}

interface NewAppointment {
  readonly id: string
  readonly person: string
  readonly role: AppointedRole
  readonly scope: string | null
}

export async function appoint(
  tx: Tx,
  { id, person, role, scope }: NewAppointment,
  { now, actor }: { now: Temporal.Instant; actor: string | null },
): Promise<void> {
  await tables(tx.query)
    .insertInto('network_appointment')
    .values({ id, person_id: person, role, scope, since: instantText(now) })
    .execute()
  await tx.record({ name: 'network.appointment.made', ids: { person, appointment: id }, actor })
}

/** How to address somebody in a letter. */
export const readPersonLine = (query: Reader, id: string) =>
  tables(query)
    .selectFrom('people_person')
    .select(['id', 'name', 'email', 'language'])
    .where('id', '=', id)
    .executeTakeFirst()
