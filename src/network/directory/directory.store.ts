import { sql } from 'kysely'
import type { PlacesTables } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import type { NetworkTables } from '../network.tables.ts'
import { buildDirectory, type Directory, type PartnerRow } from './directory.ts'
import type { Sphere } from './filter.form.ts'

type Tables = NetworkTables &
  PlacesTables & { network_organisation_sphere: { organisation_id: string; sphere: Sphere } }
const tables = (query: Reader) => query.withTables<Tables>()

/** The partners, ready to be filtered; read again when one of them or a place changes. Drafts and those who left are not among them. */
export const readDirectory = ({ database, memo }: Pick<House, 'database' | 'memo'>, lang: Lang): Promise<Directory> =>
  memo.get(`directory ${lang}`, ['network', 'places'], async () =>
    buildDirectory(await readPartnerRows(database.read, lang), lang),
  )

/** One query, however many there are; a row for each sphere of a partner. */
async function readPartnerRows(query: Reader, lang: Lang): Promise<PartnerRow[]> {
  const rows = await readRows(query, lang)
  const byPartner = Map.groupBy(rows, ({ slug }) => slug)
  return [...byPartner.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { slug, name, type, foundedYear, keys, place_slug, kind, settlement, ...more } = first
    const { municipality, oblast, latitude, longitude } = more
    const place = { slug: place_slug, kind, name: settlement, municipality, oblast, latitude, longitude }
    return [{ slug, name, type, foundedYear, keys, place, spheres: own.flatMap(({ sphere }) => sphere ?? []) }]
  })
}

const readRows = (query: Reader, lang: Lang) =>
  tables(query)
    .selectFrom('network_organisation as organisation')
    .leftJoin('network_organisation_text as own', (join) =>
      join.onRef('own.organisation_id', '=', 'organisation.id').on('own.lang', '=', lang),
    )
    .leftJoin('network_organisation_text as other', (join) =>
      join.onRef('other.organisation_id', '=', 'organisation.id').on('other.lang', '=', otherLang(lang)),
    )
    .innerJoin('places_settlement as settlement', 'settlement.id', 'organisation.settlement_id')
    .leftJoin('network_organisation_sphere as sphere', 'sphere.organisation_id', 'organisation.id')
    .select(['organisation.slug', 'organisation.type', 'organisation.founded_year as foundedYear', 'sphere.sphere'])
    .select(['settlement.slug as place_slug', 'settlement.kind', 'settlement.name as settlement'])
    .select(['settlement.municipality', 'settlement.oblast', 'settlement.latitude', 'settlement.longitude'])
    .select(sql<string>`coalesce(own.name, other.name)`.as('name'))
    .select(sql<string>`coalesce(own.name_key, '') || ' ' || coalesce(other.name_key, '')`.as('keys'))
    .where('organisation.status', '=', 'active')
    .orderBy('organisation.id')
    .execute()
