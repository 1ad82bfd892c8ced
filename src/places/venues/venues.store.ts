import type { Reader, Tx } from '#src/platform/db/database.ts'
import { findAddress } from '#src/platform/http/addresses.store.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { Ids } from '#src/platform/ids.ts'
import { slugOf } from '#src/platform/language/slug.ts'
import { venuePath } from '../addresses.ts'
import type { PlacesTables, VenueRow } from '../places.tables.ts'
import { addRoom } from './rooms.store.ts'
import { accessUnknown, likenessOf, namedOnly, type Venue, type VenueText, type VenueTexts } from './venue.ts'

export const tables = (query: Reader) => query.withTables<PlacesTables>()

export interface NewVenue {
  readonly id: string
  readonly slug: string
  readonly settlementId: string
  readonly ownerId?: string | null
  readonly latitude?: number | null | undefined
  readonly longitude?: number | null | undefined
  readonly texts: Partial<Record<Lang, { name: string; address?: string | null | undefined }>>
}

/** Enters a house of a settlement with its words in one language or both; coordinates in degrees, WGS 84. */
export const addVenue = (tx: Tx, { texts, ownerId = null, latitude, longitude, ...venue }: NewVenue): Promise<void> =>
  enterVenue(tx, {
    ...venue,
    ownerId,
    latitude: latitude ?? null,
    longitude: longitude ?? null,
    access: accessUnknown,
    ...{ accessPhone: null, accessEmail: null, checkedAt: null },
    texts: Object.fromEntries(
      Object.entries(texts).map(([lang, { name, address }]) => [lang, namedOnly(name, address ?? null)]),
    ),
  })

/** Enters a venue with all that is said of it. Throws where the id or the slug is taken or the settlement unknown. */
export async function enterVenue(
  { query, record }: Tx,
  venue: Omit<Venue, 'version'>,
  actor: string | null = null,
): Promise<void> {
  await tables(query)
    .insertInto('places_venue')
    .values({ id: venue.id, slug: venue.slug, version: 1, ...columnsOf(venue) })
    .execute()
  await writeTexts(query, venue.id, venue.texts)
  const ids = { venue: venue.id, settlement: venue.settlementId, ...ownerIn(venue) }
  await record({ name: 'places.venue.added', ids, actor })
}

/** Tells a venue anew, with its own address as before. False, with nothing written, where somebody else saved meanwhile. */
export async function saveVenue(
  { query, record }: Tx,
  venue: Omit<Venue, 'slug'>,
  actor: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tables(query)
    .updateTable('places_venue')
    .set({ ...columnsOf(venue), version: venue.version + 1 })
    .where('id', '=', venue.id)
    .where('version', '=', venue.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await tables(query).deleteFrom('places_venue_text').where('venue_id', '=', venue.id).execute()
  await writeTexts(query, venue.id, venue.texts)
  await record({ name: 'places.venue.saved', ids: { venue: venue.id, ...ownerIn(venue) }, actor })
  return true
}

const ownerIn = ({ ownerId }: Pick<Venue, 'ownerId'>) => (ownerId === null ? {} : { organisation: ownerId })

const columnsOf = (venue: Omit<Venue, 'slug' | 'version'>): Omit<VenueRow, 'id' | 'slug' | 'version'> => ({
  settlement_id: venue.settlementId,
  owner_id: venue.ownerId,
  latitude: venue.latitude,
  longitude: venue.longitude,
  ...venue.access,
  access_phone: venue.accessPhone,
  access_email: venue.accessEmail,
  checked_at: venue.checkedAt,
})

const langsOf = (texts: VenueTexts) => Object.entries(texts) as [Lang, VenueText][]

async function writeTexts(query: Reader, id: string, texts: VenueTexts): Promise<void> {
  const rows = langsOf(texts).map(([lang, text]) => ({
    ...text,
    venue_id: id,
    lang,
    likeness: likenessOf(text.name),
  }))
  await tables(query).insertInto('places_venue_text').values(rows).execute()
}

interface MainVenue {
  readonly organisation: string
  readonly settlementId: string
  /** The name of the organisation: people say „в читалището“ and mean the house. */
  readonly name: string
  readonly address?: string | null
}

/**
 * The house that comes with an organisation, named as it is, with one room „основна зала“. Answers the id of the venue. Where a venue
 * of the organisation stands already, that one.
 */
export async function addMainVenue(
  tx: Tx,
  { organisation, settlementId, name, address = null }: MainVenue,
  { ids, actor = null }: { readonly ids: Ids; readonly actor?: string | null },
): Promise<string> {
  const own = await tables(tx.query)
    .selectFrom('places_venue')
    .select('id')
    .where('owner_id', '=', organisation)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (own) return own.id
  const id = ids()
  const slug = await freeSlug(tx.query, name, settlementId)
  const texts = { bg: namedOnly(name, address) }
  const nothing = { latitude: null, longitude: null, accessPhone: null, accessEmail: null, checkedAt: null }
  await enterVenue(
    tx,
    { id, slug, settlementId, ownerId: organisation, ...nothing, access: accessUnknown, texts },
    actor,
  )
  await addRoom(tx, id, {
    id: ids(),
    seats: null,
    stepFree: 'unknown',
    texts: { bg: { name: 'основна зала', equipment: null }, en: { name: 'main hall', equipment: null } },
  })
  return id
}

/** Words with a meaning of their own at `/desk/places/…`. */
const reservedVenueSlugs = new Set(['new', 'all', 'duplicates'])
const slugged = (text: string) => slugOf(text, { prefix: 'venue', reserved: reservedVenueSlugs })

/** An address that nobody has, nor had before a merge: the name, with its settlement, then with a number. */
export async function freeSlug(query: Reader, name: string, settlementId: string): Promise<string> {
  const settlement = await tables(query)
    .selectFrom('places_settlement')
    .select('name')
    .where('id', '=', settlementId)
    .executeTakeFirst()
  const [bare, within] = [slugged(name), slugged(`${name} ${settlement?.name ?? ''}`)]
  const ways = [bare, within, ...Array.from({ length: 200 }, (_, number) => `${within.slice(0, 74)}-${number + 2}`)]
  const taken = await takenSlugs(query, ways)
  for (const way of ways) if (!taken.has(way) && !(await findAddress(query, venuePath('bg', way)))) return way
  throw new Error(`No address is left for ${name}`)
}

async function takenSlugs(query: Reader, ways: readonly string[]): Promise<Set<string>> {
  const rows = await tables(query).selectFrom('places_venue').select('slug').where('slug', 'in', ways).execute()
  return new Set(rows.map(({ slug }) => slug))
}

/** Venue names of a settlement in every language, with those of houses merged into it, to recognise one in a foreign calendar. */
export const readVenueNames = (query: Reader): Promise<{ id: string; name: string; settlement: string }[]> =>
  tables(query)
    .selectFrom('places_venue as venue')
    .innerJoin(
      (names) =>
        names
          .selectFrom('places_venue_text')
          .select(['venue_id', 'name'])
          .unionAll(names.selectFrom('places_venue_alias').select(['venue_id', 'name']))
          .as('text'),
      (join) => join.onRef('text.venue_id', '=', 'venue.id'),
    )
    .innerJoin('places_settlement as settlement', 'settlement.id', 'venue.settlement_id')
    .select(['venue.id', 'text.name', 'settlement.name as settlement'])
    .execute()

/** Fails while anything else points to it. Its rooms go with it. */
export async function removeVenue({ query, record }: Tx, id: string): Promise<void> {
  if (await deleteVenue(query, id)) await record({ name: 'places.venue.removed', ids: { venue: id } })
}

/** The rows of a venue, told nobody; false where there are none. */
export async function deleteVenue(query: Reader, id: string): Promise<boolean> {
  const rooms = tables(query).selectFrom('places_room').select('id').where('venue_id', '=', id)
  await tables(query).deleteFrom('places_room_text').where('room_id', 'in', rooms).execute()
  await tables(query).deleteFrom('places_room').where('venue_id', '=', id).execute()
  await tables(query).deleteFrom('places_venue_alias').where('venue_id', '=', id).execute()
  await tables(query).deleteFrom('places_venue_text').where('venue_id', '=', id).execute()
  const { numDeletedRows } = await tables(query).deleteFrom('places_venue').where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}

/** Whoever changes a room has looked at the venue as it was; false where somebody else saved meanwhile. */
export async function touchVenue({ query }: Tx, id: string, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tables(query)
    .updateTable('places_venue')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
