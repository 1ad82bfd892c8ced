import { NotFound } from '#src/platform/http/answer.ts'
import type { Module } from '#src/platform/module.ts'
import { picturesAddress } from './addresses.ts'
import { readPictureFile, removeMaster, removePictureFiles } from './pictures/picture-files.ts'
import { findPicture } from './pictures/pictures.store.ts'
import { pressLater } from './pictures/press-later.ts'
import { sweepPictures } from './pictures/sweep-pictures.ts'

const read = 'media.picture.read'
/** Seconds that browsers keep a picture: what is withdrawn is gone from all of them within the hour, and with children at once. */
const anHour = 3600

export const media: Module = {
  name: 'media',
  personal: {
    keeps: [
      {
        bg: 'Снимки на организации: какво се вижда и кой е авторът, ако е посочен. Докато организацията не ги махне; данните на фотоапарата се премахват при качването.',
        en: 'Pictures of organisations: what they show, and the author where one is named. Until the organisation removes them; camera data is taken out at upload.',
      },
    ],
    // A picture belongs to an organisation, and the name of an author is no account of ours.
    export: async () => ({}),
    erase: async () => undefined,
  },
  actions: { [read]: ['visitor'] },
  routes: ({ database, settings }) => [
    {
      method: 'GET',
      path: '/media/:id/:file',
      action: read,
      handle: async ({ params: { id = '', file: name = '' } }) => {
        const picture = await findPicture(database.read, id)
        const file = picture && (await readPictureFile(settings, id, name))
        if (!file) throw new NotFound()
        const goodFor = picture.shows_children === 1 ? 0 : anHour
        return { kind: 'file', ...file, address: `${picturesAddress(id)}/${name}`, goodFor }
      },
    },
  ],
  jobs: (house) => [{ name: 'media.sweep', everyHours: 24, run: () => sweepPictures(house) }],
  on: (house) => [
    {
      name: 'media.press-avif',
      fact: 'media.picture.taken',
      run: ({ fact }) => pressLater(house, fact?.ids.picture ?? ''),
    },
    {
      name: 'media.remove-master',
      fact: 'media.picture.pressed',
      run: async ({ fact }) => {
        await removeMaster(house.settings, fact?.ids.picture ?? '')
        return undefined
      },
    },
    {
      name: 'media.remove-files',
      fact: 'media.picture.removed',
      run: async ({ fact }) => {
        await removePictureFiles(house.settings, fact?.ids.picture ?? '')
        return undefined
      },
    },
  ],
}
