import type { FeedFrame } from './feed-frame.ts'
import { dateLines, type ToldEvent, titleOf, whereWords } from './gather-events.ts'
import { categoriesOf, urlOf } from './told-event.ts'
import { contentOf, type FeedHead } from './write-atom.ts'
import { element, empty } from './xml.ts'

export const rssType = 'application/rss+xml; charset=utf-8'

/** Minutes after which a reader should ask again. */
const ttl = '240'
const namespaces = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:ev="http://purl.org/rss/1.0/modules/event/"',
].join(' ')

/** An RSS 2.0 feed for readers that know no Atom, an item for each event, with its next date in the words of mod_event. */
export function writeRss(head: FeedHead, events: readonly ToldEvent[], frame: FeedFrame): string {
  const [newest] = events
    .map(({ first }) => first.event.updatedAt)
    .sort()
    .reverse()
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rss version="2.0" ${namespaces}>`,
    '<channel>',
    element('title', head.name),
    element('link', head.page),
    element('description', head.reach),
    element('language', frame.lang),
    element('lastBuildDate', dateOf(newest ?? head.updated)),
    element('generator', 'Multipolis'),
    element('docs', 'https://www.rssboard.org/rss-specification'),
    element('ttl', ttl),
    empty('atom:link', { rel: 'self', type: 'application/rss+xml', href: head.self }),
    ...events.map((event) => item(event, frame)),
    '</channel>',
    '</rss>\n',
  ].join('\n')
}

function item(told: ToldEvent, frame: FeedFrame): string {
  const { event, starts, ends } = told.first
  const organiser = frame.organisations.get(event.organisationId)?.name
  return [
    '<item>',
    element('title', [titleOf(told, frame.lang), dateLines(told, frame.lang)[0]].filter((part) => part).join(' – ')),
    element('link', urlOf(event, frame)),
    element('guid', `urn:uuid:${event.id}`, { isPermaLink: 'false' }),
    element('pubDate', dateOf(event.createdAt)),
    element('dc:creator', organiser),
    ...categoriesOf(event, frame.lang).map((term) => element('category', term)),
    element('description', contentOf(told, frame)),
    element('ev:startdate', starts),
    element('ev:enddate', ends),
    element('ev:location', whereWords(told.first)),
    element('ev:organizer', organiser),
    '</item>',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/** „Sun, 22 Nov 2026 12:00:00 GMT“ (RFC 822 with the year in four digits). */
const dateOf = (at: string): string => new Date(at).toUTCString()
