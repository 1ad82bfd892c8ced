import type { NonSharedBuffer } from 'node:buffer'
import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { CachePolicy } from './answer.ts'
import { repackedWithGzip } from './unpack.ts'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Body and head of one encoding, ready to go: the same for every visitor. */
export interface Parcel {
  readonly etag: string
  readonly body: NonSharedBuffer
  readonly head: string[]
}

/** A finished answer as it goes over the wire, with what its truth hangs on. */
export interface Stored {
  readonly headers: Readonly<Record<string, string>>
  readonly bodies: Map<Encoding, NonSharedBuffer>
  /** Made at the first wish. They hang here and not in a weak map of bodies: the young are collected without asking one, so its bodies would grow old. */
  readonly parcels: Map<Encoding, Parcel>
  readonly etag: string
  readonly tags: readonly string[]
  readonly until: number
  /** Sent as it is: fonts and pictures are packed inside. */
  readonly plain?: true
  /** Kept packed with brotli alone: see `long-body.ts`. */
  readonly long?: true
  hits: number
}

const aMinute = 60_000
/** Of brotli and, one higher, of gzip: what a first visitor waits for. */
export const quick = 4
const tight = 11
/** Hits after which a page is worth 200 ms of another thread; a large feed would take half a minute. */
const popular = 30
const largestRepacked = 200_000
const packWithBrotli = promisify(brotliCompress)
const packWithGzip = promisify(gzip)

export const encodingFor = (accepted: string | undefined, { plain }: Pick<Stored, 'plain'> = {}): Encoding => {
  if (!accepted || plain) return 'identity'
  const wished = accepted.includes('q=0') ? accepted.replace(/[\w*]+\s*;\s*q=0(?:\.0*)?(?![.\d])/g, '') : accepted
  if (/\bbr\b/.test(wished)) return 'br'
  return /\bgzip\b/.test(wished) ? 'gzip' : 'identity'
}

async function pack(body: NonSharedBuffer, encoding: Encoding, quality: number): Promise<NonSharedBuffer> {
  const parameters = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  if (encoding === 'br') return packWithBrotli(body, { params: parameters })
  return encoding === 'gzip' ? packWithGzip(body, { level: Math.min(quality + 1, 9) }) : body
}

export const etagFrom = (sha1: string): string => sha1.slice(0, 20)

export function prepare(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>>,
  policy: CachePolicy,
): Stored {
  const identity = Buffer.from(body)
  const etag = etagFrom(hash('sha1', identity, 'base64url'))
  const until = policy.until?.epochMilliseconds ?? Number.POSITIVE_INFINITY
  const stored = {
    headers,
    bodies: new Map([['identity' as const, identity]]),
    parcels: new Map<Encoding, Parcel>(),
    etag,
    tags: policy.tags,
    until,
    hits: 0,
  }
  return typeof body === 'string' ? stored : { ...stored, plain: true }
}

/** The body in an encoding, packed at the first wish for it. A long one in the clear is no body: it is sent as it is unpacked. */
export async function bodyOf(stored: Stored, encoding: Encoding): Promise<NonSharedBuffer> {
  const kept = stored.bodies.get(encoding)
  if (kept) return kept
  const long = stored.long && stored.bodies.get('br')
  const packed = long
    ? await repackedWithGzip(long, quick + 1)
    : await pack(stored.bodies.get('identity') ?? Buffer.alloc(0), encoding, quick)
  stored.bodies.set(encoding, packed)
  return packed
}

export const etagOf = (stored: Stored, encoding: Encoding): string =>
  encoding === 'identity' ? `"${stored.etag}"` : `"${stored.etag}-${encoding}"`

export interface PageCache {
  find(address: string, now: number): Stored | undefined
  /** The generation before rendering must still hold, else the page may be older than a write. */
  readonly generation: () => number
  put(address: string, stored: Stored, generation: number): void
  drop(tags: readonly string[]): void
  readonly size: () => { pages: number; bytes: number }
}

interface Limits {
  readonly bytes: number
  /** Addresses with a query enter on the second wish: rare combinations would push out what people read. */
  readonly secondWish: boolean
}

/** Finished pages in memory, least recently used first to go. */
export function createPageCache(limits: Limits = { bytes: 48 * 2 ** 20, secondWish: true }): PageCache {
  const pages = new Map<string, Stored>()
  const byTag = new Map<string, Set<string>>()
  const wished = new Set<string>()
  let generation = 0
  let bytes = 0
  let latest = 0

  const forget = (address: string) => {
    const stored = pages.get(address)
    if (!stored) return
    pages.delete(address)
    bytes -= weight(stored)
    for (const tag of stored.tags) {
      const marked = byTag.get(tag)
      marked?.delete(address)
      if (marked?.size === 0) byTag.delete(tag)
    }
  }

  const enter = (address: string, stored: Stored) => {
    forget(address)
    if (weight(stored) > limits.bytes) return
    pages.set(address, stored)
    bytes += weight(stored)
    for (const tag of stored.tags) byTag.set(tag, (byTag.get(tag) ?? new Set()).add(address))
    for (const oldest of pages.keys()) {
      if (bytes <= limits.bytes) break
      forget(oldest)
    }
  }

  return {
    generation: () => generation,
    find: (address, now) => {
      // Set back: what was made by the clock that ran ahead says „today“ of another day.
      if (now < latest - aMinute) for (const each of [...pages.keys()]) forget(each)
      latest = now
      const stored = pages.get(address)
      if (!stored) return undefined
      if (stored.until <= now) {
        forget(address)
        return undefined
      }
      if (++stored.hits === popular) repack(stored).catch(() => undefined)
      // At the first hit and then now and again: moving the entry each time would cost more than it tells.
      if (stored.hits % 16 === 1) {
        pages.delete(address)
        pages.set(address, stored)
      }
      return stored
    },
    put: (address, stored, before) => {
      if (before !== generation) return
      if (limits.secondWish && address.includes('?') && !wished.has(address)) {
        if (wished.size > 5000) wished.clear()
        wished.add(address)
        return
      }
      enter(address, stored)
    },
    drop: (tags) => {
      generation++
      if (tags.includes('*')) for (const address of [...pages.keys()]) forget(address)
      for (const tag of tags) {
        for (const address of byTag.get(tag) ?? []) forget(address)
        byTag.delete(tag)
      }
    },
    size: () => ({ pages: pages.size, bytes }),
  }
}

/** Half as much again as the body: its two packed forms are each a fifth of it, and there is some bookkeeping. A long one has its two packed forms alone. */
const weight = ({ plain, long, bodies }: Stored): number =>
  (plain ? 1 : long ? 2.5 : 1.5) * (bodies.get(long ? 'br' : 'identity')?.length ?? 0) + 500

async function repack(stored: Stored): Promise<void> {
  const identity = stored.bodies.get('identity')
  if (!identity || identity.length > largestRepacked) return
  for (const encoding of ['br', 'gzip'] as const) {
    if (stored.bodies.has(encoding)) stored.bodies.set(encoding, await pack(identity, encoding, tight))
  }
}
