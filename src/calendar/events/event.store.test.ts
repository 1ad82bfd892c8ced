import assert from 'node:assert/strict'
import { fixedClock } from '#src/platform/clock.ts'
import type { Database } from '#src/platform/db/database.ts'
import type { Fact } from '#src/platform/facts/fact.ts'
import {
  aChange,
  anEvent,
  chitalishte,
  chitalishteHall,
  fill,
  libraryHall,
  nikolovo,
  ruse,
  saving,
  words,
} from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { calendarTables, readEventIdBySlug, readUnextended, removeEvents, saveEvent } from './event.store.ts'
import type { CalendarEvent } from './event.ts'
import { type EventDetails, noDetails } from './event-details.ts'
import { readEvents } from './event-read.store.ts'
import { extendDates } from './extend-dates.ts'

const save = (database: Database, event: CalendarEvent, now = saving.now) =>
  database.write((tx) => saveEvent(tx, event, { ...saving, now }))

const rows = async (database: Database, id = 'event-1') =>
  (
    await calendarTables(database.read)
      .selectFrom('calendar_occurrence')
      .selectAll()
      .where('event_id', '=', id)
      .orderBy('recurrence_id')
      .execute()
  ).map((row) => ({ ...row }))

const listedDays = async (database: Database, id = 'event-1') =>
  (await rows(database, id)).filter(({ listed }) => listed === 1).map(({ first_day }) => first_day)

const full = anEvent({
  slug: 'klub',
  venueId: libraryHall,
  onlineUrl: 'https://meet.jit.si/klub',
  rule: 'FREQ=WEEKLY;COUNT=4',
  status: 'planned',
  sequence: 4,
  sphere: 'education',
  kind: 'workshop',
  price: { from: 300, to: 500, currency: 'EUR' },
  texts: {
    bg: words('Клуб „Четене“', {
      lead: 'Четем.',
      body: 'Заедно.',
      audience: 'за всички',
      place: 'Кей',
      reason: 'Така',
    }),
    en: words('Club'),
  },
  changes: [
    aChange('2026-12-04T18:00:00', { kind: 'excluded' }),
    aChange('2026-12-06T18:00:00', { kind: 'added' }),
    aChange('2026-12-11T18:00:00', {
      starts: '2026-12-12T19:00:00',
      ends: '2026-12-12T21:00:00',
      status: 'confirmed',
      venueId: chitalishteHall,
      texts: {
        bg: { title: 'Гост', lead: 'Един', body: 'Два', place: null, reason: 'Ремонт' },
        en: { title: null, lead: null, body: null, place: 'Quay', reason: null },
      },
    }),
  ],
})

onBothEngines('what is saved is read back equal', async (database) => {
  await fill(database, [full, anEvent({ id: 'event-2' })])
  const [first, second] = await readEvents(database.read, ['event-1', 'event-2'])
  assert.ok(first && second)
  const { createdAt, updatedAt, version, ...event } = first
  assert.deepEqual(event, full)
  assert.deepEqual([createdAt, updatedAt, version], ['2026-11-22T12:00:00.000Z', '2026-11-22T12:00:00.000Z', 1])
  assert.equal(second.id, 'event-2')
})

onBothEngines('events come in the order asked for, unknown ones are left out', async (database) => {
  await fill(database, [anEvent(), anEvent({ id: 'event-2' })])
  const found = await readEvents(database.read, ['event-2', 'nobody', 'event-1'])
  assert.deepEqual(
    found.map(({ id }) => id),
    ['event-2', 'event-1'],
  )
  assert.deepEqual(await readEvents(database.read, []), [])
})

onBothEngines('three events are read with as many queries as one', async (database) => {
  await fill(
    database,
    ['event-1', 'event-2', 'event-3'].map((id) => ({ ...full, id, slug: id })),
  )
  const cost = async (ids: string[]) => {
    const before = database.statements()
    await readEvents(database.read, ids)
    return database.statements() - before
  }
  assert.equal(await cost(['event-1']), 9)
  assert.equal(await cost(['event-1', 'event-2', 'event-3']), 9)
})

onBothEngines('each date knows its house, settlement, organisation, sphere and status', async (database) => {
  await fill(database, [full])
  const found = (await rows(database)).map((row) => [
    row.recurrence_id.slice(5, 10),
    row.venue_id,
    row.settlement_id,
    row.status,
    row.own_text,
    row.sphere,
  ])
  assert.deepEqual(found, [
    ['11-27', libraryHall, ruse, 'planned', 0, 'education'],
    ['12-06', libraryHall, ruse, 'planned', 0, 'education'],
    ['12-11', chitalishteHall, nikolovo, 'confirmed', 1, 'education'],
    ['12-18', libraryHall, ruse, 'planned', 0, 'education'],
  ])
})

onBothEngines('saving again changes dates in place and keeps slug, id and first entry', async (database) => {
  await fill(database, [full])
  const before = await rows(database)
  const later = saving.now.add({ hours: 1 })
  const changed = { ...full, slug: 'other', organisationId: chitalishte, texts: { bg: words('Друго') }, changes: [] }
  await save(database, changed, later)
  const after = await rows(database)
  const [event] = await readEvents(database.read, ['event-1'])
  assert.deepEqual(
    [event?.slug, event?.createdAt, event?.updatedAt, event?.texts, event?.changes],
    ['klub', '2026-11-22T12:00:00.000Z', '2026-11-22T13:00:00.000Z', { bg: words('Друго') }, []],
  )
  const ids = (some: typeof before) => some.map(({ recurrence_id }) => recurrence_id)
  assert.ok(ids(before).every((id) => ids(after).includes(id)))
  assert.deepEqual(await listedDays(database), ['2026-11-27', '2026-12-04', '2026-12-11', '2026-12-18'])
  assert.ok(after.every(({ organisation_id, listed }) => organisation_id === chitalishte || listed === 0))
})

onBothEngines(
  'a date that the rule no longer gives stays as a row, out of all lists, and may come back',
  async (database) => {
    const weekly = anEvent({ rule: 'FREQ=WEEKLY;COUNT=3' })
    await fill(database, [weekly])
    await save(database, { ...weekly, rule: 'FREQ=WEEKLY;COUNT=1' })
    assert.deepEqual([(await rows(database)).length, await listedDays(database)], [3, ['2026-11-27']])
    await save(database, weekly)
    assert.deepEqual([(await rows(database)).length, (await listedDays(database)).length], [3, 3])
  },
)

onBothEngines('a single event that moves is listed on its new day only', async (database) => {
  await fill(database, [anEvent()])
  await save(database, anEvent({ starts: '2026-12-01T18:00:00', ends: null }))
  assert.deepEqual(await listedDays(database), ['2026-12-01'])
})

onBothEngines('a save is a fact with the ids of event and organisation', async (database) => {
  const heard: Fact[] = []
  await fill(database)
  database.onFacts((facts) => heard.push(...facts))
  await save(database, anEvent())
  assert.deepEqual(
    heard.map(({ name, ids }) => [name, ids]),
    [['calendar.event.saved', { event: 'event-1', organisation: 'organisation-library' }]],
  )
})

onBothEngines('an event is found by its slug', async (database) => {
  await fill(database, [full])
  assert.equal(await readEventIdBySlug(database.read, 'klub'), 'event-1')
  assert.equal(await readEventIdBySlug(database.read, 'nobody'), undefined)
})

onBothEngines('a removed event leaves nothing of itself', async (database) => {
  await fill(database, [full, anEvent({ id: 'event-2' })])
  await database.write((tx) => removeEvents(tx, ['event-1'], saving.now))
  const tables = calendarTables(database.read)
  for (const name of [
    'calendar_event_text',
    'calendar_change',
    'calendar_change_text',
    'calendar_occurrence',
  ] as const) {
    const left = await tables.selectFrom(name).select('event_id').where('event_id', '=', 'event-1').execute()
    assert.deepEqual(left, [], name)
  }
  assert.deepEqual(
    (await readEvents(database.read, ['event-1', 'event-2'])).map(({ id }) => id),
    ['event-2'],
  )
})

const yearLater = saving.now.add({ hours: 24 * 365 })
const nextYear = { now: () => yearLater }
const extend = async (database: Database) => {
  const effect = await extendDates(aHouse(database, { clock: nextYear }))
  await database.write(async (tx) => effect(tx))
}

onBothEngines('a series that time has caught up with gets its next dates, and its past stays', async (database) => {
  const long = { starts: '2023-01-06T18:00:00', ends: '2023-01-06T20:00:00', rule: 'FREQ=WEEKLY' }
  await fill(database, [anEvent(long), anEvent({ id: 'event-2' })])
  const before = await listedDays(database)
  await extend(database)
  const after = await listedDays(database)
  assert.deepEqual([before.at(-1), after.at(-1)], ['2028-12-15', '2029-12-21'])
  assert.equal(after.at(0), before.at(0))
  assert.deepEqual(after.slice(0, before.length), before)
  assert.deepEqual(await listedDays(database, 'event-2'), ['2026-11-27'])
})

onBothEngines('extending twice, or at once after saving, changes nothing', async (database) => {
  await fill(database, [anEvent({ rule: 'FREQ=WEEKLY' })])
  assert.deepEqual(await readUnextended(database.read, '2028-11-22', 10), [])
  await extend(database)
  const once = await rows(database)
  assert.deepEqual(await readUnextended(database.read, '2029-11-22', 10), [])
  await extend(database)
  assert.deepEqual(await rows(database), once)
})

const detailed: EventDetails = {
  ...noDetails,
  roles: [
    { role: 'co-organiser', organisationId: chitalishte, name: null },
    { role: 'participant', organisationId: null, name: 'Хор „Дунав“' },
  ],
  places: [{ venueId: chitalishteHall, roomId: null }],
  topics: ['books', 'history'],
  audiences: ['children', 'parents'],
  access: ['sign-language'],
  tags: ['generations'],
  ageFrom: 6,
  ageTo: 12,
  language: 'ro',
  booking: 'needed',
  level: 'regional',
  away: true,
  countedKind: 'book',
  forLibrary: true,
  libraryKind: 'author',
  programmeItem: '17',
  edition: 3,
  award: 'Втора награда за женския хор',
  source: 'import',
  sourceUrl: 'https://example.org/17',
}

onBothEngines('all details are read back as they were saved, and can be taken away', async (database) => {
  await fill(database, [anEvent({ details: detailed })])
  const read = async () => (await readEvents(database.read, ['event-1']))[0]
  assert.deepEqual((await read())?.details, detailed)
  await save(database, anEvent())
  assert.deepEqual([(await read())?.details, (await read())?.version], [noDetails, 2])
})

onBothEngines('a draft stands in no list and has no day of publication until it is published', async (database) => {
  await fill(database, [anEvent({ state: 'draft' })])
  assert.deepEqual(await listedDays(database), [])
  await save(database, anEvent())
  assert.deepEqual(await listedDays(database), ['2026-11-27'])
})

onBothEngines('a period is one line in lists, with a row for each opening', async (database) => {
  const hours = [
    { weekday: 2, opens: '10:00', closes: '12:00' },
    { weekday: 2, opens: '14:00', closes: '18:00' },
    { weekday: 6, opens: '22:00', closes: '02:00' },
  ]
  const period = { type: 'period', starts: '2026-11-23', ends: '2026-12-07' } as const
  const closed = aChange('2026-12-01T10:00:00', { status: 'cancelled' })
  await fill(database, [anEvent({ ...period, changes: [closed], details: { ...noDetails, hours } })])
  const all = await rows(database)
  assert.deepEqual(
    all.filter(({ kind }) => kind === 'date').map(({ first_day, last_day, listed }) => [first_day, last_day, listed]),
    [['2026-11-23', '2026-12-06', 1]],
  )
  assert.deepEqual(
    all.filter(({ kind }) => kind === 'open').map(({ starts, ends, listed }) => [starts, ends, listed]),
    [
      ['2026-11-24T10:00:00', '2026-11-24T12:00:00', 0],
      ['2026-11-24T14:00:00', '2026-11-24T18:00:00', 0],
      ['2026-11-28T22:00:00', '2026-11-29T02:00:00', 0],
      ['2026-12-05T22:00:00', '2026-12-06T02:00:00', 0],
    ],
  )
})

onBothEngines('a permanent offer reaches as far as lists look, and goes on with time', async (database) => {
  const hours = [{ weekday: 1, opens: '09:00', closes: '17:00' }]
  const offer = anEvent({ type: 'permanent', starts: '2026-11-01', ends: null, details: { ...noDetails, hours } })
  await fill(database, [offer])
  const last = async () => (await rows(database)).find(({ kind }) => kind === 'date')?.last_day
  assert.equal(await last(), '2028-12-21')
  const later = saving.now.add({ hours: 24 * 90 })
  const effect = await extendDates(aHouse(database, { clock: fixedClock(later.toString()) }))
  await database.write((tx) => effect(tx))
  assert.equal(await last(), '2029-03-19')
})
