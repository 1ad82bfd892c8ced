import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { pressPicture } from '#src/platform/pictures/press-picture.ts'
import { messages } from '../messages.ts'
import { isWithdrawn } from '../withdrawal/withdrawn.store.ts'
import type { Picture } from './picture.ts'
import { removePictureFiles, sha256Of, writePictureFiles } from './picture-files.ts'
import { addPicture, mostPictureBytes, readPictures, readUnkept } from './pictures.store.ts'

/** Name of the file's field, and of the hidden one that carries a picture which was sent already. */
export const pictureField = 'picture'
export const sentField = 'sent-picture'

/** What the route of a form with a picture takes, and what its page lives better with. */
export const pictureUpload = { field: pictureField, mostBytes: mostPictureBytes } as const
export const pictureScripts: readonly string[] = ['media-upload']

type Taking =
  /** Undefined where no file was chosen and none was sent before. */
  { readonly ok: true; readonly picture: Picture | undefined } | { readonly ok: false; readonly sentence: string }

const problems = { type: 'wrongType', pixels: 'tooManyPixels', broken: 'broken', busy: 'busy' } as const

/** The picture that came with the form, made anew and not yet kept; or the one that came before, when other fields were wrong. */
export async function takePicture(house: House, visit: Visit, owner: string): Promise<Taking> {
  const { lang, upload, form } = visit
  if (upload?.tooLarge !== undefined) return { ok: false, sentence: tooLarge(upload.tooLarge, lang) }
  const sent = form.get(sentField) ?? ''
  if (!upload?.file)
    return { ok: true, picture: sent === '' ? undefined : await readUnkept(house.database.read, owner, sent) }
  const sha256 = await sha256Of(upload.file.path)
  if (await isWithdrawn(house.database.read, sha256)) return { ok: false, sentence: messages[lang].withdrawnBefore }
  const pressed = await pressPicture(upload.file.path)
  if (!pressed.ok) return { ok: false, sentence: messages[lang][problems[pressed.problem]] }
  const id = house.ids()
  const { width, height, renditions, master } = pressed
  await writePictureFiles(house.settings, id, renditions, master)
  try {
    await house.database.write((tx) => addPicture(tx, { id, owner, sha256, width, height }, visit.now))
  } catch (error) {
    await removePictureFiles(house.settings, id)
    throw error
  }
  return { ok: true, picture: (await readPictures(house.database.read, [id])).get(id) }
}

/** Rounded up, so that nobody is told that 20 MB are more than 20 MB. */
const tooLarge = (bytes: number, lang: Lang): string =>
  messages[lang].tooLarge(Math.max(mostPictureBytes / 1_000_000 + 1, Math.ceil(bytes / 1_000_000)))
