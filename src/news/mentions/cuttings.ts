import {
  type Cutting,
  cuttingField,
  type Document,
  type Picture,
  readDocuments,
  readDocumentsOf,
  readOwnPictures,
  readPictureChoices,
  readPictures,
  takeCutting,
} from '#src/media/index.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { type FieldProblems, problemAt } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import type { House } from '#src/platform/module.ts'
import type { Mention } from './mentions.store.ts'
import { mentionMessages } from './messages.ts'

/** What lies on the shelf and may be the copy of a mention. */
export interface Copies {
  readonly pictures: readonly Picture[]
  readonly documents: readonly Document[]
}

/** Two queries. */
export const readCopies = async (read: Reader, organisation: string): Promise<Copies> => ({
  pictures: await readPictureChoices(read, organisation),
  documents: await readDocumentsOf(read, organisation),
})

/** The copies of these mentions that are still there, by their ids; a query each where there are any. */
export async function copiesOf(read: Reader, mentions: readonly Mention[]): Promise<Copies> {
  const pictures = await readPictures(
    read,
    mentions.flatMap(({ pictureId }) => pictureId ?? []),
  )
  const ids = mentions.flatMap(({ documentId }) => documentId ?? [])
  return { pictures: [...pictures.values()], documents: await readDocuments(read, [...new Set(ids)]) }
}

type Chosen =
  | { readonly ok: true; readonly cutting: Cutting | undefined; readonly keep: (tx: Tx) => Promise<void> }
  | { readonly ok: false; readonly problems: FieldProblems }

interface Said {
  readonly organisation: string
  /** `picture:<id>`, `document:<id>`, as the list has it. */
  readonly choice: string | undefined
  readonly medium: string
  readonly publishedOn: string
}

/** The copy that was chosen of the shelf, or came with the form. */
export async function takeCopy(house: House, visit: Visit, said: Said): Promise<Chosen> {
  const { lang, upload } = visit
  const words = mentionMessages[lang]
  const { organisation, choice } = said
  if (choice !== undefined) {
    if (upload?.file || upload?.tooLarge !== undefined) return problemAt(cuttingField, words.fileOnce)
    const cutting = await ownCopy(house.database.read, organisation, choice)
    return cutting ? { ok: true, cutting, keep: async () => undefined } : problemAt('file', words.fileGone)
  }
  // What it is called on the shelf: in Bulgarian, as the medium is.
  const day = dateWords(Temporal.PlainDate.from(said.publishedOn), 'bg', { weekday: false, year: true })
  const taken = await takeCutting(house, visit, organisation, mentionMessages.bg.cuttingOf(said.medium, day))
  return taken.ok ? taken : problemAt(cuttingField, taken.sentence)
}

async function ownCopy(read: Reader, organisation: string, choice: string): Promise<Cutting | undefined> {
  const [kind, id = ''] = choice.split(':')
  if (kind === 'picture') {
    const [picture] = await readOwnPictures(read, organisation, [id])
    return picture && { kind, id }
  }
  if (kind !== 'document') return undefined
  return (await readDocumentsOf(read, organisation)).some((each) => each.id === id) ? { kind, id } : undefined
}
