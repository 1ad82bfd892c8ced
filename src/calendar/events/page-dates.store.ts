import { sql } from 'kysely'
import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { keptQuery } from '#src/platform/db/kept-query.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { EventStatus } from './event.ts'
import { type ListTables, languagesOf } from './event-list.store.ts'
import type { EventPage } from './event-page.store.ts'
import { readSpots, type Spot, spotName } from './spots.store.ts'
import { toldIn } from './told-in.ts'

/** One date of the event with the house it is in and its own words. */
export interface PageDate extends Spot {
  readonly recurrenceId: string
  /** Wall times of the event's zone, of the network's for an event in UTC. */
  readonly scheduled: string
  readonly starts: string
  readonly ends: string | null
  readonly startsAt: string
  readonly endsAt: string
  readonly firstDay: string
  readonly lastDay: string
  readonly status: EventStatus
  /** Not in the event's usual house. */
  readonly newPlace: boolean
  readonly formerPlace: string | null
  readonly precise: 'day' | 'month'
  readonly venueId: string | null
  readonly title: string | null
  readonly lead: string | null
  readonly place: string | null
  readonly reason: string | null
}

type Told = Pick<EventPage, 'id' | 'zone' | 'toldIn' | 'venueId' | 'roomId' | 'usualPlace' | 'precise'>

const tables = (query: Reader) => query.withTables<ListTables>()

interface DatesAsked {
  readonly eventId: string
}

/** All of a date but its words as one text: each value that an engine hands over costs as much as a step of its search. */
const packedDate = sql<string>`concat_ws(' ', occurrence.recurrence_id, occurrence.starts, coalesce(occurrence.ends, ''),
  occurrence.starts_at, occurrence.ends_at, occurrence.first_day, occurrence.last_day, occurrence.status, occurrence.own_text,
  coalesce(occurrence.venue_id, ''), coalesce(occurrence.settlement_id, ''), coalesce((
    select room_id from calendar_change where event_id = occurrence.event_id and recurrence_id = occurrence.recurrence_id
  ), ''))`

const allDates = (query: Reader, { eventId }: DatesAsked) =>
  tables(query)
    .selectFrom('calendar_occurrence as occurrence')
    .select(packedDate.as('packed'))
    .where('occurrence.event_id', '=', eventId)

const datesOf = (query: Reader, asked: DatesAsked) => allDates(query, asked).where('occurrence.listed', '=', sql.lit(1))

const datesAhead = keptQuery((query, asked: DatesAsked & { now: string; limit: number }) =>
  datesOf(query, asked)
    .where('occurrence.ends_at', '>', asked.now)
    .orderBy('occurrence.starts_at')
    .orderBy('occurrence.recurrence_id')
    .limit(asked.limit),
)

const lastDate = keptQuery((query, asked: DatesAsked) =>
  datesOf(query, asked).orderBy('occurrence.starts_at', 'desc').orderBy('occurrence.recurrence_id', 'desc').limit(1),
)

const ownDates = keptQuery((query, asked: DatesAsked) =>
  allDates(query, asked)
    .where('occurrence.kind', '=', sql.lit('date'))
    .orderBy('occurrence.starts_at')
    .orderBy('occurrence.recurrence_id'),
)

const datesOnDay = keptQuery((query, asked: DatesAsked & { from: string; to: string }) =>
  datesOf(query, asked)
    .where('occurrence.recurrence_id', '>=', asked.from)
    .where('occurrence.recurrence_id', '<', asked.to)
    .orderBy('occurrence.starts_at')
    .orderBy('occurrence.recurrence_id'),
)

/**
 * Dates that have not ended, else the last one, so that the page of a past event still says when it was. Two queries, one more for
 * dates with words of their own.
 */
export async function readPageDates(
  query: Reader,
  event: Told,
  lang: Lang,
  now: Temporal.Instant,
  most: number,
): Promise<PageDate[]> {
  const asked = { eventId: event.id }
  const ahead = await datesAhead(query, { ...asked, now: instantText(now), limit: most })
  return told(query, event, lang, ahead.length > 0 ? ahead : await lastDate(query, asked))
}

/** The dates whose recurrence id lies on the day: usually one, two where a series has a matinee. */
export const readDatesOn = async (query: Reader, event: Told, lang: Lang, day: string): Promise<PageDate[]> =>
  told(query, event, lang, await datesOnDay(query, { eventId: event.id, from: day, to: `${day}~` }))

/** Of what is not published: dates that it once had are among them. */
export const readOwnDates = async (query: Reader, event: Told, lang: Lang): Promise<PageDate[]> =>
  told(query, event, lang, await ownDates(query, { eventId: event.id }))

const ownWords = keptQuery((query, { eventId }: DatesAsked) =>
  tables(query)
    .selectFrom('calendar_change_text')
    .select(['recurrence_id as recurrenceId', 'lang', 'title', 'lead', 'place', 'reason'])
    .where('event_id', '=', eventId),
)

type OwnWords = Awaited<ReturnType<typeof ownWords>>

/** A date as its row says it, before it is known what the house is called. */
function unpack(packed: string, event: Told) {
  const [recurrenceId = '', starts = '', ends, startsAt = '', endsAt = '', firstDay = '', lastDay = '', ...others] =
    packed.split(' ')
  const [status, ownText, venue, settlementId, roomOfDate] = others
  const venueId = venue || null
  const usualRoom = venueId !== null && venueId === event.venueId ? event.roomId : undefined
  const at = { venueId, settlementId: settlementId || null, roomId: roomOfDate || usualRoom || null }
  const times = toldIn({ recurrenceId, starts, ends: ends || null }, event.zone, event.toldIn)
  return {
    date: { recurrenceId, startsAt, endsAt, firstDay, lastDay, status: status as EventStatus },
    times,
    at,
    hasWords: ownText === '1',
  }
}

/** The dates as the page of their event tells them: in which hours, where, and whether they have left the usual house. */
async function told(
  query: Reader,
  event: Told,
  lang: Lang,
  rows: readonly { readonly packed: string }[],
): Promise<PageDate[]> {
  const found = rows.map(({ packed }) => unpack(packed, event))
  const spots = await readSpots(
    query,
    found.map(({ at }) => at),
    languagesOf({ lang }),
  )
  const words = found.some(({ hasWords }) => hasWords) ? await ownWords(query, { eventId: event.id }) : []
  const { usualPlace, precise } = event
  return found.map(({ date, times, at }) => {
    const { title, lead, place, reason } = wordsOf(words, date.recurrenceId, lang)
    const elsewhere = place !== null && place !== usualPlace
    const newPlace = usualPlace !== null && (event.venueId === null ? elsewhere : at.venueId !== event.venueId)
    // Field by field: a second object spread into a literal costs as much as the rest of a date.
    return {
      ...(spots.get(spotName(at)) ?? nowhere),
      recurrenceId: date.recurrenceId,
      startsAt: date.startsAt,
      endsAt: date.endsAt,
      firstDay: date.firstDay,
      lastDay: date.lastDay,
      status: date.status,
      scheduled: times.scheduled,
      starts: times.starts,
      ends: times.ends,
      newPlace,
      formerPlace: newPlace ? usualPlace : null,
      precise,
      venueId: at.venueId,
      title,
      lead,
      place,
      reason,
    }
  })
}

const nowhere: Spot = {
  venue: null,
  venueSlug: null,
  room: null,
  seats: null,
  access: null,
  address: null,
  arrival: null,
  wayBack: null,
  latitude: null,
  longitude: null,
  settlementKind: null,
  settlement: null,
  settlementSlug: null,
}

const silent = { title: null, lead: null, place: null, reason: null } as const

/** Each word in the language asked for, else in the other one. */
function wordsOf(words: OwnWords, recurrenceId: string, lang: Lang): Pick<PageDate, keyof typeof silent> {
  const own = words.length === 0 ? words : words.filter((row) => row.recurrenceId === recurrenceId)
  if (own.length === 0) return silent
  own.sort((one, other) => Number(other.lang === lang) - Number(one.lang === lang))
  const first = (name: keyof typeof silent) => own.find((row) => row[name] !== null)?.[name] ?? null
  return { title: first('title'), lead: first('lead'), place: first('place'), reason: first('reason') }
}
