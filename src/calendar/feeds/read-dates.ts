import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { readEvents } from '../events/event-read.store.ts'
import { type FeedRow, readFeedRows } from './feed.store.ts'
import { readFeedFrame } from './feed-frame.ts'
import { type FeedRequest, mostComponents } from './feed-request.ts'
import { type ToldDate, tellDate } from './told-date.ts'
import type { FeedEvent } from './told-event.ts'

/** Events whole are read by so many at once. */
const slice = 500

/** Whole events by id, in the order of the ids. */
export async function readInSlices(house: House, ids: readonly string[]): Promise<FeedEvent[]> {
  const events: FeedEvent[] = []
  for (let from = 0; from < ids.length; from += slice)
    events.push(...(await readEvents(house.database.read, ids.slice(from, from + slice))))
  return events
}

/** The dates that a feed tells one by one, in order of time; `pick` leaves only some of their events. */
export async function readToldDates(
  house: House,
  visit: Visit,
  request: FeedRequest,
  pick: (query: Reader, ids: readonly string[]) => Promise<readonly string[]> = async (_, ids) => ids,
): Promise<ToldDate[]> {
  const { read } = house.database
  const span = { ...request, zone: visit.zone, limit: mostComponents }
  const rows: FeedRow[] = await readFeedRows(read, request.narrowing, span)
  const ids = await pick(read, [...new Set(rows.map(({ eventId }) => eventId))])
  const events = new Map((await readInSlices(house, ids)).map((event) => [event.id, event]))
  const frame = await readFeedFrame(house, visit.lang)
  const now = instantText(visit.now)
  return rows.flatMap((row) => {
    const event = events.get(row.eventId)
    return event ? [tellDate(event, row, frame, visit.zone, now)] : []
  })
}
