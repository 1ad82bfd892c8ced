import type { MemberRole } from '#src/platform/actor.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { House } from '#src/platform/module.ts'
import { ensureMainVenue } from '../venues/main-venue.ts'
import { isAppointed } from './appointments.store.ts'
import { handOver } from './hand-over.ts'
import { isAppointedRole, isMemberRole, strongerRole } from './invitation.ts'
import { closeInvitation, type OpenInvitation } from './invitations.store.ts'
import { readMember } from './member-list.store.ts'
import { appoint, setMembership } from './members.store.ts'

/** Gives the person what the invitation says; false when somebody was faster or it was withdrawn meanwhile. */
export async function acceptInvitation(
  tx: Tx,
  house: Pick<House, 'ids' | 'settings'>,
  { invitation, person }: { invitation: OpenInvitation; person: string },
  now: Temporal.Instant,
): Promise<boolean> {
  if (!(await closeInvitation(tx, invitation.id, person, now))) return false
  const { id, organisation, role, scope, follows } = invitation
  await tx.record({ name: 'network.invitation.accepted', ids: { invitation: id, person }, actor: person })
  if (organisation !== null && isMemberRole(role)) {
    await join(tx, { organisation, person, role }, now)
    await ensureMainVenue(tx, house, { organisation, actor: person })
    if (follows !== null) await handOver(tx, house, { organisation, from: follows, to: person, actor: person }, now)
  }
  if (isAppointedRole(role) && !(await isAppointed(tx.query, { person, role, scope })))
    await appoint(tx, { id: house.ids(), person, role, scope }, { now, actor: invitation.invitedBy })
  return true
}

/** An invitation never takes away what somebody is already. */
async function join(
  tx: Tx,
  { organisation, person, role }: { organisation: string; person: string; role: MemberRole },
  now: Temporal.Instant,
): Promise<void> {
  const already = await readMember(tx.query, organisation, person)
  const given = already ? strongerRole(already.role, role) : role
  await setMembership(tx, { person, organisation, role: given }, { now, actor: person })
}
