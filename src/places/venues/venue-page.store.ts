import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { VenueRow } from '../places.tables.ts'
import type { Settlement } from '../settlements/settlement.ts'
import { readRooms } from './rooms.store.ts'
import type { Access, Room, Venue, VenueText } from './venue.ts'
import { tables } from './venues.store.ts'

export interface VenuePage extends Venue {
  readonly settlement: Settlement
  readonly rooms: readonly Room[]
}

/** All that the page of a venue shows, in at most three queries; undefined for an unknown slug. */
export async function readVenue(query: Reader, slug: string): Promise<VenuePage | undefined> {
  const rows = await venueRows(query).where('venue.slug', '=', slug).execute()
  const [first] = rows
  return first && { ...asVenue(first, rows), settlement: settlementOf(first), rooms: await readRooms(query, first.id) }
}

/** What the gate asks before a venue is changed. */
export const findVenue = (query: Reader, slug: string): Promise<{ id: string; owner_id: string | null } | undefined> =>
  tables(query).selectFrom('places_venue').select(['id', 'owner_id']).where('slug', '=', slug).executeTakeFirst()

const venueRows = (query: Reader) =>
  tables(query)
    .selectFrom('places_venue as venue')
    .innerJoin('places_venue_text as text', 'text.venue_id', 'venue.id')
    .innerJoin('places_settlement as settlement', 'settlement.id', 'venue.settlement_id')
    .selectAll('venue')
    .select(['text.lang', 'text.name', 'text.address', 'text.arrival', 'text.way_back'])
    .select(['text.step_free_note', 'text.toilet_note', 'text.hearing_loop_note', 'text.parking_note'])
    .select(['settlement.slug as settlementSlug', 'settlement.kind', 'settlement.name as settlementName'])
    .select(['settlement.municipality', 'settlement.oblast'])

type Row = VenueRow &
  VenueText & {
    lang: Lang
    settlementSlug: string
    kind: string
    settlementName: string
    municipality: string
    oblast: string
  }

const settlementOf = (row: Row): Settlement => ({
  id: row.settlement_id,
  slug: row.settlementSlug,
  kind: row.kind,
  name: row.settlementName,
  municipality: row.municipality,
  oblast: row.oblast,
})

const asVenue = (row: Row, texts: readonly Row[]): Venue => ({
  id: row.id,
  slug: row.slug,
  settlementId: row.settlement_id,
  ownerId: row.owner_id,
  latitude: row.latitude,
  longitude: row.longitude,
  access: { step_free: row.step_free, toilet: row.toilet, hearing_loop: row.hearing_loop, parking: row.parking },
  accessPhone: row.access_phone,
  accessEmail: row.access_email,
  checkedAt: row.checked_at,
  version: row.version,
  texts: Object.fromEntries(texts.map((text) => [text.lang, wordsOf(text)])),
})

const wordsOf = (row: Row): VenueText => ({
  name: row.name,
  address: row.address,
  arrival: row.arrival,
  way_back: row.way_back,
  step_free_note: row.step_free_note,
  toilet_note: row.toilet_note,
  hearing_loop_note: row.hearing_loop_note,
  parking_note: row.parking_note,
})

/** A venue as lists say it. */
export interface VenueLine {
  readonly id: string
  readonly slug: string
  readonly ownerId: string | null
  readonly checkedAt: string | null
  readonly name: string
  readonly address: string | null
  readonly kind: string
  readonly settlement: string
  readonly access: Access
}

const lines = (query: Reader, lang: Lang) =>
  tables(query)
    .selectFrom('places_venue as venue')
    .innerJoin('places_settlement as settlement', 'settlement.id', 'venue.settlement_id')
    .leftJoin('places_venue_text as own', (join) =>
      join.onRef('own.venue_id', '=', 'venue.id').on('own.lang', '=', lang),
    )
    .leftJoin('places_venue_text as other', (join) =>
      join.onRef('other.venue_id', '=', 'venue.id').on('other.lang', '=', lang === 'bg' ? 'en' : 'bg'),
    )
    .select(['venue.id', 'venue.slug', 'venue.owner_id as ownerId', 'venue.checked_at as checkedAt'])
    .select(['settlement.kind', 'settlement.name as settlement'])
    .select(['venue.step_free', 'venue.toilet', 'venue.hearing_loop', 'venue.parking'])
    .select(({ fn }) => [
      fn.coalesce('own.name', 'other.name').$castTo<string>().as('name'),
      fn.coalesce('own.address', 'other.address').$castTo<string | null>().as('address'),
    ])
    .orderBy('settlement.name')
    .orderBy('name')
    .orderBy('venue.slug')

type LineRow = Omit<VenueLine, 'access'> & Access

const asLine = ({ step_free, toilet, hearing_loop, parking, ...line }: LineRow): VenueLine => ({
  ...line,
  access: { step_free, toilet, hearing_loop, parking },
})

/** The venues that these organisations keep. One query. */
export async function readVenuesOf(query: Reader, organisations: readonly string[], lang: Lang): Promise<VenueLine[]> {
  if (organisations.length === 0) return []
  return (await lines(query, lang).where('venue.owner_id', 'in', organisations).execute()).map(asLine)
}

/** Every venue by settlement and name, for the coordinator. One query. */
export const readAllVenues = async (query: Reader, lang: Lang): Promise<VenueLine[]> =>
  (await lines(query, lang).execute()).map(asLine)

/** For search engines: every venue with the languages of its words. */
export async function readVenueSlugs(query: Reader): Promise<{ slug: string; languages: Lang[] }[]> {
  const rows = await tables(query)
    .selectFrom('places_venue as venue')
    .innerJoin('places_venue_text as text', 'text.venue_id', 'venue.id')
    .select(['venue.slug', 'text.lang'])
    .orderBy('venue.slug')
    .orderBy('text.lang')
    .execute()
  return [...Map.groupBy(rows, ({ slug }) => slug)].map(([slug, texts]) => ({
    slug,
    languages: texts.map(({ lang }) => lang),
  }))
}

export interface Pair {
  readonly one: VenueLine
  readonly other: VenueLine
}

const mostPairs = 50

/** Venues of one settlement whose names are alike but for quotes, years and „читалище“. Two queries. */
export async function readDuplicates(query: Reader, lang: Lang): Promise<Pair[]> {
  const pairs = await tables(query)
    .selectFrom('places_venue_text as one')
    .innerJoin('places_venue_text as other', 'other.likeness', 'one.likeness')
    .innerJoin('places_venue as first', 'first.id', 'one.venue_id')
    .innerJoin('places_venue as second', 'second.id', 'other.venue_id')
    .select(['one.venue_id as oneId', 'other.venue_id as otherId'])
    .distinct()
    .whereRef('one.venue_id', '<', 'other.venue_id')
    .whereRef('first.settlement_id', '=', 'second.settlement_id')
    .orderBy('oneId')
    .orderBy('otherId')
    .limit(mostPairs)
    .execute()
  if (pairs.length === 0) return []
  const ids = [...new Set(pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]))]
  const byId = new Map(
    (await lines(query, lang).where('venue.id', 'in', ids).execute()).map((line) => [line.id, asLine(line)]),
  )
  return pairs.flatMap(({ oneId, otherId }) => {
    const [one, other] = [byId.get(oneId), byId.get(otherId)]
    return one && other ? [{ one, other }] : []
  })
}
