import { sql } from 'kysely'
import type { Reader } from '#src/platform/db/database.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import type { Item, ItemState } from '../items/item.ts'
import { newsTables } from '../news.tables.ts'
import type { ListFilter } from './addresses.ts'

const itemsAPage = 25

export interface DeskItem extends Pick<Item, 'id' | 'kind' | 'state' | 'publishAt' | 'publishedAt' | 'updatedAt'> {
  readonly title: string
  readonly titleLang: Lang
  /** Who began it; null once the person is gone. */
  readonly person: string | null
}

const statesOf: Readonly<Record<ListFilter, readonly ItemState[]>> = {
  open: ['draft', 'review', 'changes', 'approved', 'scheduled'],
  published: ['published'],
  archived: ['archived'],
}

/** The items of an organisation in these states, the latest change first. One query. */
export async function readDeskItems(
  query: Reader,
  lang: Lang,
  { organisation, filter, page }: { organisation: string; filter: ListFilter; page: number },
): Promise<{ items: DeskItem[]; hasMore: boolean }> {
  const rows = await newsTables(query)
    .withTables<{ people_person: { id: string; name: string } }>()
    .selectFrom('news_item as item')
    .leftJoin('news_item_text as own', (join) => join.onRef('own.item_id', '=', 'item.id').on('own.lang', '=', lang))
    .leftJoin('news_item_text as otherwise', (join) =>
      join.onRef('otherwise.item_id', '=', 'item.id').on('otherwise.lang', '=', otherLang(lang)),
    )
    .leftJoin('people_person as person', 'person.id', 'item.created_by')
    .select(['item.id', 'item.kind', 'item.state', 'item.publish_at as publishAt', 'item.published_at as publishedAt'])
    .select(['item.updated_at as updatedAt', 'person.name as person'])
    .select(sql<string>`coalesce(own.title, otherwise.title)`.as('title'))
    .select(sql<Lang>`coalesce(own.lang, otherwise.lang)`.as('titleLang'))
    .where('item.organisation_id', '=', organisation)
    .where('item.state', 'in', statesOf[filter])
    .orderBy('item.updated_at', 'desc')
    .orderBy('item.id', 'desc')
    .limit(itemsAPage + 1)
    .offset((page - 1) * itemsAPage)
    .execute()
  return { items: rows.slice(0, itemsAPage), hasMore: rows.length > itemsAPage }
}

interface Waiting {
  readonly organisation: string
  readonly state: 'review' | 'changes'
  readonly count: number
}

/** How many items of these organisations wait for somebody. One query. */
export async function countWaiting(query: Reader, organisations: readonly string[]): Promise<Waiting[]> {
  if (organisations.length === 0) return []
  const rows = await newsTables(query)
    .selectFrom('news_item')
    .select(({ fn }) => ['organisation_id', 'state', fn.countAll().as('waiting')])
    .where('organisation_id', 'in', organisations)
    .where('state', 'in', ['review', 'changes'])
    .groupBy(['organisation_id', 'state'])
    .execute()
  return rows.map(({ organisation_id: organisation, state, waiting }) => ({
    organisation,
    state: state === 'review' ? 'review' : 'changes',
    count: Number(waiting),
  }))
}
