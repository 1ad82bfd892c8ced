import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { Ids } from '#src/platform/ids.ts'
import { enqueue } from '#src/platform/jobs/jobs.store.ts'
import type { House } from '#src/platform/module.ts'
import { moveItem, readItem } from '../items/item.store.ts'
import { newsTables } from '../news.tables.ts'

/** Publishes one item whose hour has come. */
export const publishDueJob = 'news.publish-due'
/** Looks every hour for those whose hour comes soon. */
export const lookAheadJob = 'news.look-ahead'

const hoursAhead = 2

/** Orders its publication where the hour is near; what is farther is found by the job that looks ahead. */
export async function orderPublication(
  tx: Tx,
  { id, publishAt }: { id: string; publishAt: Temporal.Instant },
  { ids, now }: { ids: Ids; now: Temporal.Instant },
): Promise<void> {
  if (Temporal.Instant.compare(publishAt, now.add({ hours: hoursAhead })) > 0) return
  const key = `${id} ${instantText(publishAt)}`
  await enqueue(tx, { id: ids(), name: publishDueJob, key, payload: { id }, due: publishAt })
}

/** Everything that is to appear before the job looks again. */
export async function lookAhead({ database, clock, ids }: House): Promise<(tx: Tx) => Promise<void>> {
  const now = clock.now()
  const due = await readScheduled(database.read, now.add({ hours: hoursAhead }))
  return async (tx) => {
    for (const { id, publish_at } of due)
      if (publish_at) await orderPublication(tx, { id, publishAt: Temporal.Instant.from(publish_at) }, { ids, now })
  }
}

const readScheduled = (query: Reader, until: Temporal.Instant) =>
  newsTables(query)
    .selectFrom('news_item')
    .select(['id', 'publish_at'])
    .where('state', '=', 'scheduled')
    .where('publish_at', '<=', instantText(until))
    .orderBy('publish_at')
    .execute()

/** What was put off or taken back meanwhile stays as it is. */
export const publishDue =
  ({ clock }: House, { payload }: { readonly payload: unknown }) =>
  async (tx: Tx): Promise<void> => {
    const item = await readItem(tx.query, (payload as { id: string }).id)
    if (item?.state !== 'scheduled' || item.publishAt === null || item.publishAt > instantText(clock.now())) return
    await moveItem(tx, item, { to: 'published', reason: null }, { now: clock.now(), actor: null })
  }
