import { announcedSettlement } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { type Lang, langs } from '#src/platform/i18n/lang.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { type Topic, topicWords } from '#src/platform/language/terms.ts'
import { plainMarkdown } from '#src/platform/markdown/markdown-text.ts'
import { readMarkdown } from '#src/platform/markdown/read-markdown.ts'
import type { House, Searchable, SearchDocument } from '#src/platform/module.ts'
import { itemAddress } from '../addresses.ts'
import { newsTables } from '../news.tables.ts'
import { kindWords } from './item-words.ts'

/** News as the search finds it. */
export const searchableItems = ({ settings }: Pick<House, 'settings'>): Searchable => ({
  kind: 'news',
  label: { bg: 'Новини', en: 'News' },
  one: { bg: 'Новина', en: 'News item' },
  touchedBy: ['saved', 'published', 'archived', 'removed'].map((act) => ({ fact: `news.item.${act}`, id: 'item' })),
  ids: readPublishedIds,
  read: (query, ids) => readDocuments(query, ids, settings.ZONE),
})

async function readPublishedIds(query: Reader, after: string, most: number): Promise<string[]> {
  const rows = await newsTables(query)
    .selectFrom('news_item')
    .select('id')
    .where('id', '>', after)
    .where('published_at', 'is not', null)
    .where('state', 'in', ['published', 'archived'])
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}

/** Four queries for any number of items. An archived one is found as well: only lists leave it out. */
async function readDocuments(query: Reader, ids: readonly string[], zone: string): Promise<SearchDocument[]> {
  if (ids.length === 0) return []
  const items = await newsTables(query)
    .selectFrom('news_item as item')
    .leftJoin('places_settlement as settlement', 'settlement.id', 'item.settlement_id')
    .select(['item.id', 'item.slug', 'item.kind', 'item.organisation_id', 'item.level', 'item.published_at'])
    .select(['item.settlement_id', 'settlement.kind as settlementKind', 'settlement.name as settlement'])
    .where('item.id', 'in', ids)
    .where('item.state', 'in', ['published', 'archived'])
    .execute()
  const own = items.map(({ id }) => id)
  if (own.length === 0) return []
  const tables = newsTables(query)
  const texts = await tables
    .selectFrom('news_item_text')
    .select(['item_id', 'lang', 'title', 'lead', 'body'])
    .where('item_id', 'in', own)
    .execute()
  const terms = await tables
    .selectFrom('news_item_term')
    .select(['item_id', 'term'])
    .where('item_id', 'in', own)
    .where('scheme', '=', 'topic')
    .execute()
  const names = await tables
    .selectFrom('network_organisation_text')
    .select(['organisation_id', 'lang', 'name'])
    .where('organisation_id', 'in', [...new Set(items.map(({ organisation_id }) => organisation_id))])
    .execute()
  return items.map((item): SearchDocument => {
    const said = texts.filter(({ item_id }) => item_id === item.id)
    const topics = terms.filter(({ item_id }) => item_id === item.id).map(({ term }) => term as Topic)
    const named = names.filter(({ organisation_id }) => organisation_id === item.organisation_id)
    const settlement = settlementOf(item)
    const organisation = Object.fromEntries(named.map(({ lang, name }) => [lang, name]))
    return {
      id: item.id,
      address: itemAddress(item.slug),
      texts: Object.fromEntries(
        said.map(({ lang, title, lead, body }) => [
          lang,
          { title, ...(lead ? { lead } : {}), body: plainMarkdown(readMarkdown(body)) },
        ]),
      ),
      keywords: [
        ...topics.flatMap((topic) => langs.map((lang) => topicWords[lang][topic])),
        ...Object.values(settlement?.names ?? {}),
        ...Object.values(organisation),
      ],
      organisation: { id: item.organisation_id, names: organisation },
      ...(settlement ? { settlement } : {}),
      ...(item.level ? { level: item.level } : {}),
      details: detailsOf(item, zone),
    }
  })
}

interface Placed {
  readonly settlement_id: string | null
  readonly settlementKind: string | null
  readonly settlement: string | null
}

function settlementOf({ settlement_id: id, settlementKind: kind, settlement: name }: Placed) {
  if (id === null || kind === null || name === null) return undefined
  return announcedSettlement({ id, kind, name })
}

/** „новина · 23 ноември 2026 г.“ */
function detailsOf(
  { kind, published_at: at }: { kind: keyof (typeof kindWords)['bg']; published_at: string | null },
  zone: string,
): Record<Lang, string[]> {
  const day = at === null ? undefined : Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate()
  const inWords = (lang: Lang) => [
    kindWords[lang][kind],
    ...(day ? [dateWords(day, lang, { weekday: false, year: true })] : []),
  ]
  return { bg: inWords('bg'), en: inWords('en') }
}
