import type { Reader } from '#src/platform/db/database.ts'
import { mailTables } from '#src/platform/mail/outbox.store.ts'

/** Which of these letters were posted already; the ledger keeps their lines for a year. */
export async function postedAmong(query: Reader, letters: readonly { readonly id: string }[]): Promise<Set<string>> {
  if (letters.length === 0) return new Set()
  const ids = letters.map(({ id }) => id)
  const rows = await mailTables(query).selectFrom('platform_mail').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(({ id }) => id))
}
