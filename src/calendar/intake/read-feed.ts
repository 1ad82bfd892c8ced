import type { EntryDate, FeedEntry } from '#src/platform/feeds/feed.ts'
import { readFeedDocument } from '#src/platform/feeds/read-feed.ts'
import { ItemDraft, textValue } from '#src/platform/web-page/item.ts'
import { readPageText, wordsOf } from '#src/platform/web-page/read-page.ts'
import type { RunProblem } from '#src/sources/index.ts'
import type { ForeignReading, IncomingEvent, ReadContext } from './incoming.ts'
import { pageAddress } from './page-address.ts'
import { readPageEvents } from './read-web-page.ts'
import { type EntryDates, readEntryDates } from './web/entry-dates.ts'
import { datesOfExtension } from './web/event-extension.ts'
import type { ReadDate } from './web/event-of-item.ts'
import { gatherDates } from './web/gather-dates.ts'
import { lineOf } from './web/things.ts'

/** Entries whose content is looked through for marked events; the content of more is left alone. */
const mostPages = 500
const refusing = new Set(['not-a-feed', 'too-large', 'too-many'])

/**
 * Reads RSS, Atom and JSON Feed: an event for each entry that says its date for programs (event module, xCal, `gd:when`, `_event`,
 * marked HTML in its content). The day on which news was published is no date of an event, and words of a text are not guessed at.
 */
export function readFeed(bytes: Uint8Array, context: ReadContext): ForeignReading {
  const feed = readFeedDocument(bytes, context.contentType)
  const problems: RunProblem[] = feed.problems.map(({ code, detail }) => ({
    code,
    at: 'feed',
    detail,
    refused: refusing.has(code) || (code === 'feed-malformed' && feed.kind === null),
  }))
  const events: IncomingEvent[] = []
  const dates: ReadDate[] = []
  let pages = 0
  const base = context.address ?? (URL.canParse(feed.url) ? feed.url : null)
  for (const entry of feed.entries) {
    const read = readEntry(entry, { ...context, address: base }, pages < mostPages)
    if (read.looked) pages++
    events.push(...read.events)
    dates.push(...read.dates)
    problems.push(...read.problems)
  }
  if (feed.kind && feed.entries.length === 0 && problems.length === 0)
    problems.push({ code: 'no-events', at: 'feed', detail: 'no entries', refused: false })
  return { events: [...events, ...gatherDates(dates)], problems }
}

interface EntryReading extends EntryDates {
  readonly looked: boolean
}

function readEntry(entry: FeedEntry, context: ReadContext, mayLook: boolean): EntryReading {
  const title = titleOf(entry)
  const words = { id: entry.id, url: entry.url, title, body: entry.content || entry.summary }
  const own = datesOfExtension(entry.extension, words)
  const items = own ?? entry.dates.map((date) => itemOf({ ...entry, title }, date))
  if (items.length === 0) return fromContent(entry, title || entry.url || entry.id, context, mayLook)
  return { ...readEntryDates(items, entry, context), looked: false }
}

/** Feeds for people put the date behind the title; where it stands there as in the first line of the text, the title goes without. */
function titleOf({ title, content, summary, dates }: FeedEntry): string {
  const plain = lineOf(title)
  if (dates.length === 0 || !plain.includes(' – ')) return plain
  const first = lineOf(wordsOf(content || summary).split('\n', 1)[0] ?? '')
  return first !== '' && plain.endsWith(` – ${first}`) ? plain.slice(0, -first.length - 3).trim() : plain
}

/** HTML in an entry may mark an event as a page does. */
function fromContent(entry: FeedEntry, title: string, context: ReadContext, mayLook: boolean): EntryReading {
  const html = [entry.content, entry.summary].find((text) =>
    /\b(?:h-event|vevent|itemscope|typeof)\b|ld\+json/.test(text),
  )
  const nothing = { events: [], dates: [], looked: false }
  const refused: RunProblem = {
    code: 'start-missing',
    at: title.slice(0, 200),
    detail: 'no date of an event',
    refused: true,
  }
  if (html === undefined || !mayLook) return { ...nothing, problems: [refused] }
  const address = URL.parse(entry.url, context.address ?? undefined)?.href ?? context.address
  const { events } = readPageEvents(readPageText(html, address), { ...context, address })
  const page = pageAddress(entry.url, context.address ?? undefined)
  return events.length > 0
    ? { events: events.map((event) => onPage(event, page)), dates: [], problems: [], looked: true }
    : { ...nothing, problems: [refused], looked: true }
}

/** What names no page of its own stands on that of its entry. */
const onPage = ({ series, more }: IncomingEvent, page: string | undefined): IncomingEvent => ({
  series,
  more: page === undefined ? more : { url: page, ...more },
})

function itemOf(entry: FeedEntry, date: EntryDate): ItemDraft {
  const item = new ItemDraft(['Event'], entry.id || null)
  const add = (name: string, text: string) => text !== '' && item.add(name, textValue(text))
  add('name', entry.title)
  add('url', entry.url)
  add('description', entry.content || entry.summary)
  add('startDate', date.start)
  add(/^P/.test(date.end) ? 'duration' : 'endDate', date.exclusive ? lastDay(date) : date.end)
  add('timezone', date.zone)
  add('status', date.status)
  add('location', lineOf(date.place))
  add('latitude', date.latitude)
  add('longitude', date.longitude)
  add('organizer', date.organiser)
  return item
}

const wholeDay = /^(\d{4})-?(\d\d)-?(\d\d)$/

/** The day after, as iCalendar says an end, brought to the last day, as schema.org says it. */
function lastDay({ start, end }: EntryDate): string {
  const [, year, month, day] = wholeDay.exec(end.trim()) ?? []
  if (!year || end.replaceAll('-', '') <= start.replaceAll('-', '').slice(0, 8)) return end
  const date = `${year}-${month}-${day}`
  try {
    return Temporal.PlainDate.from(date).subtract({ days: 1 }).toString()
  } catch {
    return end
  }
}

/** Whether the text looks like a feed: by its first tag, or by what it says of itself. */
export function looksLikeFeed(head: string): boolean {
  if (/^\s*\{/.test(head)) return /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/.test(head)
  const [, tag] = /<([a-z][\w:.-]{0,40})/i.exec(head.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '')) ?? []
  return tag !== undefined && /^(?:\w+:)?(?:rss|rdf|feed|channel)$/i.test(tag)
}
