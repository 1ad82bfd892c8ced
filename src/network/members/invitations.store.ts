import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { type InvitedRole, invitationKeptMonths, type NewInvitation } from './invitation.ts'
import { memberTables } from './members.tables.ts'

/** Purpose of the tickets that lead to an invitation. */
export const invitationPurpose = 'network.invitation'

export async function addInvitation(
  tx: Tx,
  { id, name, email, organisation, role, scope, by, follows }: NewInvitation,
  { now, hours }: { now: Temporal.Instant; hours: number },
): Promise<void> {
  await memberTables(tx.query)
    .insertInto('network_invitation')
    .values({
      ...{ id, name, email, organisation_id: organisation, role, scope, invited_by: by, follows },
      ...{ created_at: instantText(now), expires_at: instantText(now.add({ hours })) },
    })
    .execute()
  const about = organisation === null ? {} : { organisation }
  await tx.record({ name: 'network.invitation.made', ids: { invitation: id, ...about }, actor: by })
}

export interface OpenInvitation {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly organisation: string | null
  readonly role: InvitedRole
  readonly scope: string | null
  readonly follows: string | null
  /** Name of who invites; null for the command line. */
  readonly inviter: string | null
  readonly invitedBy: string | null
  readonly created_at: string
  readonly expires_at: string
}

const open = (query: Reader) =>
  memberTables(query)
    .selectFrom('network_invitation as invitation')
    .leftJoin('people_person as inviter', 'inviter.id', 'invitation.invited_by')
    .select(['invitation.id', 'invitation.name', 'invitation.email', 'invitation.organisation_id as organisation'])
    .select(['invitation.role', 'invitation.scope', 'invitation.follows', 'inviter.name as inviter'])
    .select(['invitation.invited_by as invitedBy', 'invitation.created_at', 'invitation.expires_at'])
    .where('invitation.accepted_at', 'is', null)
    .where('invitation.withdrawn_at', 'is', null)

/** One invitation as long as it can be accepted. */
export const readInvitation = (query: Reader, id: string, now: Temporal.Instant): Promise<OpenInvitation | undefined> =>
  open(query).where('invitation.id', '=', id).where('invitation.expires_at', '>', instantText(now)).executeTakeFirst()

/** What waits to be accepted, or has run out within the last weeks and may be sent again; null for appointments. */
export const readInvitations = (
  query: Reader,
  organisation: string | null,
  now: Temporal.Instant,
): Promise<OpenInvitation[]> =>
  open(query)
    .where((is) =>
      organisation === null
        ? is('invitation.organisation_id', 'is', null)
        : is('invitation.organisation_id', '=', organisation),
    )
    .where('invitation.expires_at', '>', instantText(now.subtract({ hours: 60 * 24 })))
    .where('invitation.email', 'is not', null)
    .orderBy('invitation.expires_at', 'desc')
    .orderBy('invitation.id')
    .limit(200)
    .execute()

/** An invitation of this organisation (or appointment, null) that is neither accepted nor withdrawn, expired or not. */
export const readUnanswered = (query: Reader, id: string, organisation: string | null) =>
  open(query)
    .where('invitation.id', '=', id)
    .where((is) =>
      organisation === null
        ? is('invitation.organisation_id', 'is', null)
        : is('invitation.organisation_id', '=', organisation),
    )
    .executeTakeFirst()

/** The same person invited to the same thing: sent again instead of twice. */
export async function findSame(
  query: Reader,
  { name, email, organisation, role, scope, follows }: NewInvitation,
): Promise<string | undefined> {
  const some = await open(query).where('invitation.email', '=', email).execute()
  return some.find(
    (each) =>
      each.name === name &&
      each.organisation === organisation &&
      each.role === role &&
      each.scope === scope &&
      each.follows === follows,
  )?.id
}

/** Gives it its days anew. */
export async function prolongInvitation(
  tx: Tx,
  id: string,
  { now, hours, actor }: { now: Temporal.Instant; hours: number; actor: string | null },
): Promise<void> {
  await memberTables(tx.query)
    .updateTable('network_invitation')
    .set({ expires_at: instantText(now.add({ hours })) })
    .where('id', '=', id)
    .execute()
  await tx.record({ name: 'network.invitation.prolonged', ids: { invitation: id }, actor })
}

/** False where it was accepted or withdrawn before. */
export async function withdrawInvitation(tx: Tx, id: string, now: Temporal.Instant, actor: string | null) {
  const { numUpdatedRows } = await memberTables(tx.query)
    .updateTable('network_invitation')
    .set({ withdrawn_at: instantText(now) })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await tx.record({ name: 'network.invitation.withdrawn', ids: { invitation: id }, actor })
  return true
}

/** Links that the terminal has printed before: only the last one holds. */
export async function withdrawTerminalInvitations(tx: Tx, now: Temporal.Instant): Promise<void> {
  await memberTables(tx.query)
    .updateTable('network_invitation')
    .set({ withdrawn_at: instantText(now) })
    .where('organisation_id', 'is', null)
    .where('invited_by', 'is', null)
    .where('email', 'is', null)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', instantText(now))
    .execute()
}

/** False when somebody was faster, or it was withdrawn or has run out meanwhile. */
export async function closeInvitation(tx: Tx, id: string, person: string, now: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await memberTables(tx.query)
    .updateTable('network_invitation')
    .set({ accepted_at: instantText(now), accepted_by: person })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', instantText(now))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Forgets what was closed or has run out long ago. */
export async function forgetInvitations(tx: Tx, now: Temporal.Instant, zone: string): Promise<void> {
  const before = now.toZonedDateTimeISO(zone).subtract({ months: invitationKeptMonths }).toInstant()
  await memberTables(tx.query).deleteFrom('network_invitation').where('expires_at', '<', instantText(before)).execute()
}
