import { timeKey } from '#src/platform/icalendar/icalendar.ts'
import { fold } from '#src/platform/language/fold.ts'
import type { PageItem } from '#src/platform/web-page/item.ts'
import { type PageReading, readPage } from '#src/platform/web-page/read-page.ts'
import type { RunProblem } from '#src/sources/index.ts'
import type { ForeignReading, IncomingEvent, ReadContext } from './incoming.ts'
import { isEventType } from './web/event-kinds.ts'
import { type DateReading, dateOf, type ReadDate } from './web/event-of-item.ts'
import { gatherDates, seriesEvent } from './web/gather-dates.ts'
import { lineOf, Things } from './web/things.ts'

/** Most events of one page. */
const mostEvents = 5_000

/**
 * Reads what a web page says of events for programs: schema.org as JSON-LD, microdata or RDFa Lite, and h-event; a bare JSON-LD document
 * too. An event that stands on the page in two of these ways is one. Dates in the words of the page are not guessed at.
 */
export function readWebPage(bytes: Uint8Array, context: ReadContext): ForeignReading {
  return readPageEvents(readPage(bytes, context), context)
}

/** The same of a page that has been read. */
export function readPageEvents(page: PageReading, context: ReadContext): ForeignReading {
  const problems: RunProblem[] = page.problems.map(({ code, detail }) => ({
    code,
    at: 'page',
    detail,
    refused: code === 'too-large',
  }))
  const events: IncomingEvent[] = []
  for (const items of page.items) {
    const found = eventsOf(new Things(items, context.address), context)
    const isKnown = knownAmong(events, context)
    events.push(...found.events.filter((event) => !isKnown(event)))
    // Microdata that says half of what JSON-LD says in full is no event of its own.
    if (events.length === 0 || found.events.length > 0) problems.push(...found.problems)
  }
  if (events.length === 0 && problems.length === 0)
    problems.push({ code: 'no-events', at: 'page', detail: 'no event is marked as such', refused: false })
  if (events.length > mostEvents)
    problems.push({ code: 'too-many', at: 'page', detail: `${events.length} events`, refused: true })
  return { events: events.slice(0, mostEvents), problems }
}

/** The same start with the same title, or the same name: said before in a more exact way. */
function knownAmong(
  events: readonly IncomingEvent[],
  { zone }: Pick<ReadContext, 'zone'>,
): (event: IncomingEvent) => boolean {
  const uids = new Set(events.map(({ series }) => series.uid))
  const known = events.flatMap(({ series }) => sayings(series, zone))
  const exactly = new Set(known.map(({ at, title }) => `${at} ${title}`))
  const days = new Set(known.map(({ day, title }) => `${day} ${title}`))
  // Where one of the two says no hour, the day is enough.
  const isSaid = ({ at, day, title }: Saying) =>
    exactly.has(`${at} ${title}`) || (at === day ? days : exactly).has(`${day} ${title}`)
  return ({ series }) => uids.has(series.uid) || sayings(series, zone).some(isSaid)
}

interface Saying {
  /** A time without a zone is one of the network. */
  readonly at: string
  readonly day: string
  readonly title: string
}

const sayings = ({ master, overrides }: IncomingEvent['series'], zone: string): Saying[] =>
  [...[master, ...overrides], ...master.rdates.map((start) => ({ start, summary: master.summary }))].map(
    ({ start, summary }) => {
      const told = start.kind === 'date' ? start : { ...start, zone: start.zone ?? zone }
      const at = timeKey(told)
      return { at, day: at.slice(0, 10), title: fold(summary) }
    },
  )

function eventsOf(things: Things, context: ReadContext): ForeignReading {
  const problems: RunProblem[] = []
  const events: IncomingEvent[] = []
  const take = ({ date, problems: some }: DateReading): ReadDate[] => {
    problems.push(...some)
    return date ? [date] : []
  }
  const items = things.all.filter(isEvent)
  things.isList = items.length > 1
  const parts = new Set(items.flatMap((item) => things.items(item, 'subEvent', 'subEvents')))
  const framing = new Set(items.flatMap((item) => things.items(item, 'superEvent')))
  const dates: ReadDate[] = []
  for (const item of items) {
    if (parts.has(item) || (framing.has(item) && !hasStart(item))) continue
    const subs = things.items(item, 'subEvent', 'subEvents').slice(0, mostEvents)
    const own = lineOf(things.words(item, 'name'))
    const isOwnDate = (sub: PageItem) => [own, ''].includes(lineOf(things.words(sub, 'name')))
    const isSeries = subs.length > 0 && subs.filter(isOwnDate).length * 2 >= subs.length
    if (!isSeries) {
      // A series is only the frame of its dates; a festival is something to go to.
      if (subs.length === 0 || !item.types.includes('EventSeries')) dates.push(...take(dateOf(things, item, context)))
      dates.push(...subs.flatMap((sub) => take(dateOf(things, sub, context))))
      continue
    }
    const usual = { title: own, description: things.words(item, 'description') }
    const [first, ...others] = subs.flatMap((sub) => take(dateOf(things, sub, context, usual)))
    if (!first) continue
    const whole = dateOf(things, { ...item, properties: withStart(item, first) }, context).date
    const page = whole?.more.url === undefined ? {} : { url: whole.more.url }
    events.push(seriesEvent(whole?.uid ?? first.uid, [first, ...others], { summary: own || first.event.summary }, page))
  }
  return { events: [...events, ...gatherDates(dates)], problems }
}

/** schema.org types and h-event. What says no type but a name and a start is an event too: plain lists and Open Tech Events. */
const isEvent = (item: PageItem): boolean =>
  isEventType(item.types) ||
  (item.types.length === 0 && item.properties.has('name') && item.properties.has('startDate'))

const hasStart = ({ properties }: PageItem): boolean =>
  ['startDate', 'dtstart', 'start'].some((name) => properties.has(name))

/** A series often says no start of its own; its name and page are wanted all the same. */
function withStart(item: PageItem, { event }: ReadDate): PageItem['properties'] {
  if (hasStart(item)) return item.properties
  const text = event.start.kind === 'date' ? event.start.date : event.start.local
  return new Map([...item.properties, ['startDate', [{ text, lang: null }]]])
}

/** Whether the text looks like a page, or a document of JSON-LD. */
export function looksLikePage(head: string): boolean {
  if (/^\s*[[{]/.test(head)) return /"@context"|"@type"|"startDate"/.test(head)
  return /^\s*(?:<!--[\s\S]{0,5000}?-->\s*)?(?:<\?xml[^>]{0,300}>\s*)?(?:<!doctype html|<html|<head|<body|<div|<article|<script|<section|<main|<(?:h[1-6]|link|meta|ol|p|span|style|table|title|ul)\b)/i.test(
    head,
  )
}
