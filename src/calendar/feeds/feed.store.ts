import { sql } from 'kysely'
import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { EventStatus } from '../events/event.ts'
import { type Base, type ListTables, listed, type Narrowing } from '../events/event-list.store.ts'

const tables = (query: Reader) => query.withTables<ListTables>()

/** How far a feed looks: back to `from`, ahead from `here` to `until`. */
export interface FeedSpan {
  readonly from: Temporal.Instant
  readonly here: Temporal.Instant
  readonly until: Temporal.Instant
  readonly zone: string
  readonly limit: number
}

/** Where feeds look, in order of worth: what is ahead, what goes on, what is just over. A full feed ends in this order. */
const parts: readonly ((base: Base, span: FeedSpan) => Base)[] = [
  (base, { here, until }) =>
    base
      .where('occurrence.starts_at', '>=', instantText(here))
      .where('occurrence.starts_at', '<', instantText(until)) as Base,
  (base, { here, zone }) =>
    base
      .where('occurrence.lasting', '=', sql.lit(1))
      .where('occurrence.last_day', '>=', here.toZonedDateTimeISO(zone).toPlainDate().toString())
      .where('occurrence.starts_at', '<', instantText(here)) as Base,
  (base, { from, here }) =>
    base
      .where('occurrence.starts_at', '>=', instantText(from))
      .where('occurrence.starts_at', '<', instantText(here)) as Base,
]

/** Ids of the events with a date in the span, the next one first. Three queries at most. */
export async function readEventIds(query: Reader, narrowing: Narrowing, span: FeedSpan): Promise<string[]> {
  const found = new Set<string>()
  for (const part of parts) {
    if (found.size >= span.limit) break
    const rows = await part(listed(query, narrowing), span)
      .select(['occurrence.event_id as id', sql<string>`min(occurrence.starts_at)`.as('first')])
      .groupBy('occurrence.event_id')
      .orderBy('first')
      .orderBy('id')
      .limit(span.limit)
      .execute()
    for (const { id } of rows) if (found.size < span.limit) found.add(id)
  }
  return [...found]
}

/** One date, with what only dates know; the words are its event's. */
export interface FeedRow {
  readonly eventId: string
  readonly recurrenceId: string
  readonly starts: string
  readonly ends: string | null
  readonly startsAt: string
  readonly endsAt: string
  readonly firstDay: string
  readonly lastDay: string
  readonly status: EventStatus
  readonly venueId: string | null
  readonly settlementId: string | null
}

/** Dates in the span in order of time. Three queries at most. */
export async function readFeedRows(query: Reader, narrowing: Narrowing, span: FeedSpan): Promise<FeedRow[]> {
  const found = new Map<string, FeedRow>()
  for (const part of parts) {
    if (found.size >= span.limit) break
    const rows = await part(listed(query, narrowing), span)
      .select(['occurrence.event_id as eventId', 'occurrence.recurrence_id as recurrenceId', 'occurrence.starts'])
      .select(['occurrence.ends', 'occurrence.starts_at as startsAt', 'occurrence.ends_at as endsAt'])
      .select(['occurrence.first_day as firstDay', 'occurrence.last_day as lastDay'])
      .select(['occurrence.status', 'occurrence.venue_id as venueId'])
      .select('occurrence.settlement_id as settlementId')
      .orderBy('occurrence.starts_at')
      .orderBy('occurrence.event_id')
      .orderBy('occurrence.recurrence_id')
      .limit(span.limit)
      .execute()
    for (const row of rows) if (found.size < span.limit) found.set(`${row.eventId} ${row.recurrenceId}`, row)
  }
  return [...found.values()].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
}

/** Of these events the latest changed, the newest first. */
export async function latestChanged(query: Reader, ids: readonly string[], most: number): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tables(query)
    .selectFrom('calendar_event')
    .select('id')
    .where('id', 'in', ids)
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}

export interface PublishedEvent {
  readonly id: string
  readonly series: boolean
  /** Gone at its source: a calendar program is told not to come. */
  readonly withdrawn: boolean
}

/** The event that visitors find under this slug. */
export async function readPublished(query: Reader, slug: string): Promise<PublishedEvent | undefined> {
  const row = await tables(query)
    .selectFrom('calendar_event')
    .select(['id', 'type', 'withdrawn_at'])
    .where('slug', '=', slug)
    .where('published_at', 'is not', null)
    .where('canonical_id', 'is', null)
    .executeTakeFirst()
  return row && { id: row.id, series: row.type === 'several', withdrawn: row.withdrawn_at !== null }
}
