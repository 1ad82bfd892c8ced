import { revokeSessions } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/database.ts'
import { removeMember } from './member-list.store.ts'
import { memberTables } from './members.tables.ts'

/** Takes somebody out of an organisation; devices stay signed in only where something else is left to do here. */
export async function endAccess(tx: Tx, act: Parameters<typeof removeMember>[1]) {
  const outcome = await removeMember(tx, act)
  if (outcome === 'done') await endIdleSessions(tx, act.person)
  return outcome
}

/** Signs out whoever has no role left. Roles are read with every request anyway: she is out with the next one. */
export async function endIdleSessions(tx: Tx, person: string): Promise<void> {
  if (!(await hasRoles(tx, person))) await revokeSessions(tx, { person, except: undefined })
}

async function hasRoles({ query }: Tx, person: string): Promise<boolean> {
  const of = (table: 'network_membership' | 'network_appointment') =>
    memberTables(query)
      .selectFrom(table)
      .select('person_id')
      .where('person_id', '=', person)
      .limit(1)
      .executeTakeFirst()
  return (await of('network_membership')) !== undefined || (await of('network_appointment')) !== undefined
}
