import assert from 'node:assert/strict'
import { createMemo } from '#src/platform/memo.ts'
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
  words,
} from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { saveEvent } from '../events/event.store.ts'
import type { CalendarEvent } from '../events/event.ts'
import { noDetails } from '../events/event-details.ts'
import { readEvents } from '../events/event-read.store.ts'
import { countWaiting, readDeskDates, readWaiting, saveReview } from './desk-list.store.ts'
import { type Earlier, readComing, readEarlier } from './earlier.store.ts'
import { copyOfForm, formOfEvent } from './form-of-event.ts'
import { readHost } from './host.store.ts'
import { lookUp } from './look-up.ts'

const { now } = saving
onBothEngines('dates are read by what one looks for, in the order in which one looks', async (database) => {
  const on = (id: string, starts: string) => anEvent({ id, starts, ends: null })
  await fill(database, [
    on('old', '2026-10-01T18:00:00'),
    on('older', '2026-09-01T18:00:00'),
    on('next', '2026-12-01T18:00:00'),
    on('later', '2027-01-01T18:00:00'),
    anEvent({ id: 'foreign', organisationId: chitalishte }),
    anEvent({ id: 'hidden', state: 'draft' }),
  ])
  const shelf = { database, memo: createMemo(database) }
  const frame = { lang: 'bg', zone: testZone, now } as const
  const read = async (filter: 'upcoming' | 'past' | 'all') =>
    (await readDeskDates(shelf, frame, { organisation: library, filter, page: 1 })).dates.map(({ eventId }) => eventId)
  assert.deepEqual(await read('upcoming'), ['next', 'later'])
  assert.deepEqual(await read('past'), ['old', 'older'])
  assert.deepEqual(await read('all'), ['later', 'next', 'old', 'older'])
  const second = await readDeskDates(shelf, frame, { organisation: library, filter: 'all', page: 2 })
  assert.deepEqual(second, { dates: [], hasMore: false })
})

onBothEngines('what waits for an editor is counted and named', async (database) => {
  await fill(database, [
    anEvent({ id: 'waits', state: 'review', texts: { en: words('In English') } }),
    anEvent({ id: 'draft', state: 'draft' }),
    anEvent({ id: 'out', texts: { bg: words('Излязло'), en: words('Out') } }),
  ])
  const waiting = await readWaiting(database.read, library, 'bg')
  assert.deepEqual(waiting.map(({ id, title, state }) => [id, title, state]).sort(), [
    ['draft', 'Вечер на книгата', 'draft'],
    ['waits', 'In English', 'review'],
  ])
  assert.deepEqual(await countWaiting(database.read, [library, chitalishte]), new Map([[library, 1]]))
  assert.equal((await countWaiting(database.read, [])).size, 0)
})

onBothEngines(
  'an event to copy is one that is over, the latest first and each once; then what is to come',
  async (database) => {
    const on = (id: string, starts: string, more: Partial<CalendarEvent> = {}) =>
      anEvent({ id, slug: id, starts, ends: null, texts: { bg: words(id) }, ...more })
    await fill(database, [
      on('next', '2026-12-01T18:00:00'),
      on('older', '2026-09-01T18:00:00', { rule: 'FREQ=WEEKLY;COUNT=3', type: 'several' }),
      on('old', '2026-10-01T18:00:00', { texts: { bg: words('Старо'), en: words('Old') } }),
      on('running', '2026-09-01T18:00:00', { rule: 'FREQ=WEEKLY;COUNT=30', type: 'several' }),
      on('plan', '2027-03-01', { status: 'planned', details: { ...noDetails, precise: 'month' } }),
      on('hidden', '2026-10-01T18:00:00', { state: 'draft' }),
      on('foreign', '2026-10-01T18:00:00', { organisationId: chitalishte }),
    ])
    const asking = { organisation: library, now, lang: 'bg' } as const
    const said = (events: readonly Earlier[]) => events.map(({ title, day }) => `${title} ${day}`)
    assert.deepEqual(said(await readEarlier(database.read, asking, { most: 5 })), [
      'Старо 2026-10-01',
      'older 2026-09-15',
    ])
    assert.deepEqual(said(await readEarlier(database.read, asking, { most: 5, offset: 1 })), ['older 2026-09-15'])
    const coming = await readComing(database.read, asking, { most: 5 })
    assert.deepEqual(said(coming), ['running 2026-11-24', 'next 2026-12-01', 'plan 2027-03-01'])
    assert.equal(coming.at(-1)?.precise, 'month')
  },
)

onBothEngines('the host says who he is, where, and whether authors send for review', async (database) => {
  await fill(database)
  const host = await readHost(database.read, chitalishte, 'en')
  assert.deepEqual(host, {
    id: chitalishte,
    slug: 'prosveta',
    type: 'chitalishte',
    name: 'Читалище „Просвета“',
    nameLang: 'bg',
    settlement: 'Николово',
    venueId: null,
    ownHouse: null,
    isPublic: true,
    review: false,
    isPractice: false,
  })
  await database.write((tx) => saveReview(tx.query, chitalishte, true))
  assert.equal((await readHost(database.read, chitalishte, 'bg'))?.review, true)
  await database.write((tx) => saveReview(tx.query, chitalishte, false))
  assert.equal((await readHost(database.read, chitalishte, 'bg'))?.review, false)
  assert.equal(await readHost(database.read, 'nobody', 'bg'), undefined)
})

onBothEngines('names of partners and houses are understood as people type them', async (database) => {
  await fill(database)
  const house = { database, memo: createMemo(database) }
  const host = (await readHost(database.read, chitalishte, 'bg')) ?? assert.fail()
  const known = async (fields: Record<string, string>) =>
    lookUp(house, new URLSearchParams(fields), { host, lang: 'bg', zone: testZone })
  const place = async (typed: string) => (await known({ place: typed })).place
  for (const typed of [
    'Регионална библиотека',
    'regionalna biblioteka',
    'Регионална библиотека, Русе',
    'Regional Library',
  ])
    assert.equal((await place(typed)).venue?.id, libraryHall, typed)
  assert.deepEqual(
    (await place('просвета')).choices.map(({ id }) => id),
    [chitalishteHall],
  )
  assert.equal((await place('площада')).problem, undefined)
  const { roles, morePlaces } = await known({
    co_organisers: 'библиотека любен каравелов\nПриятели',
    hosts: 'Ruse Library, Русе',
    more_places: 'Читалище „Просвета“\nникъде',
  })
  assert.deepEqual(
    roles.map(({ role, organisationId, name }) => [role, organisationId, name]),
    [
      ['co-organiser', library, null],
      ['co-organiser', null, 'Приятели'],
      ['host', library, null],
    ],
  )
  assert.deepEqual(
    morePlaces.map(({ venue }) => venue?.id),
    [chitalishteHall, undefined],
  )
})

onBothEngines('an event comes back as its form, and a copy of it without its dates', async (database) => {
  const event = anEvent({
    venueId: libraryHall,
    rule: 'FREQ=WEEKLY;COUNT=4',
    changes: [aChange('2026-12-24T10:00:00', { kind: 'added' })],
    price: { from: 250, to: null, currency: 'EUR' },
  })
  await fill(database)
  await database.write((tx) => saveEvent(tx, event, saving))
  const [kept] = await readEvents(database.read, [event.id])
  const typed = await formOfEvent(database.read, kept ?? assert.fail(), 'bg')
  assert.deepEqual(
    ['title', 'day', 'hour', 'end_hour', 'place', 'repeat', 'repeat_count', 'dates', 'price', 'price_from'].map(
      (name) => typed.get(name),
    ),
    [
      ...['Вечер на книгата', '2026-11-27', '18:00', '20:00', 'Регионална библиотека, Русе'],
      ...['weekly', '4', '24.12.2026 10:00', 'paid', '2,50'],
    ],
  )
  const copy = copyOfForm(typed)
  assert.equal(copy.get('title'), 'Вечер на книгата')
  for (const name of ['day', 'dates', 'repeat', 'repeat_count']) assert.equal(copy.get(name), null, name)
})
