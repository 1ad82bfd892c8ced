import { organisationAddress } from '#src/network/index.ts'
import type { FeedHead as AnyFeedHead, FeedEntry } from '#src/platform/feeds/feed-entry.ts'
import { writeAtom as writeAnyAtom } from '#src/platform/feeds/write-atom.ts'
import { element, escapeXml } from '#src/platform/feeds/write-xml.ts'
import { inLang } from '../addresses.ts'
import type { FeedFrame } from './feed-frame.ts'
import { dateLines, type ToldEvent, titleOf, whereWords } from './gather-events.ts'
import { categoriesOf, describe, textIn, urlOf } from './told-event.ts'

export { atomType } from '#src/platform/feeds/write-atom.ts'

export type FeedHead = Omit<AnyFeedHead, 'lang'>

const namespace = 'xmlns:xcal="urn:ietf:params:xml:ns:icalendar-2.0"'

/** An Atom feed, an entry for each event, with its next date for programs in the words of RFC 6321. */
export const writeAtom = (head: FeedHead, events: readonly ToldEvent[], frame: FeedFrame): string =>
  writeAnyAtom(
    { ...head, lang: frame.lang },
    events.map((event) => ({ ...entryOf(event, frame), more: xcal(event) })),
    namespace,
  )

/** An event as any feed tells it. */
export function entryOf(told: ToldEvent, frame: FeedFrame): FeedEntry {
  const { event } = told.first
  const { text, textLang } = textIn(event, frame.lang)
  const organiser = frame.organisations.get(event.organisationId)
  const address = organiser && inLang(frame.lang, organisationAddress(organiser.slug))
  const summary = [...dateLines(told, frame.lang).slice(0, 1), whereWords(told.first), text.lead]
  return {
    id: `urn:uuid:${event.id}`,
    url: urlOf(event, frame),
    title: titleOf(told, frame.lang),
    lang: textLang,
    published: event.createdAt,
    updated: event.updatedAt,
    author: organiser && { name: organiser.name, url: `${frame.publicUrl}${address}` },
    categories: categoriesOf(event, frame.lang),
    summary: summary.filter((part) => part).join('. '),
    html: contentOf(told, frame),
  }
}

function xcal({ first }: ToldEvent): string[] {
  const { starts, ends, house } = first
  return [
    element('xcal:dtstart', starts),
    element('xcal:dtend', ends === null ? null : endOfXcal(ends)),
    element('xcal:location', whereWords(first)),
    house && house.latitude !== null && house.longitude !== null
      ? element('xcal:geo', `${house.latitude};${house.longitude}`)
      : '',
  ]
}

/** We tell the last day; iCalendar, whose words these are, the day after (RFC 5545, 3.8.2.2). */
const endOfXcal = (ends: string): string =>
  ends.length === 10 ? Temporal.PlainDate.from(ends).add({ days: 1 }).toString() : ends

/** The entry for people: when, where, and what the page says, as HTML. */
function contentOf(told: ToldEvent, frame: FeedFrame): string {
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
