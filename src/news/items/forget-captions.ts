import type { Tx } from '#src/platform/db/database.ts'
import { newsTables } from '../news.tables.ts'
import type { ItemContent } from './item.ts'

/**
 * Forgets what stood under a picture that somebody withdrew, beside texts and within them, in the item and in each of its versions: a caption
 * may name who is seen. Done twice it changes nothing.
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
  const texts = await tables
    .selectFrom('news_item as item')
    .innerJoin('news_item_text as text', 'text.item_id', 'item.id')
    .select(['text.item_id', 'text.lang', 'text.body'])
    .where('item.organisation_id', '=', organisation)
    .where('text.body', 'like', `%${picture}%`)
    .execute()
  for (const { item_id, lang, body } of texts)
    await tables
      .updateTable('news_item_text')
      .set({ body: withoutPicture(body, picture) })
      .where('item_id', '=', item_id)
      .where('lang', '=', lang)
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
  texts: Object.fromEntries(
    Object.entries(content.texts).map(([lang, text]) => [lang, { ...text, body: withoutPicture(text.body, picture) }]),
  ),
  gallery: content.gallery.map((each) => (each.pictureId === picture ? { ...each, captions: {} } : each)),
})

/** A picture in Markdown with what is said of it: `![Мария](/media/<id>/960.webp)`; ids have no signs that mean anything here. */
const withoutPicture = (body: string, picture: string): string =>
  body.replace(new RegExp(String.raw`!\[(?:\\.|[^\]\\])*\]\([^)]*${picture}[^)]*\)`, 'g'), '')
