import { sql } from 'kysely'
import type { Reader } from '#src/platform/db/database.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import { memberTables } from '../members/members.tables.ts'
import type { OrganisationStatus } from '../organisations/organisation.ts'
import { joiningTables } from './joining.tables.ts'

export interface PartnerRow {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly key: string
  readonly kind: string
  readonly settlement: string
  readonly phone: string | null
  readonly closedOn: string | null
  readonly checkedAt: string | null
}

/** All organisations of one standing by name, with what the coordinator searches by. One query by the index on status. */
export const readPartners = (query: Reader, status: OrganisationStatus, lang: Lang): Promise<PartnerRow[]> =>
  joiningTables(query)
    .selectFrom('network_organisation as organisation')
    .innerJoin('places_settlement as settlement', 'settlement.id', 'organisation.settlement_id')
    .leftJoin('network_organisation_text as own', (join) =>
      join.onRef('own.organisation_id', '=', 'organisation.id').on('own.lang', '=', lang),
    )
    .leftJoin('network_organisation_text as other', (join) =>
      join.onRef('other.organisation_id', '=', 'organisation.id').on('other.lang', '=', otherLang(lang)),
    )
    .select(['organisation.id', 'organisation.slug', 'organisation.phone', 'organisation.closed_on as closedOn'])
    .select(['organisation.checked_at as checkedAt', 'settlement.kind', 'settlement.name as settlement'])
    .select(sql<string>`coalesce(own.name, other.name)`.as('name'))
    .select(sql<string>`coalesce(own.name_key, '') || ' ' || coalesce(other.name_key, '')`.as('key'))
    .where('organisation.status', '=', status)
    .where('organisation.practice_for', 'is', null)
    .orderBy('name')
    .orderBy('organisation.slug')
    .execute()

/** How many people each of these has. */
export async function countMembers(query: Reader, organisations: readonly string[]): Promise<Map<string, number>> {
  if (organisations.length === 0) return new Map()
  const rows = await memberTables(query)
    .selectFrom('network_membership')
    .select(({ fn }) => ['organisation_id', fn.countAll<number | string>().as('people')])
    .where('organisation_id', 'in', organisations)
    .groupBy('organisation_id')
    .execute()
  return new Map(rows.map(({ organisation_id, people }) => [organisation_id, Number(people)]))
}
