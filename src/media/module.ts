import { NotFound } from '#src/platform/http/answer.ts'
import type { Module, Route } from '#src/platform/module.ts'
import { documentPath, picturesAddress } from './addresses.ts'
import { mediaDemo } from './demo/demo.ts'
import { type OwnerOfShelf, shelfDesk } from './desk/part.ts'
import { documentsPanel } from './documents/documents.panel.tsx'
import { readDocuments } from './documents/documents.store.ts'
import { readDocumentFile, removeDocumentFiles } from './documents/take-document.ts'
import { readPictureFile, removeMaster, removePictureFiles } from './pictures/picture-files.ts'
import { findPicture } from './pictures/pictures.store.ts'
import { pressLater } from './pictures/press-later.ts'
import { sweepPictures } from './pictures/sweep-pictures.ts'
import { clearShelf } from './shelf/clear-shelf.ts'
import type { ReadKeepers } from './withdrawal/withdrawal.mail.ts'

const read = 'media.file.read'
/** Seconds that browsers keep a picture: what is withdrawn is gone from all of them within the hour, and with children at once. */
const anHour = 3600

const files: NonNullable<Module['routes']> = ({ database, settings }) => [
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
  } satisfies Route,
  {
    method: 'GET',
    path: '/media/documents/:id/:file',
    action: read,
    handle: async ({ params: { id = '', file: name = '' } }) => {
      const [document] = await readDocuments(database.read, [id])
      const file = document?.listed && document.name === name ? await readDocumentFile(settings, document) : undefined
      if (!file) throw new NotFound()
      return { kind: 'file', ...file, attachment: name, address: documentPath(id, name), goodFor: 0 }
    },
  } satisfies Route,
]

/** The module over whoever owns what: permission, names of owners and who answers for them are handed in. */
export function mediaOf(owner: OwnerOfShelf, readKeepers: ReadKeepers): Module {
  const desk = shelfDesk(owner, readKeepers)
  return {
    name: 'media',
    personal: {
      keeps: [
        {
          bg: 'Снимки на организации: какво се вижда и кой е авторът, ако е посочен. Докато организацията не ги махне; данните на фотоапарата се премахват при качването.',
          en: 'Pictures of organisations: what they show, and the author where one is named. Until the organisation removes them; camera data is taken out at upload.',
        },
        {
          bg: 'За снимки, на които се познават деца: от коя дата са съгласията на родителите, за какво са и у кого са. Имена на деца и родители не се записват. Остават и след оттегляне, заедно с отпечатък на файла, по който да не бъде качен отново.',
          en: 'Of pictures in which children can be recognised: the date of their parents’ consents, what they allow, and who keeps them. No names of children or parents. They stay after a withdrawal, with a fingerprint of the file by which it is refused when it is sent again.',
        },
      ],
      // A picture belongs to an organisation, and the name of an author is no account of ours.
      export: async () => ({}),
      erase: async () => undefined,
    },
    actions: { [read]: ['visitor'], ...desk.actions },
    desk: desk.desk ?? [],
    routes: (house) => [...files(house), ...(desk.routes?.(house) ?? [])],
    demo: mediaDemo,
    panels: (house) => [{ place: 'organisation', order: 'last', load: documentsPanel(house) }],
    jobs: (house) => [{ name: 'media.sweep', everyHours: 24, run: () => sweepPictures(house) }],
    on: (house) => {
      const { settings } = house
      return [
        {
          name: 'media.press-avif',
          fact: 'media.picture.taken',
          run: ({ fact }) => pressLater(house, fact?.ids.picture ?? ''),
        },
        removal('media.remove-master', 'media.picture.pressed', ({ picture }) => removeMaster(settings, picture ?? '')),
        removal('media.remove-files', 'media.picture.removed', ({ picture }) =>
          removePictureFiles(settings, picture ?? ''),
        ),
        {
          name: 'media.clear-shelf',
          fact: 'network.organisation.removed',
          run: async ({ fact }) => {
            const owner = fact?.ids.organisation
            return owner === undefined ? undefined : (tx) => clearShelf(tx, owner, house.clock.now())
          },
        },
        removal('media.remove-document', 'media.document.removed', ({ document }) =>
          removeDocumentFiles(settings, document ?? ''),
        ),
      ]
    },
  }
}

/** Files go behind the write that took their row away. */
const removal = (name: string, fact: string, remove: (ids: Readonly<Record<string, string>>) => Promise<void>) => ({
  name,
  fact,
  run: async (job: { readonly fact: { readonly ids: Readonly<Record<string, string>> } | undefined }) => {
    await remove(job.fact?.ids ?? {})
    return undefined
  },
})
