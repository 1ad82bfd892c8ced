import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { readEvents } from '../events/event-read.store.ts'
import { type FeedRow, readFeedRows } from './feed.store.ts'
import { type FeedFrame, readFeedFrame } from './feed-frame.ts'
import { type FeedRequest, mostComponents } from './feed-request.ts'
import { gatherEvents, type ToldEvent } from './gather-events.ts'
import { type ToldDate, tellDate } from './told-date.ts'
import type { FeedEvent } from './told-event.ts'

/** Events whole are read by so many at once; no more of a feed is held while it is written. */
const slice = 100

function* slicesOf<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += slice) yield all.slice(from, from + slice)
}

/** Whole events by id, in the order of the ids. */
export async function* readInSlices(house: House, ids: readonly string[]): AsyncGenerator<FeedEvent> {
  for (const some of slicesOf(ids)) yield* await readEvents(house.database.read, some)
}

const readRows = (house: House, visit: Visit, request: FeedRequest): Promise<FeedRow[]> =>
  readFeedRows(house.database.read, request.narrowing, { ...request, zone: visit.zone, limit: mostComponents })

/** The dates of these rows with their events, in the order of the rows; the events are read at once. */
async function tell(house: House, visit: Visit, rows: readonly FeedRow[], frame: FeedFrame): Promise<ToldDate[]> {
  const ids = [...new Set(rows.map(({ eventId }) => eventId))]
  const events = new Map((await readEvents(house.database.read, ids)).map((event) => [event.id, event]))
  const now = instantText(visit.now)
  return rows.flatMap((row) => {
    const event = events.get(row.eventId)
    return event ? [tellDate(event, row, frame, visit.zone, now)] : []
  })
}

/** The dates that a feed tells one by one, in order of time. */
export async function* readToldDates(house: House, visit: Visit, request: FeedRequest): AsyncGenerator<ToldDate> {
  const frame = await readFeedFrame(house, visit.lang)
  for (const rows of slicesOf(await readRows(house, visit, request))) yield* await tell(house, visit, rows, frame)
}

type Pick = (query: Reader, ids: readonly string[]) => Promise<readonly string[]>

/** Events with the dates that a feed tells of them, in the order of their first dates; `pick` leaves only some of the events. */
export async function* readToldEvents(
  house: House,
  visit: Visit,
  request: FeedRequest,
  pick: Pick = async (_, ids) => ids,
): AsyncGenerator<ToldEvent> {
  const frame = await readFeedFrame(house, visit.lang)
  const rows = Map.groupBy(await readRows(house, visit, request), ({ eventId }) => eventId)
  const picked = new Set(await pick(house.database.read, [...rows.keys()]))
  const ofEvents = [...rows].flatMap(([id, dates]) => (picked.has(id) ? [dates] : []))
  for (const some of slicesOf(ofEvents)) yield* gatherEvents(await tell(house, visit, some.flat(), frame))
}
