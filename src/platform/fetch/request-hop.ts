import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { FetchStop } from './fetch-result.ts'
import { hostOf, portOf } from './foreign-address.ts'
import type { Resolve } from './resolve-names.ts'

export type Hop = {
  url: URL
  headers: Record<string, string>
  connectMs: number
  headerBytes: number
  resolve: Resolve
  allowAddress: (address: string) => boolean
}

/**
 * One GET without following anything: finds the addresses of the host, refuses if any of them is not allowed, connects to
 * exactly those. Resolves with the answer's head; the body is unread and the caller destroys it. `stop` ends everything.
 */
export async function requestHop(hop: Hop, stop: AbortController): Promise<IncomingMessage> {
  const late = new FetchStop({ code: 'timeout', phase: 'connect', address: hop.url.href })
  const timer = setTimeout(() => stop.abort(late), hop.connectMs)
  try {
    const addresses = await unlessStopped(stop.signal, checkedAddresses(hop, stop.signal))
    return await answerOf(hop, addresses, stop.signal, () => clearTimeout(timer))
  } finally {
    clearTimeout(timer)
  }
}

/** One refused address among several refuses the host: a mixed answer is how an attacker gets a second draw. */
async function checkedAddresses(hop: Hop, signal: AbortSignal): Promise<readonly string[]> {
  const host = hostOf(hop.url)
  const addresses = isIP(host) ? [host] : await hop.resolve(host, signal)
  if (addresses.length === 0) throw new FetchStop({ code: 'unreachable', cause: 'ENOTFOUND', address: hop.url.href })
  if (!addresses.every((address) => isIP(address) !== 0 && hop.allowAddress(address))) {
    throw new FetchStop({ code: 'internal-address', address: hop.url.href })
  }
  return addresses
}

/** The socket asks here instead of DNS, so a name that changes its answer in between (rebinding) changes nothing. */
const answersWith =
  (addresses: readonly string[]): LookupFunction =>
  (_hostname, options, done) => {
    const wanted = addresses.map((address) => ({ address, family: isIP(address) }))
    const first = wanted[0]
    if (options.all || !first) done(null, wanted)
    else done(null, first.address, first.family)
  }

function answerOf(hop: Hop, addresses: readonly string[], signal: AbortSignal, connected: () => void) {
  const { url, headers, headerBytes } = hop
  const secure = url.protocol === 'https:'
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const request = (secure ? https : http).get({
    protocol: url.protocol,
    hostname: hostOf(url),
    port: portOf(url),
    path: url.pathname + url.search,
    headers,
    maxHeaderSize: headerBytes,
    lookup: answersWith(addresses),
    // A connection of its own: a pooled one may have been opened for another check.
    agent: secure ? new https.Agent({ keepAlive: false }) : new http.Agent({ keepAlive: false }),
    signal,
  })
  request.on('socket', (socket) => socket.once(secure ? 'secureConnect' : 'connect', connected))
  request.on('response', resolve)
  request.on('error', reject)
  // A switch of protocols nobody asked for ends without a response and without an error.
  request.on('close', () => reject(new FetchStop({ code: 'unreachable', cause: 'ECONNRESET', address: url.href })))
  return promise
}

/** Foreign code (a resolver) may not listen to the signal; the one who waits does. */
function unlessStopped<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const stopped = () => reject(signal.reason)
  if (signal.aborted) stopped()
  signal.addEventListener('abort', stopped, { once: true })
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', stopped))
}
