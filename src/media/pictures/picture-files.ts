import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Settings } from '#src/platform/config/settings.ts'
import { codeOf } from '#src/platform/failure.ts'
import { makeFolder } from '#src/platform/make-folder.ts'
import { pictureWidths, type Rendition } from '#src/platform/pictures/press-picture.ts'

type Place = Pick<Settings, 'DATA_DIR'>

const folderOf = ({ DATA_DIR }: Place): string => join(DATA_DIR, 'files', 'media')
const temporaryFolder = ({ DATA_DIR }: Place): string => join(DATA_DIR, 'tmp')

/** Ids are ours, yet nothing that an address says becomes a path without this. */
const isId = (id: string): boolean => /^[0-9a-zA-Z-]{1,64}$/.test(id)
const fileName = /^(\d{3,4})\.(webp|jpg)$/

/** All files at once: a picture never stands there by half. */
export async function writePictureFiles(place: Place, id: string, renditions: readonly Rendition[]): Promise<void> {
  if (!isId(id)) throw new Error('this is no id of a picture')
  makeFolder(folderOf(place))
  makeFolder(temporaryFolder(place))
  const aside = join(temporaryFolder(place), `picture-${id}`)
  await mkdir(aside)
  for (const { width, extension, bytes } of renditions) await writeFile(join(aside, `${width}.${extension}`), bytes)
  await rename(aside, join(folderOf(place), id))
}

/** The file of an address; undefined for any name but those we give, and for what is not there. */
export async function readPictureFile(
  place: Place,
  id: string,
  name: string,
): Promise<{ type: string; body: Uint8Array } | undefined> {
  const [, width, extension] = fileName.exec(name) ?? []
  if (!isId(id) || !pictureWidths.some((each) => String(each) === width)) return undefined
  try {
    const body = await readFile(join(folderOf(place), id, name))
    return { type: extension === 'webp' ? 'image/webp' : 'image/jpeg', body }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

export async function removePictureFiles(place: Place, id: string): Promise<void> {
  if (isId(id)) await rm(join(folderOf(place), id), { recursive: true, force: true })
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

const aDay = 24 * 3_600_000

/** What a kill in between has left: temporary files, and folders of pictures, older than a day. */
export const readOldPictureIds = (place: Place, now: number): Promise<string[]> =>
  olderThanADay(folderOf(place), now, () => true)

export async function sweepTemporaryFiles(place: Place, now: number): Promise<void> {
  const ours = (name: string) => /^(?:upload|picture)-/.test(name)
  for (const name of await olderThanADay(temporaryFolder(place), now, ours))
    await rm(join(temporaryFolder(place), name), { recursive: true, force: true })
}

async function olderThanADay(folder: string, now: number, wanted: (name: string) => boolean): Promise<string[]> {
  const names = existsSync(folder) ? (await readdir(folder)).filter(wanted) : []
  const old: string[] = []
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found && now - found.mtimeMs > aDay) old.push(name)
  }
  return old
}
