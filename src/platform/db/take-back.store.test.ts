import assert from 'node:assert/strict'
import { onBothEngines } from '../../../test/support/databases.ts'
import type { Reader } from './database.ts'
import { takeBack } from './take-back.ts'

const name = 'platform.thing.tried'
const told = (query: Reader) =>
  query
    .withTables<{ platform_fact: { name: string } }>()
    .selectFrom('platform_fact')
    .select('name')
    .where('name', '=', name)
    .execute()

onBothEngines('what is tried is seen inside and nowhere after', async (database) => {
  const inside = await takeBack(database, async ({ query, record }) => {
    await record({ name, ids: { thing: 'one' }, actor: null })
    return told(query)
  })
  assert.deepEqual(inside, [{ name }])
  assert.deepEqual(await told(database.read), [])
})

onBothEngines('a fault of its own is not taken for an answer', async (database) => {
  const tried = takeBack(database, async () => {
    throw new Error('of its own')
  })
  await assert.rejects(tried, /of its own/)
})
