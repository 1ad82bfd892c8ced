import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'

/** Columns of this room; `people_person` may be joined by others, who never write it. */
export type PeopleTables = {
  people_person: { id: string; email: string; name: string; language: Lang; created_at: string }
  people_session: {
    id: string
    person_id: string
    token_hash: string
    device: string
    remembered: number
    created_at: string
    seen_at: string
    expires_at: string
    device_id: string | null
  }
  people_password: { person_id: string; hash: string; set_at: string }
  people_device: { id: string; person_id: string; token_hash: string; seen_at: string }
  people_ticket: {
    id: string
    purpose: string
    subject: string
    email: string | null
    person_id: string | null
    token_hash: string
    code_hash: string | null
    tries: number
    created_at: string
    expires_at: string
    used_at: string | null
  }
}

export const peopleTables = (query: Reader) => query.withTables<PeopleTables>()
