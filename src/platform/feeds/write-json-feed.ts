import type { FeedEntry, FeedHead } from './feed-entry.ts'

export const jsonFeedType = 'application/feed+json; charset=utf-8'

interface JsonItem extends FeedEntry {
  /** All of it as plain text. */
  readonly text: string
  /** Further fields: `image`, and our own, which begin with `_`. */
  readonly more?: Readonly<Record<string, unknown>>
}

/** JSON Feed 1.1 in pieces, an item each; what is undefined is left out. */
export async function* writeJsonFeed(
  head: FeedHead,
  items: AsyncIterable<JsonItem> | Iterable<JsonItem>,
): AsyncGenerator<string> {
  const begun = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: head.name,
    description: head.reach,
    home_page_url: head.page,
    feed_url: head.self,
    language: head.lang,
    items: [],
  })
  yield begun.slice(0, -2)
  let between = ''
  for await (const item of items) {
    yield between + JSON.stringify(itemOf(item))
    between = ','
  }
  yield begun.slice(-2)
}

const itemOf = (item: JsonItem): object => ({
  id: item.id,
  url: item.url,
  title: item.title,
  summary: item.summary,
  content_text: item.text,
  content_html: item.html,
  date_published: item.published,
  date_modified: item.updated,
  language: item.lang,
  tags: item.categories,
  authors: item.author && [item.author],
  ...item.more,
})
