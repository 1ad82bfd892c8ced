import type { MemberRole } from '#src/platform/actor.ts'
import type { Tx } from '#src/platform/db/database.ts'
import { demoId } from '#src/platform/demo-id.ts'
import { appoint, setMembership } from './members.store.ts'
import { membersPersonal } from './personal.ts'

/** What the persons of the demonstration are; people's share of it has made them. */
const demoMembers: readonly { person: string; organisation: string; role: MemberRole }[] = [
  { person: 'coordinator', organisation: 'rb-ruse', role: 'manager' },
  { person: 'librarian', organisation: 'rb-ruse', role: 'editor' },
  { person: 'secretary', organisation: 'probuda-nikolovo', role: 'manager' },
]

const personId = (key: string): string => demoId('person', key)

export async function loadDemoMembers(tx: Tx, now: Temporal.Instant): Promise<void> {
  const by = { now, actor: null }
  for (const { person, organisation, role } of demoMembers)
    await setMembership(tx, { person: personId(person), organisation: demoId('organisation', organisation), role }, by)
  const person = personId('coordinator')
  await appoint(tx, { id: demoId('appointment', 'coordinator'), person, role: 'coordinator', scope: null }, by)
}

/** Before the organisations and the persons go. */
export async function removeDemoMembers(tx: Tx, now: Temporal.Instant): Promise<void> {
  for (const key of new Set(demoMembers.map(({ person }) => person)))
    await membersPersonal.erase(tx, personId(key), now)
}
