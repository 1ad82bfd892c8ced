import type { PeopleTables } from '#src/people/index.ts'
import type { PlacesTables } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { MemberTables, NetworkTables } from '../network.tables.ts'
import type { OrganisationType } from '../organisations/organisation.ts'

type JoiningTables = {
  network_application: {
    id: string
    organisation_id: string | null
    name: string
    type: OrganisationType
    settlement_id: string
    register_number: string | null
    eik: string | null
    website: string | null
    message: string | null
    lang: Lang
    contact_name: string | null
    contact_role: string | null
    email: string | null
    phone: string | null
    received_at: string
    decided_at: string | null
    decided_by: string | null
    decision: 'accepted' | 'refused' | null
    reason: string | null
  }
  network_partnership: {
    id: string
    organisation_id: string
    agreed_on: string
    agreement_number: string | null
    agreement_note: string | null
    agreed_by: string | null
    left_on: string | null
    left_reason: string | null
  }
}

export const joiningTables = (query: Reader) =>
  query.withTables<JoiningTables & MemberTables & NetworkTables & PlacesTables & PeopleTables>()
