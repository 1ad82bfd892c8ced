import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { type FilesPlace, filesOf } from '#src/platform/files/files.ts'

/** The largest file that a source may bring, fetched or handed in. */
export const mostSourceBytes = 20_000_000

const [pack, unpack] = [promisify(gzip), promisify(gunzip)]
const folderOf = (source: string): string => {
  if (!/^[0-9a-zA-Z-]{1,64}$/.test(source)) throw new Error('this is no id of a source')
  return `sources/${source}`
}
const keyOf = (source: string, hash: string): string => `${folderOf(source)}/${hash}.gz`

export const fileHashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32)

/** Keeps what a source brought, under its hash: what is published later is what was shown before. */
export async function keepFile(place: FilesPlace, source: string, hash: string, bytes: Uint8Array): Promise<void> {
  const files = filesOf(place)
  const key = keyOf(source, hash)
  if (!(await files.look(key))) await files.write(key, await pack(bytes))
}

/** Undefined when it is not there: after a restore without files, say. */
export async function readKeptFile(place: FilesPlace, source: string, hash: string): Promise<Uint8Array | undefined> {
  const packed = await filesOf(place).read(keyOf(source, hash))
  if (!packed) return undefined
  const bytes = await unpack(packed, { maxOutputLength: mostSourceBytes })
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** All of a source but one. */
export async function dropOtherFiles(place: FilesPlace, source: string, keep: string | null): Promise<void> {
  const files = filesOf(place)
  for await (const key of files.keys(folderOf(source)))
    if (keep === null || key !== keyOf(source, keep)) await files.removeBelow(key)
}

export const dropFiles = (place: FilesPlace, source: string): Promise<void> =>
  filesOf(place).removeBelow(folderOf(source))
