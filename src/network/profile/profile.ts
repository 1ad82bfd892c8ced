import type { Sphere } from '#src/ui/sphere-tag/sphere-tag.tsx'
import type { OrganisationLevel, OrganisationStatus, OrganisationType } from '../organisations/organisation.ts'
import type { Opening } from './opening-hours.ts'

export const contactKinds = ['phone', 'mobile', 'email', 'viber', 'website', 'facebook'] as const
export type ContactKind = (typeof contactKinds)[number]
export const officeRoles = ['chair', 'secretary', 'director', 'librarian', 'methodist', 'contact'] as const
export type OfficeRole = (typeof officeRoles)[number]
export const branchKinds = ['branch', 'library', 'department'] as const
export type BranchKind = (typeof branchKinds)[number]
export const owners = ['own', 'municipal', 'state', 'rented', 'other'] as const
export const conditions = ['good', 'fair', 'poor'] as const
export const heatings = ['central', 'gas', 'electric', 'solid', 'none'] as const
export const internets = ['public', 'staff', 'none'] as const

export interface Contact {
  readonly kind: ContactKind
  readonly value: string
  /** „Заемна за възрастни“, in English when there is one. */
  readonly label: string | null
  readonly labelEn: string | null
  readonly isPublic: boolean
}

export interface OfficeHolder {
  readonly id: string
  readonly role: OfficeRole
  readonly name: string
  readonly from: string | null
  readonly until: string | null
  /** Line of the ledger of consents; without it the name is not shown in public. */
  readonly consentId: string | null
}

export interface Branch {
  readonly id: string
  readonly kind: BranchKind
  readonly name: string
  readonly nameEn: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly openedOn: string | null
  readonly closedOn: string | null
  readonly opening: Opening
}

/** A day or days that differ, with the place that they belong to; null is the organisation itself. */
export interface ProfileException {
  readonly id: string
  readonly branchId: string | null
  readonly from: string
  readonly until: string
  readonly spans: string
  readonly reason: string | null
}

export interface Building {
  readonly owner: (typeof owners)[number] | null
  readonly area: number | null
  readonly halls: number | null
  readonly seats: number | null
  readonly rooms: number | null
  readonly condition: (typeof conditions)[number] | null
  readonly heating: (typeof heatings)[number] | null
  readonly computers: number | null
  readonly internet: (typeof internets)[number] | null
}

export interface Promised {
  readonly eventsAMonth: number | null
  /** Working days. */
  readonly replyDays: number | null
  readonly since: string
}

export interface ProfileText {
  readonly name: string
  readonly shortName: string | null
  readonly about: string | null
  readonly address: string | null
}

/** All that an organisation says of itself. */
export interface Profile {
  readonly id: string
  readonly slug: string
  readonly type: OrganisationType
  readonly status: OrganisationStatus
  readonly version: number
  readonly updatedAt: string | null
  readonly checkedAt: string | null
  readonly practiceFor: string | null
  readonly foundedYear: number | null
  readonly registerNumber: string | null
  readonly eik: string | null
  readonly level: OrganisationLevel | null
  readonly settlementId: string
  readonly mainVenueId: string | null
  readonly texts: { readonly bg?: ProfileText; readonly en?: ProfileText }
  readonly spheres: readonly Sphere[]
  readonly contacts: readonly Contact[]
  readonly holders: readonly OfficeHolder[]
  readonly branches: readonly Branch[]
  readonly opening: Opening
  readonly exceptions: readonly ProfileException[]
  readonly building: Building | undefined
  readonly promised: Promised | undefined
}

export const sections = ['about', 'where', 'contacts', 'hours', 'people', 'branches', 'building', 'promise'] as const
export type Section = (typeof sections)[number]

/** In office or open on this day; without dates it always was. */
export const isCurrent = (
  { from, until }: { from: string | null; until: string | null },
  today: Temporal.PlainDate,
): boolean => (from === null || from <= today.toString()) && (until === null || until >= today.toString())

/** What a visitor would look for and not find, and in which section it is entered. */
export function missingOf(profile: Profile, today: Temporal.PlainDate): { what: Missing; section: Section }[] {
  const shown = profile.contacts.filter(({ isPublic }) => isPublic)
  const has = (...kinds: ContactKind[]) => shown.some(({ kind }) => kinds.includes(kind))
  const { opening, texts, building } = profile
  const inOffice = profile.holders.filter(({ from, until }) => isCurrent({ from, until }, today))
  const checks: [boolean, Missing, Section][] = [
    [has('phone', 'mobile', 'viber'), 'phone', 'contacts'],
    [has('email'), 'email', 'contacts'],
    [opening.week.size > 0 || opening.byAppointment, 'hours', 'hours'],
    [Boolean(texts.bg?.address ?? texts.en?.address), 'address', 'where'],
    [Boolean(texts.bg?.about ?? texts.en?.about), 'about', 'about'],
    [profile.spheres.length > 0, 'spheres', 'about'],
    [profile.eik !== null, 'eik', 'about'],
    [profile.type !== 'chitalishte' || profile.registerNumber !== null, 'registerNumber', 'about'],
    [inOffice.length > 0, 'people', 'people'],
    [building !== undefined, 'building', 'building'],
    [profile.promised !== undefined, 'promise', 'promise'],
  ]
  return checks.filter(([isThere]) => !isThere).map(([, what, section]) => ({ what, section }))
}

export type Missing =
  | 'phone'
  | 'email'
  | 'hours'
  | 'address'
  | 'about'
  | 'spheres'
  | 'eik'
  | 'registerNumber'
  | 'people'
  | 'building'
  | 'promise'
