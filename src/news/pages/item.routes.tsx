import { mayLeaveSite, type Picture, readPictures, sharedPhoto } from '#src/media/index.ts'
import { instantText } from '#src/platform/clock.ts'
import { NotFound, type PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { excerpt } from '#src/platform/language/excerpt.ts'
import { plainMarkdown } from '#src/platform/markdown/markdown-text.ts'
import { readMarkdown } from '#src/platform/markdown/read-markdown.ts'
import type { House, SearchDocument } from '#src/platform/module.ts'
import { itemAddress, sharePictureAddress } from '../addresses.ts'
import { type ItemPage, readItemPage } from '../items/item-page.store.ts'
import { type Mention, readMentionsOfItem } from '../mentions/mentions.store.ts'
import { feedsOf } from './feeds-of.ts'
import { ItemView } from './item.view.tsx'
import { articleJsonLd } from './item-json-ld.ts'

const descriptionLength = 155

/** What the page of an item shows beside the item itself. */
export interface Around {
  readonly photos: readonly Picture[]
  readonly event: SearchDocument | undefined
  readonly related: readonly SearchDocument[]
  readonly mentions: readonly Mention[]
}

/** `/news/<slug>`: one, in the other language where this one is missing. */
export const itemRoute =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const { lang, now, zone, params } = visit
    const item = await readItemPage(house.database.read, params.slug ?? '', lang)
    if (!item) throw new NotFound()
    const around = await readAround(house, item)
    const { text } = item
    const address = itemAddress(item.slug)
    const { publicUrl } = house.settings
    const page = `${publicUrl}/${lang}${address}`
    const urgent = isUrgent(item, now)
    const [photo] = around.photos
    const main = photo?.id === item.pictureId ? photo : undefined
    const share = sharePictureAddress(item.slug)
    const description = descriptionOf(item)
    return {
      kind: 'page',
      title: text.seoTitle ?? text.title,
      description,
      address,
      languages: item.languages,
      noindex: item.state === 'archived',
      openGraphType: 'article',
      picture: { address: share, alt: text.title },
      ...(main && mayLeaveSite(main) ? { photo: sharedPhoto(main, lang) } : {}),
      feeds: feedsOf({ organisation: item.organisation.slug }, lang),
      jsonLd: [
        articleJsonLd(item, around, { lang, publicUrl, page, description, share: `${publicUrl}/${lang}${share}` }),
      ],
      main: <ItemView {...{ lang, zone, item, urgent, page, ...around }} />,
      cache: { tags: tagsOf(item), ...trueUntil(item, around, now) },
    }
  }

/** What is urgent ends, and an event that is named says its next date. */
function trueUntil(
  { urgentUntil }: ItemPage,
  { event, related }: Around,
  now: Temporal.Instant,
): { until?: Temporal.Instant } {
  const dates = [event, ...related].flatMap((thing) => [thing?.startsAt, thing?.endsAt])
  const [first] = [urgentUntil, ...dates].flatMap((at) => (at && at > instantText(now) ? at : [])).sort()
  return first === undefined ? {} : { until: Temporal.Instant.from(first) }
}

const isUrgent = ({ urgentUntil, state }: ItemPage, now: Temporal.Instant): boolean =>
  state === 'published' && urgentUntil !== null && urgentUntil > instantText(now)

/** Of the page for search engines: what was written for them, else the lead, else the beginning. */
export const descriptionOf = ({ text }: Pick<ItemPage, 'text'>): string =>
  text.description ?? excerpt(text.lead ?? plainMarkdown(readMarkdown(text.body)), descriptionLength)

/** One query each for what hangs there and is there; other rooms are read as they announce themselves. */
export async function readAround(house: House, item: ItemPage): Promise<Around> {
  const { read } = house.database
  const pictures = [
    ...(item.pictureId === null ? [] : [item.pictureId]),
    ...item.gallery.map(({ pictureId }) => pictureId),
  ]
  const known = pictures.length === 0 ? new Map<string, Picture>() : await readPictures(read, [...new Set(pictures)])
  const events = [...(item.eventId === null ? [] : [item.eventId]), ...idsOf(item, 'event')]
  const told = events.length === 0 ? [] : await house.announced.read('event', events)
  const organisations = idsOf(item, 'organisation')
  const partners = organisations.length === 0 ? [] : await house.announced.read('organisation', organisations)
  const event = told.find(({ id }) => id === item.eventId)
  return {
    photos: pictures.flatMap((id, at) => (pictures.indexOf(id) === at ? (known.get(id) ?? []) : [])),
    event,
    related: [...told.filter((each) => each !== event), ...partners],
    mentions: await readMentionsOfItem(read, item.id),
  }
}

const idsOf = ({ related, eventId }: ItemPage, kind: 'event' | 'organisation'): string[] =>
  related.flatMap((each) => (each.kind === kind && each.id !== eventId ? each.id : []))

/** An event that moves, a picture that is withdrawn, an organisation that is renamed: each takes the page out of memory. */
export const tagsOf = (item: ItemPage): string[] => [
  ...[`item:${item.id}`, 'network', 'places'],
  ...(item.pictureId === null ? [] : [`picture:${item.pictureId}`]),
  ...item.gallery.map(({ pictureId }) => `picture:${pictureId}`),
  ...(item.eventId === null ? [] : [`event:${item.eventId}`]),
  ...item.related.flatMap(({ kind, id }) => (kind === 'event' ? [`event:${id}`] : [])),
]
