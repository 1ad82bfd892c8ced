import type { Tx } from '#src/platform/db/database.ts'
import { readDocumentKind } from '#src/platform/files/document-kind.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { messages } from '../messages.ts'
import { keepPicture } from '../pictures/pictures.store.ts'
import { takePicture } from '../pictures/take-picture.ts'
import { documentMessages } from './messages.ts'
import { mostDocumentBytes, takeDocument } from './take-document.ts'

/** Name of the file's field, and what the route of such a form takes. */
export const cuttingField = 'cutting'
export const cuttingUpload = { field: cuttingField, mostBytes: mostDocumentBytes } as const

/** What its field says of itself. */
export const cuttingLimits = (lang: Lang) => {
  const { tooLarge, wrongCutting: wrongType } = documentMessages[lang]
  return { mostBytes: mostDocumentBytes, tooLarge, wrongType }
}

/** What came with the form: a picture or a document of the owner's shelf. */
export type Cutting = { readonly kind: 'picture' | 'document'; readonly id: string }

type Taking =
  | {
      readonly ok: true
      /** Undefined where no file was chosen. */
      readonly cutting: Cutting | undefined
      /** In the write that hangs it. */
      readonly keep: (tx: Tx) => Promise<void>
    }
  | { readonly ok: false; readonly sentence: string }

/**
 * Takes a scan or a cutting, whether it is a picture or a document: a picture is made anew as any other, a document is kept for the desk
 * alone, since what a newspaper wrote is not the owner's to publish. `title` says what it is.
 */
export async function takeCutting(house: House, visit: Visit, owner: string, title: string): Promise<Taking> {
  const { upload, now, lang } = visit
  const words = documentMessages[lang]
  if (upload?.tooLarge !== undefined) return { ok: false, sentence: words.tooLarge }
  if (!upload?.file) return { ok: true, cutting: undefined, keep: async () => undefined }
  const reading = await readDocumentKind(upload.file.path)
  if (reading.ok || reading.problem === 'macros') {
    const taken = await takeDocument(house, visit, { title, lang: 'bg', listed: false }, owner)
    if (!taken.ok) return taken
    return { ok: true, cutting: { kind: 'document', id: taken.document.id }, keep: async () => undefined }
  }
  const taken = await takePicture(house, visit, owner)
  if (!taken.ok)
    return taken.sentence === messages[lang].wrongType ? { ok: false, sentence: words.wrongCutting } : taken
  if (!taken.picture) return { ok: false, sentence: words.missing }
  const { id } = taken.picture
  const said = { altEn: undefined, decorative: false, author: undefined, licence: undefined, consent: undefined }
  const description = { ...said, altBg: title, focus: 'center' } as const
  return {
    ok: true,
    cutting: { kind: 'picture', id },
    keep: async (tx) => void (await keepPicture(tx, { id, owner, description }, now)),
  }
}
