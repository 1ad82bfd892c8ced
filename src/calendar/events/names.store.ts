import type { NetworkTables } from '#src/network/index.ts'
import type { PlacesTables } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'

/** Names that many dates share, by id, in the language asked for and else in the other. */
export interface Names {
  readonly venues: ReadonlyMap<string, string>
  readonly settlements: ReadonlyMap<string, { readonly kind: string; readonly name: string }>
  readonly organisations: ReadonlyMap<string, string>
}

/** Small tables, kept until a partner or a place changes; joined to every row they are a third of a list's query. */
export const readNames = ({ database, memo }: Pick<House, 'database' | 'memo'>, lang: Lang): Promise<Names> =>
  memo.get(`calendar names ${lang}`, ['places', 'network'], async () => {
    const tables = tablesOf(database.read)
    const venues = await tables.selectFrom('places_venue_text').select(['venue_id as id', 'lang', 'name']).execute()
    const settlements = await tables
      .selectFrom('places_settlement')
      .select(['id', 'kind', 'name'])
      .where('id', 'in', settlementsInUse(database.read))
      .execute()
    const organisations = await tables
      .selectFrom('network_organisation_text')
      .select(({ fn }) => ['organisation_id as id', 'lang', fn.coalesce('short_name', 'name').as('name')])
      .execute()
    return {
      venues: inWords(venues, lang),
      settlements: new Map(settlements.map(({ id, kind, name }) => [id, { kind, name }])),
      organisations: inWords(organisations, lang),
    }
  })

/** The register holds 5,256 settlements; an event is only ever where a house or an organisation is. */
export const settlementsInUse = (query: Reader) =>
  tablesOf(query)
    .selectFrom('places_venue')
    .select('settlement_id')
    .union(tablesOf(query).selectFrom('network_organisation').select('settlement_id'))

const tablesOf = (query: Reader) => query.withTables<PlacesTables & NetworkTables>()

interface Word {
  readonly id: string
  readonly lang: string
  readonly name: string
}

/** The later entry of an id stands, so the words of the language asked for come last. */
const inWords = (words: readonly Word[], lang: Lang): Map<string, string> => {
  const { own = [], others = [] } = Object.groupBy(words, (word) => (word.lang === lang ? 'own' : 'others'))
  return new Map([...others, ...own].map(({ id, name }) => [id, name]))
}
