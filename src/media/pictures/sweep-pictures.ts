import type { Effect } from '#src/platform/jobs/job.ts'
import type { House } from '#src/platform/module.ts'
import { readOldPictureIds, removeOldMasters, removePictureFiles, sweepTemporaryFiles } from './picture-files.ts'
import { readPictures, removeUnkept } from './pictures.store.ts'

const slice = 200

/** Once a day: what nobody kept goes, and the files of what is not there any more. */
export async function sweepPictures({ clock, database, settings }: House): Promise<Effect> {
  // Files have the time of the machine, whatever clock the house has.
  await sweepTemporaryFiles(settings, Date.now())
  await removeOldMasters(settings, Date.now())
  const ids = await readOldPictureIds(settings, Date.now())
  for (let at = 0; at < ids.length; at += slice) {
    const some = ids.slice(at, at + slice)
    const there = await readPictures(database.read, some)
    for (const id of some.filter((each) => !there.has(each))) await removePictureFiles(settings, id)
  }
  return (tx) => removeUnkept(tx, clock.now())
}
