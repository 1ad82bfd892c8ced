import type { Effect } from '#src/platform/jobs/job.ts'
import type { House } from '#src/platform/module.ts'
import { pressAvif } from '#src/platform/pictures/press-picture.ts'
import { readMaster, removePictureFiles, writePictureFiles } from './picture-files.ts'
import { haveAvif, readPictures } from './pictures.store.ts'

/** Makes the AVIF files of a picture that has just come. Until then pages offer WebP and JPEG alone; a kill in between begins it anew. */
export async function pressLater({ settings, database }: House, id: string): Promise<Effect | undefined> {
  const picture = (await readPictures(database.read, [id])).get(id)
  const master = picture && (await readMaster(settings, id))
  if (!picture || !master) return undefined
  const renditions = await pressAvif(master, picture.width)
  if (!renditions) throw new Error('too many pictures wait for their AVIF')
  await writePictureFiles(settings, id, renditions)
  // It may have been withdrawn in this second.
  if (!(await readPictures(database.read, [id])).has(id)) await removePictureFiles(settings, id)
  return (tx) => haveAvif(tx, id)
}
