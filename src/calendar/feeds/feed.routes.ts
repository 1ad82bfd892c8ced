import { type CsvCell, csvType, writeLongCsv } from '#src/platform/csv/write-csv.ts'
import { type FileAnswer, NotFound } from '#src/platform/http/answer.ts'
import type { Pieces } from '#src/platform/http/long-body.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { type EventToWrite, writeCalendar, writeLongCalendar } from '#src/platform/icalendar/write-icalendar.ts'
import type { House } from '#src/platform/module.ts'
import { eventAddress, eventFileAddress, type FeedFormat, feedAddress, inLang, listAddress } from '../addresses.ts'
import { eventPage } from '../events/event.routes.tsx'
import { columns } from './columns.ts'
import { asICalEvents } from './event.ical.ts'
import { latestChanged, readEventIds, readPublished } from './feed.store.ts'
import { type FeedFrame, readFeedFrame } from './feed-frame.ts'
import { type FeedRequest, mostComponents, readFeedRequest } from './feed-request.ts'
import { feedMessages } from './messages.ts'
import { moreOfEvent } from './more-of-event.ts'
import { readInSlices, readToldDates, readToldEvents } from './read-dates.ts'
import type { ToldDate } from './told-date.ts'
import type { FeedEvent } from './told-event.ts'
import { atomType, type FeedHead, writeAtom } from './write-atom.ts'
import { jsonFeedType, writeJsonFeed } from './write-json-feed.ts'
import { rssType, writeRss } from './write-rss.ts'

const refreshHours = 4
const prodId = '-//Multipolis//Calendar//BG'
const icalType = 'text/calendar; charset=utf-8'
/** A reader of news wants the latest, not all. */
const mostEntries = 100
/** RFC 7986, 5.9: a name of CSS near the colour that the site gives the field. */
const colors = { culture: 'firebrick', education: 'royalblue', science: 'seagreen' } as const

type Writer = (house: House, visit: Visit, request: FeedRequest) => Promise<string | Pieces>

const route =
  (format: FeedFormat, type: string, write: Writer) =>
  (house: House) =>
  async (visit: Visit): Promise<FileAnswer> => {
    const request = await readFeedRequest(house, visit)
    return {
      kind: 'file',
      type,
      body: await write(house, visit, request),
      ...(format === 'csv' ? { attachment: 'calendar.csv' } : {}),
      address: feedAddress(request.filter, format),
      cache: { tags: ['calendar', 'network', 'places'], until: request.fresh },
    }
  }

const headOf = ({ settings }: House, { lang }: Visit, request: FeedRequest, format: FeedFormat): FeedHead => ({
  name: request.name,
  reach: request.reach,
  self: `${settings.publicUrl}${inLang(lang, feedAddress(request.filter, format))}`,
  page: `${settings.publicUrl}${inLang(lang, listAddress(request.filter))}`,
  updated: request.from.toString(),
})

/** `/calendar.ics`: what the list with the same query shows, to subscribe to. */
export const icalFeed = route('ics', icalType, async (house, visit, request) => {
  const head = headOf(house, visit, request, 'ics')
  const span = { ...request, zone: visit.zone, limit: mostComponents }
  const ids = await readEventIds(house.database.read, request.narrowing, span)
  const frame = await readFeedFrame(house, visit.lang)
  const { sphere } = request.filter
  return writeLongCalendar({
    prodId,
    name: head.name,
    description: head.reach,
    url: head.page,
    source: head.self,
    refreshHours,
    color: sphere ? colors[sphere] : null,
    events: components(readInSlices(house, ids), frame),
  })
})

/** As many as fit; a series without its changes would show dates that are off. */
async function* components(events: AsyncIterable<FeedEvent>, frame: FeedFrame): AsyncGenerator<EventToWrite> {
  let count = 0
  for await (const event of events) {
    const written = asICalEvents(event, frame)
    count += written.length
    if (count > mostComponents) return
    yield* written
  }
}

/** The latest announced or changed, for readers of news. */
const newsFeed = (format: 'atom' | 'rss', type: string, write: typeof writeAtom) =>
  route(format, type, async (house, visit, request) => {
    const head = headOf(house, visit, request, format)
    const latest = readToldEvents(house, visit, request, (query, ids) => latestChanged(query, ids, mostEntries))
    const frame = await readFeedFrame(house, visit.lang)
    const events = (await Array.fromAsync(latest)).sort((one, other) =>
      one.first.event.updatedAt < other.first.event.updatedAt ? 1 : -1,
    )
    const reach = `${head.reach} ${feedMessages[visit.lang].newest(mostEntries)}`
    return write({ ...head, reach }, events, frame)
  })

/** `/calendar.atom` and `/calendar.rss`. */
export const atomFeed = newsFeed('atom', atomType, writeAtom)
export const rssFeed = newsFeed('rss', rssType, writeRss)

/** `/calendar.json`: JSON Feed 1.1, all dates in `_event`. */
export const jsonFeed = route('json', jsonFeedType, async (house, visit, request) =>
  writeJsonFeed(
    headOf(house, visit, request, 'json'),
    readToldEvents(house, visit, request),
    await readFeedFrame(house, visit.lang),
  ),
)

/** `/calendar.csv`: a row for each date. */
export const csvFeed = route('csv', csvType, async (house, visit, request) => {
  const frame = await readFeedFrame(house, visit.lang)
  const header = columns.map(({ name }) => name)
  return writeLongCsv(header, rowsOf(readToldDates(house, visit, request), frame))
})

async function* rowsOf(dates: AsyncIterable<ToldDate>, frame: FeedFrame): AsyncGenerator<CsvCell[]> {
  for await (const date of dates) {
    yield columns.map(({ value }) => {
      const said = value(date, frame)
      return typeof said === 'object' ? said?.join('; ') : said
    })
  }
}

/** `/calendar/<slug>/event.ics`: one event with all its dates; a series can be subscribed to, so that its changes arrive. */
export async function eventFile(house: House, visit: Visit, slug: string): Promise<FileAnswer> {
  const found = await readPublished(house.database.read, slug)
  if (!found) throw new NotFound()
  const { lang } = visit
  const { publicUrl } = house.settings
  const frame = await readFeedFrame(house, lang)
  const { jsonLd } = await eventPage(house, visit, slug)
  const data = typeof jsonLd === 'string' ? jsonLd : null
  const events = (await Array.fromAsync(readInSlices(house, [found.id])))
    .map((event) => (found.withdrawn ? { ...event, status: 'cancelled' as const } : event))
    .flatMap((event) => {
      const [main, ...changed] = asICalEvents(event, frame)
      return main ? [{ ...main, more: moreOfEvent(event, frame, data) }, ...changed] : []
    })
  const [first] = events
  const address = eventFileAddress(slug)
  const subscription = found.series ? { source: `${publicUrl}${inLang(lang, address)}`, refreshHours } : {}
  // Without a day there is nothing to put into a calendar.
  if (!first) throw new NotFound()
  return {
    kind: 'file',
    type: icalType,
    body: writeCalendar({
      prodId,
      name: found.series ? first.summary : feedMessages[lang].name,
      url: `${publicUrl}${inLang(lang, eventAddress(slug))}`,
      ...subscription,
      events,
    }),
    attachment: `${slug}.ics`,
    address,
    cache: { tags: [`event:${found.id}`, 'network', 'places'] },
  }
}
