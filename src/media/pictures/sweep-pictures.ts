import type { Effect } from '#src/platform/jobs/job.ts'
import type { House } from '#src/platform/module.ts'
import { readDocuments } from '../documents/documents.store.ts'
import { removeDocumentFiles } from '../documents/take-document.ts'
import { readOldIds, removeOldMasters, removePictureFiles, sweepTemporaryFiles } from './picture-files.ts'
import { readPictures, removeUnkept } from './pictures.store.ts'

const slice = 200

/** Once a day: what nobody kept goes, and the files of what is not there any more. */
export async function sweepPictures({ clock, database, settings }: House): Promise<Effect> {
  // Files have the time of the machine, whatever clock the house has.
  const now = Date.now()
  await sweepTemporaryFiles(settings, now)
  await removeOldMasters(settings, now)
  await inSlices(await readOldIds(settings, 'media', now), async (some) => {
    const there = await readPictures(database.read, some)
    for (const id of some.filter((each) => !there.has(each))) await removePictureFiles(settings, id)
  })
  await inSlices(await readOldIds(settings, 'documents', now), async (some) => {
    const there = await readDocuments(database.read, some)
    for (const id of some.filter((each) => !there.some((document) => document.id === each)))
      await removeDocumentFiles(settings, id)
  })
  return (tx) => removeUnkept(tx, clock.now())
}

async function inSlices(ids: readonly string[], work: (some: readonly string[]) => Promise<void>): Promise<void> {
  for (let at = 0; at < ids.length; at += slice) await work(ids.slice(at, at + slice))
}
