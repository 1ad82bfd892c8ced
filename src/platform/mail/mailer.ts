import type { SendMailOptions } from 'nodemailer'
import { type Clock, systemClock } from '#src/platform/clock.ts'
import { codeOf, OperatorError } from '#src/platform/failure.ts'
import { composeMail, messageIdOf } from './compose-mail.ts'
import { readMailParty } from './mail-address.ts'
import type { MailMessage, MailProblem, MailResult } from './mail-message.ts'
import { mailProblemOf } from './mail-problem.ts'
import { writeMailFile } from './write-mail-file.ts'

/** Milliseconds: to connect, to be greeted, of silence, and for one message in all (a server may drip for hours). */
export type MailTimeouts = { connection: number; greeting: number; socket: number; total: number }

const usualMailTimeouts: MailTimeouts = { connection: 10_000, greeting: 10_000, socket: 20_000, total: 90_000 }

export type MailerOptions = {
  /** `smtp://` (with STARTTLS where offered) or `smtps://`; without it messages become files in `mailFolder`. */
  smtpUrl?: string | undefined
  /** `Име <address>` or a bare address. */
  from: string
  mailFolder: string
  timeouts?: Partial<MailTimeouts>
  clock?: Clock
}

export type Mailer = {
  /** Never rejects for what a server, a network, a disk or a message does. */
  send(message: MailMessage): Promise<MailResult>
  /** Takes no more messages and waits for those under way. */
  close(): Promise<void>
}

type Deliver = (message: MailMessage, mail: SendMailOptions, at: Temporal.Instant) => Promise<MailProblem | undefined>

/** nodemailer is loaded with the first message: a server that sends none does not pay for it. */
export function createMailer(options: MailerOptions): Mailer {
  const sender = readMailParty(options.from)
  if (!sender) throw new OperatorError(`The sender of the mail is not an address: ${JSON.stringify(options.from)}.`)
  const clock = options.clock ?? systemClock
  const deliver = options.smtpUrl ? bySmtp(options.smtpUrl, options.timeouts) : toFolder(options.mailFolder)
  const underWay = new Set<Promise<unknown>>()
  let closed = false

  const send = async (message: MailMessage): Promise<MailResult> => {
    if (closed) return { ok: false, problem: { code: 'closed', permanent: false } }
    const at = clock.now()
    const mail = composeMail(message, sender, at)
    if (!mail) return { ok: false, problem: { code: 'bad-message', permanent: true } }
    const work = deliver(message, mail, at)
    underWay.add(work)
    try {
      const problem = await work
      return problem ? { ok: false, problem } : { ok: true, messageId: messageIdOf(message.id, sender) }
    } finally {
      underWay.delete(work)
    }
  }

  const close = async (): Promise<void> => {
    closed = true
    await Promise.allSettled(underWay)
  }

  return { send, close }
}

/** One connection a message: a problem then belongs to exactly one message, and none stays open when idle. */
function bySmtp(url: string, timeouts?: Partial<MailTimeouts>): Deliver {
  const { connection, greeting, socket, total } = { ...usualMailTimeouts, ...timeouts }
  return async (_message, mail) => {
    const { createTransport } = await import('nodemailer')
    const transport = createTransport({
      url,
      connectionTimeout: connection,
      greetingTimeout: greeting,
      socketTimeout: socket,
      dnsTimeout: connection,
    })
    try {
      await transport.sendMail({ ...mail, signal: AbortSignal.timeout(total) })
      return undefined
    } catch (error) {
      return mailProblemOf(error)
    } finally {
      transport.close()
    }
  }
}

/** One after the other, so that two attempts at the same message see each other's file. */
function toFolder(folder: string): Deliver {
  let last: Promise<unknown> = Promise.resolve()
  const write: Deliver = async (message, mail, at) => {
    const { createTransport } = await import('nodemailer')
    const sent = await createTransport({ streamTransport: true, buffer: true, newline: 'windows' }).sendMail(mail)
    if (!(sent.message instanceof Uint8Array)) throw new Error('a buffered message is bytes')
    try {
      await writeMailFile(folder, message.id, sent.message, at)
      return undefined
    } catch (error) {
      if (codeOf(error) === undefined) throw error
      return { code: 'unwritable', permanent: false, reply: codeOf(error) ?? '' }
    }
  }
  return (message, mail, at) => {
    const work = last.then(() => write(message, mail, at))
    last = work.catch(() => undefined)
    return work
  }
}
