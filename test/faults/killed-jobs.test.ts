import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { Database } from '#src/platform/db/database.ts'
import { migrate } from '#src/platform/db/migrate.ts'
import type { FactTables } from '#src/platform/facts/facts.store.ts'
import { timeOrderedIds } from '#src/platform/ids.ts'
import { leaseSeconds } from '#src/platform/jobs/job.ts'
import { countJobs, enqueue } from '#src/platform/jobs/jobs.store.ts'
import { source, temporaryFolder } from '../support/databases.ts'
import { openPlace } from '../support/open-place.ts'
import { emptyPostgres, needsPostgres } from '../support/postgres.ts'
import { startProgram } from '../support/program.ts'
import { effectName, jobName } from './working-child.ts'

const child = join(import.meta.dirname, 'working-child.ts')

async function withDatabase<T>(place: string, use: (database: Database) => Promise<T>): Promise<T> {
  const database = await openPlace(place)
  try {
    return await use(database)
  } finally {
    await database.close()
  }
}

const giveWork = (place: string, count: number): Promise<void> =>
  withDatabase(place, async (database) => {
    await migrate(database, source)
    const ids = timeOrderedIds()
    const due = Temporal.Now.instant()
    await database.write(async (tx) => {
      for (let key = 1; key <= count; key++) await enqueue(tx, { id: ids(), name: jobName, key: `${key}`, due })
    })
  })

/** The keys of jobs by how often their effect stands in the database; and nothing is waiting or given up. */
const assertEachOnce = (place: string, count: number): Promise<void> =>
  withDatabase(place, async ({ read }) => {
    const tables = read.withTables<FactTables>()
    const facts = await tables.selectFrom('platform_fact').select('ids').where('name', '=', effectName).execute()
    const done = facts.map(({ ids }) => Number(JSON.parse(ids).job)).sort((a, b) => a - b)
    assert.deepEqual(
      done,
      Array.from({ length: count }, (_, index) => index + 1),
    )
    assert.deepEqual(await countJobs(read), { waiting: 0, dead: 0 })
  })

async function killInTheMiddle(context: TestContext, place: string, kills: number): Promise<void> {
  const count = kills * 10
  await giveWork(place, count)
  let begun = 0
  for (let kill = 0; kill < kills; kill++) {
    const running = startProgram(context, [child, place, String(kill * (leaseSeconds + 1))])
    await running.said(new RegExp(`(.+\n){${randomInt(1, 9)}}`))
    running.child.kill('SIGKILL')
    begun += (await running.ended()).out.split('\n').length - 1
  }
  const last = await startProgram(context, [child, place, String(kills * (leaseSeconds + 1))]).ended()
  assert.deepEqual([last.code, last.complaints], [0, ''])
  begun += last.out.split('\n').length - 1
  await assertEachOnce(place, count)
  context.diagnostic(`${kills} kills, ${count} jobs begun ${begun} times, each done once`)
}

test('twenty kills of a worker lose no job and double no effect', (context) =>
  killInTheMiddle(context, join(temporaryFolder(context), 'killed.sqlite'), 20))

test('the same on PostgreSQL', { skip: needsPostgres }, async (context) =>
  killInTheMiddle(context, await emptyPostgres(context), 5),
)

test('three workers share two hundred jobs and begin each once', { skip: needsPostgres }, async (context) => {
  const place = await emptyPostgres(context)
  await giveWork(place, 200)
  const workers = await Promise.all([1, 2, 3].map(() => startProgram(context, [child, place]).ended()))
  for (const { code, complaints } of workers) assert.deepEqual([code, complaints], [0, ''])
  const begun = workers.map(({ out }) => out.split('\n').slice(0, -1))
  assert.equal(begun.flat().length, 200)
  await assertEachOnce(place, 200)
  context.diagnostic(`the workers did ${begun.map(({ length }) => length).join(', ')} jobs`)
})
