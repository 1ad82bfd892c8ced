import { sql } from 'kysely'
import { type Access, type PlacesTables, settlementInRow, settlementName } from '#src/places/index.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { removeCorrections } from '../corrections/corrections.store.ts'
import type { NetworkTables } from '../network.tables.ts'
import type { Contact } from '../profile/profile.ts'
import { removeProfile, saveContacts } from '../profile/save-profile.ts'
import { hasKey, nameKey } from './name-key.ts'
import type { OrganisationLevel, OrganisationStatus, OrganisationType } from './organisation.ts'

const tables = (query: Reader) => query.withTables<NetworkTables & PlacesTables>()

export interface NewOrganisation {
  readonly id: string
  readonly slug: string
  readonly type: OrganisationType
  readonly settlementId: string
  readonly foundedYear?: number | undefined
  readonly phone?: string | undefined
  readonly website?: string | undefined
  readonly email?: string | undefined
  readonly status?: OrganisationStatus
  readonly registerNumber?: string | undefined
  readonly eik?: string | undefined
  readonly level?: OrganisationLevel | undefined
  /** The day on which it ceased to exist, as the register says. */
  readonly closedOn?: string | undefined
  readonly mainVenueId?: string | undefined
  readonly texts: Partial<Record<Lang, OrganisationText>>
}

interface OrganisationText {
  readonly name: string
  readonly shortName?: string | undefined
  readonly about?: string | undefined
  readonly address?: string | undefined
}

/** Enters a partner with its words in one language or both. Throws where the id or the slug is taken or the settlement unknown. */
export async function addOrganisation(tx: Tx, organisation: NewOrganisation): Promise<void> {
  const { query, record } = tx
  const { id, slug, type, settlementId, status = 'active', texts } = organisation
  const { foundedYear = null, registerNumber = null, eik = null } = organisation
  const { level = null, closedOn = null, mainVenueId = null } = organisation
  await tables(query)
    .insertInto('network_organisation')
    .values({
      ...{ id, slug, type, settlement_id: settlementId, founded_year: foundedYear, status },
      ...{ register_number: registerNumber, eik, level, closed_on: closedOn, main_venue_id: mainVenueId },
    })
    .execute()
  const rows = Object.entries(texts).map(([lang, { name, shortName = null, about = null, address = null }]) => ({
    ...{ organisation_id: id, lang: lang as Lang, name, short_name: shortName, about, address },
    name_key: nameKey(name, shortName),
  }))
  await tables(query).insertInto('network_organisation_text').values(rows).execute()
  await saveContacts(tx, { organisation: id }, contactsOf(organisation))
  await record({ name: 'network.organisation.added', ids: { organisation: id } })
}

const contactsOf = (organisation: NewOrganisation): Contact[] =>
  (['phone', 'email', 'website'] as const).flatMap((kind) => {
    const value = organisation[kind]
    return value ? [{ kind, value, label: null, labelEn: null, isPublic: true }] : []
  })

/** What the page needs beside the profile: words in one language, the place, the main house. */
export interface OrganisationPage {
  readonly id: string
  readonly slug: string
  readonly type: OrganisationType
  readonly status: OrganisationStatus
  readonly practiceFor: string | null
  readonly closedOn: string | null
  readonly name: string
  readonly about: string | null
  readonly address: string | null
  /** Language of name and text when the asked one is missing. */
  readonly textLang: Lang
  readonly languages: readonly Lang[]
  readonly place: string
  readonly municipality: string
  readonly foundedYear: number | null
  readonly phone: string | null
  /** The house that it keeps or is usually in. */
  readonly venue: (Access & { slug: string; latitude: number | null; longitude: number | null }) | undefined
}

/** Two queries: the organisation with its words, and its house. */
export async function readOrganisation(query: Reader, slug: string, lang: Lang): Promise<OrganisationPage | undefined> {
  const rows = await tables(query)
    .selectFrom('network_organisation as organisation')
    .innerJoin('network_organisation_text as text', 'text.organisation_id', 'organisation.id')
    .innerJoin('places_settlement as settlement', 'settlement.id', 'organisation.settlement_id')
    .select(['organisation.id', 'organisation.slug', 'organisation.type', 'organisation.status', 'organisation.phone'])
    .select(['organisation.practice_for as practiceFor', 'organisation.closed_on as closedOn'])
    .select(['text.lang', 'text.name', 'text.about', 'text.address', 'organisation.main_venue_id as mainVenue'])
    .select(['settlement.kind', 'settlement.name as settlement', 'settlement.municipality'])
    .select('organisation.founded_year as foundedYear')
    .where('organisation.slug', '=', slug)
    .execute()
  const row = rows.find((candidate) => candidate.lang === lang) ?? rows[0]
  if (!row) return undefined
  return {
    ...row,
    textLang: row.lang,
    languages: rows.map((each) => each.lang).sort(),
    place: settlementName({ kind: row.kind, name: row.settlement }, lang),
    venue: await readHouse(query, row),
  }
}

/** The one that was named, else the first of those that it keeps. */
async function readHouse(query: Reader, { id, mainVenue }: { id: string; mainVenue: string | null }) {
  const houses = tables(query)
    .selectFrom('places_venue')
    .select(['id', 'slug', 'latitude', 'longitude', 'step_free', 'toilet', 'hearing_loop', 'parking'])
  const own = mainVenue === null ? houses.where('owner_id', '=', id) : houses.where('id', '=', mainVenue)
  return own.orderBy('id').limit(1).executeTakeFirst()
}

export interface OrganisationName {
  readonly id: string
  readonly slug: string
  readonly type: OrganisationType
  readonly name: string
  readonly place: string
}

/** Names for lists and filters, always with the settlement: names alone repeat (R1). Who is only a draft is not among them. */
export async function readOrganisationNames(query: Reader, lang: Lang): Promise<OrganisationName[]> {
  const rows = await tables(query)
    .selectFrom('network_organisation as organisation')
    .leftJoin('network_organisation_text as own', (join) =>
      join.onRef('own.organisation_id', '=', 'organisation.id').on('own.lang', '=', lang),
    )
    .leftJoin('network_organisation_text as other', (join) =>
      join.onRef('other.organisation_id', '=', 'organisation.id').on('other.lang', '=', otherLang(lang)),
    )
    .innerJoin('places_settlement as settlement', 'settlement.id', 'organisation.settlement_id')
    .select(['organisation.id', 'organisation.slug', 'organisation.type'])
    .select(['settlement.kind', 'settlement.name as settlement'])
    .select(sql<string>`coalesce(own.short_name, own.name, other.short_name, other.name)`.as('name'))
    .where('organisation.status', '<>', 'draft')
    .orderBy('name')
    .orderBy('organisation.slug')
    .execute()
  return rows.map(({ kind, settlement, ...row }) => ({
    ...row,
    place: settlementInRow({ kind, name: settlement }, lang),
  }))
}

/** The same by id, for feeds that name many organisers. */
export const organisationNamesById = async (query: Reader, lang: Lang): Promise<Map<string, OrganisationName>> =>
  new Map((await readOrganisationNames(query, lang)).map((organisation) => [organisation.id, organisation]))

/** The id of the organisation with this slug, undefined where there is none or it is somebody's practice. */
export async function findOrganisationId(query: Reader, slug: string): Promise<string | undefined> {
  const found = await tables(query)
    .selectFrom('network_organisation')
    .select('id')
    .where('slug', '=', slug)
    .where('practice_for', 'is', null)
    .executeTakeFirst()
  return found?.id
}

/**
 * Partners one of whose names, with the settlement, has all words typed; by name. It ignores quotes, dashes, „г.“ and case, and
 * takes Latin letters for Cyrillic (R2). Nothing typed finds everybody. The names are read once until one of them changes.
 */
export async function searchOrganisations(
  { database, memo }: Pick<House, 'database' | 'memo'>,
  typed: string,
  lang: Lang,
): Promise<OrganisationName[]> {
  const known = await memo.get(`organisation names ${lang}`, ['network', 'places'], async () => {
    const keys = Map.groupBy(await readNameKeys(database.read), ({ id }) => id)
    return (await readOrganisationNames(database.read, lang)).map((organisation) => ({
      organisation,
      key: [...(keys.get(organisation.id) ?? []).map(({ name_key }) => name_key), nameKey(organisation.place)].join(
        ' ',
      ),
    }))
  })
  return known.filter(({ key }) => hasKey(key, typed)).map(({ organisation }) => organisation)
}

const readNameKeys = (query: Reader) =>
  tables(query).selectFrom('network_organisation_text').select(['organisation_id as id', 'name_key']).execute()

/** Every partner's page, a row for each language that it has words in. */
export const readOrganisationSlugs = (query: Reader): Promise<{ slug: string; lang: Lang }[]> =>
  tables(query)
    .selectFrom('network_organisation as organisation')
    .innerJoin('network_organisation_text as text', 'text.organisation_id', 'organisation.id')
    .select(['organisation.slug', 'text.lang'])
    .where('organisation.status', '<>', 'draft')
    .orderBy('organisation.slug')
    .orderBy('text.lang')
    .execute()

/** Fails while anything else points to it. */
export async function removeOrganisation(tx: Tx, id: string): Promise<void> {
  const { query, record } = tx
  await removeCorrections(tx, id)
  await removeProfile(tx, id)
  await tables(query).deleteFrom('network_organisation_text').where('organisation_id', '=', id).execute()
  const { numDeletedRows } = await tables(query)
    .deleteFrom('network_organisation')
    .where('id', '=', id)
    .executeTakeFirst()
  if (numDeletedRows > 0n) await record({ name: 'network.organisation.removed', ids: { organisation: id } })
}
