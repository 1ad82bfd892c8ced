import { choice, text } from '#src/platform/form/fields.ts'
import { type FieldProblems, noProblems, readFields } from '#src/platform/form/form.ts'
import { type Answer, NotFound, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { langs } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import type { Document } from '../documents/document.ts'
import { findDocument, removeDocument, saveDocument } from '../documents/documents.store.ts'
import { documentField, takeDocument } from '../documents/take-document.ts'
import { deskPage, ownerOf, pathOf, versionOf } from './desk-page.tsx'
import { EditDocument, NewDocument } from './document.view.tsx'
import { deskMessages } from './messages.ts'

const mostTitle = 150
const readSaid = ({ form, lang }: Visit) =>
  readFields(form, lang, { title: text({ most: mostTitle, set: lang }), lang: choice(langs) })

export const newDocumentPage = async (visit: Visit): Promise<PageAnswer> => newPage(visit, noProblems)

/** Takes a document; the file is only kept when everything else is right, so it is chosen again otherwise. */
export const addDocumentAct =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const said = readSaid(visit)
    if (!said.ok) return newPage(visit, said.problems)
    const taken = await takeDocument(house, visit, said.value, ownerOf(visit))
    if (!taken.ok) return newPage(visit, new Map([[documentField, taken.sentence]]))
    return seeOther(pathOf(visit), 'documentsaved')
  }

function newPage(visit: Visit, problems: FieldProblems): PageAnswer {
  return deskPage({
    visit,
    title: deskMessages[visit.lang].newDocument,
    parts: ['documents', 'new'],
    problems,
    scripts: ['media-upload'],
    main: <NewDocument visit={visit} problems={problems} />,
  })
}

async function ownDocument({ database }: House, visit: Visit): Promise<Document> {
  const document = await findDocument(database.read, ownerOf(visit), visit.params.document ?? '')
  if (!document) throw new NotFound()
  return document
}

export const documentPage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> =>
    editPage(house, visit, await ownDocument(house, visit), noProblems)

export const saveDocumentAct =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const document = await ownDocument(house, visit)
    const said = readSaid(visit)
    if (!said.ok) return editPage(house, visit, document, said.problems)
    const saved = { id: document.id, version: versionOf(visit), ...said.value }
    const isSaved = await house.database.write((tx) => saveDocument(tx, saved, ownerOf(visit)))
    if (!isSaved) return editPage(house, visit, await ownDocument(house, visit), noProblems, true)
    return seeOther(pathOf(visit, 'documents', document.id), 'documentsaved')
  }

export const removeDocumentAct =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { id } = await ownDocument(house, visit)
    await house.database.write((tx) => removeDocument(tx, id, { owner: ownerOf(visit), now: visit.now }))
    return seeOther(pathOf(visit), 'documentremoved')
  }

async function editPage(house: House, visit: Visit, document: Document, problems: FieldProblems, changed = false) {
  const shown = (await house.shown('document', [document.id], visit.lang)).get(document.id) ?? []
  return deskPage({
    visit,
    title: deskMessages[visit.lang].editDocument,
    parts: ['documents', document.id],
    problems,
    changed,
    main: (
      <EditDocument
        visit={visit}
        document={document}
        problems={problems}
        shown={shown}
        origin={house.settings.publicUrl}
      />
    ),
  })
}
