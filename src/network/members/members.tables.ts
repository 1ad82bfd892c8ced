import type { PeopleTables } from '#src/people/index.ts'
import type { AppointedRole, MemberRole } from '#src/platform/actor.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { MemberTables, NetworkTables } from '../network.tables.ts'

type InvitationTables = {
  network_invitation: {
    id: string
    name: string
    email: string | null
    organisation_id: string | null
    role: MemberRole | AppointedRole
    scope: string | null
    /** Null for the command line. */
    invited_by: string | null
    /** Whose place the invited person takes. */
    follows: string | null
    created_at: string
    expires_at: string
    accepted_at: string | null
    accepted_by: string | null
    withdrawn_at: string | null
  }
}

export const memberTables = (query: Reader) =>
  query.withTables<InvitationTables & MemberTables & NetworkTables & PeopleTables>()
