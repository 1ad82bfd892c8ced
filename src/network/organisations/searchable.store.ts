import { announcedSettlement, type PlacesTables, settlementName } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { langs } from '#src/platform/i18n/lang.ts'
import { sentenceCase } from '#src/platform/language/sentences.ts'
import type { Searchable, SearchDocument } from '#src/platform/module.ts'
import { organisationAddress } from '../addresses.ts'
import { messages, typeWords } from '../messages.ts'
import type { NetworkTables } from '../network.tables.ts'

const tables = (query: Reader) => query.withTables<NetworkTables & PlacesTables>()

/** Partners as the search finds them: those who left too, their page says so. */
export const searchableOrganisations: Searchable = {
  kind: 'organisation',
  label: { bg: messages.bg.partners, en: messages.en.partners },
  one: { bg: 'Партньор', en: 'Partner' },
  touchedBy: [
    ...['added', 'saved', 'renamed', 'published', 'left', 'removed', 'erased', 'registered'].map((act) => {
      return `network.organisation.${act}`
    }),
    'network.profile.saved',
  ].map((fact) => ({ fact, id: 'organisation' })),
  ids: async (query, after, most) => {
    const rows = await tables(query)
      .selectFrom('network_organisation')
      .select('id')
      .where('id', '>', after)
      .where('status', '<>', 'draft')
      .orderBy('id')
      .limit(most)
      .execute()
    return rows.map(({ id }) => id)
  },
  read: readDocuments,
}

/** One query. */
async function readDocuments(query: Reader, ids: readonly string[]): Promise<SearchDocument[]> {
  if (ids.length === 0) return []
  const rows = await tables(query)
    .selectFrom('network_organisation as organisation')
    .innerJoin('network_organisation_text as text', 'text.organisation_id', 'organisation.id')
    .innerJoin('places_settlement as settlement', 'settlement.id', 'organisation.settlement_id')
    .select(['organisation.id', 'organisation.slug', 'organisation.type', 'organisation.level'])
    .select(['organisation.register_number as registerNumber', 'organisation.settlement_id as settlementId'])
    .select(['text.lang', 'text.name', 'text.short_name as shortName', 'text.about', 'text.address'])
    .select(['settlement.kind', 'settlement.name as settlement', 'settlement.municipality'])
    .where('organisation.id', 'in', ids)
    .where('organisation.status', '<>', 'draft')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((own): SearchDocument[] => {
    const [row] = own
    if (!row) return []
    const place = { kind: row.kind, name: row.settlement }
    const settlement = announcedSettlement({ id: row.settlementId, ...place })
    const inWords = (lang: 'bg' | 'en') => [sentenceCase(typeWords[lang][row.type]), settlementName(place, lang)]
    return [
      {
        id: row.id,
        address: organisationAddress(row.slug),
        texts: Object.fromEntries(
          own.map(({ lang, name, about, address }) => [
            lang,
            { title: name, body: [about, address].filter((part) => part).join('\n\n') },
          ]),
        ),
        keywords: [
          ...own.flatMap(({ shortName }) => shortName ?? []),
          ...langs.map((lang) => typeWords[lang][row.type]),
          ...Object.values(settlement.names),
          row.municipality,
          ...(row.registerNumber ? [row.registerNumber] : []),
        ],
        organisation: { id: row.id, names: Object.fromEntries(own.map(({ lang, name }) => [lang, name])) },
        settlement,
        ...(row.level ? { level: row.level } : {}),
        details: { bg: inWords('bg'), en: inWords('en') },
      },
    ]
  })
}
