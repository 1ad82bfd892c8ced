import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Panel, PanelSubject } from '#src/platform/module.ts'
import { Section } from '#src/ui/layout/layout.tsx'
import { DocumentList } from './document-list.view.tsx'
import { readDocumentsOf } from './documents.store.ts'
import { documentMessages } from './messages.ts'

/** What an organisation has for people to take along. */
export const documentsPanel =
  ({ database }: House) =>
  async ({ id }: PanelSubject, { lang }: Visit): Promise<Panel | undefined> => {
    const documents = (await readDocumentsOf(database.read, id)).filter(({ listed }) => listed)
    if (documents.length === 0) return undefined
    const main = (
      <Section title={documentMessages[lang].list}>
        <DocumentList documents={documents} lang={lang} />
      </Section>
    )
    return { main, cache: { tags: [`organisation:${id}`] } }
  }
