import { sql } from 'kysely'
import type { PlacesTables } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import type { NetworkTables } from '../network.tables.ts'

export interface Keeper {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly phone: string | null
}

/** The partner that keeps a venue; undefined where nobody does or where it is not public. One query. */
export const readKeeper = (query: Reader, venue: string, lang: Lang): Promise<Keeper | undefined> =>
  query
    .withTables<NetworkTables & PlacesTables>()
    .selectFrom('places_venue as venue')
    .innerJoin('network_organisation as organisation', 'organisation.id', 'venue.owner_id')
    .leftJoin('network_organisation_text as own', (join) =>
      join.onRef('own.organisation_id', '=', 'organisation.id').on('own.lang', '=', lang),
    )
    .leftJoin('network_organisation_text as other', (join) =>
      join.onRef('other.organisation_id', '=', 'organisation.id').on('other.lang', '=', otherLang(lang)),
    )
    .select(['organisation.id', 'organisation.slug', 'organisation.phone'])
    .select(sql<string>`coalesce(own.name, other.name)`.as('name'))
    .where('venue.id', '=', venue)
    .where('organisation.status', '=', 'active')
    .executeTakeFirst()
