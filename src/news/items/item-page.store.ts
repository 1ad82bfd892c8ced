import { sql } from 'kysely'
import type { Reader } from '#src/platform/db/database.ts'
import { keptQuery } from '#src/platform/db/kept-query.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import type { Audience, Level, Topic } from '#src/platform/language/terms.ts'
import { newsTables } from '../news.tables.ts'
import type { GalleryPicture, ItemKind, ItemState, ItemText, Related } from './item.ts'

export interface Correction {
  readonly lang: Lang
  readonly text: string
  /** Instant. */
  readonly at: string
}

/** All that the page of an item says. */
export interface ItemPage {
  readonly id: string
  readonly slug: string
  readonly kind: ItemKind
  /** `archived` keeps its page and stands in no list. */
  readonly state: ItemState
  readonly text: ItemText
  readonly textLang: Lang
  readonly languages: readonly Lang[]
  readonly level: Level | null
  readonly pictureId: string | null
  readonly eventId: string | null
  readonly author: string | null
  readonly contact: string | null
  readonly source: string | null
  readonly sourceUrl: string | null
  readonly checkedOn: string | null
  readonly urgentUntil: string | null
  readonly publishedAt: string
  readonly updatedAt: string
  readonly organisation: {
    readonly id: string
    readonly slug: string
    readonly type: string
    readonly name: string
    readonly phone: string | null
    readonly email: string | null
  }
  /** Of the place that it is about; null where it is about none. */
  readonly settlement: { readonly id: string; readonly kind: string; readonly name: string } | null
  readonly topics: readonly Topic[]
  readonly audiences: readonly Audience[]
  readonly related: readonly Related[]
  readonly gallery: readonly GalleryPicture[]
  /** The latest first. */
  readonly corrections: readonly Correction[]
}

/** A text as a whole is in the language asked for, else in the other one. */
const word = (name: 'title' | 'lead' | 'body' | 'seo_title' | 'description') =>
  sql<
    string | null
  >`case when said.lang is null then ${sql.ref(`otherwise.${name}`)} else ${sql.ref(`said.${name}`)} end`

interface Languages {
  readonly lang: Lang
  readonly other: Lang
}

const pages = (query: Reader, { lang, other }: Languages) =>
  newsTables(query)
    .selectFrom('news_item as item')
    .innerJoin('network_organisation as organisation', 'organisation.id', 'item.organisation_id')
    .leftJoin('places_settlement as settlement', 'settlement.id', 'item.settlement_id')
    .leftJoin('news_item_text as said', (join) => join.onRef('said.item_id', '=', 'item.id').on('said.lang', '=', lang))
    .leftJoin('news_item_text as otherwise', (join) =>
      join.onRef('otherwise.item_id', '=', 'item.id').on('otherwise.lang', '=', other),
    )
    .select(['item.id', 'item.slug', 'item.kind', 'item.state', 'item.level', 'item.picture_id', 'item.event_id'])
    .select(['item.author', 'item.contact', 'item.source', 'item.source_url', 'item.checked_on', 'item.urgent_until'])
    .select(['item.published_at', 'item.updated_at', 'item.organisation_id', 'item.settlement_id'])
    .select(['said.lang as ownLang', 'otherwise.lang as otherLang'])
    .select([word('title').as('title'), word('lead').as('lead'), word('body').as('body')])
    .select([word('seo_title').as('seoTitle'), word('description').as('description')])
    .select(['organisation.slug as organisationSlug', 'organisation.type as organisationType'])
    .select(['organisation.phone', 'organisation.email'])
    .select(['settlement.kind as settlementKind', 'settlement.name as settlement'])
    .select(
      sql<string>`(
        select name from network_organisation_text as named where named.organisation_id = organisation.id
        order by case named.lang when ${lang} then 0 else 1 end limit 1
      )`.as('organisationName'),
    )

const pageBySlug = keptQuery((query, { slug, ...languages }: Languages & { slug: string }) =>
  pages(query, languages)
    .where('item.slug', '=', slug)
    .where('item.state', 'in', [sql.lit('published' as const), sql.lit('archived' as const)]),
)

/** Undefined for an unknown slug and for what is not public. Two queries. */
export async function readItemPage(query: Reader, slug: string, lang: Lang): Promise<ItemPage | undefined> {
  const [row] = await pageBySlug(query, { slug, lang, other: otherLang(lang) })
  return row && asPage(row, await readParts(query, { id: row.id }))
}

const nothing = sql<string | null>`cast(null as text)`

/** All that an item may have several of, in one query. */
export const readParts = keptQuery((query, { id }: { id: string }) =>
  newsTables(query)
    .selectFrom('news_item_term')
    .select([sql<string>`scheme`.as('part'), sql<string>`term`.as('what'), sql<number>`0`.as('position')])
    .select([nothing.as('first'), nothing.as('second')])
    .where('item_id', '=', id)
    .unionAll(
      newsTables(query)
        .selectFrom('news_item_related')
        .select([sql<string>`kind`.as('part'), sql<string>`target_id`.as('what'), 'position'])
        .select([nothing.as('first'), nothing.as('second')])
        .where('item_id', '=', id),
    )
    .unionAll(
      newsTables(query)
        .selectFrom('news_item_picture')
        .select([sql<string>`'picture'`.as('part'), sql<string>`picture_id`.as('what'), 'position'])
        .select([sql<string | null>`caption_bg`.as('first'), sql<string | null>`caption_en`.as('second')])
        .where('item_id', '=', id),
    )
    .unionAll(
      newsTables(query)
        .selectFrom('news_correction')
        .select([sql<string>`'correction'`.as('part'), sql<string>`lang`.as('what'), sql<number>`0`.as('position')])
        .select([sql<string | null>`text`.as('first'), sql<string | null>`at`.as('second')])
        .where('item_id', '=', id),
    ),
)

type PageRow = Awaited<ReturnType<typeof pageBySlug>>[number]
type PartRow = Awaited<ReturnType<typeof readParts>>[number]

function asPage(row: PageRow, parts: readonly PartRow[]): ItemPage | undefined {
  const { title, body, ownLang, otherLang: secondLang } = row
  const textLang = ownLang ?? secondLang
  if (title === null || body === null || textLang === null) return undefined
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    state: row.state,
    text: { title, body, lead: row.lead, seoTitle: row.seoTitle, description: row.description },
    textLang,
    languages: [ownLang, secondLang].filter((each) => each !== null).sort(),
    level: row.level,
    pictureId: row.picture_id,
    eventId: row.event_id,
    author: row.author,
    contact: row.contact,
    source: row.source,
    sourceUrl: row.source_url,
    checkedOn: row.checked_on,
    urgentUntil: row.urgent_until,
    publishedAt: row.published_at ?? row.updated_at,
    updatedAt: row.updated_at,
    organisation: {
      id: row.organisation_id,
      slug: row.organisationSlug,
      type: row.organisationType,
      name: row.organisationName,
      phone: row.phone,
      email: row.email,
    },
    settlement:
      row.settlement_id === null
        ? null
        : { id: row.settlement_id, kind: row.settlementKind ?? '', name: row.settlement ?? '' },
    ...sorted(parts),
  }
}

/** The rows of all parts, each where it belongs. */
export function sorted(
  rows: readonly PartRow[],
): Pick<ItemPage, 'topics' | 'audiences' | 'related' | 'gallery' | 'corrections'> {
  const of = (part: string) =>
    rows.filter((row) => row.part === part).toSorted((one, other) => one.position - other.position)
  const related = rows.filter(({ part }) => part === 'event' || part === 'organisation')
  return {
    topics: of('topic').map(({ what }) => what as Topic),
    audiences: of('audience').map(({ what }) => what as Audience),
    related: related
      .toSorted((one, other) => one.position - other.position)
      .map(({ part, what }) => ({ kind: part as Related['kind'], id: what })),
    gallery: of('picture').map(({ what, first, second }) => ({
      pictureId: what,
      captions: { ...(first === null ? {} : { bg: first }), ...(second === null ? {} : { en: second }) },
    })),
    corrections: of('correction')
      .map(({ what, first, second }) => ({ lang: what as Lang, text: first ?? '', at: second ?? '' }))
      .toSorted((one, other) => (one.at < other.at ? 1 : -1)),
  }
}

export interface ItemSlug {
  readonly slug: string
  readonly languages: readonly Lang[]
  readonly updatedAt: string
}

const mostSlugs = 20_000

/** Published items for search engines, the newest first. One query. */
export async function readItemSlugs(query: Reader): Promise<ItemSlug[]> {
  const rows = await newsTables(query)
    .selectFrom('news_item as item')
    .innerJoin('news_item_text as text', 'text.item_id', 'item.id')
    .select(['item.slug', 'item.updated_at as updatedAt', 'text.lang'])
    .where('item.state', '=', sql.lit('published' as const))
    .orderBy('item.published_at', 'desc')
    .orderBy('item.id', 'desc')
    .limit(mostSlugs)
    .execute()
  return [...Map.groupBy(rows, ({ slug }) => slug)].map(([slug, texts]) => ({
    slug,
    languages: texts.map(({ lang }) => lang).sort(),
    updatedAt: texts[0]?.updatedAt ?? '',
  }))
}
