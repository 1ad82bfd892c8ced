import assert from 'node:assert/strict'
import type { Database } from '#src/platform/db/database.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { aRoom, build, find } from '../../../test/support/search-room.ts'
import { searchTables } from '../search.tables.ts'
import { setState } from './generation.store.ts'
import { readAgain } from './rebuild.ts'

/** All that the index still holds of what anybody has written. */
async function held({ read }: Database) {
  const tables = searchTables(read)
  const terms = await tables.selectFrom('search_term').select('term').orderBy('term').execute()
  const grams = await tables.selectFrom('search_gram').select('gram').execute()
  const names = await tables.selectFrom('search_name').select('name').orderBy('name').execute()
  return { terms: terms.map(({ term }) => term), grams: grams.length, names: names.map(({ name }) => name) }
}

onBothEngines('words and names that an erased thing alone said go with it, what others say stays', async (database) => {
  const { things, searchable } = aRoom({ a: 'Концерт на Гергина Тодорова', b: 'Концерт' })
  await build(database, searchable)
  const before = await held(database)
  assert.deepEqual(before.terms, ['гергин', 'концерт', 'тодоров'])
  assert.deepEqual(before.names, ['Дом a', 'Дом b'])
  things.delete('a')
  await database.write((tx) => readAgain(aHouse(database), tx, searchable, ['a']))
  const after = await held(database)
  assert.deepEqual([after.terms, after.names], [['концерт'], ['Дом b']])
  assert.ok(after.grams < before.grams)
  assert.deepEqual((await find(database, searchable, 'концерти')).ids, ['b'])
})

onBothEngines('a word that is written over leaves as well, and hides no word that is like it', async (database) => {
  const { things, searchable } = aRoom({ a: 'Концрт', b: 'Концерт' })
  await build(database, searchable)
  assert.deepEqual((await find(database, searchable, 'концрт')).ids, ['a'])
  things.set('a', 'Изложба')
  await database.write((tx) => readAgain(aHouse(database), tx, searchable, ['a']))
  assert.deepEqual((await held(database)).terms, ['изложб', 'концерт'])
  assert.deepEqual((await find(database, searchable, 'концрт')).ids, ['b'])
})

onBothEngines('a rebuild leaves no word and no name of what nothing says any more', async (database) => {
  const { searchable } = aRoom({ a: 'Концерт' })
  await database.write(async ({ query }) => {
    await setState(query, 'term', 7)
    const tables = searchTables(query)
    await tables.insertInto('search_term').values({ id: 7, term: 'концрт', typed_key: 'koncrt' }).execute()
    await tables.insertInto('search_gram').values({ gram: 'рт', term_id: 7 }).execute()
    const gone = { kind: 'organisation', id: 'gone', lang: 'bg', name: 'Няма го' } as const
    await tables.insertInto('search_name').values(gone).execute()
  })
  await build(database, searchable)
  const { terms, names } = await held(database)
  assert.deepEqual([terms, names], [['концерт'], ['Дом a']])
  assert.deepEqual((await find(database, searchable, 'концрт')).ids, ['a'])
})
