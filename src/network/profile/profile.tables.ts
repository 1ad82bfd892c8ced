import type { Reader } from '#src/platform/db/database.ts'
import type { Sphere } from '#src/ui/sphere-tag/sphere-tag.tsx'
import type { NetworkTables } from '../network.tables.ts'
import type { BranchKind, Building, ContactKind, OfficeRole } from './profile.ts'

/** What the profile keeps; nobody else reads it. */
type ProfileTables = {
  network_organisation_sphere: { organisation_id: string; sphere: Sphere }
  network_branch: {
    id: string
    organisation_id: string
    kind: BranchKind
    name: string
    name_en: string | null
    address: string | null
    phone: string | null
    opened_on: string | null
    closed_on: string | null
    by_appointment: number
  }
  network_contact: {
    organisation_id: string
    kind: ContactKind
    value: string
    label: string | null
    label_en: string | null
    position: number
    is_public: number
  }
  network_office_holder: {
    id: string
    organisation_id: string
    role: OfficeRole
    name: string
    from_on: string | null
    until_on: string | null
    consent_id: string | null
  }
  network_opening: { id: string; organisation_id: string; branch_id: string | null; weekday: number; spans: string }
  network_opening_exception: {
    id: string
    organisation_id: string
    branch_id: string | null
    from_on: string
    until_on: string
    spans: string
    reason: string | null
  }
  network_building: {
    organisation_id: string
    owner: Building['owner']
    area_m2: number | null
    halls: number | null
    seats: number | null
    rooms: number | null
    condition: Building['condition']
    heating: Building['heating']
    computers: number | null
    internet: Building['internet']
  }
  network_promise: {
    organisation_id: string
    events_a_month: number | null
    reply_days: number | null
    since_on: string
  }
}

export const profileTables = (query: Reader) => query.withTables<ProfileTables & NetworkTables>()
