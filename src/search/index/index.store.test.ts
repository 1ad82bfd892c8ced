import assert from 'node:assert/strict'
import { onBothEngines } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { aRoom, build, find, now } from '../../../test/support/search-room.ts'
import { search } from '../find/search.ts'
import { countThings } from './generation.store.ts'
import { beginRebuild, isCurrent, readAgain, rebuildStep } from './rebuild.ts'

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

onBothEngines('of two rebuilds at once the later takes its place, the other is given up', async (database) => {
  const [one, two] = [aRoom({ a: 'Концерт' }, 'one'), aRoom({ b: 'Концерт' }, 'two')]
  const rooms = [one.searchable, two.searchable]
  const house = aHouse(database)
  const run = async (progress: Awaited<ReturnType<typeof beginRebuild>>) => {
    for (let next = progress; next; next = await rebuildStep(house, rooms, next));
  }
  const begun = await beginRebuild(house, rooms)
  const early = begun && (await rebuildStep(house, rooms, begun))
  await run(await beginRebuild(house, rooms))
  one.things.set('a', 'Изложба')
  await database.write((tx) => readAgain(house, tx, one.searchable, ['a']))
  await run(early)
  const asking = { text: 'изложби', choice: {}, page: 1, lang: 'bg', now } as const
  assert.deepEqual(
    (await search(database.read, rooms, asking)).found.map(({ document: { id } }) => id),
    ['a'],
  )
})
