import type { NonSharedBuffer } from 'node:buffer'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { bodyOf, type Encoding, encodingFor, etagOf, type Parcel, type Stored } from './page-cache.ts'
import { unpacked } from './unpack.ts'

/** Names and values in one row, as Node takes them without looking at each again. */
const flat = (headers: Readonly<Record<string, string>>): string[] => Object.entries(headers).flat()

function wrap(stored: Stored, encoding: Encoding, body: NonSharedBuffer): Parcel {
  const kept = stored.parcels.get(encoding)
  // Packed again, tighter, it has another length.
  if (kept?.body === body) return kept
  const etag = etagOf(stored, encoding)
  const packed = encoding === 'identity' ? {} : { 'content-encoding': encoding }
  const parcel = {
    etag,
    body,
    head: flat({ ...stored.headers, ...packed, etag, 'content-length': String(body.length) }),
  }
  stored.parcels.set(encoding, parcel)
  return parcel
}

/** Sends a finished answer in the encoding that the visitor takes, or 304 for what the visitor has; packs it at the first wish. */
export async function sendStored(
  stored: Stored,
  status: number,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const encoding = encodingFor(incoming.headers['accept-encoding'] as string | undefined, stored)
  if (stored.long && encoding === 'identity') return sendUnpacked(stored, status, incoming, outgoing)
  const { etag, body, head } = wrap(stored, encoding, stored.bodies.get(encoding) ?? (await bodyOf(stored, encoding)))
  if (status === 200 && incoming.headers['if-none-match']?.includes(etag)) {
    outgoing.writeHead(304, flat({ ...stored.headers, etag })).end()
    return
  }
  outgoing.writeHead(status, head)
  outgoing.end(incoming.method === 'HEAD' ? undefined : body)
}

/** What is kept packed alone, for a program that takes it in the clear: a part at a time, its length is not known. */
async function sendUnpacked(
  stored: Stored,
  status: number,
  { method, headers }: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const etag = etagOf(stored, 'identity')
  const head = flat({ ...stored.headers, etag })
  const packed = stored.bodies.get('br')
  if (status === 200 && headers['if-none-match']?.includes(etag)) outgoing.writeHead(304, head).end()
  else if (method === 'HEAD' || !packed) outgoing.writeHead(status, head).end()
  else await pipeline(unpacked(packed), outgoing.writeHead(status, head))
}
