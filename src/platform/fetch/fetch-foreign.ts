import type { IncomingMessage } from 'node:http'
import { codeOf } from '#src/platform/failure.ts'
import { type FetchProblem, type FetchResult, FetchStop } from './fetch-result.ts'
import { headerText, readForeignAddress } from './foreign-address.ts'
import { isGlobalAddress } from './global-address.ts'
import { acceptedEncodings, readBody } from './read-body.ts'
import { requestHop } from './request-hop.ts'
import { type Resolve, resolveNames } from './resolve-names.ts'

/** Bytes and milliseconds. `bytes` holds for the body as sent and as unpacked; `connectMs` for name and socket of each hop. */
export type FetchLimits = {
  bytes: number
  totalMs: number
  connectMs: number
  redirects: number
  headerBytes: number
}

export const usualLimits: FetchLimits = {
  bytes: 10 * 1024 * 1024,
  totalMs: 30_000,
  connectMs: 10_000,
  redirects: 5,
  headerBytes: 16 * 1024,
}

export type FetchOptions = {
  /** Who asks, with an address where to complain; Latin-1 without line breaks. */
  userAgent: string
  accept?: string
  /** Validators of the copy at hand: with either, the answer may be `notModified`. */
  etag?: string | undefined
  lastModified?: string | undefined
  limits?: Partial<FetchLimits>
  ports?: readonly number[]
  signal?: AbortSignal
  /** Tests hand in their own names and let 127.0.0.1 through. */
  resolve?: Resolve
  allowAddress?: (address: string) => boolean
}

/**
 * GETs an address that a stranger may have chosen: never from inside our own network, never more or longer than the limits,
 * without cookies or credentials; follows redirects under the same rules. Whatever the address or the server does, the
 * answer is a value. A wrong `userAgent` throws, since that is ours.
 */
export async function fetchForeign(address: string, options: FetchOptions): Promise<FetchResult> {
  const limits = { ...usualLimits, ...options.limits }
  const stop = new AbortController()
  const at = { address }
  const end = (problem: FetchProblem) => stop.abort(new FetchStop(problem))
  const aborted = () => end({ code: 'aborted', ...at })
  const timer = setTimeout(() => end({ code: 'timeout', phase: 'total', ...at }), limits.totalMs)
  options.signal?.addEventListener('abort', aborted, { once: true })
  if (options.signal?.aborted) aborted()
  try {
    return await follow(at, { ...options, limits }, stop)
  } catch (error) {
    return { ok: false, problem: problemOf(stop.signal.aborted ? stop.signal.reason : error, at.address) }
  } finally {
    clearTimeout(timer)
    options.signal?.removeEventListener('abort', aborted)
  }
}

type Trip = FetchOptions & { limits: FetchLimits }

/** `at` says where it stands, so that a failing socket can be told with its address. */
async function follow(at: { address: string }, trip: Trip, stop: AbortController): Promise<FetchResult> {
  let base: URL | undefined
  let next = at.address
  for (let hops = 0; hops <= trip.limits.redirects; hops++) {
    stop.signal.throwIfAborted()
    const read = readForeignAddress(next, trip.ports, base)
    if (!read.ok) throw new FetchStop({ code: 'bad-address', fault: read.fault, address: next })
    base = read.url
    at.address = base.href
    const answer = await requestHop(hopTo(base, trip), stop)
    try {
      const target = redirectOf(answer)
      if (target === undefined) return await resultOf(answer, base.href, trip)
      next = target
    } finally {
      answer.destroy()
    }
  }
  throw new FetchStop({ code: 'too-many-redirects', address: at.address })
}

const hopTo = (url: URL, { limits, ...trip }: Trip) => ({
  url,
  headers: headersOf(trip),
  connectMs: limits.connectMs,
  headerBytes: limits.headerBytes,
  resolve: trip.resolve ?? resolveNames,
  allowAddress: trip.allowAddress ?? isGlobalAddress,
})

function headersOf({ userAgent, accept, etag, lastModified }: FetchOptions): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: accept ?? '*/*',
    'accept-encoding': acceptedEncodings,
    ...(isHeaderSafe(etag) ? { 'if-none-match': etag } : {}),
    ...(isHeaderSafe(lastModified) ? { 'if-modified-since': lastModified } : {}),
  }
}

/** Validators come back from storage as the foreign server gave them; one that cannot be sent is left out. */
const isHeaderSafe = (value: string | undefined): value is string =>
  value !== undefined && /^[\x21-\x7e\x80-\xff](?:[\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?$/.test(value)

function redirectOf(answer: IncomingMessage): string | undefined {
  const { location } = answer.headers
  return [301, 302, 303, 307, 308].includes(answer.statusCode ?? 0) && location ? headerText(location) : undefined
}

async function resultOf(answer: IncomingMessage, finalAddress: string, trip: Trip): Promise<FetchResult> {
  const status = answer.statusCode ?? 0
  const asked = isHeaderSafe(trip.etag) || isHeaderSafe(trip.lastModified)
  if (status === 304 && asked) return { ok: true, notModified: true, finalAddress }
  // 206 would be half a calendar, and what is missing from a calendar reads as cancelled.
  if (status < 200 || status > 299 || status === 206) {
    throw new FetchStop({ code: 'status', status, address: finalAddress })
  }
  const body = await readBody(answer, trip.limits.bytes, finalAddress)
  const { 'content-type': contentType, etag, 'last-modified': lastModified } = answer.headers
  return { ok: true, notModified: false, status, body, contentType, etag, lastModified, finalAddress }
}

/** Errors of sockets, DNS, TLS and the HTTP parser carry a code; any other error, and any TypeError, is our bug. */
function problemOf(error: unknown, address: string): FetchProblem {
  if (error instanceof FetchStop) return error.problem
  const cause = codeOf(error)
  if (cause === undefined || error instanceof TypeError) throw error
  if (cause === 'HPE_HEADER_OVERFLOW') return { code: 'too-large', part: 'headers', address }
  return { code: 'unreachable', cause, address }
}
