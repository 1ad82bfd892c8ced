import { choice, text, tick } from '#src/platform/form/fields.ts'
import { type FieldProblems, noProblems, readFields } from '#src/platform/form/form.ts'
import { type Answer, NotFound, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { type Lang, langs } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, slugOf, versionOf } from '#src/platform/of-visit.ts'
import { deskDocumentPath, shelfAddress } from '../addresses.ts'
import type { Document } from '../documents/document.ts'
import { DocumentLink } from '../documents/document-list.view.tsx'
import { findDocument, removeDocument, saveDocument } from '../documents/documents.store.ts'
import { documentMessages } from '../documents/messages.ts'
import { documentField, readDocumentFile, takeDocument } from '../documents/take-document.ts'
import { deskPage, pathOf } from './desk-page.tsx'
import { EditDocument, NewDocument } from './document.view.tsx'
import { deskMessages } from './messages.ts'
import { RemovalView } from './removal.view.tsx'
import { shownOf } from './shown-of.ts'

const mostTitle = 150
const readSaid = ({ form, lang }: Visit) =>
  readFields(form, lang, { title: text({ most: mostTitle, set: lang }), lang: choice(langs), unlisted: tick })

export const newDocumentPage = async (visit: Visit): Promise<PageAnswer> => newPage(visit, noProblems)

/** Takes a document; the file is only kept when everything else is right, so it is chosen again otherwise. */
export const addDocumentAct =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const said = readSaid(visit)
    if (!said.ok) return newPage(visit, withFileAgain(visit, said.problems))
    const taken = await takeDocument(house, visit, asDocument(said.value), organisationOf(visit))
    if (!taken.ok) return newPage(visit, new Map([[documentField, taken.sentence]]))
    return seeOther(pathOf(visit), 'documentsaved')
  }

const asDocument = ({ unlisted, ...said }: { title: string; lang: Lang; unlisted: boolean }) => ({
  ...said,
  listed: !unlisted,
})

/** A browser does not fill in a file again: whoever has to choose it once more is told so. */
const withFileAgain = ({ upload, lang }: Visit, problems: FieldProblems): FieldProblems =>
  upload?.file || upload?.tooLarge !== undefined
    ? new Map([...problems, [documentField, documentMessages[lang][upload.file ? 'again' : 'tooLarge']]])
    : problems

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
  const document = await findDocument(database.read, organisationOf(visit), visit.params.document ?? '')
  if (!document) throw new NotFound()
  return document
}

export const documentPage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> =>
    editPage(house, visit, await ownDocument(house, visit), noProblems)

/** The file for those who work there, whether or not it is among the downloads of the page. */
export const documentFile =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const document = await ownDocument(house, visit)
    const { id, name } = document
    const file = await readDocumentFile(house.settings, document)
    if (!file || name !== visit.params.file) throw new NotFound()
    return { kind: 'file', ...file, attachment: name, address: shelfAddress(slugOf(visit), 'documents', id, name) }
  }

export const saveDocumentAct =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const document = await ownDocument(house, visit)
    const said = readSaid(visit)
    if (!said.ok) return editPage(house, visit, document, said.problems)
    const saved = { id: document.id, version: versionOf(visit), ...asDocument(said.value) }
    const isSaved = await house.database.write((tx) => saveDocument(tx, saved, organisationOf(visit)))
    if (!isSaved) return editPage(house, visit, await ownDocument(house, visit), noProblems, true)
    return seeOther(pathOf(visit, 'documents', document.id), 'documentsaved')
  }

/** Asks first: there is no way back. */
export const documentRemovalPage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const { lang } = visit
    const document = await ownDocument(house, visit)
    const words = deskMessages[lang]
    return deskPage({
      visit,
      title: words.removalOfDocument,
      parts: ['documents', document.id, 'removal'],
      main: (
        <RemovalView
          visit={visit}
          here={pathOf(visit, 'documents', document.id)}
          hint={words.removeDocumentHint}
          confirm={words.confirmDocumentRemoval}
          shown={await shownOf(house, visit, 'document', document)}
        >
          <p>
            <DocumentLink document={document} lang={lang} href={deskDocumentPath(lang, slugOf(visit), document)} />
          </p>
        </RemovalView>
      ),
    })
  }

export const removeDocumentAct =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { id } = await ownDocument(house, visit)
    await house.database.write((tx) => removeDocument(tx, id, { owner: organisationOf(visit), now: visit.now }))
    return seeOther(pathOf(visit), 'documentremoved')
  }

async function editPage(house: House, visit: Visit, document: Document, problems: FieldProblems, changed = false) {
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
        shown={await shownOf(house, visit, 'document', document)}
        origin={house.settings.publicUrl}
      />
    ),
  })
}
