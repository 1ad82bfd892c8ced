import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { instantWords } from '#src/platform/language/instant-words.ts'
import { audiences, audienceWords, levelWords, topics, topicWords } from '#src/platform/language/terms.ts'
import type { GalleryPicture, ItemContent } from '../items/item.ts'
import { kindWords } from '../items/item-words.ts'
import { captionIn } from '../pages/gallery.view.tsx'
import type { ContentNames } from './content-names.ts'
import { formWords } from './form-messages.ts'

const words = phrases({
  picture: { bg: 'Снимка над текста', en: 'Picture above the text' },
  gallery: { bg: 'Снимки под текста', en: 'Pictures below the text' },
  decoration: { bg: 'снимка за украса', en: 'decoration' },
  gonePicture: { bg: 'снимка, която вече я няма', en: 'a picture that is gone' },
  gone: { bg: 'нещо, което вече го няма', en: 'something that is gone' },
})

export interface ContentFact {
  readonly label: string
  /** In the order of the page. */
  readonly lines: readonly string[]
}

type Seen = Pick<Visit, 'lang' | 'zone' | 'today'>

/** All that a content says beside its texts, in words; the same facts in the same order for every content. */
export function contentFacts(content: ItemContent, names: ContentNames, seen: Seen): ContentFact[] {
  const { lang } = seen
  const said = formWords[lang]
  const own = words[lang]
  const of = (kind: 'event' | 'organisation', known: ReadonlyMap<string, string>) =>
    content.related.flatMap((each) => (each.kind === kind ? (known.get(each.id) ?? own.gone) : []))
  const one = (value: string | null | undefined) => (value ? [value] : [])
  const named = (id: string | null, known: ReadonlyMap<string, string>) =>
    id === null ? [] : [known.get(id) ?? own.gone]
  const pictureName = (id: string) => nameOfPicture(id, names, lang)
  return [
    { label: said.kind, lines: [kindWords[lang][content.kind]] },
    { label: said.topics, lines: inOrder(topics, content.topics).map((topic) => topicWords[lang][topic]) },
    {
      label: said.audiences,
      lines: inOrder(audiences, content.audiences).map((audience) => audienceWords[lang][audience]),
    },
    { label: said.level, lines: content.level === null ? [] : [levelWords[lang][content.level]] },
    { label: said.settlement, lines: named(content.settlementId, names.settlements) },
    { label: said.event, lines: named(content.eventId, names.events) },
    { label: said.moreEvents, lines: of('event', names.events) },
    { label: said.partners, lines: of('organisation', names.organisations) },
    { label: own.picture, lines: content.pictureId === null ? [] : [pictureName(content.pictureId)] },
    { label: own.gallery, lines: content.gallery.map((each) => galleryLine(each, names, lang)) },
    { label: said.author, lines: one(content.author) },
    { label: said.contact, lines: one(content.contact) },
    { label: said.source, lines: one(content.source) },
    { label: said.sourceUrl, lines: one(content.sourceUrl) },
    {
      label: said.checkedOn,
      lines: content.checkedOn === null ? [] : [dateWords(Temporal.PlainDate.from(content.checkedOn), lang)],
    },
    { label: said.urgentFold, lines: content.urgentUntil === null ? [] : [instantWords(content.urgentUntil, seen)] },
  ]
}

/** Terms have no order of their own. */
const inOrder = <T extends string>(all: readonly T[], some: readonly T[]): T[] =>
  all.filter((term) => some.includes(term))

function nameOfPicture(id: string, { pictures }: ContentNames, lang: Lang): string {
  const picture = pictures.get(id)
  if (!picture) return words[lang].gonePicture
  const [own, other] = lang === 'bg' ? [picture.altBg, picture.altEn] : [picture.altEn, picture.altBg]
  return own ?? other ?? words[lang].decoration
}

/** With its caption; of what was withdrawn nothing is told, not even what stood under it. */
function galleryLine({ pictureId, captions }: GalleryPicture, names: ContentNames, lang: Lang): string {
  const name = nameOfPicture(pictureId, names, lang)
  const caption = names.pictures.has(pictureId) ? captionIn(captions, lang)?.text : undefined
  return caption ? `${name} (${caption})` : name
}
