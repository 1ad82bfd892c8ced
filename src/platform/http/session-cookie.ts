import type { Settings } from '../config/settings.ts'

/** The prefix makes browsers refuse the cookie from a neighbour's subdomain or without TLS (RFC 6265bis 4.1.3.2). */
const nameFor = (publicUrl: string): string => (publicUrl.startsWith('https:') ? '__Host-session' : 'session')

const attributes = (publicUrl: string): string =>
  `Path=/; HttpOnly; SameSite=Lax${publicUrl.startsWith('https:') ? '; Secure' : ''}`

/** Line of `set-cookie`. With `days` the device remembers; without, until the browser is closed. */
export const sessionCookie = ({ publicUrl }: Pick<Settings, 'publicUrl'>, token: string, days?: number): string =>
  `${nameFor(publicUrl)}=${token}; ${attributes(publicUrl)}${days === undefined ? '' : `; Max-Age=${days * 86_400}`}`

/** Line of `set-cookie` that makes the device forget. */
export const clearedSessionCookie = ({ publicUrl }: Pick<Settings, 'publicUrl'>): string =>
  `${nameFor(publicUrl)}=; ${attributes(publicUrl)}; Max-Age=0`

const shape = /^[\w-]{20,100}$/

/** The token of the request's cookie; undefined for none or for what is none of ours. */
export function sessionTokenOf(
  header: string | undefined,
  { publicUrl }: Pick<Settings, 'publicUrl'>,
): string | undefined {
  const name = nameFor(publicUrl)
  const [, value] = (header?.split('; ') ?? []).map((pair) => pair.split('=', 2)).find(([key]) => key === name) ?? []
  return value !== undefined && shape.test(value) ? value : undefined
}
