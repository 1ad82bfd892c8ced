import { sql } from 'kysely'
import type { Access } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import type { ListTables } from '../events/event-list.store.ts'
import { type Names, readNames } from '../events/names.store.ts'

export interface HouseWords {
  readonly name: string
  readonly address: string | null
  readonly settlement: string
  readonly kind: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly access?: Access
}

/** What all events of a feed share: language, addresses, names by id. */
export interface FeedFrame {
  readonly lang: Lang
  readonly publicUrl: string
  readonly houses: ReadonlyMap<string, HouseWords>
  readonly rooms: ReadonlyMap<string, string>
  readonly settlements: Names['settlements']
  readonly organisations: ReadonlyMap<string, { readonly name: string; readonly slug: string }>
}

/** Some hundreds of names in a network, kept until one changes: cheaper than a join for each event. */
export async function readFeedFrame({ database, memo, settings }: House, lang: Lang): Promise<FeedFrame> {
  const { read } = database
  return {
    lang,
    publicUrl: settings.publicUrl,
    houses: await memo.get(`calendar houses ${lang}`, ['places'], () => readHouses(read, lang)),
    rooms: await memo.get(`calendar rooms ${lang}`, ['places'], () => readRoomNames(read, lang)),
    settlements: (await readNames({ database, memo }, lang)).settlements,
    organisations: await memo.get(`calendar organisers ${lang}`, ['network'], () => readOrganisers(read, lang)),
  }
}

const tables = (query: Reader) => query.withTables<ListTables>()

/** Every venue in words, by id. */
async function readHouses(query: Reader, lang: Lang): Promise<Map<string, HouseWords>> {
  const rows = await tables(query)
    .selectFrom('places_venue as venue')
    .innerJoin('places_settlement as settlement', 'settlement.id', 'venue.settlement_id')
    .leftJoin('places_venue_text as own', (join) =>
      join.onRef('own.venue_id', '=', 'venue.id').on('own.lang', '=', lang),
    )
    .leftJoin('places_venue_text as other', (join) =>
      join.onRef('other.venue_id', '=', 'venue.id').on('other.lang', '=', otherLang(lang)),
    )
    .select(['venue.id', 'venue.latitude', 'venue.longitude', 'settlement.name as settlement', 'settlement.kind'])
    .select(['venue.step_free', 'venue.toilet', 'venue.hearing_loop', 'venue.parking'])
    .select(sql<string>`coalesce(own.name, other.name)`.as('name'))
    .select(sql<string | null>`coalesce(own.address, other.address)`.as('address'))
    .execute()
  return new Map(
    rows.map(({ id, step_free, toilet, hearing_loop, parking, ...words }) => [
      id,
      { ...words, access: { step_free, toilet, hearing_loop, parking } },
    ]),
  )
}

async function readRoomNames(query: Reader, lang: Lang): Promise<Map<string, string>> {
  const rows = await tables(query).selectFrom('places_room_text').select(['room_id', 'lang', 'name']).execute()
  // The later entry of an id stands, so the words of the language asked for come last.
  rows.sort((one, other) => Number(one.lang === lang) - Number(other.lang === lang))
  return new Map(rows.map(({ room_id, name }) => [room_id, name]))
}

/** By their full names: „Библиотеката“ says nothing in somebody's own calendar. */
async function readOrganisers(query: Reader, lang: Lang): Promise<Map<string, { name: string; slug: string }>> {
  const rows = await tables(query)
    .selectFrom('network_organisation as organisation')
    .innerJoin('network_organisation_text as text', 'text.organisation_id', 'organisation.id')
    .select(['organisation.id', 'organisation.slug', 'text.lang', 'text.name'])
    .execute()
  rows.sort((one, other) => Number(one.lang === lang) - Number(other.lang === lang))
  return new Map(rows.map(({ id, slug, name }) => [id, { slug, name }]))
}
