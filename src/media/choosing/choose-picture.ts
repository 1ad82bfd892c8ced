import type { Tx } from '#src/platform/db/database.ts'
import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { readPictureForm } from '../pictures/picture.form.ts'
import type { Description, Picture } from '../pictures/picture.ts'
import { keepPicture } from '../pictures/pictures.store.ts'
import { pictureField, takePicture } from '../pictures/take-picture.ts'
import { readOwnPictures } from '../shelf/shelf.store.ts'
import { chooserMessages } from './messages.ts'

/** Names of the fields; those that describe a new picture begin with `picture_`. */
export const chosenField = 'chosen'
export const galleryField = 'gallery'
export const freshChoice = 'new'
export const chooserPrefix = 'picture_'

type Chosen =
  | {
      readonly ok: true
      /** Undefined for none. */
      readonly picture: string | undefined
      /** The picture that came with the form: hand it to the chooser when other fields of the form are wrong. */
      readonly sent?: Picture
      /** In the write that hangs it: keeps what is new, with what is said of it. False when somebody has just withdrawn it. */
      readonly keep: (tx: Tx) => Promise<boolean>
    }
  | { readonly ok: false; readonly problems: FieldProblems; readonly sent: Picture | undefined }

/**
 * What was chosen in a `PictureChooser`: one of the owner's pictures, none, or a new one that came with the form. A file is taken even when
 * another choice is marked: whoever sends one wants it. The picture that came is given back where something else is wrong, so
 * that nobody sends it twice: hand it to the chooser as `sent`.
 */
export async function takeChosenPicture(house: House, visit: Visit, owner: string): Promise<Chosen> {
  const { form, lang, upload, now } = visit
  const choice = form.get(chosenField) ?? ''
  const isFresh = choice === freshChoice || upload?.file !== undefined || upload?.tooLarge !== undefined
  if (!isFresh) return chooseKept(house, visit, owner, choice)
  const taken = await takePicture(house, visit, owner)
  const reading = readPictureForm(form, lang, chooserPrefix)
  const picture = taken.ok ? taken.picture : undefined
  const problems = new Map(reading.ok ? [] : reading.problems)
  if (!taken.ok) problems.set(pictureField, taken.sentence)
  else if (!picture) problems.set(pictureField, chooserMessages[lang].missing)
  if (!reading.ok || !picture || problems.size > 0) return { ok: false, problems, sent: picture }
  const keep = (tx: Tx) =>
    keepPicture(tx, { id: picture.id, owner, description: reading.value satisfies Description }, now)
  return { ok: true, picture: picture.id, sent: picture, keep }
}

const nothingToKeep = async (): Promise<boolean> => true

async function chooseKept({ database }: House, { lang }: Visit, owner: string, id: string): Promise<Chosen> {
  if (id === '') return { ok: true, picture: undefined, keep: nothingToKeep }
  const [own] = await readOwnPictures(database.read, owner, [id])
  if (own)
    return { ok: true, picture: own.id, keep: async (tx) => (await readOwnPictures(tx.query, owner, [id])).length > 0 }
  return { ok: false, problems: new Map([...noProblems, [chosenField, chooserMessages[lang].gone]]), sent: undefined }
}

/** Pictures of the owner that were ticked in a `GalleryChooser`, in the order of the shelf; what is not there (any more) is left out. */
export const takeChosenGallery = async ({ database }: House, { form }: Visit, owner: string): Promise<string[]> =>
  (await readOwnPictures(database.read, owner, form.getAll(galleryField).slice(0, mostInGallery))).map(({ id }) => id)

const mostInGallery = 24
