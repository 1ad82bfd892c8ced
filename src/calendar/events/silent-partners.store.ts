import { sql } from 'kysely'
import type { NetworkTables } from '#src/network/index.ts'
import type { PlacesTables } from '#src/places/index.ts'
import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import type { CalendarTables } from './event.store.ts'

export interface SilentPartner {
  readonly slug: string
  readonly name: string
  readonly kind: string
  readonly settlement: string
  readonly phone: string | null
  /** Start of its last event, instant text; null where there never was one. */
  readonly last: string | null
}

interface Window {
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
}

/** Partners without one confirmed date in this time, by name. One query, a look into an index for each partner. */
export const readSilentPartners = (query: Reader, { from, to }: Window, lang: Lang): Promise<SilentPartner[]> =>
  query
    .withTables<CalendarTables & NetworkTables & PlacesTables>()
    .selectFrom('network_organisation as organisation')
    .innerJoin('places_settlement as settlement', 'settlement.id', 'organisation.settlement_id')
    .leftJoin('network_organisation_text as own', (join) =>
      join.onRef('own.organisation_id', '=', 'organisation.id').on('own.lang', '=', lang),
    )
    .leftJoin('network_organisation_text as other', (join) =>
      join.onRef('other.organisation_id', '=', 'organisation.id').on('other.lang', '=', otherLang(lang)),
    )
    .select(['organisation.slug', 'organisation.phone', 'settlement.kind', 'settlement.name as settlement'])
    .select(sql<string>`coalesce(own.short_name, own.name, other.short_name, other.name)`.as('name'))
    .select((is) =>
      is
        .selectFrom('calendar_occurrence as past')
        .whereRef('past.organisation_id', '=', 'organisation.id')
        .where('past.listed', '=', 1)
        .where('past.starts_at', '<', instantText(from))
        .select(({ fn }) => fn.max('past.starts_at').as('last'))
        .as('last'),
    )
    .where('organisation.status', '=', 'active')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('calendar_occurrence as date')
            .select('date.event_id')
            .whereRef('date.organisation_id', '=', 'organisation.id')
            .where('date.listed', '=', 1)
            .where('date.status', '=', 'confirmed')
            .where('date.starts_at', '>=', instantText(from))
            .where('date.starts_at', '<', instantText(to)),
        ),
      ),
    )
    .orderBy('name')
    .orderBy('organisation.slug')
    .execute()
