import { type DocumentKind, documentTypes, readDocumentKind } from '#src/platform/files/document-kind.ts'
import { type FilesPlace, filesOf } from '#src/platform/files/files.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { type Document, fileNameOf } from './document.ts'
import { addDocument } from './documents.store.ts'
import { documentMessages } from './messages.ts'

export const documentField = 'document'
export const mostDocumentBytes = 25_000_000
export const documentUpload = { field: documentField, mostBytes: mostDocumentBytes } as const

const keyOf = (id: string, kind: DocumentKind): string => `documents/${id}/file.${kind}`

/** What its field says of itself. */
export const documentLimits = (lang: Lang) => {
  const { tooLarge, wrongKind: wrongType } = documentMessages[lang]
  return { mostBytes: mostDocumentBytes, tooLarge, wrongType }
}

type Taking =
  | { readonly ok: true; readonly document: Document }
  /** What is wrong with the file. */
  | { readonly ok: false; readonly sentence: string }

/** Keeps the file that came with the form, as it is, under a name made of its title. */
export async function takeDocument(
  house: House,
  { upload, lang, now }: Visit,
  said: Pick<Document, 'title' | 'lang' | 'listed'>,
  owner: string,
): Promise<Taking> {
  const words = documentMessages[lang]
  if (upload?.tooLarge !== undefined) return { ok: false, sentence: words.tooLarge }
  if (!upload?.file) return { ok: false, sentence: words.missing }
  const reading = await readDocumentKind(upload.file.path)
  if (!reading.ok) return { ok: false, sentence: reading.problem === 'macros' ? words.macros : words.wrongKind }
  const { kind, bytes } = reading
  const document = {
    ...said,
    id: house.ids(),
    version: 1,
    kind,
    name: fileNameOf(said.title, kind),
    bytes: bytes.length,
  }
  await writeDocumentFile(house.settings, document, bytes)
  try {
    await house.database.write((tx) => addDocument(tx, document, { owner, now }))
  } catch (error) {
    await removeDocumentFiles(house.settings, document.id)
    throw error
  }
  return { ok: true, document }
}

type Stored = Pick<Document, 'id' | 'kind'>

export const writeDocumentFile = (place: FilesPlace, { id, kind }: Stored, bytes: Uint8Array): Promise<void> =>
  filesOf(place).write(keyOf(id, kind), bytes)

const isId = (id: string): boolean => /^[0-9a-zA-Z-]{1,64}$/.test(id)

export async function removeDocumentFiles(place: FilesPlace, id: string): Promise<void> {
  if (isId(id)) await filesOf(place).removeBelow(`documents/${id}`)
}

/** The file as it came; undefined where it is not there. */
export async function readDocumentFile(place: FilesPlace, { id, kind }: Stored) {
  const body = await filesOf(place).read(keyOf(id, kind))
  return body && { type: documentTypes[kind], body }
}
