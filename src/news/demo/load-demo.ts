import { instantText } from '#src/platform/clock.ts'
import type { Tx } from '#src/platform/db/database.ts'
import { demoId } from '#src/platform/demo-id.ts'
import type { House } from '#src/platform/module.ts'
import { saveReview } from '../desk/host.store.ts'
import { addCorrection, enterItem, moveItem, readItem, removeItem, type Saving, saveItem } from '../items/item.store.ts'
import { type ItemContent, type ItemState, noContent } from '../items/item.ts'
import type { DemoItem } from './demo-item.ts'
import { demoItems } from './demo-items.ts'
import { loadDemoMentions, removeDemoMentions } from './load-demo-mentions.ts'

const itemId = (key: string): string => demoId('news item', key)
const morningHour = 9

/** Where an item goes through before it stands in its state. */
const ways: Readonly<Record<ItemState, readonly ItemState[]>> = {
  draft: [],
  review: ['review'],
  changes: ['review', 'changes'],
  approved: ['review', 'approved'],
  scheduled: ['review', 'approved', 'scheduled'],
  published: ['published'],
  archived: ['published', 'archived'],
}

/** The news of the demonstration, counted from today. */
export async function loadDemo(tx: Tx, house: House): Promise<void> {
  const { clock, settings } = house
  for (const item of demoItems) await loadItem(tx, item, { now: clock.now(), zone: settings.ZONE })
  await loadDemoMentions(tx, house)
  // The large library wants a second pair of eyes, the small chitalishte publishes with one button.
  await saveReview(tx, demoId('organisation', 'rb-ruse'), true, null)
}

interface Frame {
  readonly now: Temporal.Instant
  readonly zone: string
}

async function loadItem(tx: Tx, item: DemoItem, { now, zone }: Frame): Promise<void> {
  const id = itemId(item.key)
  const morning = now
    .toZonedDateTimeISO(zone)
    .subtract({ days: item.daysAgo })
    .withPlainTime({ hour: morningHour })
    .toInstant()
  const at = Temporal.Instant.compare(morning, now) > 0 ? now : morning
  const by = (key: string | undefined): Saving => ({ now: at, actor: key === undefined ? null : demoId('person', key) })
  const writer = by(item.writer ?? (item.organiser === 'rb-ruse' ? 'librarian' : undefined))
  const content = contentOf(item, now)
  const first = item.firstBody === undefined ? content : withBody(content, item.firstBody)
  await enterItem(tx, { id, organisationId: demoId('organisation', item.organiser), content: first }, writer)
  for (const to of ways[item.state]) {
    const entered = await readItem(tx.query, id)
    const isDecided = to === 'changes' || to === 'approved'
    const reason = to === 'changes' ? (item.reason ?? null) : null
    const publishAt = to === 'scheduled' ? morning : undefined
    if (entered) await moveItem(tx, entered, { to, reason, publishAt }, isDecided ? by(item.editor) : writer)
  }
  const entered = await readItem(tx.query, id)
  if (!entered) return
  if (item.firstBody !== undefined)
    await saveItem(tx, entered, { content, version: 1, comment: 'верният брой' }, writer)
  if (item.correction === undefined) return
  await addCorrection(
    tx,
    entered,
    { id: demoId('news correction', item.key), lang: 'bg', text: item.correction },
    writer,
  )
}

const withBody = (content: ItemContent, body: string): ItemContent => ({
  ...content,
  texts: { ...content.texts, ...(content.texts.bg ? { bg: { ...content.texts.bg, body } } : {}) },
})

const contentOf = (item: DemoItem, now: Temporal.Instant): ItemContent => ({
  ...noContent,
  kind: item.kind,
  texts: Object.fromEntries(
    Object.entries(item.texts).map(([lang, { title, lead, body }]) => [
      lang,
      { title, lead: lead ?? null, body, seoTitle: null, description: null },
    ]),
  ),
  topics: item.topics ?? [],
  audiences: item.audiences ?? [],
  level: item.level ?? null,
  settlementId: item.settlement === undefined ? null : demoId('settlement', item.settlement),
  eventId: item.event === undefined ? null : demoId('event', item.event),
  related: (item.partners ?? []).map((key) => ({ kind: 'organisation', id: demoId('organisation', key) })),
  pictureId: item.picture === undefined ? null : demoId('picture', item.picture),
  gallery: (item.gallery ?? []).map((key) => ({ pictureId: demoId('picture', key), captions: {} })),
  author: item.author ?? null,
  contact: item.contact ?? null,
  source: item.source ?? null,
  sourceUrl: item.sourceUrl ?? null,
  checkedOn: item.checked ? instantText(now).slice(0, 10) : null,
  urgentUntil: item.urgentHours === undefined ? null : instantText(now.add({ hours: item.urgentHours })),
})

/** Nothing of anybody's hangs on an item, so none has to stay. */
export async function removeDemo({ database, clock }: House): Promise<number> {
  await database.write(async (tx) => {
    await removeDemoMentions(tx)
    for (const { key } of demoItems) {
      const item = await readItem(tx.query, itemId(key))
      if (item) await removeItem(tx, item, { now: clock.now(), actor: null })
    }
  })
  return 0
}
