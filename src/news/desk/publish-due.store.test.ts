import assert from 'node:assert/strict'
import type { Database } from '#src/platform/db/database.ts'
import { claimJobs } from '#src/platform/jobs/jobs.store.ts'
import { fill } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { addNews, byNobody } from '../../../test/support/news.ts'
import { moveItem, readItem } from '../items/item.store.ts'
import { lookAhead, publishDue, publishDueJob } from './publish-due.ts'

const instant = (text: string) => Temporal.Instant.from(text)
const clockAt = (text: string) => ({ now: () => instant(text) })

async function schedule(database: Database, id: string, publishAt: string): Promise<void> {
  await addNews(database, { id })
  await database.write(async (tx) => {
    const item = await readItem(tx.query, id)
    if (item) await moveItem(tx, item, { to: 'scheduled', reason: null, publishAt: instant(publishAt) }, byNobody)
  })
}

onBothEngines('what is scheduled appears at its hour, and what was put off does not', async (database) => {
  await fill(database)
  await schedule(database, 'item-1', '2026-11-22T13:00:00Z')
  await schedule(database, 'item-2', '2026-11-25T13:00:00Z')
  const order = await lookAhead(aHouse(database, { clock: clockAt('2026-11-22T12:00:00Z') }))
  await database.write(order)
  const claim = (at: string) => claimJobs(database, { now: instant(at), lease: at, names: [publishDueJob], most: 9 })
  assert.deepEqual(await claim('2026-11-22T12:59:59Z'), [])
  const jobs = await claim('2026-11-22T13:00:00Z')
  assert.deepEqual(
    jobs.map(({ payload }) => payload),
    [{ id: 'item-1' }],
  )
  const house = aHouse(database, { clock: clockAt('2026-11-22T13:00:01Z') })
  for (const id of ['item-1', 'item-2']) await database.write(publishDue(house, { payload: { id } }))
  const stateOf = async (id: string) => {
    const item = await readItem(database.read, id)
    return [item?.state, item?.publishedAt]
  }
  assert.deepEqual(await stateOf('item-1'), ['published', '2026-11-22T13:00:01.000Z'])
  assert.deepEqual(await stateOf('item-2'), ['scheduled', null])
})
