import assert from 'node:assert/strict'
import { addSettlement, addVenue, type PlacesTables } from '#src/places/index.ts'
import type { Database } from '#src/platform/db/database.ts'
import { audiences, levels, topics } from '#src/platform/language/terms.ts'
import {
  aChange,
  anEvent,
  chitalishte,
  chitalishteHall,
  fill,
  library,
  libraryHall,
  saving,
  testZone,
} from '../../../test/support/calendar.ts'
import { onBothEngines, testNow } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { readChoices } from '../events/choices.store.ts'
import { removeEvents, saveEvent } from '../events/event.store.ts'
import { type CalendarEvent, spheres } from '../events/event.ts'
import { noDetails } from '../events/event-details.ts'
import { readDates, readLasting } from '../events/event-list.store.ts'
import { type Filter, noFilter } from '../events/filter.form.ts'
import { narrow } from '../events/list.routes.tsx'
import { startFinding } from './finding.ts'
import { readFound } from './found-dates.store.ts'
import { search, windowOf } from './search.ts'

const frame = { lang: 'bg' as const, zone: testZone }
const now = Temporal.Instant.from(testNow)
const today = now.toZonedDateTimeISO(testZone).toPlainDate()

/** The same numbers every time, so that a failure can be looked at again. */
function dice(seed: number) {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T
  return { pick, chance: (share: number) => next() < share }
}

const hours = ['09:00', '17:29', '17:30', '20:00']
const rooms = ['room-up', 'room-down', 'room-unknown']

const inHouse = (venueId: string) => ({ venueId, roomId: null })

function anyEvent(number: number, { pick, chance }: ReturnType<typeof dice>): CalendarEvent {
  const day = today.add({ days: pick([-20, -3, 0, 0, 1, 2, 5, 6, 9]) })
  const wholeDay = chance(0.2)
  const starts = wholeDay ? day.toString() : `${day}T${pick(hours)}:00`
  const lasts = chance(0.3) ? day.add({ days: 25 }) : undefined
  const rule = chance(0.3) && !lasts ? 'FREQ=DAILY;COUNT=4' : null
  const moved =
    rule && chance(0.5) ? [aChange(starts, { venueId: 'hall', roomId: chance(0.5) ? 'room-down' : null })] : []
  return anEvent({
    id: `event-${String(number).padStart(2, '0')}`,
    organisationId: pick([library, chitalishte]),
    sphere: pick(spheres),
    starts,
    ends: lasts ? (wholeDay ? lasts.toString() : `${lasts}T18:00:00`) : null,
    rule,
    changes: moved,
    venueId: pick([libraryHall, chitalishteHall, 'hall', null]),
    onlineUrl: chance(0.3) ? 'https://example.org' : null,
    price: pick([null, { from: 0, to: null, currency: 'EUR' }, { from: 0, to: 500, currency: 'EUR' }]),
    state: chance(0.9) ? 'published' : 'draft',
    details: {
      ...noDetails,
      roomId: chance(0.3) ? pick(rooms) : null,
      topics: topics.slice(0, 3).filter(() => chance(0.4)),
      audiences: audiences.slice(0, 3).filter(() => chance(0.4)),
      level: chance(0.5) ? pick(levels) : null,
      places: chance(0.3) ? [...new Set([pick(['hall', 'far', libraryHall]), 'far'])].map(inHouse) : [],
      roles: chance(0.3)
        ? [{ role: pick(['co-organiser', 'participant']), organisationId: pick([library, chitalishte]), name: null }]
        : [],
    },
  })
}

function anyFilter({ pick, chance }: ReturnType<typeof dice>): Filter {
  const maybe = <T>(value: T) => (chance(0.25) ? value : undefined)
  const place = maybe(pick(['ruse', 'nikolovo', 'marten', 'sandrovo', 'municipality-ruse', 'oblast-ruse']))
  return {
    ...noFilter,
    from: maybe(today.add({ days: pick([-21, 0, 2]) }).toString()),
    to: maybe(today.add({ days: pick([2, 6]) }).toString()),
    place,
    near: place === 'marten' ? maybe(pick([5, 25] as const)) : undefined,
    sphere: maybe(pick(spheres)),
    topic: maybe(pick(topics.slice(0, 3))),
    audience: maybe(pick(audiences.slice(0, 3))),
    afterWork: maybe(true as const),
    free: maybe(true as const),
    access: maybe('step-free' as const),
    online: maybe(true as const),
    level: maybe(pick(levels)),
    organisation: maybe(pick(['biblioteka', 'prosveta'])),
  }
}

/** A third settlement near a fourth; houses and rooms of every kind. */
async function aLargerNetwork(database: Database): Promise<void> {
  await fill(database)
  const around = { ekatte: null, municipality: 'Русе', oblast: 'Русе', kind: 'гр.' }
  await database.write(async (tx) => {
    await addSettlement(tx, { ...around, id: 'm', slug: 'marten', name: 'Мартен', latitude: 43.92, longitude: 26.08 })
    await addSettlement(tx, {
      ...around,
      id: 's',
      slug: 'sandrovo',
      name: 'Сандрово',
      latitude: 43.93,
      longitude: 26.2,
    })
    await addVenue(tx, { id: 'hall', slug: 'hall', settlementId: 'm', texts: { bg: { name: 'Зала' } } })
    await addVenue(tx, { id: 'far', slug: 'far', settlementId: 's', texts: { bg: { name: 'Далечна' } } })
    const tables = tx.query.withTables<PlacesTables>()
    await tables.updateTable('places_venue').set({ step_free: 'yes' }).where('id', '=', 'hall').execute()
    await tables.updateTable('places_venue').set({ step_free: 'no' }).where('id', '=', chitalishteHall).execute()
    for (const [id, step_free] of [
      ['room-up', 'no'],
      ['room-down', 'yes'],
      ['room-unknown', 'unknown'],
    ] as const)
      await tables.insertInto('places_room').values({ id, venue_id: 'hall', seats: null, step_free }).execute()
  })
}

/** What the index finds against what the database finds, for many filters. */
async function assertSame(database: Database, seed: number, times: number): Promise<number> {
  const house = aHouse(database)
  const index = await startFinding(house).ready()
  assert.ok(index)
  const choices = await readChoices(house, 'bg')
  const random = dice(seed)
  let found = 0
  for (let time = 0; time < times; time++) {
    const filter = anyFilter(random)
    const window = windowOf(filter, { now, zone: testZone, today })
    const narrowing = narrow(filter, choices)
    const searched = search(index, filter, choices, { now, zone: testZone, today })
    const dates = await readDates(house, frame, narrowing, { ...window, limit: 20 })
    const lasting = await readLasting(house, frame, narrowing, window.day, 5, window.now)
    const rows = await readFound(house, frame, [...searched.dates, ...searched.lasting])
    assert.deepEqual(rows, [...dates, ...lasting], JSON.stringify(filter))
    const all = await readDates(house, frame, narrowing, { ...window, limit: 10_000 })
    const allLasting = await readLasting(house, frame, narrowing, window.day, 10_000, window.now)
    assert.equal(searched.total, all.length + allLasting.length, JSON.stringify(filter))
    found += searched.total
  }
  return found
}

onBothEngines('what the index finds is what the database finds, and stays so while events change', async (database) => {
  await aLargerNetwork(database)
  const random = dice(7)
  const save = (numbers: readonly number[]) =>
    database.write(async (tx) => {
      for (const number of numbers) await saveEvent(tx, anyEvent(number, random), saving)
    })
  await save(Array.from({ length: 40 }, (_, number) => number))
  await startFinding(aHouse(database)).loaded
  assert.ok((await assertSame(database, 1, 40)) > 50)
  await save([3, 5, 38, 39, 40, 41])
  await database.write((tx) => removeEvents(tx, ['event-01', 'event-07'], now))
  await assertSame(database, 2, 25)
  await database.write(async ({ query, record }) => {
    const tables = query.withTables<PlacesTables>()
    await tables.updateTable('places_venue').set({ step_free: 'yes' }).where('id', '=', libraryHall).execute()
    await record({ name: 'places.venue.saved', ids: { venue: libraryHall } })
    await tables.updateTable('places_venue').set({ settlement_id: 'm' }).where('id', '=', 'far').execute()
    await record({ name: 'places.venue.saved', ids: { venue: 'far' } })
  })
  await assertSame(database, 3, 25)
})

onBothEngines('an index is read in the same few queries for one event and for three', async (database) => {
  await aLargerNetwork(database)
  const finding = startFinding(aHouse(database))
  await finding.loaded
  const random = dice(11)
  const queriesFor = async (numbers: readonly number[]) => {
    await database.write(async (tx) => {
      for (const number of numbers) await saveEvent(tx, anyEvent(number, random), saving)
    })
    const before = database.statements()
    await finding.ready()
    return database.statements() - before
  }
  assert.equal(await queriesFor([1]), await queriesFor([2, 3, 4]))
})
