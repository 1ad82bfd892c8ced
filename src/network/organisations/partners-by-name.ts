import type { PlacesTables } from '#src/places/index.ts'
import { foldLatin } from '#src/platform/language/fold.ts'
import type { House } from '#src/platform/module.ts'
import type { NetworkTables } from '../network.tables.ts'

/**
 * Finds a partner by the name that somebody typed, full or short, in either alphabet, alone or with its settlement after a comma;
 * undefined where nobody or more than one is called so. The names are read once until one of them changes.
 */
export async function partnersByName({
  database,
  memo,
}: Pick<House, 'database' | 'memo'>): Promise<(name: string) => string | undefined> {
  const known = await memo.get('organisation ids by name', ['network', 'places'], async () => {
    const rows = await database.read
      .withTables<NetworkTables & PlacesTables>()
      .selectFrom('network_organisation_text as text')
      .innerJoin('network_organisation as organisation', 'organisation.id', 'text.organisation_id')
      .innerJoin('places_settlement as settlement', 'settlement.id', 'organisation.settlement_id')
      .select(['organisation.id', 'text.name', 'text.short_name as shortName', 'settlement.name as settlement'])
      .where('organisation.status', '<>', 'draft')
      .execute()
    const ids = new Map<string, Set<string>>()
    for (const { id, name, shortName, settlement } of rows)
      for (const said of [name, shortName])
        for (const key of said ? [said, `${said}, ${settlement}`] : [])
          ids.set(keyOf(key), (ids.get(keyOf(key)) ?? new Set()).add(id))
    return ids
  })
  return (name) => {
    const [only, second] = known.get(keyOf(name)) ?? []
    return second === undefined ? only : undefined
  }
}

const keyOf = (name: string): string => foldLatin(name.replaceAll(',', ' '))
