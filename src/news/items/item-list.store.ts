import { sql } from 'kysely'
import type { Reader } from '#src/platform/db/database.ts'
import { keptQuery } from '#src/platform/db/kept-query.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import type { Audience, Level, Topic } from '#src/platform/language/terms.ts'
import { newsTables } from '../news.tables.ts'
import type { ItemKind } from './item.ts'

/** One item as lists, cards and feeds show it. */
export interface ListedItem {
  readonly id: string
  readonly slug: string
  readonly kind: ItemKind
  readonly title: string
  readonly lead: string | null
  /** Language of title and lead. */
  readonly titleLang: Lang
  /** Instants. */
  readonly publishedAt: string
  readonly updatedAt: string
  readonly urgentUntil: string | null
  readonly pictureId: string | null
  readonly author: string | null
  readonly organisation: { readonly id: string; readonly slug: string; readonly name: string }
}

/** What a list is narrowed to; nothing gives the whole network. */
export interface ItemNarrowing {
  readonly organisationId?: string | undefined
  readonly kind?: ItemKind | undefined
  readonly topic?: Topic | undefined
  readonly audience?: Audience | undefined
  readonly settlementId?: string | undefined
  readonly level?: Level | undefined
  /** Items that tell of this event. */
  readonly eventId?: string | undefined
}

interface Asked extends ItemNarrowing {
  readonly lang: Lang
  readonly other: Lang
  readonly urgentAt?: string | undefined
  readonly limit: number
  readonly offset: number
}

const itemsBy = keptQuery((query, asked: Asked) => {
  let items = newsTables(query)
    .selectFrom('news_item as item')
    .innerJoin('network_organisation as organisation', 'organisation.id', 'item.organisation_id')
    .leftJoin('news_item_text as own', (join) =>
      join.onRef('own.item_id', '=', 'item.id').on('own.lang', '=', asked.lang),
    )
    .leftJoin('news_item_text as otherwise', (join) =>
      join.onRef('otherwise.item_id', '=', 'item.id').on('otherwise.lang', '=', asked.other),
    )
    .select(['item.id', 'item.slug', 'item.kind', 'item.published_at', 'item.updated_at', 'item.urgent_until'])
    .select(['item.picture_id', 'item.author', 'item.organisation_id', 'organisation.slug as organisationSlug'])
    .select(sql<string>`coalesce(own.title, otherwise.title)`.as('title'))
    .select(sql<string | null>`case when own.lang is null then otherwise.lead else own.lead end`.as('lead'))
    .select(sql<Lang>`coalesce(own.lang, otherwise.lang)`.as('titleLang'))
    .select(
      sql<string>`(
        select name from network_organisation_text as named where named.organisation_id = organisation.id
        order by case named.lang when ${asked.lang} then 0 else 1 end limit 1
      )`.as('organisationName'),
    )
    // Written out, not bound: only so does an engine see that the partial index fits.
    .where('item.state', '=', sql.lit('published' as const))
    // Every published one has it; with it the index is searched and not walked.
    .where('item.published_at', '>', sql.lit(''))
  if (asked.organisationId) items = items.where('item.organisation_id', '=', asked.organisationId)
  if (asked.kind) items = items.where('item.kind', '=', asked.kind)
  if (asked.settlementId) items = items.where('item.settlement_id', '=', asked.settlementId)
  if (asked.level) items = items.where('item.level', '=', asked.level)
  if (asked.eventId) items = items.where('item.event_id', '=', asked.eventId)
  if (asked.urgentAt) items = items.where('item.urgent_until', '>', asked.urgentAt)
  if (asked.topic) items = items.where(hasTerm('topic', asked.topic))
  if (asked.audience) items = items.where(hasTerm('audience', asked.audience))
  return items.orderBy('item.published_at', 'desc').orderBy('item.id', 'desc').limit(asked.limit).offset(asked.offset)
})

const hasTerm = (scheme: 'topic' | 'audience', term: string) =>
  sql<boolean>`exists (
    select 1 from news_item_term as said
    where said.item_id = item.id and said.scheme = ${sql.lit(scheme)} and said.term = ${term}
  )`

/** Published items, the newest first. One query; `limit` is one of a few fixed numbers. */
export async function readItemList(
  query: Reader,
  lang: Lang,
  narrowing: ItemNarrowing,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<ListedItem[]> {
  return (await itemsBy(query, { ...narrowing, lang, other: otherLang(lang), limit, offset })).map(asListed)
}

/** The events that published items tell of, by their ids. One query. */
export async function readToldEvents(query: Reader): Promise<ReadonlySet<string>> {
  const rows = await newsTables(query)
    .selectFrom('news_item')
    .select('event_id')
    .distinct()
    .where('event_id', 'is not', null)
    .where('state', '=', sql.lit('published' as const))
    .execute()
  return new Set(rows.flatMap(({ event_id }) => event_id ?? []))
}

/** As many are told at once. */
export const mostUrgent = 3
/** For those who keep them a while: when one of the first ends, the next is told. */
export const urgentInStore = 12

/** What is to be told as important now: „Важно съобщение“. One query; `limit` is one of these two. */
export async function readUrgentItems(
  query: Reader,
  lang: Lang,
  now: string,
  limit: typeof mostUrgent | typeof urgentInStore = mostUrgent,
): Promise<ListedItem[]> {
  const asked = { lang, other: otherLang(lang), urgentAt: now, limit, offset: 0 }
  return (await itemsBy(query, asked)).map(asListed)
}

type Row = Awaited<ReturnType<typeof itemsBy>>[number]

const asListed = (row: Row): ListedItem => ({
  id: row.id,
  slug: row.slug,
  kind: row.kind,
  title: row.title,
  lead: row.lead,
  titleLang: row.titleLang,
  publishedAt: row.published_at ?? row.updated_at,
  updatedAt: row.updated_at,
  urgentUntil: row.urgent_until,
  pictureId: row.picture_id,
  author: row.author,
  organisation: { id: row.organisation_id, slug: row.organisationSlug, name: row.organisationName },
})
