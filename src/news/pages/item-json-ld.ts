import { mayLeaveSite, type Picture, sharedPhoto } from '#src/media/index.ts'
import { type OrganisationType, organisationPath, schemaType } from '#src/network/index.ts'
import { settlementShortName } from '#src/places/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { audienceWords, topicWords } from '#src/platform/language/terms.ts'
import type { SearchDocument } from '#src/platform/module.ts'
import type { ItemPage } from '../items/item-page.store.ts'
import { kindWords } from '../items/item-words.ts'

interface Frame {
  readonly lang: Lang
  readonly publicUrl: string
  /** Whole addresses: of the page, of the drawn picture. */
  readonly page: string
  readonly share: string
  readonly description: string
}

interface Around {
  readonly photos: readonly Picture[]
  readonly event: SearchDocument | undefined
  readonly related: readonly SearchDocument[]
}

/** schema.org NewsArticle: who says it, since when, what was corrected, where it is known from. */
export function articleJsonLd(item: ItemPage, { photos, event, related }: Around, frame: Frame): object {
  const { lang, publicUrl, page } = frame
  const { organisation, settlement } = item
  const publisher = {
    '@type': schemaType[organisation.type as OrganisationType],
    name: organisation.name,
    url: `${publicUrl}${organisationPath(lang, organisation.slug)}`,
  }
  const images = photos.filter(mayLeaveSite).map((photo) => `${publicUrl}${sharedPhoto(photo, lang).address}`)
  const about = [event, ...related].flatMap((thing) => (thing ? [aboutOf(thing, frame)] : []))
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': page,
    url: page,
    mainEntityOfPage: page,
    headline: item.text.title,
    description: frame.description,
    articleSection: kindWords[lang][item.kind],
    inLanguage: item.textLang,
    datePublished: item.publishedAt,
    dateModified: item.updatedAt,
    image: images.length > 0 ? images : [frame.share],
    author: item.author === null ? publisher : { '@type': 'Person', name: item.author, worksFor: publisher },
    publisher,
    keywords: some(item.topics.map((topic) => topicWords[lang][topic])),
    audience: some(
      item.audiences.map((audience) => ({ '@type': 'Audience', audienceType: audienceWords[lang][audience] })),
    ),
    contentLocation: settlement ? { '@type': 'Place', name: settlementShortName(settlement, lang) } : undefined,
    about: some(about),
    isBasedOn: item.sourceUrl ?? undefined,
    correction: some(
      item.corrections.map(({ text, at }) => ({ '@type': 'CorrectionComment', text, datePublished: at })),
    ),
    expires: item.urgentUntil ?? undefined,
  }
}

const some = <T>(all: readonly T[]): readonly T[] | undefined => (all.length > 0 ? all : undefined)

const aboutOf = ({ address, texts }: SearchDocument, { lang, publicUrl }: Frame) => ({
  '@type': 'Thing',
  name: (texts[lang] ?? texts.bg ?? texts.en)?.title,
  url: `${publicUrl}/${lang}${address}`,
})
