import { type AppointedRole, appointedRoles, type MemberRole, memberRoles } from '#src/platform/actor.ts'

export type InvitedRole = MemberRole | AppointedRole

/** What somebody is invited to: to be something for an organisation, or for the network. */
export interface NewInvitation {
  readonly id: string
  /** Of the invited person. Several may share one mailbox; empty from the command line, which knows nobody. */
  readonly name: string
  readonly email: string | null
  readonly organisation: string | null
  readonly role: InvitedRole
  /** Municipality of a reader. */
  readonly scope: string | null
  /** Null for the command line. */
  readonly by: string | null
  /** Whose place the invited person takes. */
  readonly follows: string | null
}

/** A secretary with half a post opens her mail when she is next at work. */
export const invitationHours = 14 * 24
/** The link in the terminal: whoever installed the site sits before it. */
export const terminalHours = 48
/** Months after which a closed or expired invitation is forgotten. */
export const invitationKeptMonths = 12

const inOrder: readonly MemberRole[] = memberRoles

/** The one of two roles that may do more. */
export const strongerRole = (one: MemberRole, other: MemberRole): MemberRole =>
  inOrder.indexOf(one) >= inOrder.indexOf(other) ? one : other

export const isMemberRole = (role: InvitedRole): role is MemberRole => memberRoles.some((each) => each === role)
export const isAppointedRole = (role: InvitedRole): role is AppointedRole =>
  appointedRoles.some((each) => each === role)
