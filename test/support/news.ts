import { enterItem, moveItem, readItem } from '#src/news/items/item.store.ts'
import { type ItemContent, type ItemText, noContent } from '#src/news/items/item.ts'
import type { Database } from '#src/platform/db/database.ts'
import { library } from './calendar.ts'
import { testNow } from './databases.ts'

export const byNobody = { now: Temporal.Instant.from(testNow), actor: null }

/** A text with a title and one paragraph. */
export const newsText = (title: string, more: Partial<ItemText> = {}): ItemText => ({
  title,
  lead: null,
  body: 'Библиотеката отваря в неделя.',
  seoTitle: null,
  description: null,
  ...more,
})

export const newsContent = (different: Partial<ItemContent> = {}): ItemContent => ({
  ...noContent,
  kind: 'announcement',
  texts: { bg: newsText('Библиотеката отваря в неделя') },
  ...different,
})

interface Wish {
  readonly id?: string
  readonly organisationId?: string
  readonly content?: Partial<ItemContent>
  /** Public since this instant; a draft without one. */
  readonly published?: string
  /** Id of the person who wrote and published it. */
  readonly actor?: string | null
}

/** Puts an item of the library into a database. */
export const addNews = (
  { write }: Database,
  { id = 'item-1', organisationId = library, content, published, actor = null }: Wish = {},
): Promise<void> =>
  write(async (tx) => {
    await enterItem(tx, { id, organisationId, content: newsContent(content) }, { ...byNobody, actor })
    const item = await readItem(tx.query, id)
    if (item && published)
      await moveItem(tx, item, { to: 'published', reason: null }, { actor, now: Temporal.Instant.from(published) })
  })
