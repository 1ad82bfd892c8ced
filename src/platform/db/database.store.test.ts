import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onBothEngines, source, sqliteForTest, temporaryFolder, testJournal } from '../../../test/support/databases.ts'
import type { Fact } from '../facts/fact.ts'
import type { FactTables } from '../facts/facts.store.ts'
import { timeOrderedIds } from '../ids.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './sqlite.ts'

const happened = { name: 'calendar.event.published', ids: { event: 'e1' } }

onBothEngines('a fact is kept with the write that caused it', async (database) => {
  await database.write((tx) => tx.record(happened))
  const facts = await database.read
    .withTables<FactTables>()
    .selectFrom('platform_fact')
    .select(['name', 'ids', 'at'])
    .execute()
  assert.deepEqual(
    facts.map((fact) => ({ ...fact })),
    [{ name: happened.name, ids: '{"event":"e1"}', at: '2026-11-22T12:00:00.000Z' }],
  )
})

onBothEngines('a write that fails leaves nothing and tells nobody', async (database) => {
  const heard: Fact[] = []
  database.onFacts((facts) => heard.push(...facts))
  const failing = database.write(async (tx) => {
    await tx.record(happened)
    throw new Error('changed my mind')
  })
  await assert.rejects(failing, /changed my mind/)
  const facts = await database.read.withTables<FactTables>().selectFrom('platform_fact').selectAll().execute()
  assert.deepEqual([facts, heard], [[], []])
})

onBothEngines('writes wait for one another and all arrive', async (database) => {
  await Promise.all(Array.from({ length: 20 }, () => database.write((tx) => tx.record(happened))))
  const facts = await database.read.withTables<FactTables>().selectFrom('platform_fact').select('id').execute()
  assert.equal(facts.length, 20)
})

onBothEngines('those who listen hear of a commit at once', async (database) => {
  const heard: string[] = []
  database.onFacts((facts) => heard.push(...facts.map(({ name }) => name)))
  await database.write((tx) => tx.record(happened))
  assert.deepEqual(heard, [happened.name])
})

test('a reader of the embedded engine cannot write', async (context) => {
  const { read } = await sqliteForTest(context)
  const attempt = read.withTables<FactTables>().deleteFrom('platform_fact').execute()
  await assert.rejects(attempt, /readonly/)
})

test('a commit of another process is heard, once, and one’s own is not heard twice', async (context) => {
  const file = `${temporaryFolder(context)}/shared.sqlite`
  const [mine, other] = [
    openSqlite(file, testJournal({ ids: timeOrderedIds() })),
    openSqlite(file, testJournal({ ids: timeOrderedIds() })),
  ]
  context.after(async () => Promise.all([mine.close(), other.close()]))
  await migrate(mine, source)
  const heard: string[] = []
  const arrived = new Promise<void>((resolve) => {
    mine.onFacts((facts) => {
      heard.push(...facts.map(({ ids }) => ids.event ?? ''))
      if (heard.includes('theirs')) resolve()
    })
  })
  await mine.write((tx) => tx.record({ name: 'calendar.event.published', ids: { event: 'mine' } }))
  await other.write((tx) => tx.record({ name: 'calendar.event.published', ids: { event: 'theirs' } }))
  await arrived
  assert.deepEqual(heard, ['mine', 'theirs'])
})
