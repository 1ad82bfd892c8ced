import type { Lang } from './i18n/lang.ts'

/** What somebody does for one organisation: writes, publishes, administers. */
export const memberRoles = ['author', 'editor', 'manager'] as const
export type MemberRole = (typeof memberRoles)[number]

/** What somebody is for the network, or for one municipality of it. */
export const appointedRoles = ['coordinator', 'reader', 'trainer'] as const
export type AppointedRole = (typeof appointedRoles)[number]

/** Who may do an action: anybody, anybody signed in, or somebody with a role. */
export type Role = 'visitor' | 'person' | MemberRole | AppointedRole

export interface Membership {
  readonly organisation: string
  readonly slug: string
  readonly name: string
  readonly role: MemberRole
}

export interface Appointment {
  readonly role: AppointedRole
  /** Code of a municipality (`RSE27`); null for the whole network. */
  readonly scope: string | null
}

/** A person signed in, with all that he may be. Built once a request. */
export interface Actor {
  readonly person: string
  readonly name: string
  readonly language: Lang
  /** The device that he sits at. */
  readonly session: string
  readonly memberships: readonly Membership[]
  readonly appointments: readonly Appointment[]
}

/** What an action is done to. Empty where it is done to nothing in particular. */
export interface Subject {
  readonly organisation?: string
  /** Its address and its name, where they were read with it: the desk of somebody else's organisation says whose it is. */
  readonly slug?: string
  readonly name?: string
  readonly municipality?: string
}

/** Whether this actor may do what these roles may, to this subject. */
export function allows(roles: readonly Role[], actor: Actor | undefined, subject: Subject = {}): boolean {
  if (roles.includes('visitor')) return true
  if (!actor) return false
  if (roles.includes('person')) return true
  const isMember = actor.memberships.some(
    ({ organisation, role }) => organisation === subject.organisation && roles.includes(role),
  )
  const isAppointed = actor.appointments.some(
    ({ role, scope }) => roles.includes(role) && (scope === null || scope === subject.municipality),
  )
  return isMember || isAppointed
}

export const isCoordinator = (actor: Actor | undefined): boolean => allows(['coordinator'], actor)
