import { type RawBuilder, sql } from 'kysely'
import type { PlacesTables } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Audience, Level, Topic } from '#src/platform/language/terms.ts'
import type { CalendarTables } from '../events/event.store.ts'
import type { Sphere } from '../events/event.ts'
import type { IndexedDate, IndexedEvent } from './occurrence-index.ts'

type Tables = CalendarTables & PlacesTables
const tables = (query: Reader) => query.withTables<Tables>()

/** Events by their ids, or a whole stretch of them in the order of ids, which is read in a third of the time. */
type Which = readonly string[] | { readonly after: string; readonly upTo: string }

const isOf = (column: string, which: Which) =>
  'upTo' in which
    ? sql<boolean>`${sql.ref(column)} > ${which.after} and ${sql.ref(column)} <= ${which.upTo}`
    : sql<boolean>`${sql.ref(column)} in (${sql.join(which)})`

type Answer = PlacesTables['places_room']['step_free']

/** Whether one gets in without a step, by id. */
export type StepFree = ReadonlyMap<string, Answer>

const known = (rows: readonly { id: string; step_free: Answer }[]): StepFree =>
  new Map(rows.map(({ id, step_free }) => [id, step_free]))

/** Of all houses: some thousands, asked once for many events. */
export const readStepFree = async (query: Reader): Promise<StepFree> =>
  known(await tables(query).selectFrom('places_venue').select(['id', 'step_free']).execute())

const readStepFreeRooms = async (query: Reader, ids: readonly (string | null)[]): Promise<StepFree> =>
  known(
    await tables(query)
      .selectFrom('places_room')
      .select(['id', 'step_free'])
      .where('id', 'in', [...new Set(ids.filter((id) => id !== null)), ''])
      .execute(),
  )

/** The last of the next so many ids; undefined where none follows. */
export const readNextEnd = async (query: Reader, after: string, limit: number): Promise<string | undefined> =>
  (
    await tables(query)
      .selectFrom('calendar_event')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute()
  ).at(-1)?.id

/** Ids of the events that have a date in the house, as their first or a further one. */
export const readIdsIn = async (query: Reader, venue: string): Promise<string[]> =>
  (
    await tables(query)
      .selectFrom('calendar_occurrence')
      .select('event_id')
      .where('venue_id', '=', venue)
      .union(tables(query).selectFrom('calendar_event_place').select('event_id').where('venue_id', '=', venue))
      .execute()
  ).map(({ event_id }) => event_id)

/** These events as the index knows them, those with nothing to list left out. Six queries for any number. */
export async function readIndexed(query: Reader, which: Which, venues: StepFree): Promise<IndexedEvent[]> {
  const events = await readEventRows(query, which)
  const terms = Map.groupBy(await readTerms(query, which), ({ event_id }) => event_id)
  const further = Map.groupBy(await readFurther(query, which), ({ event_id }) => event_id)
  const ofDates = await readRoomsOfDates(query, which)
  const roomsOfDates = new Map(
    ofDates.map(({ event_id, recurrence_id, room_id }) => [`${event_id} ${recurrence_id}`, room_id]),
  )
  const rooms = await readStepFreeRooms(
    query,
    [...events, ...ofDates].map(({ room_id }) => room_id),
  )
  const recurrence = ofDates.length > 0 ? sql<string>`recurrence_id` : sql<string>`''`
  const dates = await readDateRows(query, which, recurrence)
  const doors = { venues, rooms, roomsOfDates }
  const found: IndexedEvent[] = []
  let next = 0
  // Both come in the order of ids, so that dates are walked once.
  for (const row of events) {
    const own: IndexedDate[] = []
    let before: Where | undefined
    for (let packed = dates[next]?.packed; packed?.startsWith(row.id) && packed[row.id.length] === ' '; ) {
      before = whereOf(packed, row, doors, before)
      own.push(dateOf(packed, row.id.length + 1, before))
      packed = dates[++next]?.packed
    }
    if (own.length > 0) found.push(eventOf(row, terms.get(row.id) ?? [], further.get(row.id) ?? [], own))
  }
  return found
}

const readEventRows = (query: Reader, which: Which) =>
  tables(query)
    .selectFrom('calendar_event')
    .select(['id', 'organisation_id', 'sphere', 'level', 'venue_id', 'room_id', 'price_from', 'price_to'])
    .select(sql<number>`case when online_url is null then 0 else 1 end`.as('online'))
    .where(isOf('id', which))
    .orderBy('id')
    .execute()

type EventRow = Awaited<ReturnType<typeof readEventRows>>[number]

const readTerms = (query: Reader, which: Which) =>
  tables(query)
    .selectFrom('calendar_event_term')
    .select(['event_id', 'scheme', 'term'])
    .where(isOf('event_id', which))
    .execute()

/** Settlements of further houses and organisations that hold it together; few events have any. */
const readFurther = (query: Reader, which: Which) =>
  tables(query)
    .selectFrom('calendar_event_place as place')
    .innerJoin('places_venue as house', 'house.id', 'place.venue_id')
    .select(['place.event_id', sql<'place' | 'organiser'>`'place'`.as('what'), 'house.settlement_id as id'])
    .where(isOf('place.event_id', which))
    .union(
      tables(query)
        .selectFrom('calendar_event_role')
        .select(['event_id', sql<'place' | 'organiser'>`'organiser'`.as('what'), sql<string>`organisation_id`.as('id')])
        .where(isOf('event_id', which))
        .where('role', '=', 'co-organiser')
        .where('organisation_id', 'is not', null),
    )
    .execute()

type FurtherRow = Awaited<ReturnType<typeof readFurther>>[number]

const readRoomsOfDates = (query: Reader, which: Which) =>
  tables(query)
    .selectFrom('calendar_change')
    .select(['event_id', 'recurrence_id', 'room_id'])
    .where(isOf('event_id', which))
    .where('room_id', 'is not', null)
    .execute()

/**
 * One text a date: each value that an engine hands over costs as much as a step of its search. First what differs from date to date and is
 * of fixed width, then where it is, which most dates of an event share; last its recurrence, where a date may have a room of its own.
 */
const readDateRows = (query: Reader, which: Which, recurrence: RawBuilder<string>) =>
  tables(query)
    .selectFrom('calendar_occurrence')
    .select(
      sql<string>`concat_ws(' ', event_id, starts_at, ends_at, case when lasting = 1 then last_day else '' end,
        after_work, coalesce(settlement_id, ''), coalesce(venue_id, ''), ${recurrence})`.as('packed'),
    )
    .where(isOf('event_id', which))
    .where('listed', '=', sql.lit(1))
    .orderBy('event_id')
    .orderBy('recurrence_id')
    .execute()

const eventOf = (
  row: EventRow,
  terms: readonly { scheme: string; term: string }[],
  further: readonly FurtherRow[],
  dates: IndexedDate[],
): IndexedEvent => {
  const idsOf = (wanted: FurtherRow['what']) => further.filter(({ what }) => what === wanted).map(({ id }) => id)
  const of = <T>(scheme: string) => terms.filter((term) => term.scheme === scheme).map(({ term }) => term as T)
  return {
    id: row.id,
    organisation: row.organisation_id,
    furtherPlaces: idsOf('place'),
    coOrganisers: idsOf('organiser').filter((id) => id !== row.organisation_id),
    sphere: row.sphere as Sphere,
    topics: of<Topic>('topic'),
    audiences: of<Audience>('audience'),
    level: row.level as Level | null,
    free: row.price_from === 0 && !row.price_to,
    online: Number(row.online) === 1,
    dates,
  }
}

interface Doors {
  readonly venues: StepFree
  readonly rooms: StepFree
  /** Rooms that single dates have, by event and recurrence. */
  readonly roomsOfDates: ReadonlyMap<string, string | null>
}

/** What the dates of an event mostly have in common. */
interface Where {
  /** The words that it was read from. */
  readonly words: string
  readonly lastDay: number | null
  readonly afterWork: boolean
  readonly place: string | null
  readonly stepFree: boolean
}

/** `2026-11-27T16:00:00.000Z`: all instants are stored with this width. */
const width = 24

/** Of a date with the same words as the one before it is the same. */
function whereOf(packed: string, event: EventRow, { venues, rooms, roomsOfDates }: Doors, before?: Where): Where {
  const words = packed.slice(event.id.length + 2 * (width + 1) + 1)
  if (before?.words === words) return before
  const [lastDay = '', afterWork, place = '', venue = '', recurrence] = words.split(' ')
  const usual = venue === event.venue_id ? event.room_id : null
  const room = roomsOfDates.get(`${event.id} ${recurrence}`) ?? usual
  const [ofVenue, ofRoom] = [venues.get(venue), room === null ? undefined : rooms.get(room)]
  return {
    words,
    lastDay: lastDay === '' ? null : dayNumber(lastDay),
    afterWork: afterWork === '1',
    place: place === '' ? null : place,
    stepFree: ofVenue !== 'no' && ofRoom !== 'no' && (ofVenue === 'yes' || ofRoom === 'yes'),
  }
}

const dateOf = (packed: string, at: number, { lastDay, afterWork, place, stepFree }: Where): IndexedDate => ({
  startsAt: secondsAt(packed, at),
  endsAt: secondsAt(packed, at + width + 1),
  lastDay,
  place,
  afterWork,
  stepFree,
})

/** Seconds since 1970 of the instant that stands here; of a million dates `Date.parse` alone would take half a second. */
function secondsAt(text: string, at: number): number {
  const two = (from: number) => (text.charCodeAt(at + from) - 48) * 10 + text.charCodeAt(at + from + 1) - 48
  return Date.UTC(two(0) * 100 + two(2), two(5) - 1, two(8), two(11), two(14), two(17)) / 1000
}

/** Days since 1970. */
export const dayNumber = (day: string): number => Date.parse(day) / 86_400_000
