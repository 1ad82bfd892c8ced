import { type FeedHead, newestOf } from '#src/platform/feeds/feed-entry.ts'
import { atomType, writeAtom } from '#src/platform/feeds/write-atom.ts'
import { jsonFeedType, writeJsonFeed } from '#src/platform/feeds/write-json-feed.ts'
import { rssType, writeRss } from '#src/platform/feeds/write-rss.ts'
import { type FileAnswer, NotFound } from '#src/platform/http/answer.ts'
import type { Pieces } from '#src/platform/http/long-body.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { topicWords } from '#src/platform/language/terms.ts'
import type { House } from '#src/platform/module.ts'
import { type FeedFormat, feedAddress, feedPath, narrowedPath } from '../addresses.ts'
import { readItemList } from '../items/item-list.store.ts'
import { type NewsChoices, narrowingOf, readNewsChoices } from '../pages/choices.store.ts'
import { type NewsFilter, readFilter } from '../pages/filter.form.ts'
import { photosOf, pictureTags } from '../pages/list.routes.tsx'
import { readFedItems } from './feed.store.ts'
import { entryOf } from './feed-entry.tsx'
import { feedMessages } from './messages.ts'

/** A reader of news wants the latest, not all. */
const mostEntries = 50

type Entries = readonly ReturnType<typeof entryOf>[]
type Write = (head: FeedHead, entries: Entries) => string | Pieces

/** `/news.atom` and its like: the latest of what the newsroom with the same query shows. At most six queries. */
const feed =
  (format: FeedFormat, type: string, write: Write) =>
  (house: House) =>
  async ({ lang, query }: Visit): Promise<FileAnswer> => {
    const choices = await readNewsChoices(house, lang)
    const { filter, problems } = readFilter(query, choices)
    // A page can say what it did not understand; a feed would tell somebody the whole network instead.
    if (problems.length > 0) throw new NotFound()
    const { read } = house.database
    const { publicUrl } = house.settings
    const items = await readItemList(read, lang, narrowingOf(filter, choices), { limit: mostEntries })
    const photos = await photosOf(read, items)
    const entries = (await readFedItems(read, items)).map((item) => entryOf(item, { lang, publicUrl, photos }))
    const head = {
      lang,
      name: nameOf(filter, choices, lang),
      reach: feedMessages[lang].newest(mostEntries),
      self: `${publicUrl}${feedPath(lang, filter, format)}`,
      page: `${publicUrl}${narrowedPath(lang, { ...filter, page: 1 })}`,
      updated: beginning,
    }
    return {
      kind: 'file',
      type,
      body: write({ ...head, updated: newestOf(head, entries) }, entries),
      address: feedAddress(filter, format),
      cache: { tags: ['news', 'network', 'places', ...pictureTags(items)] },
    }
  }

/** Of a feed that has told nothing yet. */
const beginning = '2026-01-01T00:00:00Z'

/** „Новини от Мултиполис: Библиотеката, книги“ */
function nameOf(filter: NewsFilter, choices: NewsChoices, lang: Lang): string {
  const names = [
    filter.organisation && choices.organisations.get(filter.organisation)?.name,
    filter.place && choices.places.get(filter.place)?.name,
    filter.topic && topicWords[lang][filter.topic],
  ].filter((name) => name)
  return names.length > 0 ? feedMessages[lang].named(names.join(', ')) : feedMessages[lang].name
}

/** Atom and RSS have no field for a picture: it stands in the text. */
const words = (entries: Entries) => entries.map(({ more, ...entry }) => entry)

export const atomFeed = feed('atom', atomType, (head, entries) => writeAtom(head, words(entries)))
export const rssFeed = feed('rss', rssType, (head, entries) => writeRss(head, words(entries)))
export const jsonFeed = feed('json', jsonFeedType, writeJsonFeed)
