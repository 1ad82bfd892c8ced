import assert from 'node:assert/strict'
import { onBothEngines } from '../../../test/support/databases.ts'
import { aRoom, build, find } from '../../../test/support/search-room.ts'
import { searchTables, slices } from '../search.tables.ts'

const numbered = (count: number, title: (number: number) => string) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`n${String(at).padStart(4, '0')}`, title(at)]))

onBothEngines(
  'every result stands on one page, whatever its title says; beyond the last page is the last',
  async (database) => {
    // Words of a longer title weigh less, the whole of what was typed counts for more.
    const { searchable } = aRoom(
      numbered(66, (at) => (at % 9 === 0 ? `${'Тиха '.repeat(9)}нощ край реката` : 'Край нощ реката')),
    )
    await build(database, searchable)
    const pages = [1, 2, 3, 4].map((page) => find(database, searchable, 'нощ край реката', {}, page))
    const seen = (await Promise.all(pages)).flatMap(({ ids }) => ids)
    assert.equal(new Set(seen).size, 66)
    assert.equal(seen.length, 66)
    const beyond = await find(database, searchable, 'нощ край реката', {}, 40)
    assert.deepEqual([beyond.page, beyond.ids], [4, seen.slice(60)])
  },
)

onBothEngines('of more things than are looked at a choice still finds all of its own', async (database) => {
  const { things, searchable } = aRoom({ last: 'Концерт край реката с много други думи' })
  await build(database, searchable)
  const tables = searchTables(database.read)
  const term = await tables
    .selectFrom('search_term')
    .select('id')
    .where('term', '=', 'концерт')
    .executeTakeFirstOrThrow()
  const { generation } = await tables.selectFrom('search_document').select('generation').executeTakeFirstOrThrow()
  const numbers = Array.from({ length: 1000 }, (_, at) => at + 100)
  await database.write(async ({ query }) => {
    const facts = {
      hash: '',
      length: 1,
      organisation_id: 'other',
      settlement_id: null,
      level: null,
      starts_at: null,
      ends_at: null,
    }
    for (const some of slices(numbers, 100)) {
      const documents = some.map((number) => ({ ...facts, number, generation, kind: 'thing', thing_id: `x${number}` }))
      await searchTables(query).insertInto('search_document').values(documents).execute()
      const postings = some.map((number) => ({ generation, term_id: term.id, number, weight: 900 }))
      await searchTables(query).insertInto('search_posting').values(postings).execute()
    }
  })
  assert.ok(things.has('last'))
  const all = await find(database, searchable, 'концерт')
  assert.deepEqual([all.total, all.isMore, all.areCounted], [1000, true, false])
  const own = await find(database, searchable, 'концерт', { organisation: 'of-last' })
  assert.deepEqual([own.total, own.isMore, own.ids], [1, false, ['last']])
})

onBothEngines('a name in other letters, „ъ“ typed as a, a word of one root', async (database) => {
  const { searchable } = aRoom({
    a: 'Куклен театър',
    b: 'Текстове и SEO',
    c: 'Кръводаряване',
    d: 'На гости на музея',
    e: 'Разходка из Русе',
  })
  await build(database, searchable)
  for (const [typed, id] of [
    ['teatar', 'a'],
    ['teatarat', 'a'],
    ['teatur', 'a'],
    ['Rousse', 'e'],
    ['сео', 'b'],
    ['кръводарители', 'c'],
  ] as const)
    assert.deepEqual((await find(database, searchable, typed)).ids, [id], typed)
  for (const typed of ['teatar', 'Rousse'])
    assert.deepEqual((await find(database, searchable, typed)).corrected, [], 'nothing was mistyped')
  const small = await find(database, searchable, 'gosti na muzeq')
  assert.deepEqual([small.ids, small.unknown, small.isPartial], [['d'], [], false])
})

onBothEngines(
  'marks over Latin letters, and letters left without them, lead to the Bulgarian word',
  async (database) => {
    const { searchable } = aRoom({
      a: 'Народно читалище',
      b: 'What a chitalishte is',
      c: 'Вечер на Любен',
      d: 'Lyuben Karavelov',
    })
    await build(database, searchable)
    for (const typed of ['čitalište', '4italište']) {
      const { ids, corrected } = await find(database, searchable, typed)
      assert.deepEqual([ids[0], corrected], ['a', []], typed)
    }
    for (const [typed, found, word] of [
      ['citaliste', ['a', 'b'], 'читалищ'],
      ['ljuben', ['c', 'd'], 'люб'],
    ] as const) {
      const { ids, corrected } = await find(database, searchable, typed)
      assert.deepEqual(ids.toSorted(), found, typed)
      assert.ok(corrected[0]?.startsWith(word), String(corrected))
    }
  },
)
