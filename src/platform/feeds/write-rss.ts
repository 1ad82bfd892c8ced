import { type FeedEntry, type FeedHead, newestOf } from './feed-entry.ts'
import { element, empty } from './write-xml.ts'

export const rssType = 'application/rss+xml; charset=utf-8'

/** Minutes after which a reader should ask again. */
const ttl = '240'
const usual = ['xmlns:atom="http://www.w3.org/2005/Atom"', 'xmlns:dc="http://purl.org/dc/elements/1.1/"']

interface RssItem extends FeedEntry {
  /** Elements of other vocabularies, written; empty ones are left out. */
  readonly more?: readonly string[]
}

/** An RSS 2.0 feed for readers that know no Atom; `namespaces` are those of what items hold more, written as attributes. */
export function writeRss(head: FeedHead, items: readonly RssItem[], namespaces: readonly string[] = []): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rss version="2.0" ${[...usual, ...namespaces].join(' ')}>`,
    '<channel>',
    element('title', head.name),
    element('link', head.page),
    element('description', head.reach),
    element('language', head.lang),
    element('lastBuildDate', dateOf(newestOf(head, items))),
    element('generator', 'Multipolis'),
    element('docs', 'https://www.rssboard.org/rss-specification'),
    element('ttl', ttl),
    empty('atom:link', { rel: 'self', type: 'application/rss+xml', href: head.self }),
    ...items.map(itemOf),
    '</channel>',
    '</rss>\n',
  ].join('\n')
}

const itemOf = ({ more = [], ...item }: RssItem): string =>
  [
    '<item>',
    element('title', item.title),
    element('link', item.url),
    element('guid', item.id, { isPermaLink: 'false' }),
    element('pubDate', dateOf(item.published)),
    element('dc:creator', item.author?.name),
    ...item.categories.map((term) => element('category', term)),
    element('description', item.html),
    ...more,
    '</item>',
  ]
    .filter((line) => line !== '')
    .join('\n')

/** „Sun, 22 Nov 2026 12:00:00 GMT“ (RFC 822 with the year in four digits). */
const dateOf = (at: string): string => new Date(at).toUTCString()
