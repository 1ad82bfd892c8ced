import { createHash } from 'node:crypto'
import type { SendMailOptions } from 'nodemailer'
import { asciiAddress, isMailAddress, type MailParty } from './mail-address.ts'
import type { MailMessage } from './mail-message.ts'

/** Headers that say where a message goes or how it is built: those come from the message itself. */
const ours =
  /^(from|sender|to|cc|bcc|reply-to|return-path|subject|date|message-id|mime-version|content-.*|received|resent-.*|dkim-.*)$/i
const headerName = /^[a-z][a-z0-9-]*$/i
// Line and paragraph ends of every kind, and all else that has no place in a header.
const controls = /[\p{Cc}\u2028\u2029]+/gu

/** One line, whatever came in: a line break in a header would start another header. */
const oneLine = (text: string): string => text.replace(controls, ' ').trim()

/** An id as a file name and Message-ID can hold it. What had to be changed gets a mark, so that two ids never become one. */
export function safeMailId(id: string): string {
  if (/^[a-z0-9][a-z0-9_-]{0,63}$/.test(id)) return id
  const mark = createHash('sha256').update(id).digest('hex').slice(0, 16)
  return `${id.replace(/[^a-zA-Z0-9_-]+/g, '-').slice(0, 40)}-${mark}`.replace(/^-+/, '')
}

/** `<id@domain of the sender>`, the same for every attempt. */
export const messageIdOf = (id: string, sender: MailParty): string =>
  `<${safeMailId(id)}@${asciiAddress(sender.address)?.domain ?? 'localhost'}>`

/**
 * The message as nodemailer takes it, undefined where an address or a header is not one. The envelope is written out, so
 * that no header can add a recipient.
 */
export function composeMail(
  message: MailMessage,
  sender: MailParty,
  at: Temporal.Instant,
): SendMailOptions | undefined {
  const to = partyOf(message.to)
  const replyTo = message.replyTo === undefined ? undefined : partyOf(message.replyTo)
  const headers = Object.entries(message.headers ?? {})
  if (!to || (message.replyTo !== undefined && !replyTo)) return undefined
  if (headers.some(([name]) => !headerName.test(name) || ours.test(name))) return undefined
  const from = { name: oneLine(sender.name), address: wireAddress(sender.address) }
  return {
    messageId: messageIdOf(message.id, sender),
    date: new Date(at.epochMilliseconds),
    from,
    to,
    ...(replyTo ? { replyTo } : {}),
    envelope: { from: from.address, to: [to.address] },
    subject: oneLine(message.subject),
    text: message.text,
    ...(message.html === undefined ? {} : { html: message.html }),
    headers: {
      // RFC 3834: nobody's holiday reply should answer a machine.
      'auto-submitted': 'auto-generated',
      'x-auto-response-suppress': 'All',
      'content-language': message.lang,
      ...Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), oneLine(value)])),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function partyOf(party: string | MailParty): MailParty | undefined {
  const { name, address } = typeof party === 'string' ? { name: '', address: party } : party
  return isMailAddress(address) ? { name: oneLine(name), address: wireAddress(address) } : undefined
}

function wireAddress(address: string): string {
  const ascii = asciiAddress(address)
  return ascii ? `${ascii.local}@${ascii.domain}` : address
}
