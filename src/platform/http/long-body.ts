import type { NonSharedBuffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { constants, createBrotliCompress } from 'node:zlib'
import type { CachePolicy } from './answer.ts'
import { type Encoding, etagFrom, prepare, quick, type Stored } from './page-cache.ts'

/** A file in pieces, as it is written: nobody holds the whole of it. */
export type Pieces = AsyncIterable<string | Uint8Array>

/** Below this a file is one body like a page; above it is kept packed alone, a twentieth of it, and unpacked for whoever wants it so. */
const longBytes = 256 * 1024

/** Takes the pieces as they come; a fault in the middle of them is thrown before anything was sent. */
export async function prepareLong(
  pieces: Pieces,
  headers: Readonly<Record<string, string>>,
  policy: CachePolicy,
): Promise<Stored> {
  const begun: Buffer[] = []
  let bytes = 0
  let packing: ReturnType<typeof startPacking> | undefined
  for await (const piece of pieces) {
    const chunk = Buffer.from(piece)
    bytes += chunk.length
    if (packing) await packing.add(chunk)
    else if (begun.push(chunk) && bytes > longBytes) {
      packing = startPacking()
      for (const each of begun.splice(0)) await packing.add(each)
    }
  }
  if (!packing) return prepare(Buffer.concat(begun).toString(), headers, policy)
  const { packed, sha1 } = await packing.end()
  const until = policy.until?.epochMilliseconds ?? Number.POSITIVE_INFINITY
  const bodies = new Map<Encoding, NonSharedBuffer>([['br', packed]])
  return { headers, bodies, parcels: new Map(), etag: etagFrom(sha1), tags: policy.tags, until, long: true, hits: 0 }
}

function startPacking() {
  const sum = createHash('sha1')
  const brotli = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: quick } })
  const kept: Buffer[] = []
  brotli.on('data', (chunk: Buffer) => kept.push(chunk))
  return {
    add: async (chunk: Buffer): Promise<void> => {
      sum.update(chunk)
      if (!brotli.write(chunk)) await once(brotli, 'drain')
    },
    end: async (): Promise<{ packed: NonSharedBuffer; sha1: string }> => {
      brotli.end()
      await once(brotli, 'end')
      return { packed: Buffer.concat(kept), sha1: sum.digest('base64url') }
    },
  }
}
