import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { Showing } from '#src/platform/module.ts'
import { itemPath } from '../addresses.ts'
import { newsTables } from '../news.tables.ts'
import { isPublic } from './item.ts'

/** Which of these pictures stand in news, above a text or below it. Three queries for any number. */
export async function shownPictures(
  query: Reader,
  pictures: readonly string[],
  lang: Lang,
): Promise<Map<string, Showing[]>> {
  const tables = newsTables(query)
  const above = await tables
    .selectFrom('news_item')
    .select(['id as item', 'picture_id as picture'])
    .where('picture_id', 'in', pictures)
    .execute()
  const below = await tables
    .selectFrom('news_item_picture')
    .select(['item_id as item', 'picture_id as picture'])
    .where('picture_id', 'in', pictures)
    .execute()
  const hung = [...above, ...below]
  if (hung.length === 0) return new Map()
  const rows = await tables
    .selectFrom('news_item as item')
    .innerJoin('news_item_text as text', 'text.item_id', 'item.id')
    .select(['item.id', 'item.slug', 'item.state', 'text.lang', 'text.title'])
    .where('item.id', 'in', [...new Set(hung.map(({ item }) => item))])
    .execute()
  const shown = new Map<string, Showing[]>()
  for (const { item, picture } of hung) {
    const texts = rows.filter(({ id }) => id === item)
    const text = texts.find((each) => each.lang === lang) ?? texts[0]
    if (!text || picture === null) continue
    const path = isPublic(text) ? itemPath(lang, text.slug) : undefined
    shown.set(picture, [...(shown.get(picture) ?? []), { title: text.title, titleLang: text.lang, path }])
  }
  return shown
}
