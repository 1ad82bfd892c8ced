import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { PeopleTables } from '../people.tables.ts'
import type { ConsentPurpose } from './wordings.ts'

export type ConsentTables = {
  people_consent: {
    id: string
    person_id: string | null
    email: string | null
    purpose: ConsentPurpose
    about: string
    lang: Lang
    /** The sentence as it was shown. */
    wording: string
    version: string
    given_at: string
    given_how: 'form' | 'phone' | 'paper'
    entered_by: string | null
    withdrawn_at: string | null
    withdrawn_by: string | null
    /** Left of the owner after erasure: a hash of this id and his mail address. */
    trace: string | null
  }
}

export const consentTables = (query: Reader) => query.withTables<ConsentTables & PeopleTables>()
