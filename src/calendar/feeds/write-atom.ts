import { organisationAddress } from '#src/network/index.ts'
import { inLang } from '../addresses.ts'
import type { FeedFrame } from './feed-frame.ts'
import { dateLines, type ToldEvent, titleOf, whereWords } from './gather-events.ts'
import { categoriesOf, describe, textIn, urlOf } from './told-event.ts'
import { element, empty, escapeXml } from './xml.ts'

export const atomType = 'application/atom+xml; charset=utf-8'

export interface FeedHead {
  readonly name: string
  /** What is inside, in a sentence. */
  readonly reach: string
  /** Addresses in full: of the feed, and of the page that shows the same. */
  readonly self: string
  readonly page: string
  /** For a feed without entries. */
  readonly updated: string
}

/** An Atom feed (RFC 4287), an entry for each event, with its next date for programs in the words of RFC 6321. */
export function writeAtom(head: FeedHead, events: readonly ToldEvent[], frame: FeedFrame): string {
  const newest = events
    .map(({ first }) => first.event.updatedAt)
    .sort()
    .at(-1)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:xcal="urn:ietf:params:xml:ns:icalendar-2.0" xml:lang="${frame.lang}">`,
    element('id', head.self),
    element('title', head.name),
    element('subtitle', head.reach),
    element('updated', newest ?? head.updated),
    empty('link', { rel: 'self', type: 'application/atom+xml', href: head.self }),
    empty('link', { rel: 'alternate', type: 'text/html', href: head.page }),
    element('generator', 'Multipolis'),
    ...events.map((event) => entry(event, frame)),
    '</feed>\n',
  ].join('\n')
}

function entry(told: ToldEvent, frame: FeedFrame): string {
  const { event, starts, ends, house } = told.first
  const organiser = frame.organisations.get(event.organisationId)
  const { text, textLang } = textIn(event, frame.lang)
  const where = whereWords(told.first)
  return [
    `<entry xml:lang="${textLang}">`,
    element('id', `urn:uuid:${event.id}`),
    element('title', titleOf(told, frame.lang)),
    element('published', event.createdAt),
    element('updated', event.updatedAt),
    empty('link', { rel: 'alternate', type: 'text/html', href: urlOf(event, frame) }),
    organiser
      ? `<author>${element('name', organiser.name)}${element('uri', `${frame.publicUrl}${inLang(frame.lang, organisationAddress(organiser.slug))}`)}</author>`
      : `<author>${element('name', 'Multipolis')}</author>`,
    ...categoriesOf(event, frame.lang).map((term) => empty('category', { term })),
    element(
      'summary',
      [...dateLines(told, frame.lang).slice(0, 1), where, text.lead].filter((part) => part).join('. '),
    ),
    element('content', contentOf(told, frame), { type: 'html' }),
    element('xcal:dtstart', starts),
    element('xcal:dtend', ends === null ? null : endOfXcal(ends)),
    element('xcal:location', where),
    house && house.latitude !== null && house.longitude !== null
      ? element('xcal:geo', `${house.latitude};${house.longitude}`)
      : '',
    '</entry>',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/** We tell the last day; iCalendar, whose words these are, the day after (RFC 5545, 3.8.2.2). */
const endOfXcal = (ends: string): string =>
  ends.length === 10 ? Temporal.PlainDate.from(ends).add({ days: 1 }).toString() : ends

/** The entry for people: when, where, and what the page says, as HTML. */
export function contentOf(told: ToldEvent, frame: FeedFrame): string {
  const { event, house, text } = told.first
  const where = whereWords(told.first)
  const lines = dateLines(told, frame.lang)
  const when =
    lines.length > 1
      ? `<ul>${lines.map((line) => `<li>${escapeXml(line)}</li>`).join('')}</ul>`
      : `<p>${escapeXml(lines[0] ?? '')}</p>`
  const paragraphs = describe(event, text, house, frame)
    .split('\n\n')
    .filter((part) => part !== '')
    .map((part) => `<p>${escapeXml(part).replaceAll('\n', '<br>')}</p>`)
  return [when, where ? `<p>${escapeXml(where)}</p>` : '', ...paragraphs].join('')
}
