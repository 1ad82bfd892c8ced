import { sql } from 'kysely'
import { type AppointedRole, appointedRoles } from '#src/platform/actor.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { demoId } from '#src/platform/demo-id.ts'
import { memberTables } from './members.tables.ts'

export interface AppointmentRow {
  readonly id: string
  readonly person: string
  readonly name: string
  readonly email: string
  readonly role: AppointedRole
  readonly scope: string | null
  readonly since: string
  readonly seen: string | null
}

/** Nobody outside the demonstration can sign in as she. */
export const demoCoordinator = demoId('person', 'coordinator')

/** All who are something for the network, coordinators first. One query. */
export const readAppointments = (query: Reader): Promise<AppointmentRow[]> =>
  memberTables(query)
    .selectFrom('network_appointment as appointment')
    .innerJoin('people_person as person', 'person.id', 'appointment.person_id')
    .select(['appointment.id', 'person.id as person', 'person.name', 'person.email'])
    .select(['appointment.role', 'appointment.scope', 'appointment.since'])
    .select((is) =>
      is
        .selectFrom('people_session as session')
        .whereRef('session.person_id', '=', 'person.id')
        .select(({ fn }) => fn.max('session.seen_at').as('seen'))
        .as('seen'),
    )
    .where('appointment.role', 'in', appointedRoles)
    .orderBy('appointment.role')
    .orderBy('person.name')
    .orderBy('appointment.id')
    .execute()

/** Whether the network has somebody to run it, beside the demonstration's. */
export async function hasCoordinator(query: Reader): Promise<boolean> {
  const found = await memberTables(query)
    .selectFrom('network_appointment')
    .select('id')
    .where('role', '=', 'coordinator')
    .where('person_id', '<>', demoCoordinator)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Whether the person is this already. */
export async function isAppointed(
  query: Reader,
  { person, role, scope }: { person: string; role: AppointedRole; scope: string | null },
): Promise<boolean> {
  const rows = await memberTables(query)
    .selectFrom('network_appointment')
    .select('scope')
    .where('person_id', '=', person)
    .where('role', '=', role)
    .execute()
  return rows.some((row) => row.scope === scope)
}

/** Ends an appointment, unless nobody would be left to run the network; the condition stands in the statement. */
export async function endAppointment(
  tx: Tx,
  id: string,
  actor: string | null,
): Promise<{ person: string } | 'last-coordinator' | 'unknown'> {
  const others = memberTables(tx.query)
    .selectFrom('network_appointment as other')
    .select(sql<number>`1`.as('one'))
    .where('other.role', '=', 'coordinator')
    .where(sql<boolean>`other.person_id <> network_appointment.person_id`)
    .where('other.person_id', '<>', demoCoordinator)
  const [ended] = await memberTables(tx.query)
    .deleteFrom('network_appointment')
    .where('id', '=', id)
    .where(sql<boolean>`(network_appointment.role <> 'coordinator' or exists ${others})`)
    .returning('person_id')
    .execute()
  if (ended) {
    await tx.record({ name: 'network.appointment.ended', ids: { person: ended.person_id, appointment: id }, actor })
    return { person: ended.person_id }
  }
  const stands = await memberTables(tx.query)
    .selectFrom('network_appointment')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  return stands ? 'last-coordinator' : 'unknown'
}

/** Whether the network would be left without anybody to run it. */
export async function isOnlyCoordinator(query: Reader, person: string): Promise<boolean> {
  const coordinators = await memberTables(query)
    .selectFrom('network_appointment')
    .select('person_id')
    .where('role', '=', 'coordinator')
    .execute()
  const isOne = coordinators.some(({ person_id }) => person_id === person)
  return isOne && !coordinators.some(({ person_id }) => person_id !== person && person_id !== demoCoordinator)
}
