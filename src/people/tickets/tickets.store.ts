import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { hashOfSecret, type Secrets } from '#src/platform/secrets.ts'
import { peopleTables } from '../people.tables.ts'

/** How often a code may be mistyped before it is worth nothing: it is short, so it may not be guessed at. */
const mostTries = 5

export interface NewTicket {
  readonly id: string
  /** What it opens, `people.sign-in`, `network.invitation`. */
  readonly purpose: string
  /** Id of what it is about; empty where the person is all. */
  readonly subject: string
  readonly email?: string | undefined
  readonly person?: string | undefined
  readonly hours: number
}

export interface Ticket {
  readonly id: string
  readonly subject: string
  readonly email: string | null
  readonly person: string | null
}

/** Why a link or a code opens nothing. */
export type TicketProblem = 'unknown' | 'used' | 'expired'
export type TicketFinding =
  | { readonly ok: true; readonly ticket: Ticket }
  | { readonly ok: false; readonly problem: TicketProblem }

/** Makes a one-time link and the code that says the same on the telephone. Both are given out once and never kept. */
export async function issueTicket(tx: Tx, ticket: NewTicket, secrets: Secrets, now: Temporal.Instant) {
  const [token, code] = [secrets.token(), secrets.code()]
  await peopleTables(tx.query)
    .insertInto('people_ticket')
    .values({
      id: ticket.id,
      purpose: ticket.purpose,
      subject: ticket.subject,
      email: ticket.email ?? null,
      person_id: ticket.person ?? null,
      token_hash: hashOfSecret(token),
      code_hash: hashOfSecret(`${ticket.id}:${code}`),
      tries: 0,
      created_at: instantText(now),
      expires_at: instantText(now.add({ minutes: Math.round(ticket.hours * 60) })),
      used_at: null,
    })
    .execute()
  return { token, code }
}

/** The ticket behind a link; looking does not use it, since mail scanners follow links too. */
export async function findTicket(
  query: Reader,
  purpose: string,
  token: string,
  now: Temporal.Instant,
): Promise<TicketFinding> {
  const row = await peopleTables(query)
    .selectFrom('people_ticket')
    .select(['id', 'subject', 'email', 'person_id as person', 'used_at', 'expires_at'])
    .where('token_hash', '=', hashOfSecret(token))
    .where('purpose', '=', purpose)
    .executeTakeFirst()
  if (!row) return { ok: false, problem: 'unknown' }
  if (row.used_at !== null) return { ok: false, problem: 'used' }
  if (row.expires_at <= instantText(now)) return { ok: false, problem: 'expired' }
  const { id, subject, email, person } = row
  return { ok: true, ticket: { id, subject, email, person } }
}

/** The ticket behind a code that somebody heard, together with the mail address that it was made for. */
export async function findTicketByCode(
  tx: Tx,
  { purpose, email, code }: { purpose: string; email: string; code: string },
  now: Temporal.Instant,
): Promise<TicketFinding> {
  const tickets = await peopleTables(tx.query)
    .selectFrom('people_ticket')
    .select(['id', 'subject', 'email', 'person_id as person', 'code_hash'])
    .where('purpose', '=', purpose)
    .where('email', '=', email)
    .where('used_at', 'is', null)
    .where('expires_at', '>', instantText(now))
    .where('tries', '<', mostTries)
    .execute()
  const typed = code.replace(/\D/g, '')
  const found = tickets.find(({ id, code_hash }) => code_hash === hashOfSecret(`${id}:${typed}`))
  if (found) {
    const { id, subject, email: address, person } = found
    return { ok: true, ticket: { id, subject, email: address, person } }
  }
  for (const { id } of tickets)
    await peopleTables(tx.query)
      .updateTable('people_ticket')
      .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
      .where('id', '=', id)
      .execute()
  return { ok: false, problem: 'unknown' }
}

/** False when somebody was faster: a ticket opens one door once. */
export async function useTicket(tx: Tx, id: string, now: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await peopleTables(tx.query)
    .updateTable('people_ticket')
    .set({ used_at: instantText(now) })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Tickets of a purpose made for a mail address since then: letters in a time are limited by it. */
export async function countTickets(
  query: Reader,
  { purpose, email, since }: { purpose: string; email: string; since: Temporal.Instant },
): Promise<number> {
  const rows = await peopleTables(query)
    .selectFrom('people_ticket')
    .select('id')
    .where('email', '=', email)
    .where('purpose', '=', purpose)
    .where('created_at', '>', instantText(since))
    .execute()
  return rows.length
}
