import { type Clock, instantText } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { type Effect, type Job, mostAttempts } from '../jobs/job.ts'
import type { Mailer } from './mailer.ts'
import { letterOf, mailTables } from './outbox.store.ts'

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
    .where('id', '=', letterOf(job))
    .executeTakeFirst()
  if (!letter || letter.body === null || letter.sent_at) return undefined
  const { id, recipient, subject, body, lang } = letter
  const result = await mailer.send({ id, to: recipient, subject, text: body, lang })
  const tried = { attempts: job.attempt, tried_at: instantText(clock.now()) }
  if (result.ok) return note(id, { ...tried, ...sent, sent_at: tried.tried_at, message_id: result.messageId })
  const { code: problem, permanent, reply = '' } = result.problem
  const told = { ...tried, problem, reply: withoutAddresses(reply) || null }
  if (permanent || job.attempt >= mostAttempts) return note(id, { ...told, failed_at: tried.tried_at })
  // The job fails and comes back; what the server said is worth knowing before it is given up.
  await database.write(note(id, told))
  throw new Error(`the mail server did not take it: ${problem}`)
}

const sent = { body: null, failed_at: null, problem: null, reply: null }

const note =
  (id: string, values: object): Effect =>
  async ({ query }) => {
    await mailTables(query).updateTable('platform_mail').set(values).where('id', '=', id).execute()
  }

/** Servers like to repeat whom a letter is for; that is nobody's business on a page. */
const withoutAddresses = (reply: string): string => reply.replace(/<?[^\s<>]+@[^\s<>]+>?/g, '…')
