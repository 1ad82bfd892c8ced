import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, rmdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Disk } from 'flydrive'
import type { Settings } from '../config/settings.ts'
import { codeOf, messageOf, OperatorError } from '../failure.ts'
import { filesFolder, openDisk } from './open-disk.ts'

/** A folder alone is enough. */
export type FilesPlace = Pick<Settings, 'DATA_DIR'> & Partial<Pick<Settings, 'FILES_URL'>>

export interface StoredFile {
  /** `media/<id>/960.webp`: letters, digits, `-`, `_`, `.`, parts with `/` between them. */
  readonly key: string
  readonly bytes: number
  readonly changed: Date
}

/** What lies beside the database: pictures and documents, in a folder or in a store that speaks S3. */
export interface Files {
  /** Whole under its name, or not at all. */
  write(key: string, bytes: Uint8Array): Promise<void>
  /** Undefined where nothing lies. */
  read(key: string): Promise<Buffer | undefined>
  /** What is said of one file; undefined where nothing lies. */
  look(key: string): Promise<StoredFile | undefined>
  /** Keys below a prefix, or all of them. */
  keys(prefix?: string): AsyncIterable<string>
  /** Takes away all that lies below a prefix; all there is for none. Nothing there is no mistake. */
  removeBelow(prefix?: string): Promise<void>
  /** Takes everything that lies in a folder of this machine, which is gone afterwards; only where nothing lies yet. */
  takeIn(folder: string): Promise<void>
}

/** What a kill has left half written; the next one of its name takes its place. */
const part = '.part'

const isKey = (key: string): boolean => /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/.test(key)

/** Nothing that anybody says from outside becomes the name of a file without this. */
const asKey = (key: string): string => {
  if (!isKey(key)) throw new Error('this is no name of a file of ours')
  return key
}

/** The files of these settings. Nothing is opened before the first is asked for. */
export function filesOf(place: FilesPlace): Files {
  let opened: Promise<Disk> | undefined
  const disk = () => {
    opened ??= openDisk(place)
    return opened
  }
  return {
    write: async (key, bytes) => {
      if (place.FILES_URL) return (await disk()).put(asKey(key), bytes)
      const aside = `${asKey(key)}.${process.pid}${part}`
      await (await disk()).put(aside, bytes)
      await rename(join(filesFolder(place), aside), join(filesFolder(place), key))
    },
    read: (key) => unlessMissing(async () => collect(await (await disk()).getStream(asKey(key)))),
    look: (key) =>
      unlessMissing(async () => {
        const { contentLength, lastModified } = await (await disk()).getMetaData(asKey(key))
        return { key, bytes: contentLength, changed: lastModified }
      }),
    keys: async function* (prefix = '/') {
      const store = await disk()
      let paginationToken: string | undefined
      do {
        const page = await store.listAll(prefix, { recursive: true, ...(paginationToken ? { paginationToken } : {}) })
        yield* namesIn(page.objects)
        paginationToken = page.paginationToken
      } while (paginationToken)
    },
    removeBelow: async (prefix) => (await disk()).deleteAll(prefix === undefined ? undefined : asKey(prefix)),
    takeIn: (folder) => (place.FILES_URL ? sendAll(disk, folder) : moveWhole(folder, filesFolder(place))),
  }
}

/** A name that somebody else has put there stops the listing: what does not belong there is for people to look at. */
function* namesIn(objects: Iterable<{ readonly isFile: boolean; readonly key?: string }>): Generator<string> {
  try {
    for (const { isFile, key } of objects) if (isFile && key !== undefined && !key.endsWith(part)) yield key
  } catch (error) {
    if (codeOf(error) !== 'E_UNALLOWED_CHARACTERS') throw error
    throw new OperatorError(
      `The name of a file among pictures and documents is too strange: ${messageOf(error)}. Rename or move it.`,
      { cause: error },
    )
  }
}

/** At once, so that a kill leaves all or nothing. */
async function moveWhole(from: string, to: string): Promise<void> {
  if (existsSync(to)) await rmdir(to)
  await rename(from, to)
}

async function sendAll(disk: () => Promise<Disk>, folder: string): Promise<void> {
  const store = await disk()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    await store.put(asKey(relative(folder, path).split(sep).join('/')), await readFile(path))
  }
  await rm(folder, { recursive: true, force: true })
}

async function collect(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of pieces) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const missing: readonly (string | undefined)[] = ['ENOENT', 'ENOTDIR', 'NoSuchKey', 'NotFound']

/** The library wraps what the disk or the store has said. */
async function unlessMissing<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    const { name, cause } = error instanceof Error ? error : {}
    const causeName = cause instanceof Error ? cause.name : undefined
    if ([codeOf(error), name, codeOf(cause), causeName].some((each) => missing.includes(each))) return undefined
    throw error
  }
}
