import type { Socket } from 'node:net'
import type { TestContext } from 'node:test'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { createMailer, type MailerOptions } from './mailer.ts'

/** For tests: the error with which a mail server answers in its own words. */
export const smtpReply = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode })

/** For tests: a mail server on 127.0.0.1 that goes away with the test and keeps what it accepted. */
export async function serveSmtp(test: TestContext, options: SMTPServerOptions = {}) {
  const received: ParsedMail[] = []
  const recipients: string[] = []
  const sockets: Socket[] = []
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    closeTimeout: 10,
    onData: async (stream, session, done) => {
      received.push(await simpleParser(stream))
      recipients.push(...session.envelope.rcptTo.map(({ address }) => address))
      done()
    },
    ...options,
  })
  server.on('error', () => {})
  server.server.on('connection', (socket: Socket) => sockets.push(socket))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  test.after(() => {
    drop()
    return new Promise<void>((done) => server.close(() => done()))
  })
  const bound = server.server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the server does not listen')
  return { received, recipients, drop, sockets, port: bound.port, smtpUrl: `smtp://127.0.0.1:${bound.port}` }
}

/** For tests: a mailer for that server, from „Мултиполис“. */
export const mailerTo = (smtpUrl: string, options: Partial<MailerOptions> = {}) =>
  createMailer({ smtpUrl, from: 'Мултиполис „Знание“ <mail@lovech.example>', mailFolder: '/nowhere', ...options })

/** For tests: a message that is fine. */
export const invitation = {
  id: '01932c7e-0000-7000-8000-000000000001',
  to: 'ivan@example.bg',
  subject: 'Покана за концерт в „Наука – 1870“',
  text: 'Здравейте,\n\nконцертът е на 27 ноември в 18:00 ч.\n',
  lang: 'bg',
} as const
