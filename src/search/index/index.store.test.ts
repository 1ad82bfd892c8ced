import assert from 'node:assert/strict'
import type { Database } from '#src/platform/db/database.ts'
import type { Searchable, SearchDocument } from '#src/platform/module.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { search } from '../find/search.ts'
import { countThings } from './generation.store.ts'
import { beginRebuild, isCurrent, readAgain, rebuildStep } from './rebuild.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')

/** A room whose things a test may change. */
function aRoom(titles: Record<string, string>, kind = 'thing') {
  const things = new Map(Object.entries(titles))
  const document = (id: string, title: string): SearchDocument => ({
    id,
    address: `/${id}`,
    texts: { bg: { title } },
    organisation: { id: `of-${id}`, names: { bg: `Дом ${id}` } },
    ...(id === 'past' ? { startsAt: '2026-11-01T10:00:00Z', endsAt: '2026-11-01T12:00:00Z' } : {}),
  })
  const searchable: Searchable = {
    kind,
    label: { bg: 'Неща', en: 'Things' },
    one: { bg: 'Нещо', en: 'Thing' },
    touchedBy: [],
    ids: async (_, after, most) =>
      [...things.keys()]
        .filter((id) => id > after)
        .sort()
        .slice(0, most),
    read: async (_, ids) => ids.flatMap((id) => (things.has(id) ? [document(id, things.get(id) ?? '')] : [])),
  }
  return { things, searchable }
}

async function build(database: Database, searchable: Searchable): Promise<void> {
  const house = aHouse(database)
  let progress = await beginRebuild(house, [searchable])
  while (progress) progress = await rebuildStep(house, [searchable], progress)
}

const find = async (database: Database, searchable: Searchable, text: string, choice = {}) => {
  const result = await search(database.read, [searchable], { text, choice, page: 1, lang: 'bg', now })
  return { ...result, ids: result.found.map(({ document }) => document.id) }
}

onBothEngines('what is written, changed and erased is found so', async (database) => {
  const { things, searchable } = aRoom({ a: 'Концерт на хора', b: 'Изложба', past: 'Концертът от вчера' })
  assert.equal(await isCurrent({ database }), false)
  await build(database, searchable)
  assert.equal(await isCurrent({ database }), true)
  assert.deepEqual((await find(database, searchable, 'концерти')).ids, ['a', 'past'])
  things.set('b', 'Концерт на открито')
  things.delete('a')
  // Erased in its room, it is not shown, whatever the index still says.
  assert.deepEqual((await find(database, searchable, 'хор')).ids, [])
  await database.write((tx) => readAgain(aHouse(database), tx, searchable, ['a', 'b']))
  assert.deepEqual((await find(database, searchable, 'концерт')).ids, ['b', 'past'])
  assert.equal(await countThings(database.read), 2)
})

onBothEngines(
  'a word of an erased thing alone leaves the vocabulary with it, what others say stays',
  async (database) => {
    const { things, searchable } = aRoom({ a: 'Концерт на Гергина Тодорова', b: 'Концерт' })
    await build(database, searchable)
    const vocabulary = async () => {
      const read = database.read.withTables<{
        search_term: { id: number; term: string }
        search_gram: { gram: string }
      }>()
      const grams = await read.selectFrom('search_gram').select('gram').execute()
      const terms = await read.selectFrom('search_term').select('term').orderBy('term').execute()
      return { terms: terms.map(({ term }) => term), grams: grams.length }
    }
    const before = await vocabulary()
    assert.ok(before.terms.some((term) => term.startsWith('гергин')))
    things.delete('a')
    await database.write((tx) => readAgain(aHouse(database), tx, searchable, ['a']))
    const after = await vocabulary()
    assert.ok(
      after.terms.every((term) => !/^гергин|^тодор/.test(term)),
      after.terms.join(),
    )
    assert.ok(after.terms.length < before.terms.length && after.grams < before.grams)
    assert.deepEqual((await find(database, searchable, 'концерти')).ids, ['b'])
  },
)

onBothEngines('the same again writes nothing', async (database) => {
  const { searchable } = aRoom({ a: 'Концерт' })
  await build(database, searchable)
  const again = () => database.write((tx) => readAgain(aHouse(database), tx, searchable, ['a']))
  await again()
  const before = database.statements()
  await again()
  const unchanged = database.statements() - before
  assert.ok(unchanged <= 4, `${unchanged} statements`)
})

onBothEngines('a rebuild stands beside the old index, and what changes meanwhile is in both', async (database) => {
  const { things, searchable } = aRoom({ a: 'Концерт', b: 'Изложба' })
  await build(database, searchable)
  const house = aHouse(database)
  const progress = await beginRebuild(house, [searchable])
  assert.deepEqual((await find(database, searchable, 'концерт')).ids, ['a'])
  things.set('c', 'Концерт на площада')
  await database.write((tx) => readAgain(house, tx, searchable, ['c']))
  assert.deepEqual((await find(database, searchable, 'концерт')).ids.sort(), ['a', 'c'])
  let next = progress
  while (next) next = await rebuildStep(house, [searchable], next)
  assert.deepEqual((await find(database, searchable, 'концерт')).ids.sort(), ['a', 'c'])
  assert.equal(await countThings(database.read), 3)
})

onBothEngines(
  'a rebuild under writes: at every step the old index is whole, at its end the new one is true',
  async (database) => {
    const [one, two] = [aRoom({ a: 'Концерт', b: 'Концерт' }, 'one'), aRoom({ c: 'Концерт', d: 'Концерт' }, 'two')]
    const rooms = [one.searchable, two.searchable]
    const house = aHouse(database)
    const run = async (between: () => Promise<void>) => {
      for (let next = await beginRebuild(house, rooms); next; next = await rebuildStep(house, rooms, next))
        await between()
    }
    const concerts = async () => {
      const asking = { text: 'концерти', choice: {}, page: 1, lang: 'bg', now } as const
      return (await search(database.read, rooms, asking)).found.map(({ document: { id } }) => id).sort()
    }
    await run(async () => undefined)
    /** What a room does to its things, and the worker after it. */
    const change = async ({ things, searchable }: ReturnType<typeof aRoom>, id: string, title?: string) => {
      if (title === undefined) things.delete(id)
      else things.set(id, title)
      await database.write((tx) => readAgain(house, tx, searchable, [id]))
    }
    // Before the first room is read, between the rooms, and before the last step: in what was read already and in what was not.
    const changes = [
      async () => {
        await change(one, 'a', 'Изложба')
        await change(two, 'e', 'Концерт на открито')
      },
      async () => {
        await change(one, 'b')
        await change(one, 'f', 'Концерт в двора')
        await change(two, 'd')
      },
    ]
    const seen: string[][] = []
    await run(async () => {
      await changes.shift()?.()
      seen.push(await concerts())
    })
    assert.deepEqual(seen, [
      ['b', 'c', 'd', 'e'],
      ['c', 'e', 'f'],
    ])
    assert.deepEqual(await concerts(), ['c', 'e', 'f'])
    assert.equal(await countThings(database.read), 4)
  },
)

onBothEngines('choices are counted as they would show, each without its own group', async (database) => {
  const { searchable } = aRoom({ a: 'Концерт', b: 'Концерт на хора', past: 'Концерт' })
  await build(database, searchable)
  const { counts, total } = await find(database, searchable, 'концерт', { time: 'past' })
  assert.equal(total, 1)
  assert.deepEqual([...counts.time], [['past', 1]])
  assert.deepEqual([...counts.organisation], [['of-past', 1]])
  const all = await find(database, searchable, 'концерт')
  assert.deepEqual([all.total, all.counts.organisation.size], [3, 3])
})

onBothEngines('hostile words find nothing and break nothing', async (database) => {
  const { searchable } = aRoom({ a: 'Концерт' })
  await build(database, searchable)
  for (const text of [
    "'; drop table search_term; --",
    '"*" OR 1',
    '%_%',
    '\\',
    '😀',
    '\u0000концерт',
    'а'.repeat(5000),
    ' ',
  ])
    await find(database, searchable, text)
  assert.deepEqual((await find(database, searchable, 'концерт')).ids, ['a'])
})
