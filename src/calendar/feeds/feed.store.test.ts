import assert from 'node:assert/strict'
import { anEvent, fill, libraryHall, testZone } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { latestChanged, readEventIds, readFeedRows } from './feed.store.ts'
import { readFeedFrame } from './feed-frame.ts'

const span = {
  from: Temporal.Instant.from('2026-10-22T00:00Z'),
  here: Temporal.Instant.from('2026-11-22T00:00Z'),
  until: Temporal.Instant.from('2027-05-22T00:00Z'),
  zone: testZone,
  limit: 10,
}
const on = (id: string, day: string, until = day) =>
  anEvent({ id, starts: day, ends: Temporal.PlainDate.from(until).add({ days: 1 }).toString() })

onBothEngines('a feed of an empty network is empty', async (database) => {
  assert.deepEqual(await readEventIds(database.read, {}, span), [])
  assert.deepEqual(await readFeedRows(database.read, {}, span), [])
  assert.deepEqual(await latestChanged(database.read, [], 5), [])
})

onBothEngines('what is ahead has precedence, then what goes on, then what is just over', async (database) => {
  await fill(database, [
    on('over', '2026-11-10'),
    on('long-over', '2026-10-01'),
    on('going-on', '2026-09-01', '2026-12-31'),
    on('soon', '2026-12-05'),
    on('next', '2026-11-23'),
    on('far', '2027-05-23'),
  ])
  const ids = (limit: number) => readEventIds(database.read, {}, { ...span, limit })
  assert.deepEqual(await ids(10), ['next', 'soon', 'going-on', 'over'])
  assert.deepEqual(await ids(3), ['next', 'soon', 'going-on'])
  const rows = await readFeedRows(database.read, {}, { ...span, limit: 3 })
  assert.deepEqual(
    rows.map(({ eventId }) => eventId),
    ['going-on', 'next', 'soon'],
    'in order of time',
  )
})

onBothEngines('the latest changed come first', async (database) => {
  await fill(database, [on('one', '2026-12-05'), on('two', '2026-12-06')])
  assert.deepEqual(await latestChanged(database.read, ['one', 'two'], 1), ['two'])
})

onBothEngines('houses are told in the language asked for, else in the other; queries do not grow', async (database) => {
  await fill(database, [anEvent({ venueId: libraryHall })])
  const house = aHouse(database)
  const en = [...(await readFeedFrame(house, 'en')).houses.values()]
  assert.deepEqual(en.map(({ name, address, latitude }) => [name, address, latitude]).sort(), [
    ['Regional Library', 'ул. „Дондуков-Корсаков“ 1', 43.85],
    ['Читалище „Просвета“', null, null],
  ])
  const before = database.statements()
  await readFeedFrame(house, 'en')
  assert.equal(database.statements(), before, 'kept until a name changes')
})
