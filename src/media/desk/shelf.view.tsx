import { address } from '#src/platform/http/address.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { Showing } from '#src/platform/module.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { DeskActs, DeskPart } from '#src/ui/desk/desk.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { Pagination } from '#src/ui/pagination/pagination.tsx'
import { deskDocumentPath } from '../addresses.ts'
import { type Document, sizeWords } from '../documents/document.ts'
import { documentMessages } from '../documents/messages.ts'
import { altOf, type Picture } from '../pictures/picture.ts'
import { PictureView } from '../pictures/picture.view.tsx'
import { shelfLength } from '../shelf/shelf.store.ts'
import { pathOf } from './desk-page.tsx'
import { deskMessages } from './messages.ts'

interface ShelfProps {
  readonly visit: Visit
  readonly pictures: readonly Picture[]
  readonly shown: ReadonlyMap<string, readonly Showing[]>
  readonly documents: readonly Document[]
  readonly page: number
  readonly count: number
}

export const ShelfView = ({ visit, pictures, shown, documents, page, count }: ShelfProps) => {
  const words = deskMessages[visit.lang]
  const newPicture = pathOf(visit, 'pictures', 'new')
  const newDocument = pathOf(visit, 'documents', 'new')
  return (
    <>
      <p class="media-desk-lead">{words.lead}</p>
      <DeskActs>
        <ButtonLink href={newPicture}>{words.addPicture}</ButtonLink>
        <ButtonLink href={newDocument} kind="quiet">
          {words.addDocument}
        </ButtonLink>
      </DeskActs>
      <DeskPart title={words.pictures}>
        {pictures.length > 0 ? (
          <ul class="media-shelf">
            {pictures.map((picture) => (
              <ShelfPicture visit={visit} picture={picture} shown={shown.get(picture.id) ?? []} />
            ))}
          </ul>
        ) : (
          <EmptyState title={words.noPictures} level={3} actions={[{ label: words.addPicture, href: newPicture }]}>
            <p>{words.noPicturesText}</p>
          </EmptyState>
        )}
        <Pages visit={visit} page={page} count={count} />
      </DeskPart>
      <DeskPart title={words.documents}>
        {documents.length > 0 ? (
          <ul class="media-files">
            {documents.map((document) => (
              <ShelfDocument visit={visit} document={document} />
            ))}
          </ul>
        ) : (
          <EmptyState title={words.noDocuments} level={3} actions={[{ label: words.addDocument, href: newDocument }]}>
            <p>{words.noDocumentsText}</p>
          </EmptyState>
        )}
      </DeskPart>
    </>
  )
}

/** The whole card can be tapped; its link is what the picture shows. */
const ShelfPicture = ({ visit, picture, shown }: { visit: Visit; picture: Picture; shown: readonly Showing[] }) => {
  const { lang } = visit
  const words = deskMessages[lang]
  const name = nameOf(picture, lang)
  return (
    <li class="media-shelf-picture">
      <PictureView
        picture={{ ...picture, decorative: true }}
        lang={lang}
        sizes="(min-width: 60rem) 14rem, 45vw"
        cropped
      />
      <p class="media-shelf-name">
        <a href={pathOf(visit, 'pictures', picture.id)} lang={name.lang === lang ? undefined : name.lang}>
          {name.text}
        </a>
      </p>
      <p class="media-shelf-facts">
        {shown.length > 0 ? words.shownAt(shown.length) : words.unused}
        {picture.consent ? <span class="media-shelf-children">{words.withChildren}</span> : null}
      </p>
    </li>
  )
}

/** What it shows names a picture for everybody. */
function nameOf(picture: Picture, lang: Lang): { text: string; lang: Lang } {
  const alt = altOf(picture, lang)
  return alt.text === '' ? { text: deskMessages[lang].decorative, lang } : alt
}

const ShelfDocument = ({ visit, document }: { visit: Visit; document: Document }) => {
  const { lang } = visit
  const { id, kind, bytes, title, name } = document
  return (
    <li class="media-files-file">
      <span class="media-files-kind" aria-hidden="true">
        {kind.toUpperCase()}
      </span>
      <span class="media-files-words">
        <a href={pathOf(visit, 'documents', id)} lang={document.lang === lang ? undefined : document.lang}>
          {title}
        </a>
        <span class="media-shelf-facts">
          {[
            kind.toUpperCase(),
            sizeWords(bytes, lang),
            documentMessages[lang][document.lang],
            ...(document.listed ? [] : [documentMessages[lang].isUnlisted]),
          ].join(' · ')}
        </span>
        <a class="media-shelf-facts" href={deskDocumentPath(lang, slugOf(visit), document)} download={name}>
          {name}
        </a>
      </span>
    </li>
  )
}

const Pages = ({ visit, page, count }: Pick<ShelfProps, 'visit' | 'page' | 'count'>) => {
  const words = deskMessages[visit.lang]
  const last = Math.ceil(count / shelfLength)
  if (last <= 1) return null
  const at = (number: number) => address(pathOf(visit), [['page', number > 1 ? String(number) : undefined]])
  return (
    <Pagination
      label={words.pages}
      previous={page > 1 ? { label: words.newer, href: at(page - 1) } : undefined}
      next={page < last ? { label: words.older, href: at(page + 1) } : undefined}
      position={`${page} / ${last}`}
    />
  )
}
