import { instantText } from '#src/platform/clock.ts'
import type { Tx } from '#src/platform/db/database.ts'
import { keptQuery } from '#src/platform/db/kept-query.ts'
import type { Move } from '#src/platform/module.ts'
import { calendarTables } from './event.store.ts'
import type { DetailTables } from './event-details.store.ts'
import {
  type Languages,
  type ListedDate,
  type ListFrame,
  languagesOf,
  listed,
  type Shelf,
  toldDates,
  withWords,
} from './event-list.store.ts'

const comingIn = keptQuery((query, asked: Languages & { venueId: string; now: string; limit: number }) =>
  withWords(
    listed(query, {}).where('occurrence.venue_id', '=', asked.venueId).where('occurrence.ends_at', '>', asked.now),
    asked,
  )
    .orderBy('occurrence.starts_at')
    .orderBy('occurrence.event_id')
    .orderBy('occurrence.recurrence_id')
    .limit(asked.limit),
)

/** What has not ended in a house, in order of time. One query, two when a date has words of its own. */
export async function readComing(
  shelf: Shelf,
  frame: ListFrame,
  venueId: string,
  now: Temporal.Instant,
  limit: number,
): Promise<ListedDate[]> {
  const rows = await comingIn(shelf.database.read, { ...languagesOf(frame), venueId, now: instantText(now), limit })
  return toldDates(shelf, rows, frame)
}

/** Two houses are one: events, single dates and occurrences stand in the other one; calendars that subscribed hear of it. */
export async function rehangVenue({ query }: Tx, { from, to, now }: Move): Promise<void> {
  const tables = calendarTables(query)
  await tables
    .updateTable('calendar_event')
    .set({ updated_at: instantText(now) })
    .where('id', 'in', tables.selectFrom('calendar_occurrence').select('event_id').where('venue_id', '=', from))
    .execute()
  await tables.updateTable('calendar_event').set({ venue_id: to }).where('venue_id', '=', from).execute()
  await query
    .withTables<DetailTables>()
    .updateTable('calendar_event_place')
    .set({ venue_id: to })
    .where('venue_id', '=', from)
    .execute()
  await tables.updateTable('calendar_change').set({ venue_id: to }).where('venue_id', '=', from).execute()
  await tables
    .updateTable('calendar_occurrence')
    .set({
      venue_id: to,
      settlement_id: tables.selectFrom('places_venue').select('settlement_id').where('id', '=', to),
    })
    .where('venue_id', '=', from)
    .execute()
}
