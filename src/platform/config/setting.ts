import { isMailAddress, readMailParty } from '../mail/mail-address.ts'

/** One setting: how it is called, what it means, and how its text becomes a value. The README's table is made from these. */
export interface Setting<T> {
  about: string
  fallback: string
  read: (text: string) => T | Wrong
}

/** What is wrong with a setting, as the end of the sentence "NAME ...". */
export class Wrong {
  readonly why: string
  constructor(why: string) {
    this.why = why
  }
}

export const text = (raw: string): string => raw

export const optional =
  <T>(read: (raw: string) => T | Wrong) =>
  (raw: string): T | Wrong | undefined =>
    raw === '' ? undefined : read(raw)

export const wholeNumber =
  (least: number, most: number) =>
  (raw: string): number | Wrong => {
    const value = Number(raw)
    if (/^\d+$/.test(raw) && value >= least && value <= most) return value
    return new Wrong(`must be a whole number from ${least} to ${most}, not "${raw}"`)
  }

export const oneOf =
  <const Choices extends readonly string[]>(...choices: Choices) =>
  (raw: string): Choices[number] | Wrong =>
    choices.includes(raw) ? raw : new Wrong(`must be one of ${choices.join(', ')}, not "${raw}"`)

export const address =
  (...schemes: string[]) =>
  (raw: string): URL | Wrong => {
    const url = URL.parse(raw)
    // PostgreSQL alone can do without a host: its address may name the folder of a socket.
    const mayLackHost = /^postgres(ql)?:$/.test(url?.protocol ?? '')
    if (url && schemes.includes(url.protocol.slice(0, -1)) && (url.hostname !== '' || mayLackHost)) return url
    // The value may hold a password, so it is not repeated.
    return new Wrong(`must be an address beginning with ${schemes.map((s) => `${s}://`).join(' or ')}`)
  }

/** A store that speaks S3, with its bucket: `s3://KEY:SECRET@host/bucket`. */
export const bucket = (raw: string): URL | Wrong => {
  const url = address('s3')(raw)
  if (url instanceof Wrong || /^\/[a-z\d][a-z\d.-]{1,61}[a-z\d]\/?$/.test(url.pathname)) return url
  return new Wrong('must name a bucket behind the host, as in s3://KEY:SECRET@host/bucket')
}

export const sender = (raw: string): string | Wrong =>
  readMailParty(raw) ? raw : new Wrong(`must be a mail address such as Име <name@example.bg>, not "${raw}"`)

export const mailbox = (raw: string): string | Wrong =>
  isMailAddress(raw) ? raw.toLowerCase() : new Wrong(`must be a mail address such as name@example.bg, not "${raw}"`)

export const day = (raw: string): Temporal.PlainDate | Wrong => {
  try {
    return Temporal.PlainDate.from(raw)
  } catch {
    return new Wrong(`must be a day such as 2026-11-23, not "${raw}"`)
  }
}

export const zone = (raw: string): string | Wrong => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: raw }).resolvedOptions().timeZone
  } catch {
    return new Wrong(`must be a time zone such as Europe/Sofia, not "${raw}"`)
  }
}

/** IP addresses with their ports: `10.0.0.5:8080, 127.0.0.1:4000`. */
export const hosts = (raw: string): readonly string[] | Wrong => {
  const all = raw.split(',').flatMap((each) => each.trim() || [])
  const isHost = (each: string) => /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:]+\]):\d{1,5}$/i.test(each)
  return all.every(isHost) ? all : new Wrong(`must be addresses with their ports such as 10.0.0.5:8080, not "${raw}"`)
}
