import type { Settings } from '../config/settings.ts'
import { visitorOf } from './rate-limit.ts'
import { deviceTokenOf } from './session-cookie.ts'

/** Who is at the other end, as far as that can be told. */
export interface Neighbour {
  /** The visitor's address, of IPv6 the network: what limits count by. */
  readonly network: string
  /** Sits at this very machine, and nothing stands between. */
  readonly isLocal: boolean
  /** What the browser calls itself, 300 characters of it. */
  readonly agent: string
  /** Token of a device that somebody has called his own. */
  readonly device: string | undefined
}

type Wishes = Pick<Settings, 'TRUST_PROXY' | 'PUBLIC_URL' | 'publicUrl'>
const agentLength = 300

export const neighbourOf = (headers: Headers, socketAddress: string | undefined, settings: Wishes): Neighbour => ({
  network: visitorOf(socketAddress, headers.get('x-forwarded-for'), settings.TRUST_PROXY),
  isLocal: isLocal(headers, socketAddress, settings),
  agent: (headers.get('user-agent') ?? '').slice(0, agentLength),
  device: deviceTokenOf(headers.get('cookie') ?? undefined, settings),
})

/** What proxies add; one of them is enough to see that somebody stands between. */
const tracesOfProxies = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via']
const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/i
const localHost = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i

/**
 * A proxy on the same machine comes from loopback as well, so everything has to agree: the socket, no trace of a proxy,
 * none announced, a site and a page that are called by the name of this machine only (so no rebound DNS name either).
 */
function isLocal(headers: Headers, socketAddress: string | undefined, { TRUST_PROXY, PUBLIC_URL }: Wishes): boolean {
  if (!loopback.test(socketAddress ?? '') || TRUST_PROXY > 0) return false
  if (tracesOfProxies.some((name) => headers.has(name))) return false
  const named = [PUBLIC_URL?.hostname, hostOf(headers.get('host')), originHost(headers.get('origin'))]
  return named.every((host) => host === undefined || localHost.test(host))
}

const hostOf = (host: string | null): string | undefined =>
  host === null ? undefined : (URL.parse(`http://${host}`)?.hostname ?? 'unreadable')

const originHost = (origin: string | null): string | undefined =>
  origin === null ? undefined : (URL.parse(origin)?.hostname ?? 'unreadable')
