import { type Clock, instantText } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { type Effect, type Job, mostAttempts } from '../jobs/job.ts'
import type { Mailer } from './mailer.ts'
import { mailTables } from './outbox.store.ts'

interface Post {
  readonly database: Database
  readonly mailer: Mailer
  readonly clock: Clock
}

/**
 * The job behind every letter. What a server says for now (4xx, no connection) is tried again; what it refuses for good,
 * and the last attempt, stays in the ledger as failed with the server's words. The id is the Message-ID, so that a
 * letter sent twice by a kill in between is recognised as one.
 */
export async function sendLetter({ database, mailer, clock }: Post, job: Job): Promise<Effect | undefined> {
  const letter = await mailTables(database.read)
    .selectFrom('platform_mail')
    .selectAll()
    .where('id', '=', job.key)
    .executeTakeFirst()
  if (!letter || letter.body === null || letter.sent_at) return undefined
  const { id, recipient, subject, body, lang } = letter
  const result = await mailer.send({ id, to: recipient, subject, text: body, lang })
  const at = instantText(clock.now())
  const set = (values: object): Effect => {
    return async ({ query }) => {
      await mailTables(query)
        .updateTable('platform_mail')
        .set({ attempts: job.attempt, ...values })
        .where('id', '=', id)
        .execute()
    }
  }
  if (result.ok)
    return set({ sent_at: at, message_id: result.messageId, body: null, failed_at: null, problem: null, reply: null })
  const { code, permanent, reply = null } = result.problem
  if (permanent || job.attempt >= mostAttempts) return set({ failed_at: at, problem: code, reply })
  throw new Error(`the mail server did not take it: ${code}`)
}
