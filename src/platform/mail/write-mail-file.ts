import { randomUUID } from 'node:crypto'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { instantText } from '#src/platform/clock.ts'
import { makeFolder } from '#src/platform/make-folder.ts'
import { safeMailId } from './compose-mail.ts'

/**
 * Keeps a message as `<time>-<id>.eml` in `folder`, which is made where missing. Whole or not at all; an id that is already
 * there keeps its first file. Mail holds personal data and sign-in links, so only the owner may read it.
 */
export async function writeMailFile(folder: string, id: string, raw: Uint8Array, at: Temporal.Instant): Promise<void> {
  makeFolder(folder, 0o700)
  const time = instantText(at).replace(/[-:.]/g, '')
  const ending = `-${safeMailId(id)}.eml`
  const isThere = (name: string) => name.slice(time.length) === ending
  if ((await readdir(folder)).some(isThere)) return
  const draft = join(folder, `.${randomUUID()}.part`)
  try {
    await writeWhole(draft, raw)
    await rename(draft, join(folder, time + ending))
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await using file = await open(path, 'wx', 0o600)
  await file.writeFile(bytes)
  await file.sync()
}
