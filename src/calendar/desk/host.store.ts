import type { NetworkTables, OrganisationType } from '#src/network/index.ts'
import type { PlacesTables } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'

/** The organisation whose desk it is, as the form needs it. */
export interface Host {
  readonly id: string
  readonly slug: string
  readonly type: OrganisationType
  readonly name: string
  readonly nameLang: Lang
  /** Name of the settlement that it is in. */
  readonly settlement: string
  /** The house that it is usually in. */
  readonly venueId: string | null
  /** The same where it is the only one, so that „читалището“ means it. */
  readonly ownHouse: string | null
  /** Its page is seen by everybody. Before that, and in practice, its events stay drafts. */
  readonly isPublic: boolean
  /** Somebody practises here: nothing of it is ever published. */
  readonly isPractice: boolean
  /** Authors send what they write for review. */
  readonly review: boolean
}

type Tables = NetworkTables & PlacesTables & { calendar_setting: { organisation_id: string; review: number } }

/** One query for the organisation, one for its house. */
export async function readHost(query: Reader, id: string, lang: Lang): Promise<Host | undefined> {
  const tables = query.withTables<Tables>()
  const rows = await tables
    .selectFrom('network_organisation as organisation')
    .innerJoin('network_organisation_text as text', 'text.organisation_id', 'organisation.id')
    .innerJoin('places_settlement as settlement', 'settlement.id', 'organisation.settlement_id')
    .leftJoin('calendar_setting as setting', 'setting.organisation_id', 'organisation.id')
    .select([
      'organisation.id',
      'organisation.slug',
      'organisation.type',
      'organisation.status',
      'organisation.main_venue_id as mainVenue',
      'organisation.practice_for as practiceFor',
      'text.lang',
      'text.name',
    ])
    .select(['settlement.name as settlement', 'setting.review'])
    .where('organisation.id', '=', id)
    .execute()
  const row = rows.find((each) => each.lang === lang) ?? rows[0]
  if (!row) return undefined
  const [own, second] = await tables
    .selectFrom('places_venue')
    .select('id')
    .where('owner_id', '=', id)
    .orderBy('id')
    .limit(2)
    .execute()
  const { slug, type, name, settlement, mainVenue } = row
  return {
    id,
    slug,
    type,
    name,
    nameLang: row.lang,
    settlement,
    venueId: mainVenue ?? own?.id ?? null,
    ownHouse: mainVenue ?? (second ? null : (own?.id ?? null)),
    isPublic: row.status === 'active',
    isPractice: row.practiceFor !== null,
    review: row.review === 1,
  }
}
