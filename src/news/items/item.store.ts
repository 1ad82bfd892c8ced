import { eraseCorrections, recordCorrection } from '#src/network/index.ts'
import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { itemAddress } from '../addresses.ts'
import { drafts } from '../desk/drafts.store.ts'
import { newsTables } from '../news.tables.ts'
import { type Item, type ItemContent, type ItemState, isPublic } from './item.ts'
import { readParts, sorted } from './item-page.store.ts'
import { freeSlug, moveItemAddress } from './slugs.ts'

/** Who writes, and when. */
export interface Saving {
  readonly now: Temporal.Instant
  readonly actor: string | null
}

/** An item as its desk has it. Two queries. */
export async function readItem(query: Reader, id: string): Promise<Item | undefined> {
  const rows = await newsTables(query)
    .selectFrom('news_item as item')
    .innerJoin('news_item_text as text', 'text.item_id', 'item.id')
    .selectAll('item')
    .select(['text.lang', 'text.title', 'text.lead', 'text.body', 'text.seo_title', 'text.description'])
    .where('item.id', '=', id)
    .execute()
  const [row] = rows
  if (!row) return undefined
  const { corrections, ...parts } = sorted(await readParts(query, { id }))
  return {
    id,
    slug: row.slug,
    organisationId: row.organisation_id,
    kind: row.kind,
    state: row.state,
    version: row.version,
    texts: Object.fromEntries(
      rows.map(({ lang, title, lead, body, seo_title: seoTitle, description }) => [
        lang,
        { title, lead, body, seoTitle, description },
      ]),
    ),
    level: row.level,
    settlementId: row.settlement_id,
    eventId: row.event_id,
    pictureId: row.picture_id,
    author: row.author,
    contact: row.contact,
    source: row.source,
    sourceUrl: row.source_url,
    checkedOn: row.checked_on,
    urgentUntil: row.urgent_until,
    publishAt: row.publish_at,
    publishedAt: row.published_at,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    ...parts,
  }
}

const columnsOf = (content: ItemContent) => ({
  kind: content.kind,
  level: content.level,
  settlement_id: content.settlementId,
  event_id: content.eventId,
  picture_id: content.pictureId,
  author: content.author,
  contact: content.contact,
  source: content.source,
  source_url: content.sourceUrl,
  checked_on: content.checkedOn,
  urgent_until: content.urgentUntil,
})

interface NewItem {
  readonly id: string
  readonly organisationId: string
  readonly content: ItemContent
}

const titleOf = ({ texts }: ItemContent): string => texts.bg?.title ?? texts.en?.title ?? ''
const dayOf = ({ now }: Saving): string => instantText(now).slice(0, 10)

/** Enters an item as a draft, with its first version, under an address that nobody has. Answers the address. */
export async function enterItem(tx: Tx, { id, organisationId, content }: NewItem, saving: Saving): Promise<string> {
  const at = instantText(saving.now)
  const slug = await freeSlug(tx.query, titleOf(content), dayOf(saving))
  await newsTables(tx.query)
    .insertInto('news_item')
    .values({
      ...columnsOf(content),
      ...{ id, slug, organisation_id: organisationId, state: 'draft', version: 1 },
      ...{ publish_at: null, published_at: null, created_by: saving.actor, created_at: at, updated_at: at },
    })
    .execute()
  await writeContent(tx, id, content)
  await keepVersion(tx, { id, version: 1, content, comment: null }, saving)
  await recordOf(tx, 'saved', { id, organisationId, eventId: content.eventId }, saving)
  return slug
}

interface Change {
  readonly content: ItemContent
  /** The version that was read; somebody else's save since then stands against it. */
  readonly version: number
  readonly comment: string | null
  /** The address follows the new title though people know the old one. */
  readonly rename?: boolean
}

/** Writes the item anew as its next version. False where somebody else saved since that version: then nothing is written. */
export async function saveItem(
  tx: Tx,
  item: Item,
  { content, version, comment, rename }: Change,
  saving: Saving,
): Promise<boolean> {
  const isRenamed = titleOf(content) !== titleOf(item) && (item.publishedAt === null || rename === true)
  const slug = isRenamed ? await freeSlug(tx.query, titleOf(content), dayOf(saving)) : item.slug
  const { numUpdatedRows } = await newsTables(tx.query)
    .updateTable('news_item')
    .set({ ...columnsOf(content), slug, version: version + 1, updated_at: instantText(saving.now) })
    .where('id', '=', item.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  if (slug !== item.slug && item.publishedAt !== null) await moveItemAddress(tx, item.slug, slug, saving.now)
  await takeContent(tx, item.id)
  await writeContent(tx, item.id, content)
  await keepVersion(tx, { id: item.id, version: version + 1, content, comment }, saving)
  await recordOf(tx, 'saved', { ...item, eventId: content.eventId }, saving)
  return true
}

const contentTables = ['news_item_text', 'news_item_term', 'news_item_related', 'news_item_picture'] as const

async function takeContent({ query }: Tx, id: string): Promise<void> {
  for (const table of contentTables) await newsTables(query).deleteFrom(table).where('item_id', '=', id).execute()
}

async function writeContent({ query }: Tx, id: string, content: ItemContent): Promise<void> {
  const tables = newsTables(query)
  const texts = Object.entries(content.texts).map(([lang, { title, lead, body, seoTitle, description }]) => ({
    ...{ item_id: id, lang: lang as Lang, title, lead, body, seo_title: seoTitle, description },
  }))
  const terms = [
    ...content.topics.map((term) => ({ item_id: id, scheme: 'topic' as const, term })),
    ...content.audiences.map((term) => ({ item_id: id, scheme: 'audience' as const, term })),
  ]
  const related = content.related.map(({ kind, id: target_id }, position) => ({
    item_id: id,
    kind,
    target_id,
    position,
  }))
  const pictures = content.gallery.map(({ pictureId, captions }, position) => ({
    ...{ item_id: id, position, picture_id: pictureId },
    ...{ caption_bg: captions.bg ?? null, caption_en: captions.en ?? null },
  }))
  await tables.insertInto('news_item_text').values(texts).execute()
  if (terms.length > 0) await tables.insertInto('news_item_term').values(terms).execute()
  if (related.length > 0) await tables.insertInto('news_item_related').values(related).execute()
  if (pictures.length > 0) await tables.insertInto('news_item_picture').values(pictures).execute()
}

interface KeptVersion {
  readonly id: string
  readonly version: number
  readonly content: ItemContent
  readonly comment: string | null
}

async function keepVersion(
  { query }: Tx,
  { id, version, content, comment }: KeptVersion,
  { now, actor }: Saving,
): Promise<void> {
  const { kind, texts, topics, audiences, level, settlementId, eventId, related, pictureId, gallery } = content
  const { author, contact, source, sourceUrl, checkedOn, urgentUntil } = content
  const said: ItemContent = {
    ...{ kind, texts, topics, audiences, level, settlementId, eventId, related, pictureId, gallery },
    ...{ author, contact, source, sourceUrl, checkedOn, urgentUntil },
  }
  await newsTables(query)
    .insertInto('news_item_version')
    .values({
      ...{ item_id: id, number: version, content: JSON.stringify(said), comment },
      ...{ person_id: actor, at: instantText(now) },
    })
    .execute()
}

interface Moved {
  readonly to: ItemState
  readonly reason: string | null
  /** When a scheduled one is to appear. */
  readonly publishAt?: Temporal.Instant | undefined
}

/** Names of the facts by where an item has come. */
const came: Readonly<Record<ItemState, string>> = {
  draft: 'withdrawn',
  review: 'submitted',
  changes: 'returned',
  approved: 'approved',
  scheduled: 'scheduled',
  published: 'published',
  archived: 'archived',
}

/** Moves an item on its way and says so in its history. False where it does not stand any more as it was read. */
export async function moveItem(tx: Tx, item: Item, { to, reason, publishAt }: Moved, saving: Saving): Promise<boolean> {
  const at = instantText(saving.now)
  const { numUpdatedRows } = await newsTables(tx.query)
    .updateTable('news_item')
    .set({ state: to, updated_at: at, publish_at: publishAt ? instantText(publishAt) : null })
    .set(to === 'published' ? { published_at: item.publishedAt ?? at } : {})
    .where('id', '=', item.id)
    .where('version', '=', item.version)
    .where('state', '=', item.state)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  const last = await newsTables(tx.query)
    .selectFrom('news_item_step')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('item_id', '=', item.id)
    .executeTakeFirst()
  await newsTables(tx.query)
    .insertInto('news_item_step')
    .values({
      ...{ item_id: item.id, number: (last?.number ?? 0) + 1, before: item.state, after: to },
      ...{ reason, person_id: saving.actor, at },
    })
    .execute()
  await recordOf(tx, came[to], item, saving)
  return true
}

/** Says on the page of an item, and among the corrections of the network, what was wrong and is right now. */
export async function addCorrection(
  tx: Tx,
  item: Item,
  { id, lang, text }: { id: string; lang: Lang; text: string },
  saving: Saving,
): Promise<void> {
  await newsTables(tx.query)
    .insertInto('news_correction')
    .values({ id, item_id: item.id, lang, text, person_id: saving.actor, at: instantText(saving.now) })
    .execute()
  const told = { id, organisation: item.organisationId, path: itemAddress(item.slug), right: text, toldBy: null }
  // Its words say both, what was wrong and what is right.
  await recordCorrection(tx, { ...told, wrong: '' }, saving)
  await recordOf(tx, 'corrected', item, saving)
}

/** Erases an item with all its versions and corrections; whoever knows its address learns that it is gone. */
export async function removeItem(tx: Tx, item: Item, saving: Saving): Promise<void> {
  const tables = newsTables(tx.query)
  const corrections = await tables.selectFrom('news_correction').select('id').where('item_id', '=', item.id).execute()
  await eraseCorrections(
    tx,
    corrections.map(({ id }) => id),
    item.organisationId,
  )
  await takeContent(tx, item.id)
  for (const table of ['news_item_version', 'news_item_step', 'news_correction'] as const)
    await tables.deleteFrom(table).where('item_id', '=', item.id).execute()
  await drafts.removeChangesOf(tx, [item.id])
  await tables.updateTable('news_mention').set({ item_id: null }).where('item_id', '=', item.id).execute()
  await tables.deleteFrom('news_item').where('id', '=', item.id).execute()
  if (isPublic(item) || item.publishedAt !== null) await moveItemAddress(tx, item.slug, null, saving.now)
  await recordOf(tx, 'removed', item, saving)
}

const recordOf = (
  tx: Tx,
  act: string,
  { id, organisationId, eventId }: Pick<Item, 'id' | 'organisationId' | 'eventId'>,
  { actor }: Saving,
): Promise<void> =>
  tx.record({
    name: `news.item.${act}`,
    // The page of the event that it tells of shows it.
    ids: { item: id, organisation: organisationId, ...(eventId === null ? {} : { event: eventId }) },
    actor,
  })
