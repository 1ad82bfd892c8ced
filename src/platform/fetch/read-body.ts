import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { codeOf } from '#src/platform/failure.ts'
import { FetchStop } from './fetch-result.ts'

type Unpack = (packed: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>

const unpackGzip: Unpack = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.gunzip)
const unpackInflate: Unpack = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.inflate)
const unpackInflateRaw: Unpack = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.inflateRaw)

/** RFC 9110 8.4.1.2 means zlib's wrapping; some servers send the bare stream. The low four bits tell. */
const unpackDeflate: Unpack = (packed, options) =>
  ((packed[0] ?? 0) & 0x0f) === 8 ? unpackInflate(packed, options) : unpackInflateRaw(packed, options)

const unpackers = new Map<string, Unpack | undefined>([
  ['', undefined],
  ['identity', undefined],
  ['gzip', unpackGzip],
  ['x-gzip', unpackGzip],
  ['br', promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliDecompress)],
  ['deflate', unpackDeflate],
])

/** What `readBody` can undo, for the Accept-Encoding header. */
export const acceptedEncodings = 'gzip, deflate, br'

/**
 * The whole body, unpacked. At most `limit` bytes, both as sent and as unpacked, so that a small bomb stops as early as an
 * endless stream. Throws FetchStop, or the socket's error.
 */
export async function readBody(answer: IncomingMessage, limit: number, address: string): Promise<Uint8Array> {
  const encoding = (answer.headers['content-encoding'] ?? '').trim().toLowerCase()
  const badEncoding = new FetchStop({ code: 'bad-encoding', encoding, address })
  const tooLarge = new FetchStop({ code: 'too-large', part: 'body', address })
  if (!unpackers.has(encoding)) throw badEncoding
  if (Number(answer.headers['content-length'] ?? 0) > limit) throw tooLarge
  const sent = await collect(answer, limit, tooLarge)
  const unpack = unpackers.get(encoding)
  if (!unpack || sent.length === 0) return plainBytes(sent)
  try {
    return plainBytes(await unpack(sent, { maxOutputLength: limit }))
  } catch (error) {
    throw codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? tooLarge : badEncoding
  }
}

async function collect(answer: IncomingMessage, limit: number, tooLarge: FetchStop): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > limit) throw tooLarge
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const plainBytes = (bytes: Buffer) => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
