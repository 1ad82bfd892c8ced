import { join } from 'node:path'
import type { Settings } from '#src/platform/config/settings.ts'
import { OperatorError } from '#src/platform/failure.ts'
import { timeOrderedIds } from '#src/platform/ids.ts'
import { isMailAddress } from '#src/platform/mail/mail-address.ts'
import type { MailProblem } from '#src/platform/mail/mail-message.ts'
import { mailerOf } from './house.ts'
import { messages } from './messages.ts'

export function checkMailAddress(address: string): void {
  if (!isMailAddress(address)) throw new OperatorError(`"${address}" is not a mail address.`)
}

/** Sends one message of the house itself, in both languages, and tells in words for the operator what became of it. */
export async function sendTestMail(settings: Settings, to: string): Promise<{ ok: boolean; words: string }> {
  const mailer = mailerOf(settings)
  const { bg, en } = messages
  const result = await mailer.send({
    id: timeOrderedIds()(),
    to,
    subject: bg.testMailSubject,
    text: `${bg.testMailText(settings.publicUrl)}\n\n${en.testMailText(settings.publicUrl)}\n`,
    lang: 'bg',
  })
  await mailer.close()
  const server = settings.SMTP_URL?.host ?? ''
  if (!result.ok) return { ok: false, words: wordsOf(result.problem, server) }
  const words = server
    ? `${server} has taken a test message for ${to}; look whether it arrives, and not among the unwanted ones`
    : `no SMTP_URL: the test message for ${to} is a file in ${join(settings.DATA_DIR, 'mail')}`
  return { ok: true, words }
}

function wordsOf({ code, reply }: MailProblem, server: string): string {
  const said = reply ? ` (${reply.trim()})` : ''
  const sentences: Record<MailProblem['code'], string> = {
    refused: `${server} refuses the message${said}; see whether it lets MAIL_FROM send`,
    'rejected-recipient': `${server} does not know or does not serve the address${said}`,
    unreachable: `${server} cannot be reached; see host and port in SMTP_URL`,
    timeout: `${server} takes too long to answer; see host and port in SMTP_URL`,
    'bad-login': `${server} does not accept the name and password in SMTP_URL${said}`,
    'bad-message': 'the message cannot be written; see MAIL_FROM and the address',
    unwritable: `the mail folder in DATA_DIR cannot be written${said}`,
    closed: 'the program was ending',
  }
  return sentences[code]
}
