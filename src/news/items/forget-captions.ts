import type { Tx } from '#src/platform/db/database.ts'
import { newsTables } from '../news.tables.ts'
import type { ItemContent } from './item.ts'

/**
 * Forgets what stood under a picture that somebody withdrew, in the item and in each of its versions: a caption may name who is seen. Done twice
 * it changes nothing.
 */
export async function forgetCaptions(
  { query }: Tx,
  { picture, organisation }: { readonly picture: string; readonly organisation: string },
): Promise<void> {
  const tables = newsTables(query)
  await tables
    .updateTable('news_item_picture')
    .set({ caption_bg: null, caption_en: null })
    .where('picture_id', '=', picture)
    .execute()
  const versions = await tables
    .selectFrom('news_item as item')
    .innerJoin('news_item_version as version', 'version.item_id', 'item.id')
    .select(['version.item_id', 'version.number', 'version.content'])
    .where('item.organisation_id', '=', organisation)
    .where('version.content', 'like', `%${picture}%`)
    .execute()
  for (const { item_id, number, content } of versions)
    await tables
      .updateTable('news_item_version')
      .set({ content: JSON.stringify(withoutCaption(JSON.parse(content), picture)) })
      .where('item_id', '=', item_id)
      .where('number', '=', number)
      .execute()
}

const withoutCaption = (content: ItemContent, picture: string): ItemContent => ({
  ...content,
  gallery: content.gallery.map((each) => (each.pictureId === picture ? { ...each, captions: {} } : each)),
})
