import type { Generated } from 'kysely'
import type { AppointedRole, MemberRole } from '#src/platform/actor.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { OrganisationLevel, OrganisationStatus, OrganisationType } from './organisations/organisation.ts'

/** Columns that other modules may join; they never write them. */
export type NetworkTables = {
  network_organisation: {
    id: string
    slug: string
    type: OrganisationType
    settlement_id: string
    founded_year: number | null
    phone: string | null
    website: string | null
    status: OrganisationStatus
    /** Number in the public register of its kind (of chitalishta: the ministry's). */
    register_number: string | null
    eik: string | null
    level: OrganisationLevel | null
    email: string | null
    closed_on: string | null
    /** When somebody of the organisation last said that this page is true. */
    checked_at: string | null
    practice_for: string | null
    main_venue_id: string | null
    /** Goes up with every save of the profile. */
    version: Generated<number>
    updated_at: string | null
    by_appointment: Generated<number>
  }
  network_organisation_text: {
    organisation_id: string
    lang: Lang
    name: string
    short_name: string | null
    about: string | null
    address: string | null
    /** All its names as searching compares them. */
    name_key: string
  }
}

/** Who may do what; nobody else reads it. */
export type MemberTables = {
  network_membership: {
    person_id: string
    organisation_id: string
    role: MemberRole
    since: string
    first_steps_done_at: string | null
  }
  network_appointment: { id: string; person_id: string; role: AppointedRole; scope: string | null; since: string }
}
