import type { NonSharedBuffer } from 'node:buffer'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, createBrotliDecompress, createGzip } from 'node:zlib'

/** What is kept packed with brotli alone, in the clear; a part of it at a time. */
export const unpacked = (packed: NonSharedBuffer): Readable => Readable.from([packed]).pipe(createBrotliDecompress())

/** The same for programs that know gzip alone. */
export const repackedWithGzip = async (packed: NonSharedBuffer, level: number): Promise<NonSharedBuffer> =>
  Buffer.from(await buffer(unpacked(packed).pipe(createGzip({ level }))))

/** At once, for callers without a socket. */
export const unpackedWhole = (packed: NonSharedBuffer): NonSharedBuffer => brotliDecompressSync(packed)
