import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Settings } from '#src/platform/config/settings.ts'
import { type FilesPlace, filesOf } from '#src/platform/files/files.ts'
import { pictureWidths, type Rendition } from '#src/platform/pictures/press-picture.ts'

/** Ids are ours, yet nothing that an address says becomes a path without this. */
const isId = (id: string): boolean => /^[0-9a-zA-Z-]{1,64}$/.test(id)
const fileName = /^(\d{3,4})\.(avif|webp|jpg)$/
const types = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const
const isExtension = (text: string | undefined): text is keyof typeof types => text !== undefined && text in types

const below = (id: string): string => {
  if (!isId(id)) throw new Error('this is no id of a picture')
  return `media/${id}`
}
/** What AVIF is made of, until it is made. No address answers it. */
const masterKey = (id: string): string => `${below(id)}/master.png`

/** Before the row that says that they are there: a picture never stands there by half. */
export async function writePictureFiles(
  place: FilesPlace,
  id: string,
  renditions: readonly Rendition[],
  master?: Uint8Array,
): Promise<void> {
  const files = filesOf(place)
  const folder = below(id)
  for (const { width, extension, bytes } of renditions) await files.write(`${folder}/${width}.${extension}`, bytes)
  if (master) await files.write(masterKey(id), master)
}

export const readMaster = (place: FilesPlace, id: string): Promise<Buffer | undefined> =>
  filesOf(place).read(masterKey(id))
export const removeMaster = (place: FilesPlace, id: string): Promise<void> => filesOf(place).removeBelow(masterKey(id))

/** The file of an address; undefined for any name but those we give, and for what is not there. */
export async function readPictureFile(
  place: FilesPlace,
  id: string,
  name: string,
): Promise<{ type: string; body: Uint8Array } | undefined> {
  const [, width, extension] = fileName.exec(name) ?? []
  if (!isId(id) || !isExtension(extension) || !pictureWidths.some((each) => String(each) === width)) return undefined
  const body = await filesOf(place).read(`${below(id)}/${name}`)
  return body && { type: types[extension], body }
}

export async function removePictureFiles(place: FilesPlace, id: string): Promise<void> {
  if (isId(id)) await filesOf(place).removeBelow(below(id))
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

const aDay = 24 * 3_600_000

/** Masters of which no AVIF could be made in a day. */
export async function removeOldMasters(place: FilesPlace, now: number): Promise<void> {
  const files = filesOf(place)
  for await (const key of files.keys('media')) {
    if (!key.endsWith('/master.png')) continue
    const found = await files.look(key)
    if (found && now - found.changed.getTime() > aDay) await files.removeBelow(key)
  }
}

/** Ids below a folder whose files are older than a day: what a kill in between may have left. */
export async function readOldIds(place: FilesPlace, folder: 'media' | 'documents', now: number): Promise<string[]> {
  const files = filesOf(place)
  const old = new Map<string, boolean>()
  for await (const key of files.keys(folder)) {
    const [, id = ''] = key.split('/')
    if (!isId(id) || old.has(id)) continue
    const changed = (await files.look(key))?.changed.getTime() ?? now
    old.set(id, now - changed > aDay)
  }
  return [...old].flatMap(([id, isOld]) => (isOld ? [id] : []))
}

/** Uploads that a kill has left; they never lie in a store. */
export async function sweepTemporaryFiles({ DATA_DIR }: Pick<Settings, 'DATA_DIR'>, now: number): Promise<void> {
  const folder = join(DATA_DIR, 'tmp')
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => /^(?:upload|picture)-/.test(name)) : []
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found && now - found.mtimeMs > aDay) await rm(join(folder, name), { recursive: true, force: true })
  }
}
