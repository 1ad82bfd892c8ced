import type { Lang } from '#src/platform/i18n/lang.ts'
import { documentPath } from '../addresses.ts'
import { type Document, sizeWords } from './document.ts'
import { documentMessages } from './messages.ts'

/** „Програма за 2027 г. (PDF, 340 kB)“; the language is said where it is not the page's. */
export const DocumentList = ({ documents, lang }: { readonly documents: readonly Document[]; readonly lang: Lang }) =>
  documents.length === 0 ? null : (
    <ul class="media-documents" aria-label={documentMessages[lang].list}>
      {documents.map((document) => (
        <li>
          <DocumentLink document={document} lang={lang} />
        </li>
      ))}
    </ul>
  )

interface LinkProps {
  readonly document: Document
  readonly lang: Lang
  /** At a desk, where one is shown that stands on no page. */
  readonly href?: string | undefined
}

/** One of them. */
export const DocumentLink = ({ document, lang, href }: LinkProps) => {
  const { id, name, title, kind, bytes } = document
  const isForeign = document.lang !== lang
  const facts = [
    kind.toUpperCase(),
    sizeWords(bytes, lang),
    ...(isForeign ? [documentMessages[lang][document.lang]] : []),
  ]
  return (
    <>
      <a href={href ?? documentPath(id, name)} hreflang={document.lang} download={name}>
        <span lang={isForeign ? document.lang : undefined}>{title}</span>
      </a>{' '}
      <span class="media-document-facts">({facts.join(', ')})</span>
    </>
  )
}
