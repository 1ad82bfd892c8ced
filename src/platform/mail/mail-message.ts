import type { Lang } from '../i18n/lang.ts'
import type { MailParty } from './mail-address.ts'

export type MailMessage = {
  /** Stable: a retry with the same id is the same mail, since it becomes the Message-ID. */
  id: string
  to: string | MailParty
  subject: string
  /** Always there; `html` says the same for those who prefer it. */
  text: string
  html?: string
  /** Additional ones, `List-Unsubscribe` for example. Those that address or describe the message cannot be set here. */
  headers?: Readonly<Record<string, string>>
  replyTo?: string | MailParty
  lang: Lang
}

/**
 * `permanent` says that the same message will fail again (5xx, RFC 5321 4.2.1). `reply` is what the server said; it may
 * repeat the address of the recipient.
 */
export type MailProblem = {
  code:
    | 'refused'
    | 'rejected-recipient'
    | 'unreachable'
    | 'timeout'
    | 'bad-login'
    | 'bad-message'
    | 'unwritable'
    | 'closed'
  permanent: boolean
  reply?: string
}

export type MailResult = { ok: true; messageId: string } | { ok: false; problem: MailProblem }
