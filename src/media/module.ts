import { NotFound } from '#src/platform/http/answer.ts'
import type { Module } from '#src/platform/module.ts'
import { picturesAddress } from './addresses.ts'
import { readPictureFile, removePictureFiles } from './pictures/picture-files.ts'
import { isThere } from './pictures/pictures.store.ts'
import { sweepPictures } from './pictures/sweep-pictures.ts'

const read = 'media.picture.read'

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
        const file = (await isThere(database.read, id)) ? await readPictureFile(settings, id, name) : undefined
        if (!file) throw new NotFound()
        return { kind: 'file', ...file, address: `${picturesAddress(id)}/${name}`, immutable: true }
      },
    },
  ],
  jobs: (house) => [{ name: 'media.sweep', everyHours: 24, run: () => sweepPictures(house) }],
  on: ({ settings }) => [
    {
      name: 'media.remove-files',
      fact: 'media.picture.removed',
      run: async ({ fact }) => {
        await removePictureFiles(settings, fact?.ids.picture ?? '')
        return undefined
      },
    },
  ],
}
