import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sqliteForTest } from '../../test/support/databases.ts'
import { createMemo } from './memo.ts'

test('a list is loaded once and again after a fact with its tag', async (context) => {
  const database = await sqliteForTest(context)
  const memo = createMemo(database)
  let loaded = 0
  const read = () => memo.get('names', ['network'], async () => ++loaded)
  assert.deepEqual(await Promise.all([read(), read()]), [1, 1])
  await database.write((tx) => tx.record({ name: 'calendar.event.saved', ids: {} }))
  assert.equal(await read(), 1)
  await database.write((tx) => tx.record({ name: 'network.organisation.added', ids: {} }))
  assert.equal(await read(), 2)
})

test('a failed load is not kept', async (context) => {
  const memo = createMemo(await sqliteForTest(context))
  const fails = () => Promise.reject(new Error('no'))
  await assert.rejects(memo.get('names', [], fails))
  assert.equal(await memo.get('names', [], async () => 'yes'), 'yes')
})

test('a load that fails late does not throw away what came after it', async (context) => {
  const database = await sqliteForTest(context)
  const memo = createMemo(database)
  const { promise, reject } = Promise.withResolvers<string>()
  const early = memo.get('names', ['network'], () => promise)
  await database.write((tx) => tx.record({ name: 'network.organisation.added', ids: {} }))
  let loaded = 0
  const read = () => memo.get('names', ['network'], async () => String(++loaded))
  await read()
  reject(new Error('late'))
  await assert.rejects(early)
  assert.equal(await read(), '1')
})
