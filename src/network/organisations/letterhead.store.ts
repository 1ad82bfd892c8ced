import { type PlacesTables, settlementName } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { NetworkTables } from '../network.tables.ts'
import { profileTables } from '../profile/profile.tables.ts'
import type { OrganisationType } from './organisation.ts'

/** What stands on an organisation's paper, in Bulgarian where it is said in Bulgarian: offices write to each other in it. */
export interface Letterhead {
  readonly name: string
  readonly type: OrganisationType
  readonly place: string
  readonly municipality: string
  readonly address: string | null
  readonly eik: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly website: string | null
  /** Who signs: the chair, else the director. */
  readonly head: { readonly role: 'chair' | 'director'; readonly name: string } | null
}

/** Two queries; undefined for an unknown id. Whoever has left office by `today` signs nothing. */
export async function readLetterhead(query: Reader, id: string, today: string): Promise<Letterhead | undefined> {
  const rows = await query
    .withTables<NetworkTables & PlacesTables>()
    .selectFrom('network_organisation as organisation')
    .innerJoin('network_organisation_text as text', 'text.organisation_id', 'organisation.id')
    .innerJoin('places_settlement as settlement', 'settlement.id', 'organisation.settlement_id')
    .select(['organisation.type', 'organisation.eik', 'organisation.phone', 'organisation.email'])
    .select(['organisation.website', 'text.lang', 'text.name', 'text.address'])
    .select(['settlement.kind', 'settlement.name as settlement', 'settlement.municipality'])
    .where('organisation.id', '=', id)
    .execute()
  const row = rows.find(({ lang }) => lang === 'bg') ?? rows[0]
  if (!row) return undefined
  const holders = await profileTables(query)
    .selectFrom('network_office_holder')
    .select(['role', 'name'])
    .where('organisation_id', '=', id)
    .where('role', 'in', ['chair', 'director'])
    .where(({ or, eb }) => or([eb('from_on', 'is', null), eb('from_on', '<=', today)]))
    .where(({ or, eb }) => or([eb('until_on', 'is', null), eb('until_on', '>=', today)]))
    .orderBy('from_on', 'desc')
    .orderBy('id')
    .execute()
  const head = holders.find(({ role }) => role === 'chair') ?? holders[0]
  const { kind, settlement, lang, ...words } = row
  return {
    ...words,
    place: settlementName({ kind, name: settlement }, 'bg'),
    head: head && (head.role === 'chair' || head.role === 'director') ? { role: head.role, name: head.name } : null,
  }
}
