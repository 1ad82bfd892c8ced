import { type FeedEntry, type FeedHead, newestOf } from './feed-entry.ts'
import { element, empty } from './write-xml.ts'

export const atomType = 'application/atom+xml; charset=utf-8'

interface AtomEntry extends FeedEntry {
  /** Elements of other vocabularies, written; empty ones are left out. */
  readonly more?: readonly string[]
}

/** An Atom feed (RFC 4287); `namespaces` are those of what entries hold more, written as attributes. */
export function writeAtom(head: FeedHead, entries: readonly AtomEntry[], namespaces = ''): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom"${namespaces && ` ${namespaces}`} xml:lang="${head.lang}">`,
    element('id', head.self),
    element('title', head.name),
    element('subtitle', head.reach),
    element('updated', newestOf(head, entries)),
    empty('link', { rel: 'self', type: 'application/atom+xml', href: head.self }),
    empty('link', { rel: 'alternate', type: 'text/html', href: head.page }),
    element('generator', 'Multipolis'),
    ...entries.map(entryOf),
    '</feed>\n',
  ].join('\n')
}

const entryOf = ({ author, more = [], ...entry }: AtomEntry): string =>
  [
    `<entry xml:lang="${entry.lang}">`,
    element('id', entry.id),
    element('title', entry.title),
    element('published', entry.published),
    element('updated', entry.updated),
    empty('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    author
      ? `<author>${element('name', author.name)}${element('uri', author.url)}</author>`
      : `<author>${element('name', 'Multipolis')}</author>`,
    ...entry.categories.map((term) => empty('category', { term })),
    element('summary', entry.summary),
    element('content', entry.html, { type: 'html' }),
    ...more,
    '</entry>',
  ]
    .filter((line) => line !== '')
    .join('\n')
