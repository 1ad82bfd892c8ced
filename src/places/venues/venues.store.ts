import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { PlacesTables } from '../places.tables.ts'

const tables = (query: Reader) => query.withTables<PlacesTables>()

export interface NewVenue {
  readonly id: string
  readonly slug: string
  readonly settlementId: string
  readonly latitude?: number | undefined
  readonly longitude?: number | undefined
  readonly texts: Partial<Record<Lang, { name: string; address?: string | undefined }>>
}

/** Enters a house of a settlement with its words in one language or both; coordinates in degrees, WGS 84. */
export async function addVenue({ query, record }: Tx, venue: NewVenue): Promise<void> {
  const { id, slug, settlementId, latitude = null, longitude = null, texts } = venue
  await tables(query)
    .insertInto('places_venue')
    .values({ id, slug, settlement_id: settlementId, latitude, longitude })
    .execute()
  const rows = Object.entries(texts).map(([lang, { name, address = null }]) => ({ venue_id: id, lang, name, address }))
  await tables(query).insertInto('places_venue_text').values(rows).execute()
  await record({ name: 'places.venue.added', ids: { venue: id, settlement: settlementId } })
}

/** Venue names of a settlement in every language, to recognise one in a foreign calendar. */
export const readVenueNames = (query: Reader): Promise<{ id: string; name: string; settlement: string }[]> =>
  tables(query)
    .selectFrom('places_venue as venue')
    .innerJoin('places_venue_text as text', 'text.venue_id', 'venue.id')
    .innerJoin('places_settlement as settlement', 'settlement.id', 'venue.settlement_id')
    .select(['venue.id', 'text.name', 'settlement.name as settlement'])
    .execute()

/** Fails while anything else points to it. */
export async function removeVenue({ query, record }: Tx, id: string): Promise<void> {
  await tables(query).deleteFrom('places_venue_text').where('venue_id', '=', id).execute()
  const { numDeletedRows } = await tables(query).deleteFrom('places_venue').where('id', '=', id).executeTakeFirst()
  if (numDeletedRows > 0n) await record({ name: 'places.venue.removed', ids: { venue: id } })
}
