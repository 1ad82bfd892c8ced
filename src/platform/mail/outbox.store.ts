import { sql } from 'kysely'
import { instantText } from '../clock.ts'
import type { Reader, Tx } from '../db/database.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Ids } from '../ids.ts'
import { enqueue } from '../jobs/jobs.store.ts'

export type MailTables = {
  platform_mail: {
    id: string
    kind: string
    recipient: string
    domain: string
    person_id: string | null
    lang: Lang
    subject: string
    body: string | null
    created_at: string
    attempts: number
    sent_at: string | null
    message_id: string | null
    failed_at: string | null
    problem: string | null
    /** What the server said last, without addresses. */
    reply: string | null
    tried_at: string | null
  }
}

export const mailTables = (query: Reader) => query.withTables<MailTables>()

/** A letter as a room hands it in: plain text, since nine in ten read it in a simple mailbox. */
export interface Letter {
  readonly id: string
  /** What it is, `people.sign-in`: the ledger and the desk group by it. */
  readonly kind: string
  readonly to: string
  /** The person it is for, when there is one: erasing the person erases the line. */
  readonly person?: string | undefined
  readonly lang: Lang
  readonly subject: string
  readonly text: string
}

export const mailJob = 'platform.mail'

const unfailed = { failed_at: null, problem: null, reply: null }

/** Puts a letter into the outbox within the write that causes it; the worker sends it after the commit. */
export async function postLetter(tx: Tx, letter: Letter, now: Temporal.Instant): Promise<void> {
  const { id, kind, to, person = null, lang, subject, text } = letter
  const domain = to.slice(to.lastIndexOf('@') + 1).toLowerCase()
  const unsent = { attempts: 0, sent_at: null, message_id: null, tried_at: null, ...unfailed }
  const row = {
    id,
    kind,
    recipient: to,
    domain,
    person_id: person,
    lang,
    subject,
    body: text,
    created_at: instantText(now),
  }
  await mailTables(tx.query)
    .insertInto('platform_mail')
    .values({ ...row, ...unsent })
    .execute()
  await enqueue(tx, { id, name: mailJob, key: id, due: now })
}

/** The letter that a job of `mailJob` is about: a retry is a new job, and its key goes on after a slash. */
export const letterOf = ({ key }: { key: string }): string => key.split('/')[0] ?? key

const mostRetriedAtOnce = 500

/**
 * Sends failed letters whose text is still there once more, each by a new job under the same Message-ID: one letter, or
 * all of a domain. Answers how many; what is already under way again is not among them.
 */
export async function retryLetters(
  tx: Tx,
  which: { readonly id: string } | { readonly domain: string },
  { ids, now }: { ids: Ids; now: Temporal.Instant },
): Promise<number> {
  const [column, value] = 'id' in which ? (['id', which.id] as const) : (['domain', which.domain] as const)
  const failed = await mailTables(tx.query)
    .selectFrom('platform_mail')
    .select('id')
    .where(column, '=', value)
    .where('failed_at', 'is not', null)
    .where('body', 'is not', null)
    .limit(mostRetriedAtOnce)
    .execute()
  for (const { id } of failed) {
    await mailTables(tx.query).updateTable('platform_mail').set(unfailed).where('id', '=', id).execute()
    await enqueue(tx, { id: ids(), name: mailJob, key: `${id}/${instantText(now)}`, due: now })
  }
  return failed.length
}

/** Letters of a kind since then: what may go out on a visitor's word alone is counted. */
export async function countLetters(query: Reader, kind: string, since: Temporal.Instant): Promise<number> {
  const { count } = await mailTables(query)
    .selectFrom('platform_mail')
    .select(sql<number>`count(*)`.as('count'))
    .where('created_at', '>=', instantText(since))
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Days that the text of a letter which never arrived is kept, and months of its line in the ledger. */
const textDays = 30
const ledgerMonths = 12

/** Once a day: texts that did not arrive go after a month, lines after a year. A letter that waited so long has failed. */
export async function forgetLetters({ query }: Tx, now: Temporal.Instant): Promise<void> {
  const before = instantText(now.subtract({ hours: 24 * textDays }))
  const set = { body: null, failed_at: sql<string>`coalesce(failed_at, ${instantText(now)})` }
  await mailTables(query)
    .updateTable('platform_mail')
    .set(set)
    .where('sent_at', 'is', null)
    .where('body', 'is not', null)
    .where('created_at', '<', before)
    .where(({ or, eb }) => or([eb('failed_at', 'is', null), eb('failed_at', '<', before)]))
    .execute()
  const year = now.toZonedDateTimeISO('UTC').subtract({ months: ledgerMonths }).toInstant()
  await mailTables(query).deleteFrom('platform_mail').where('created_at', '<', instantText(year)).execute()
}

/** What the ledger says of one person: under his id, or under his mail address. */
export const readLettersOf = (query: Reader, { person, email }: { person: string; email: string }) =>
  mailTables(query)
    .selectFrom('platform_mail')
    .select(['kind', 'recipient', 'subject', 'created_at', 'sent_at', 'failed_at'])
    .where(({ or, eb }) => or([eb('person_id', '=', person), eb('recipient', '=', email)]))
    .orderBy('created_at')
    .execute()

/** Takes letters to a person out of the ledger, those that wait too. */
export async function eraseLettersOf(
  { query }: Tx,
  { person, email }: { person: string; email: string },
): Promise<void> {
  await mailTables(query)
    .deleteFrom('platform_mail')
    .where(({ or, eb }) => or([eb('person_id', '=', person), eb('recipient', '=', email)]))
    .execute()
}
