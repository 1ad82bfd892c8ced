import type { Reader } from '#src/platform/db/database.ts'
import type { Topic } from '#src/platform/language/terms.ts'
import type { ListedItem } from '../items/item-list.store.ts'
import { newsTables } from '../news.tables.ts'

/** What a feed tells of an item beside the list. */
export interface FedItem extends ListedItem {
  /** Markdown, in the language of the title. */
  readonly body: string
  readonly topics: readonly Topic[]
}

/** The same items with their texts and topics. Two queries for any number. */
export async function readFedItems(query: Reader, items: readonly ListedItem[]): Promise<FedItem[]> {
  const ids = items.map(({ id }) => id)
  if (ids.length === 0) return []
  const tables = newsTables(query)
  const texts = await tables
    .selectFrom('news_item_text')
    .select(['item_id', 'lang', 'body'])
    .where('item_id', 'in', ids)
    .execute()
  const terms = await tables
    .selectFrom('news_item_term')
    .select(['item_id', 'term'])
    .where('item_id', 'in', ids)
    .where('scheme', '=', 'topic')
    .orderBy('term')
    .execute()
  return items.map((item) => ({
    ...item,
    body: texts.find(({ item_id, lang }) => item_id === item.id && lang === item.titleLang)?.body ?? '',
    topics: terms.flatMap(({ item_id, term }) => (item_id === item.id ? [term as Topic] : [])),
  }))
}
