import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Settings } from '#src/platform/config/settings.ts'
import { codeOf } from '#src/platform/failure.ts'
import { makeFolder } from '#src/platform/make-folder.ts'

type Place = Pick<Settings, 'DATA_DIR'>

/** The largest file that a source may bring, fetched or handed in. */
export const mostSourceBytes = 20_000_000

const [pack, unpack] = [promisify(gzip), promisify(gunzip)]
const folderOf = ({ DATA_DIR }: Place, source: string): string => {
  if (!/^[0-9a-zA-Z-]{1,64}$/.test(source)) throw new Error('this is no id of a source')
  return join(DATA_DIR, 'files', 'sources', source)
}

export const fileHashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32)

/** Keeps what a source brought, under its hash: what is published later is what was shown before. */
export async function keepFile(place: Place, source: string, hash: string, bytes: Uint8Array): Promise<void> {
  const file = join(folderOf(place, source), `${hash}.gz`)
  if (existsSync(file)) return
  makeFolder(dirname(file))
  const aside = `${file}.${process.pid}.part`
  await writeFile(aside, await pack(bytes))
  await rename(aside, file)
}

/** Undefined when it is not there: after a restore without files, say. */
export async function readKeptFile(place: Place, source: string, hash: string): Promise<Uint8Array | undefined> {
  try {
    const bytes = await unpack(await readFile(join(folderOf(place, source), `${hash}.gz`)), {
      maxOutputLength: mostSourceBytes,
    })
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** All of a source but one. */
export async function dropOtherFiles(place: Place, source: string, keep: string | null): Promise<void> {
  const folder = folderOf(place, source)
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) if (name !== `${keep}.gz`) await rm(join(folder, name), { force: true })
}

export async function dropFiles(place: Place, source: string): Promise<void> {
  await rm(folderOf(place, source), { recursive: true, force: true })
}
