import type { Reader } from '#src/platform/db/database.ts'
import type { Searchable, SearchDocument } from '#src/platform/module.ts'
import { venueAddress } from '../addresses.ts'
import type { PlacesTables } from '../places.tables.ts'
import { announcedSettlement } from '../settlements/settlement.ts'

const tables = (query: Reader) => query.withTables<PlacesTables>()

/** Houses and halls as the search finds them. */
export const searchableVenues: Searchable = {
  kind: 'place',
  label: { bg: 'Места', en: 'Places' },
  one: { bg: 'Място', en: 'Place' },
  touchedBy: ['added', 'saved', 'renamed', 'removed', 'merged'].map((act) => ({
    fact: `places.venue.${act}`,
    id: 'venue',
  })),
  ids: async (query, after, most) => {
    const rows = await tables(query)
      .selectFrom('places_venue')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(most)
      .execute()
    return rows.map(({ id }) => id)
  },
  read: readDocuments,
}

/** Two queries. */
async function readDocuments(query: Reader, ids: readonly string[]): Promise<SearchDocument[]> {
  if (ids.length === 0) return []
  const rows = await tables(query)
    .selectFrom('places_venue as venue')
    .innerJoin('places_venue_text as text', 'text.venue_id', 'venue.id')
    .innerJoin('places_settlement as settlement', 'settlement.id', 'venue.settlement_id')
    .select(['venue.id', 'venue.slug', 'venue.settlement_id as settlementId'])
    .select(['text.lang', 'text.name', 'text.address', 'text.arrival'])
    .select(['settlement.kind', 'settlement.name as settlement', 'settlement.municipality'])
    .where('venue.id', 'in', ids)
    .execute()
  const aliases = await tables(query)
    .selectFrom('places_venue_alias')
    .select(['venue_id', 'name'])
    .where('venue_id', 'in', ids)
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((own): SearchDocument[] => {
    const [row] = own
    if (!row) return []
    const settlement = announcedSettlement({ id: row.settlementId, kind: row.kind, name: row.settlement })
    const address = (lang: 'bg' | 'en') => (own.find((each) => each.lang === lang) ?? row).address
    const inWords = (lang: 'bg' | 'en') =>
      [settlement.names[lang], address(lang)].filter((part) => typeof part === 'string')
    return [
      {
        id: row.id,
        address: venueAddress(row.slug),
        texts: Object.fromEntries(
          own.map(({ lang, name, arrival }) => [lang, { title: name, ...(arrival ? { body: arrival } : {}) }]),
        ),
        keywords: [
          ...aliases.flatMap((alias) => (alias.venue_id === row.id ? [alias.name] : [])),
          ...own.flatMap((each) => each.address ?? []),
          ...Object.values(settlement.names),
          row.municipality,
        ],
        settlement,
        details: { bg: inWords('bg'), en: inWords('en') },
      },
    ]
  })
}
