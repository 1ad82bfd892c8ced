import { sql } from 'kysely'
import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import { type ListTables, listed, type Narrowing } from './event-list.store.ts'

/** Ids of the events with a date in the window, the earliest first. */
export async function readEventIds(
  query: Reader,
  narrowing: Narrowing,
  window: { from: Temporal.Instant; until: Temporal.Instant; limit: number },
): Promise<string[]> {
  const rows = await listed(query, narrowing)
    .select(['occurrence.event_id as id', sql<string>`min(occurrence.starts_at)`.as('first')])
    .where('occurrence.starts_at', '>=', instantText(window.from))
    .where('occurrence.starts_at', '<', instantText(window.until))
    .groupBy('occurrence.event_id')
    .orderBy('first')
    .orderBy('id')
    .limit(window.limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** The id of the event that visitors find under this slug. */
export async function readPublishedId(query: Reader, slug: string): Promise<string | undefined> {
  const row = await query
    .withTables<ListTables>()
    .selectFrom('calendar_event')
    .select('id')
    .where('slug', '=', slug)
    .where('published_at', 'is not', null)
    .executeTakeFirst()
  return row?.id
}

export interface HouseWords {
  readonly name: string
  readonly address: string | null
  readonly settlement: string
  readonly kind: string
  readonly latitude: number | null
  readonly longitude: number | null
}

/** Every venue in words, by id. Some hundreds in a network: one query is cheaper than a join for each event. */
export async function readHouses(query: Reader, lang: Lang): Promise<Map<string, HouseWords>> {
  const rows = await query
    .withTables<ListTables>()
    .selectFrom('places_venue as venue')
    .innerJoin('places_settlement as settlement', 'settlement.id', 'venue.settlement_id')
    .leftJoin('places_venue_text as own', (join) =>
      join.onRef('own.venue_id', '=', 'venue.id').on('own.lang', '=', lang),
    )
    .leftJoin('places_venue_text as other', (join) =>
      join.onRef('other.venue_id', '=', 'venue.id').on('other.lang', '=', otherLang(lang)),
    )
    .select(['venue.id', 'venue.latitude', 'venue.longitude', 'settlement.name as settlement', 'settlement.kind'])
    .select(sql<string>`coalesce(own.name, other.name)`.as('name'))
    .select(sql<string | null>`coalesce(own.address, other.address)`.as('address'))
    .execute()
  return new Map(rows.map(({ id, ...words }) => [id, words]))
}
