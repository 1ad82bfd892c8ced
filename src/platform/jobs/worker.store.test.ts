import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onBothEngines, sqliteForTest, testJournal } from '../../../test/support/databases.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { FactTables } from '../facts/facts.store.ts'
import { countingIds, timeOrderedIds } from '../ids.ts'
import { createLog } from '../log/log.ts'
import { type JobHandler, PermanentFailure } from './job.ts'
import { beginJob, claimJobs, countJobs, enqueue, readDeadJobs, retryDeadJobs } from './jobs.store.ts'
import { createWorker, type Recurring } from './worker.ts'

const start = Temporal.Instant.from('2026-11-22T12:00:00Z')
const movableClock = () => {
  let now = start
  const add = (seconds: number): void => {
    now = now.add({ seconds })
  }
  return { now: () => now, add }
}

const workerOf = (
  database: Database,
  clock: Clock,
  handlers: Record<string, JobHandler>,
  recurring: Recurring[] = [],
) =>
  createWorker({
    database,
    clock,
    ids: timeOrderedIds(),
    log: createLog('off'),
    handlers: new Map(Object.entries(handlers)),
    recurring,
  })

const delivering = () => testJournal({ subscriptions: new Map([['news.item.published', ['count', 'tell']]]) })
const published = { name: 'news.item.published', ids: { item: 'i1' } }
const later = (database: Database, key: string) =>
  database.write((tx) => enqueue(tx, { id: crypto.randomUUID(), name: 'greet', key, due: start }))

onBothEngines(
  'a fact is delivered once to each of its handlers',
  async (database) => {
    const heard: string[] = []
    const hear =
      (who: string): JobHandler =>
      async ({ fact }) =>
        void heard.push(`${who} ${fact?.ids.item}`)
    await database.write((tx) => tx.record(published))
    const worker = workerOf(database, movableClock(), { count: hear('count'), tell: hear('tell') })
    assert.equal(await worker.runOnce(), 2)
    assert.equal(await worker.runOnce(), 0)
    assert.deepEqual(heard.sort(), ['count i1', 'tell i1'])
  },
  delivering,
)

onBothEngines('the same request twice is one job', async (database) => {
  let greeted = 0
  await later(database, 'maria')
  await later(database, 'maria')
  const worker = workerOf(database, movableClock(), { greet: async () => void greeted++ })
  await worker.runOnce()
  await later(database, 'maria')
  await worker.runOnce()
  assert.equal(greeted, 1)
})

onBothEngines(
  'a failing job comes back later and later, then lies dead until somebody retries it',
  async (database) => {
    const clock = movableClock()
    let tries = 0
    let mended = false
    await later(database, 'maria')
    const greet: JobHandler = async () => {
      tries++
      if (!mended) throw new Error('nobody at home')
    }
    const worker = workerOf(database, clock, { greet })
    await worker.runOnce()
    assert.equal(await worker.runOnce(), 0, 'not again at once')
    for (let day = 0; day < 10; day++) {
      clock.add(86_400)
      await worker.runOnce()
    }
    assert.equal(tries, 8)
    const [dead] = await readDeadJobs(database.read)
    assert.equal(dead?.last_error, 'nobody at home')
    mended = true
    assert.equal(await database.write((tx) => retryDeadJobs(tx, dead?.id, clock.now())), 1)
    await worker.runOnce()
    assert.deepEqual(await countJobs(database.read), { waiting: 0, dead: 0 })
  },
)

onBothEngines('what no retry can mend is dead at once', async (database) => {
  await later(database, 'maria')
  const greet: JobHandler = async () => {
    throw new PermanentFailure('no such address')
  }
  await workerOf(database, movableClock(), { greet }).runOnce()
  assert.deepEqual(await countJobs(database.read), { waiting: 0, dead: 1 })
})

onBothEngines('a job whose worker died is taken up again when its lease has run out', async (database) => {
  const clock = movableClock()
  await later(database, 'maria')
  const taken = await claimJobs(database, { now: start, lease: 'the dead one', names: ['greet'], most: 5 })
  assert.equal(taken.length, 1)
  let greeted = 0
  const worker = workerOf(database, clock, { greet: async () => void greeted++ })
  assert.equal(await worker.runOnce(), 0)
  clock.add(61)
  assert.equal(await worker.runOnce(), 1)
  assert.equal(greeted, 1)
})

onBothEngines('a job that ends its process each time is given up, its neighbours are not', async (database) => {
  const clock = movableClock()
  await later(database, 'deadly')
  await later(database, 'harmless')
  for (let kill = 1; kill <= 8; kill++) {
    const lease = `killed ${kill}`
    const jobs = await claimJobs(database, { now: clock.now(), lease, names: ['greet'], most: 5 })
    for (const job of jobs.filter(({ key }) => key === 'deadly')) await database.write((tx) => beginJob(tx, job, lease))
    clock.add(61)
  }
  const greeted: string[] = []
  await workerOf(database, clock, { greet: async ({ key }) => void greeted.push(key) }).runOnce()
  assert.deepEqual(greeted, ['harmless'])
  const [dead, ...others] = await readDeadJobs(database.read)
  assert.deepEqual([dead?.key, others.length], ['deadly', 0])
})

onBothEngines('who lost the lease writes nothing', async (database) => {
  const clock = movableClock()
  await later(database, 'maria')
  const slow: JobHandler = async () => {
    clock.add(61)
    await workerOf(database, clock, { greet: async () => undefined }).runOnce()
    return (tx) => tx.record(published)
  }
  await workerOf(database, clock, { greet: slow }).runOnce()
  const facts = await database.read.withTables<FactTables>().selectFrom('platform_fact').selectAll().execute()
  assert.equal(facts.length, 0)
})

onBothEngines('the effect of a job and its end are one write', async (database) => {
  await later(database, 'maria')
  const greet: JobHandler = async () => async (tx) => {
    await tx.record(published)
    throw new Error('in the middle')
  }
  await workerOf(database, movableClock(), { greet }).runOnce()
  const facts = await database.read.withTables<FactTables>().selectFrom('platform_fact').selectAll().execute()
  assert.deepEqual([facts.length, (await countJobs(database.read)).waiting], [0, 1])
})

test('a recurring job runs once a period, whoever notices', async (context) => {
  const database = await sqliteForTest(context, testJournal({ ids: countingIds() }))
  const clock = movableClock()
  let runs = 0
  const daily = [{ name: 'sweep', every: { hours: 24 } }]
  const workers = [1, 2].map(() => workerOf(database, clock, { sweep: async () => void runs++ }, daily))
  for (let hour = 0; hour < 48; hour++) {
    for (const worker of workers) await worker.runOnce()
    clock.add(3600)
  }
  assert.equal(runs, 3)
})
