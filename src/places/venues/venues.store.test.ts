import assert from 'node:assert/strict'
import { moveAddress } from '#src/platform/http/addresses.store.ts'
import { countingIds } from '#src/platform/ids.ts'
import { fill, libraryHall, nikolovo, ruse } from '../../../test/support/calendar.ts'
import { onBothEngines, testNow } from '../../../test/support/databases.ts'
import { readRooms, removeRoom, saveRoom } from './rooms.store.ts'
import { addMainVenue, freeSlug, readVenueNames, removeVenue } from './venues.store.ts'

const now = Temporal.Instant.from(testNow)

onBothEngines('an organisation gets a house of its name with a main hall, once', async (database) => {
  await fill(database)
  const asked = { organisation: 'org', settlementId: nikolovo, name: 'НЧ „Пробуда-1901“', address: 'ул. „Дунав“ № 2' }
  const ids = countingIds()
  const venue = await database.write((tx) => addMainVenue(tx, asked, { ids }))
  const again = await database.write((tx) => addMainVenue(tx, { ...asked, name: 'Друго име' }, { ids }))
  assert.equal(again, venue)
  const rooms = await readRooms(database.read, venue)
  assert.deepEqual(
    rooms.map(({ texts, seats, stepFree }) => [texts.bg?.name, texts.en?.name, seats, stepFree]),
    [['основна зала', 'main hall', null, 'unknown']],
  )
  const names = (await readVenueNames(database.read)).filter(({ id }) => id === venue)
  assert.deepEqual(
    names.map(({ name, settlement }) => [name, settlement]),
    [['НЧ „Пробуда-1901“', 'Николово']],
  )
  await database.write((tx) => removeVenue(tx, venue))
  assert.deepEqual(await readRooms(database.read, venue), [])
})

onBothEngines('addresses of houses are free ones, and no words of the desk', async (database) => {
  await fill(database)
  const slug = (name: string) => freeSlug(database.read, name, ruse)
  assert.equal(await slug('Читалище'), 'chitalishte-ruse', 'taken')
  assert.equal(await slug('Зала „Европа“'), 'zala-evropa')
  assert.equal(await slug('New'), 'venue-new')
  assert.equal(await slug('<script>'), 'script')
  assert.equal(await slug('„“'), 'venue')
  await database.write((tx) => moveAddress(tx, '/bg/places/zala-evropa', '/bg/places/library', now))
  assert.equal(await slug('Зала „Европа“'), 'zala-evropa-ruse', 'an old address leads somewhere else')
  assert.ok((await slug('Много дълго име '.repeat(20))).length <= 80)
})

onBothEngines('a room is told anew and taken away only in its own house', async (database) => {
  await fill(database)
  const ids = countingIds()
  await database.write((tx) => addMainVenue(tx, { organisation: 'org', settlementId: ruse, name: 'Дом' }, { ids }))
  const venue = (await readVenueNames(database.read)).find(({ name }) => name === 'Дом')?.id ?? ''
  const [room] = await readRooms(database.read, venue)
  assert.ok(room)
  const changed = {
    ...room,
    seats: 120,
    stepFree: 'yes' as const,
    texts: { bg: { name: 'Голяма зала', equipment: null } },
  }
  assert.equal(await database.write((tx) => saveRoom(tx, libraryHall, changed, null)), false)
  assert.equal(await database.write((tx) => saveRoom(tx, venue, changed, null)), true)
  assert.deepEqual(await readRooms(database.read, venue), [changed])
  await database.write((tx) => removeRoom(tx, libraryHall, room.id, null))
  assert.equal((await readRooms(database.read, venue)).length, 1)
  await database.write((tx) => removeRoom(tx, venue, room.id, null))
  assert.deepEqual(await readRooms(database.read, venue), [])
})
