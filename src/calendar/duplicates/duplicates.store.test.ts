import assert from 'node:assert/strict'
import type { Database } from '#src/platform/db/database.ts'
import { findAddress } from '#src/platform/http/addresses.store.ts'
import {
  anEvent,
  chitalishte,
  chitalishteHall,
  fill,
  library,
  libraryHall,
  saving,
  testZone,
  words,
} from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { findAttendance, saveAttendance } from '../attendance/attendance.store.ts'
import { noBands } from '../attendance/attendance.ts'
import { removeEvents, saveEvent } from '../events/event.store.ts'
import type { CalendarEvent } from '../events/event.ts'
import { noDetails } from '../events/event-details.ts'
import { readDates } from '../events/event-list.store.ts'
import { readEventPage } from '../events/event-page.store.ts'
import { readEvents } from '../events/event-read.store.ts'
import { bringBack, withdrawEvents } from '../events/withdrawn.store.ts'
import { readMeasures } from '../statistics/measures.store.ts'
import { considerDuplicates } from './consider-duplicates.ts'
import { readOrigins, readPair } from './duplicates.store.ts'
import { separateEvents } from './join-events.ts'

const own = anEvent({
  id: 'own',
  organisationId: chitalishte,
  venueId: chitalishteHall,
  texts: { bg: words('Коледен концерт на хор „Дунавски звуци“', { lead: 'Песни от целия свят.' }) },
})
const imported = anEvent({
  id: 'imported',
  organisationId: library,
  venueId: chitalishteHall,
  starts: '2026-11-27T18:10:00',
  price: { from: 0, to: null, currency: 'EUR' },
  texts: { bg: words('Хор Дунавски звуци: коледен концерт'), en: words('Christmas concert') },
  details: { ...noDetails, source: 'import', topics: ['music'] },
})
const shelf = (database: Database) => ({
  database,
  memo: { get: <T>(_: string, __: unknown, read: () => Promise<T>) => read() },
})
const listedIds = async (database: Database): Promise<string[]> => {
  const from = saving.now
  const rows = await readDates(shelf(database) as never, { lang: 'bg', zone: testZone }, {}, { from, limit: 30 })
  return rows.map(({ eventId }) => eventId)
}
const consider = (database: Database, ...ids: string[]) => database.write((tx) => considerDuplicates(tx, ids, saving))
const save = (database: Database, event: CalendarEvent) => database.write((tx) => saveEvent(tx, event, saving))
const readOne = async (database: Database, id: string) => (await readEvents(database.read, [id]))[0] ?? assert.fail(id)

onBothEngines(
  'a certain duplicate joins, leads on and can be taken back with everything as it was',
  async (database) => {
    await fill(database, [own, imported])
    const before = await readOne(database, 'own')
    assert.deepEqual(await consider(database, 'imported'), { joined: ['imported'], waiting: 0 })
    assert.deepEqual(await listedIds(database), ['own'])
    const joined = await readOne(database, 'own')
    assert.equal(joined.texts.bg?.lead, 'Песни от целия свят.')
    assert.equal(joined.texts.en?.title, 'Christmas concert')
    assert.deepEqual(joined.price, imported.price)
    assert.deepEqual(joined.details.topics, ['music'])
    assert.deepEqual(joined.details.roles, [{ role: 'co-organiser', organisationId: library, name: null }])
    assert.deepEqual(
      (await readOrigins(database.read, 'own')).map(({ field }) => field),
      ['price', 'topics', 'words.en'],
    )
    assert.equal((await findAddress(database.read, '/bg/calendar/imported'))?.target, '/bg/calendar/own')
    assert.equal(await readEventPage(database.read, 'imported', { lang: 'bg', zone: testZone }), undefined)

    // The source says it again: it stays out of lists, and what was taken from it follows.
    await save(database, { ...imported, price: { from: 200, to: null, currency: 'EUR' } })
    await consider(database, 'imported')
    assert.deepEqual(await listedIds(database), ['own'])
    assert.equal((await readOne(database, 'own')).price?.from, 200)

    assert.equal(await database.write((tx) => separateEvents(tx, 'own', 'imported', null, saving)), true)
    assert.deepEqual((await listedIds(database)).sort(), ['imported', 'own'])
    const { updatedAt: _, version: __, ...after } = await readOne(database, 'own')
    const { updatedAt: ___, version: ____, ...was } = before
    assert.deepEqual(after, was)
    assert.equal(await findAddress(database.read, '/bg/calendar/imported'), undefined)
    assert.deepEqual(await consider(database, 'imported'), { joined: [], waiting: 0 })
  },
)

onBothEngines('what is erased or withdrawn lets its parts go, and they may join it again', async (database) => {
  const second = { ...own, id: 'second', slug: 'second', details: { ...noDetails, source: 'import' as const } }
  await fill(database, [{ ...second, organisationId: library, texts: imported.texts }, imported])
  // What one source keeps apart is its own matter.
  const ids = ['imported', 'second']
  const one = await database.write((tx) => considerDuplicates(tx, ids, saving, { source: 'source-1' }))
  assert.deepEqual(one, { joined: [], waiting: 0 })
  await save(database, own)
  await consider(database, 'own')
  assert.deepEqual(await listedIds(database), ['own'])
  await database.write((tx) => withdrawEvents(tx, ['own'], saving.now))
  assert.deepEqual((await listedIds(database)).sort(), ['imported', 'second'])
  await database.write((tx) => bringBack(tx, ['own']))
  await save(database, own)
  await consider(database, 'own')
  assert.deepEqual(await listedIds(database), ['own'])
  await database.write((tx) => removeEvents(tx, ['own'], saving.now))
  assert.deepEqual((await listedIds(database)).sort(), ['imported', 'second'])
})

onBothEngines('a source that moves or calls off its event parts from ours and somebody is asked', async (database) => {
  await fill(database, [own, imported])
  await consider(database, 'imported')
  await save(database, { ...imported, status: 'cancelled' })
  await consider(database, 'imported')
  assert.equal((await readPair(database.read, 'own', 'imported'))?.state, 'waiting')
  assert.deepEqual((await listedIds(database)).sort(), ['imported', 'own'])
})

onBothEngines(
  'villages, other hours and other weeks are no duplicates; what a person wrote is asked about',
  async (database) => {
    const elsewhere = { ...imported, id: 'elsewhere', slug: 'elsewhere', venueId: libraryHall }
    const later = { ...imported, id: 'later', slug: 'later', starts: '2026-11-27T19:00:00', ends: null }
    const nextWeek = { ...imported, id: 'next', slug: 'next', starts: '2026-12-04T18:00:00', ends: null }
    await fill(database, [own, elsewhere, later, nextWeek])
    const ids = ['elsewhere', 'later', 'next']
    assert.deepEqual(await consider(database, ...ids), { joined: [], waiting: 0 })
    await save(database, imported)
    const asked = await database.write((tx) => considerDuplicates(tx, ['imported'], saving, { ask: true }))
    assert.deepEqual(asked, { joined: [], waiting: 1 })
  },
)

onBothEngines(
  'what was counted of a part stays with it and is in no sum twice; who has counted keeps the page',
  async (database) => {
    const [past, other] = [own, imported].map((event) => ({ ...event, starts: '2026-11-20T18:00:00', ends: null }))
    if (!past || !other) assert.fail()
    await fill(database, [past, other])
    const counting = { organisation: chitalishte, version: 0, via: 'desk', by: null, now: saving.now } as const
    const attendance = { held: true, reason: null, bands: { ...noBands, adults: 40 }, online: null, method: null }
    const full = { ...attendance, volunteers: null, volunteerHours: null }
    await database.write(async (tx) => {
      for (const { id, starts } of [past, other])
        await saveAttendance(tx, { ...counting, event: id, recurrenceId: starts, attendance: full })
    })
    const adults = async () => {
      const groups = await readMeasures(database.read, { from: '2026-11-01', to: '2026-11-30', now: saving.now })
      return groups.reduce((sum, { bands }) => sum + bands.adults, 0)
    }
    assert.equal(await adults(), 80)
    await consider(database, 'imported')
    assert.equal(await adults(), 40)
    const kept = await findAttendance(database.read, { event: 'imported', recurrenceId: other.starts })
    assert.equal(kept?.bands.adults, 40)
  },
)
