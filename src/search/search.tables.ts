import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'

export type SearchTables = {
  search_document: {
    number: number
    generation: number
    kind: string
    thing_id: string
    hash: string
    length: number
    organisation_id: string | null
    settlement_id: string | null
    level: string | null
    starts_at: string | null
    ends_at: string | null
  }
  search_term: { id: number; term: string; typed_key: string }
  search_gram: { gram: string; term_id: number }
  search_posting: { generation: number; term_id: number; number: number; weight: number }
  search_name: { kind: 'organisation' | 'settlement'; id: string; lang: Lang; name: string }
  search_state: { name: string; value: number }
}

export const searchTables = (query: Reader) => query.withTables<SearchTables>()

/** Engines limit the values of one statement. */
export const slices = <T>(rows: readonly T[], most = 300): T[][] =>
  Array.from({ length: Math.ceil(rows.length / most) }, (_, number) => rows.slice(number * most, (number + 1) * most))
