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

/** Two queries, however many there are. */
async function readPartnerRows(query: Reader, lang: Lang): Promise<PartnerRow[]> {
  const [rows, spheres] = await Promise.all([readRows(query, lang), readSpheres(query)])
  return rows.map(({ id, slug, name, type, keys, place_slug, kind, settlement, ...where }) => ({
    ...{ slug, name, type, keys, spheres: spheres.get(id) ?? [] },
    place: { ...where, slug: place_slug, kind, name: settlement },
  }))
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
    .select(['organisation.id', 'organisation.slug', 'organisation.type'])
    .select(['settlement.slug as place_slug', 'settlement.kind', 'settlement.name as settlement'])
    .select(['settlement.municipality', 'settlement.oblast', 'settlement.latitude', 'settlement.longitude'])
    .select(sql<string>`coalesce(own.name, other.name)`.as('name'))
    .select(sql<string>`coalesce(own.name_key, '') || ' ' || coalesce(other.name_key, '')`.as('keys'))
    .where('organisation.status', '=', 'active')
    .orderBy('organisation.id')
    .execute()

async function readSpheres(query: Reader): Promise<Map<string, Sphere[]>> {
  const rows = await tables(query)
    .selectFrom('network_organisation as organisation')
    .innerJoin('network_organisation_sphere as own', 'own.organisation_id', 'organisation.id')
    .select(['own.organisation_id', 'own.sphere'])
    .where('organisation.status', '=', 'active')
    .orderBy('organisation.id')
    .execute()
  const byOrganisation = Map.groupBy(rows, ({ organisation_id }) => organisation_id)
  return new Map([...byOrganisation].map(([id, own]) => [id, own.map(({ sphere }) => sphere)]))
}
