import { instantText } from '../clock.ts'
import type { Reader, Tx } from '../db/database.ts'
import type { Lang } from '../i18n/lang.ts'
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
    reply: string | null
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

/** Puts a letter into the outbox within the write that causes it; the worker sends it after the commit. */
export async function postLetter(tx: Tx, letter: Letter, now: Temporal.Instant): Promise<void> {
  const { id, kind, to, person = null, lang, subject, text } = letter
  const domain = to.slice(to.lastIndexOf('@') + 1).toLowerCase()
  const unsent = { attempts: 0, sent_at: null, message_id: null, failed_at: null, problem: null, reply: null }
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
