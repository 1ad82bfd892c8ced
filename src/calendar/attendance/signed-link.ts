import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a link in a letter lets whoever holds it do, without signing in: one act on one thing. */
export interface Errand {
  readonly act: 'count' | 'confirm' | 'stop'
  /** Event and recurrence id of a date; person and kind of letter. */
  readonly about: readonly [string, string]
}

/** How long a link in a letter works. */
export const linkDays = 60

export type LinkReading =
  | { readonly ok: true; readonly errand: Errand }
  | { readonly ok: false; readonly problem: 'forged' | 'expired' }

const dayOf = (now: Temporal.Instant): number => Math.floor(now.epochMilliseconds / 86_400_000)

/** A token for addresses: what may be done, until when, and a mark that only the house can make (HMAC-SHA-256). */
export function signLink(secret: string, { act, about }: Errand, now: Temporal.Instant): string {
  const said = Buffer.from([act, String(dayOf(now) + linkDays), ...about].join('\n')).toString('base64url')
  return `${said}.${markOf(secret, said)}`
}

/** What a token says, if the house has signed it and its time is not over. */
export function readLink(secret: string, token: string, now: Temporal.Instant): LinkReading {
  const [said = '', mark = '', ...rest] = token.split('.')
  const right = Buffer.from(markOf(secret, said))
  const given = Buffer.from(mark)
  const isOurs = rest.length === 0 && given.length === right.length && timingSafeEqual(given, right)
  if (!isOurs) return { ok: false, problem: 'forged' }
  const [act, lastDay, one = '', other = ''] = Buffer.from(said, 'base64url').toString().split('\n')
  if (act !== 'count' && act !== 'confirm' && act !== 'stop') return { ok: false, problem: 'forged' }
  if (Number(lastDay) < dayOf(now)) return { ok: false, problem: 'expired' }
  return { ok: true, errand: { act, about: [one, other] } }
}

/** 128 of its bits are enough, and leave the link short enough for a letter. */
const markOf = (secret: string, said: string): string =>
  createHmac('sha256', secret).update(said).digest().subarray(0, 16).toString('base64url')
