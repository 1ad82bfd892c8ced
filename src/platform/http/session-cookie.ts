import type { Settings } from '../config/settings.ts'

type Site = Pick<Settings, 'publicUrl'>
/** `session` is who is signed in; `device` says that somebody has called this device his own. */
type Name = 'session' | 'device'

/** The prefix makes browsers refuse the cookie from a neighbour's subdomain or without TLS (RFC 6265bis 4.1.3.2). */
const nameFor = (name: Name, publicUrl: string): string => (publicUrl.startsWith('https:') ? `__Host-${name}` : name)

const attributes = (publicUrl: string): string =>
  `Path=/; HttpOnly; SameSite=Lax${publicUrl.startsWith('https:') ? '; Secure' : ''}`

const line = (name: Name, { publicUrl }: Site, token: string, days: number | undefined): string =>
  `${nameFor(name, publicUrl)}=${token}; ${attributes(publicUrl)}${days === undefined ? '' : `; Max-Age=${days * 86_400}`}`

/** The longest that browsers keep a cookie (RFC 6265bis 5.5); how long it holds, the table of sessions says. */
const longestDays = 400

/** Line of `set-cookie`. A remembered one outlives the browser, else it goes when the browser is closed. */
export const sessionCookie = (site: Site, token: string, remembered: boolean): string =>
  line('session', site, token, remembered ? longestDays : undefined)

/** Line of `set-cookie` by which an own device is known again. */
export const deviceCookie = (site: Site, token: string): string => line('device', site, token, longestDays)

/** Line of `set-cookie` that makes the device forget who was signed in. */
export const clearedSessionCookie = (site: Site): string => line('session', site, '', 0)

const shape = /^[\w-]{20,100}$/

/** The token of the request's cookie; undefined for none or for what is none of ours. */
export const sessionTokenOf = (header: string | undefined, site: Site): string | undefined =>
  tokenOf('session', header, site)
export const deviceTokenOf = (header: string | undefined, site: Site): string | undefined =>
  tokenOf('device', header, site)

function tokenOf(wanted: Name, header: string | undefined, { publicUrl }: Site): string | undefined {
  const name = nameFor(wanted, publicUrl)
  const [, value] = (header?.split('; ') ?? []).map((pair) => pair.split('=', 2)).find(([key]) => key === name) ?? []
  return value !== undefined && shape.test(value) ? value : undefined
}
