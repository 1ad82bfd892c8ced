import { codeOf } from '#src/platform/failure.ts'
import type { MailProblem } from './mail-message.ts'

const connection = new Set(['ECONNECTION', 'ESOCKET', 'EDNS', 'ETLS', 'EPROXY', 'EPROTOCOL', 'ESTREAM'])
const longestReply = 500

/** What a failed sending means for a retry. Errors that no mail server or network causes are ours and are thrown again. */
export function mailProblemOf(error: unknown): MailProblem {
  const code = codeOf(error) ?? ''
  const status = replyCodeOf(error)
  const reply = replyOf(error)
  const told = { permanent: status >= 500, ...(reply ? { reply } : {}) }
  if (code === 'ETIMEDOUT' || code === 'EABORT') return { code: 'timeout', permanent: false }
  if (code === 'EAUTH' || code === 'ENOAUTH') return { code: 'bad-login', ...told }
  if (status > 0 && commandOf(error) === 'RCPT TO') return { code: 'rejected-recipient', ...told }
  if (status > 0) return { code: 'refused', ...told }
  // Without a reply these come from nodemailer's own checks: too large for the server, an address it cannot write.
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return { code: 'refused', permanent: true }
  if (connection.has(code)) return { code: 'unreachable', permanent: false }
  throw error
}

const replyCodeOf = (error: unknown): number =>
  error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0

const replyOf = (error: unknown): string | undefined =>
  error instanceof Error && 'response' in error && typeof error.response === 'string'
    ? error.response.slice(0, longestReply)
    : undefined

const commandOf = (error: unknown): unknown =>
  error instanceof Error && 'command' in error ? error.command : undefined
