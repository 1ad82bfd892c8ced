import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { keptQuery } from '#src/platform/db/kept-query.ts'
import { newsTables } from '../news.tables.ts'

/** Where a medium wrote of an organisation, or of what it told. */
export interface Mention {
  readonly id: string
  readonly medium: string
  readonly title: string | null
  /** Where it can be read; none where it was said on the radio or stood on paper. */
  readonly url: string | null
  /** Where a copy is kept: an address, or words for those who work there. */
  readonly copy: string | null
  /** The scan or the cutting on the shelf, for those who work there; one of the two at most. */
  readonly pictureId: string | null
  readonly documentId: string | null
  /** `2026-11-22` */
  readonly publishedOn: string
  readonly itemId: string | null
}

export type NewMention = Mention & { readonly organisation: string }

const most = 20

const mentions = (query: Reader) =>
  newsTables(query)
    .selectFrom('news_mention')
    .select(['id', 'medium', 'title', 'url', 'copy', 'published_on as publishedOn', 'item_id as itemId'])
    .select(['picture_id as pictureId', 'document_id as documentId'])
    .orderBy('published_on', 'desc')
    .orderBy('id', 'desc')

const ofItem = keptQuery((query, { item }: { item: string }) => mentions(query).where('item_id', '=', item).limit(most))

const ofOrganisation = keptQuery((query, { organisation, limit, offset }: Asked) =>
  mentions(query).where('organisation_id', '=', organisation).limit(limit).offset(offset),
)

interface Asked {
  readonly organisation: string
  readonly limit: number
  readonly offset: number
}

/** What the media wrote of one item, the newest first. One query. */
export const readMentionsOfItem = (query: Reader, item: string): Promise<Mention[]> => ofItem(query, { item })

/** The newest first. One query; `limit` is one of a few fixed numbers. */
export const readMentions = (
  query: Reader,
  organisation: string,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<Mention[]> => ofOrganisation(query, { organisation, limit, offset })

/** Whether the item is the organisation's, so that a mention may hang on it. */
export async function isItemOf(query: Reader, item: string, organisation: string): Promise<boolean> {
  const row = await newsTables(query)
    .selectFrom('news_item')
    .select('id')
    .where('id', '=', item)
    .where('organisation_id', '=', organisation)
    .executeTakeFirst()
  return row !== undefined
}

interface By {
  readonly now: Temporal.Instant
  readonly actor: string | null
}

export async function addMention(
  { query, record }: Tx,
  { organisation, publishedOn, itemId, pictureId, documentId, ...mention }: NewMention,
  { now, actor }: By,
): Promise<void> {
  await newsTables(query)
    .insertInto('news_mention')
    .values({
      ...mention,
      ...{ organisation_id: organisation, item_id: itemId, event_id: null, published_on: publishedOn },
      ...{ picture_id: pictureId, document_id: documentId },
      ...{ person_id: actor, created_at: instantText(now) },
    })
    .execute()
  await record({ name: 'news.mention.entered', ids: idsOf(mention.id, organisation, itemId), actor })
}

/** False where there is none of this organisation. */
export async function removeMention(
  { query, record }: Tx,
  { id, organisation }: { id: string; organisation: string },
  actor: string | null,
): Promise<boolean> {
  const gone = await newsTables(query)
    .deleteFrom('news_mention')
    .where('id', '=', id)
    .where('organisation_id', '=', organisation)
    .returning('item_id')
    .executeTakeFirst()
  if (gone) await record({ name: 'news.mention.removed', ids: idsOf(id, organisation, gone.item_id), actor })
  return gone !== undefined
}

const idsOf = (mention: string, organisation: string, item: string | null): Record<string, string> => ({
  mention,
  organisation,
  ...(item === null ? {} : { item }),
})
