import { sql } from 'kysely'
import type { Access, PlacesTables } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { keptQuery } from '#src/platform/db/kept-query.ts'
import type { Languages } from './event-list.store.ts'

/** Where a date is, in words: the house, the room in it, the settlement. */
export interface Spot {
  readonly venue: string | null
  readonly venueSlug: string | null
  readonly room: string | null
  /** Of the room, where it is known. */
  readonly seats: number | null
  /** How one gets into the house; null where there is none. */
  readonly access: Access | null
  readonly address: string | null
  /** How one gets to the house and back, in words. */
  readonly arrival: string | null
  readonly wayBack: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly settlementKind: string | null
  readonly settlement: string | null
  readonly settlementSlug: string | null
}

interface SpotIds {
  readonly venueId: string | null
  readonly settlementId: string | null
  readonly roomId: string | null
}

/** Under which a spot is found again. */
export const spotName = ({ venueId, settlementId, roomId }: SpotIds): string =>
  `${venueId ?? ''} ${settlementId ?? ''} ${roomId ?? ''}`

const place = ({ venueId, settlementId, roomId }: SpotIds, number: number) =>
  sql`select ${sql.lit(number)} as number, cast(${venueId} as text) as venue_id,
    cast(${settlementId} as text) as settlement_id, cast(${roomId} as text) as room_id`

interface SpotRow {
  number: number
  venue_id: string | null
  settlement_id: string | null
  room_id: string | null
}

const spotsAt = (query: Reader, ids: readonly SpotIds[], { lang, other }: Languages) =>
  query
    .withTables<PlacesTables>()
    .selectFrom(sql<SpotRow>`(${sql.join(ids.map(place), sql` union all `)})`.as('spot'))
    .leftJoin('places_venue as house', 'house.id', 'spot.venue_id')
    .leftJoin('places_venue_text as own', (join) =>
      join.onRef('own.venue_id', '=', 'house.id').on('own.lang', '=', lang),
    )
    .leftJoin('places_venue_text as otherwise', (join) =>
      join.onRef('otherwise.venue_id', '=', 'house.id').on('otherwise.lang', '=', other),
    )
    .leftJoin('places_settlement as settlement', 'settlement.id', 'spot.settlement_id')
    .select(['spot.number', 'house.slug as venueSlug', 'house.latitude', 'house.longitude'])
    .select(['house.step_free', 'house.toilet', 'house.hearing_loop', 'house.parking'])
    .select(sql<string | null>`coalesce(own.name, otherwise.name)`.as('venue'))
    .select(sql<string | null>`coalesce(own.address, otherwise.address)`.as('address'))
    .select(sql<string | null>`coalesce(own.arrival, otherwise.arrival)`.as('arrival'))
    .select(sql<string | null>`coalesce(own.way_back, otherwise.way_back)`.as('wayBack'))
    .select(['settlement.kind as settlementKind', 'settlement.name as settlement', 'settlement.slug as settlementSlug'])
    .select(
      sql<string | null>`(
        select name from places_room_text where room_id = spot.room_id order by case lang when ${lang} then 0 else 1 end limit 1
      )`.as('room'),
    )
    .select(sql<number | null>`(select seats from places_room where id = spot.room_id)`.as('seats'))

const oneSpot = keptQuery((query, { lang, other, ...ids }: SpotIds & Languages) =>
  spotsAt(query, [ids], { lang, other }),
)

type Row = Awaited<ReturnType<typeof oneSpot>>[number]

const spotOf = ({ number, step_free, toilet, hearing_loop, parking, ...words }: Row): Spot => ({
  ...words,
  access: step_free && toilet && hearing_loop && parking ? { step_free, toilet, hearing_loop, parking } : null,
})

/** Each spot once, by its name. One query: the dates of a series are seldom in more than one house, and that query is kept built. */
export async function readSpots(
  query: Reader,
  all: readonly SpotIds[],
  languages: Languages,
): Promise<ReadonlyMap<string, Spot>> {
  const ids = new Map(all.map((each) => [spotName(each), each]))
  ids.delete('  ')
  const [first, ...others] = ids.values()
  if (!first) return new Map()
  const rows =
    others.length === 0
      ? await oneSpot(query, { ...first, ...languages })
      : await spotsAt(query, [first, ...others], languages).execute()
  const names = [...ids.keys()]
  return new Map(rows.map((row) => [names[row.number] ?? '', spotOf(row)]))
}
