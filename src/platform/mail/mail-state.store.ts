import { sql } from 'kysely'
import { instantText } from '../clock.ts'
import type { Reader } from '../db/database.ts'
import { mailTables } from './outbox.store.ts'

/** How letters to one domain fare. Instants are text; null where there was none. */
export interface DomainState {
  readonly domain: string
  readonly sent: number
  readonly waiting: number
  readonly failed: number
  readonly lastSent: string | null
  readonly oldestWaiting: string | null
  /** Code and words of the latest letter that a server did not take. */
  readonly problem: string | null
  readonly reply: string | null
}

/** Said this way SQLite takes the letters of the period and groups those, instead of reading the index of all domains. */
const domain = sql<string>`domain || ''`

const isWaiting = sql`sent_at is null and failed_at is null`

/** Domains that letters went to since then, those with trouble first. Two queries, whatever there is. */
export async function readDomainStates(query: Reader, since: Temporal.Instant): Promise<DomainState[]> {
  const from = instantText(since)
  const [counts, words] = await Promise.all([
    mailTables(query)
      .selectFrom('platform_mail')
      .select(domain.as('domain'))
      .select(sql<number>`count(sent_at)`.as('sent'))
      .select(sql<number>`count(*) filter (where ${isWaiting})`.as('waiting'))
      .select(sql<number>`count(failed_at)`.as('failed'))
      .select(sql<string | null>`max(sent_at)`.as('lastSent'))
      .select(sql<string | null>`min(created_at) filter (where ${isWaiting})`.as('oldestWaiting'))
      .where('created_at', '>=', from)
      .groupBy(domain)
      .execute(),
    readLastWords(query, from),
  ])
  return counts
    .map((row) => ({
      ...row,
      ...(words.get(row.domain) ?? { problem: null, reply: null }),
      sent: Number(row.sent),
      waiting: Number(row.waiting),
      failed: Number(row.failed),
    }))
    .sort((a, b) => b.failed - a.failed || b.waiting - a.waiting || b.sent - a.sent || (a.domain < b.domain ? -1 : 1))
}

async function readLastWords(query: Reader, from: string) {
  const rows = await mailTables(query)
    .selectFrom((said) =>
      said
        .selectFrom('platform_mail')
        .select(['domain', 'problem', 'reply'])
        .select(sql<number>`row_number() over (partition by domain order by tried_at desc, id desc)`.as('turn'))
        .where('created_at', '>=', from)
        .where('problem', 'is not', null)
        .as('said'),
    )
    .select(['domain', 'problem', 'reply'])
    .where('turn', '=', 1)
    .execute()
  return new Map(rows.map(({ domain, problem, reply }) => [domain, { problem, reply }]))
}

export interface FailedLetter {
  readonly id: string
  readonly kind: string
  /** „м…@abv.bg“: enough to know whom to ask, not enough to collect. */
  readonly recipient: string
  readonly domain: string
  readonly failedAt: string
  readonly problem: string | null
  readonly reply: string | null
  /** Its text is still there, so it can be sent again. */
  readonly canRetry: boolean
}

/** Letters that did not arrive since then, the latest first. */
export async function readFailedLetters(query: Reader, since: Temporal.Instant, most: number): Promise<FailedLetter[]> {
  const rows = await mailTables(query)
    .selectFrom('platform_mail')
    .select(['id', 'kind', 'recipient', 'domain', 'problem', 'reply'])
    .select(sql<string>`failed_at`.as('failedAt'))
    .select(sql<number>`case when body is null then 0 else 1 end`.as('hasText'))
    .where('failed_at', 'is not', null)
    .where('failed_at', '>=', instantText(since))
    .orderBy('failed_at', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ hasText, recipient, ...row }) => ({
    ...row,
    recipient: masked(recipient),
    canRetry: Number(hasText) === 1,
  }))
}

const masked = (address: string): string => {
  const at = address.lastIndexOf('@')
  return `${[...address][0] ?? ''}…${address.slice(at)}`
}

/** How many letters failed since then, by domain, most first: for the first page of the desk. */
export async function countFailedByDomain(
  query: Reader,
  since: Temporal.Instant,
): Promise<{ domain: string; failed: number }[]> {
  const rows = await mailTables(query)
    .selectFrom('platform_mail')
    .select(domain.as('domain'))
    .select(sql<number>`count(*)`.as('failed'))
    .where('failed_at', 'is not', null)
    .where('failed_at', '>=', instantText(since))
    .groupBy(domain)
    .execute()
  return rows
    .map(({ domain, failed }) => ({ domain, failed: Number(failed) }))
    .sort((a, b) => b.failed - a.failed || (a.domain < b.domain ? -1 : 1))
}
