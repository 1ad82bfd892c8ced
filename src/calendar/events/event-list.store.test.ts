import assert from 'node:assert/strict'
import type { PlacesTables } from '#src/places/index.ts'
import type { Database } from '#src/platform/db/database.ts'
import { createMemo } from '#src/platform/memo.ts'
import {
  aChange,
  anEvent,
  chitalishte,
  chitalishteHall,
  fill,
  library,
  libraryHall,
  nikolovo,
  ruse,
  saving,
  testZone,
  words,
} from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { saveEvent } from './event.store.ts'
import type { CalendarEvent } from './event.ts'
import { type Narrowing, readDates, readLasting, readNearest, type Shelf, type Window } from './event-list.store.ts'
import { readMonth } from './month.store.ts'
import { readNames } from './names.store.ts'

const bg = { lang: 'bg', zone: testZone } as const
const en = { lang: 'en', zone: testZone } as const
const shelfOf = (database: Database): Shelf => ({ database, memo: createMemo(database) })
/** Names are read once for all lists. */
const shelfWithNames = async (database: Database): Promise<Shelf> => {
  const shelf = shelfOf(database)
  await readNames(shelf, 'bg')
  return shelf
}
const at = (text: string) => Temporal.Instant.from(text)
const always: Window = { from: at('2000-01-01T00:00:00Z'), limit: 100 }

const on = (id: string, starts: string, more: Partial<CalendarEvent> = {}) =>
  anEvent({ id, starts, ends: null, texts: { bg: words(id) }, ...more })
const ids = async (database: Database, narrowing: Narrowing = {}, window: Partial<Window> = {}) =>
  (await readDates(shelfOf(database), bg, narrowing, { ...always, ...window })).map(({ eventId }) => eventId)

onBothEngines('dates come in the order of time, those of one moment always in the same order', async (database) => {
  await fill(database, [
    on('c', '2026-11-28T18:00:00'),
    on('b', '2026-11-27T18:00:00'),
    on('a', '2026-11-27T18:00:00'),
    on('whole-day', '2026-11-28', { ends: '2026-11-29' }),
    on('london', '2026-11-27T17:00:00', { zone: 'Europe/London' }),
  ])
  assert.deepEqual(await ids(database), ['a', 'b', 'london', 'whole-day', 'c'])
})

onBothEngines('a list is narrowed by sphere, settlement and organisation', async (database) => {
  await fill(database, [
    on('a', '2026-11-27T18:00:00', { sphere: 'science', venueId: libraryHall }),
    on('b', '2026-11-28T18:00:00', { organisationId: chitalishte, venueId: chitalishteHall }),
    on('c', '2026-11-29T18:00:00', { sphere: 'science', organisationId: chitalishte }),
  ])
  assert.deepEqual(await ids(database, { sphere: 'science' }), ['a', 'c'])
  assert.deepEqual(await ids(database, { settlementId: nikolovo }), ['b', 'c'])
  assert.deepEqual(await ids(database, { organisationId: chitalishte }), ['b', 'c'])
  assert.deepEqual(await ids(database, { sphere: 'science', organisationId: library }), ['a'])
  assert.deepEqual(await ids(database, { sphere: 'education' }), [])
})

onBothEngines(
  'without a known house an event is where its organisation is, unless it is online or says another place',
  async (database) => {
    const inWords = (id: string, place: string | null, different: Partial<CalendarEvent> = {}) =>
      on(id, '2026-11-27T18:00:00', { organisationId: chitalishte, texts: { bg: words(id, { place }) }, ...different })
    await fill(database, [
      inWords('a', 'салонът на читалището'),
      inWords('b', 'Кеят, гр. Русе'),
      inWords('c', null, { onlineUrl: 'https://example.org/' }),
      inWords('d', 'онлайн, в Zoom'),
      inWords('e', 'с. Непознато'),
      inWords('f', 'площада', {
        rule: 'FREQ=WEEKLY;COUNT=2',
        changes: [
          aChange('2026-12-04T18:00:00', {
            texts: { bg: { title: null, lead: null, body: null, place: 'Русе, кея', reason: null } },
          }),
        ],
      }),
    ])
    assert.deepEqual(await ids(database, { settlementId: nikolovo }), ['a', 'f'])
    assert.deepEqual(await ids(database, { settlementId: ruse }), ['b', 'f'])
  },
)

onBothEngines('the window takes its first moment in and leaves its last out', async (database) => {
  await fill(database, [on('a', '2026-11-27T18:00:00'), on('b', '2026-11-27T19:00:00')])
  const [six, seven] = [at('2026-11-27T16:00:00Z'), at('2026-11-27T17:00:00Z')]
  assert.deepEqual(await ids(database, {}, { from: six, until: seven }), ['a'])
  assert.deepEqual(await ids(database, {}, { from: seven }), ['b'])
})

onBothEngines('what has ended is left out, what goes on stays', async (database) => {
  await fill(database, [on('a', '2026-11-22T10:00:00'), on('b', '2026-11-22T13:00:00')])
  assert.deepEqual(await ids(database, {}, { now: saving.now }), ['b'])
})

onBothEngines('pages follow one another without gap or repetition', async (database) => {
  const many = Array.from({ length: 7 }, (_, number) => on(`e${number}`, '2026-11-27T18:00:00'))
  const daily = on('daily', '2026-11-27T18:00:00', { rule: 'FREQ=DAILY;COUNT=4' })
  const twice = on('twice', '2026-11-27T18:00:00', {
    rule: 'FREQ=DAILY;COUNT=2',
    changes: [aChange('2026-11-28T18:00:00', { starts: '2026-11-27T18:00:00' })],
  })
  await fill(database, [...many, daily, twice])
  const all = await readDates(shelfOf(database), bg, {}, always)
  const pages = []
  for (let offset = 0; offset < all.length; offset += 3)
    pages.push(...(await readDates(shelfOf(database), bg, {}, { ...always, limit: 3, offset })))
  assert.equal(all.length, 13)
  assert.deepEqual(pages, all)
})

onBothEngines('a date has the words of its language, else of the other, and says so', async (database) => {
  await fill(database, [
    on('a', '2026-11-27T18:00:00', {
      texts: { bg: words('Вечер', { place: 'Кей' }), en: words('Evening') },
      venueId: libraryHall,
    }),
    on('b', '2026-11-28T18:00:00', { texts: { bg: words('Клуб') }, venueId: chitalishteHall }),
    on('c', '2026-11-29T18:00:00', { texts: { bg: words('Среща', { place: 'Кей' }) } }),
  ])
  const shown = (await readDates(shelfOf(database), en, {}, always)).map((date) => [
    date.title,
    date.titleLang,
    date.venue,
    date.place,
  ])
  assert.deepEqual(shown, [
    ['Evening', 'en', 'Regional Library', null],
    ['Клуб', 'bg', 'Читалище „Просвета“', null],
    ['Среща', 'bg', null, 'Кей'],
  ])
})

onBothEngines('a date with a title or place of its own shows it, its sisters do not', async (database) => {
  const changes = [
    aChange('2026-11-28T18:00:00', {
      texts: { bg: { title: 'Гост', lead: null, body: null, place: null, reason: null } },
    }),
    aChange('2026-11-29T18:00:00', {
      texts: { bg: { title: null, lead: null, body: null, place: 'Кей', reason: null } },
    }),
  ]
  await fill(database, [on('a', '2026-11-27T18:00:00', { rule: 'FREQ=DAILY;COUNT=3', venueId: libraryHall, changes })])
  const shown = (await readDates(shelfOf(database), bg, {}, always)).map(({ title, venue, place, newPlace }) => [
    title,
    venue,
    place,
    newPlace,
  ])
  assert.deepEqual(shown, [
    ['a', 'Регионална библиотека', null, false],
    ['Гост', 'Регионална библиотека', null, false],
    ['a', null, 'Кей', true],
  ])
})

onBothEngines('a date keeps what its row says of money, place and organiser', async (database) => {
  await fill(database, [
    on('a', '2026-11-27T18:00:00', {
      venueId: libraryHall,
      onlineUrl: 'https://example.org/a b',
      price: { from: 300, to: 500, currency: 'EUR' },
    }),
    on('b', '2026-11-28', { price: { from: 0, to: null, currency: 'EUR' }, venueId: null, organisationId: library }),
    on('c', '2026-11-29T18:00:00', { price: null, venueId: null, organisationId: chitalishte }),
  ])
  const facts = (await readDates(shelfOf(database), en, {}, always)).map((date) => [
    [date.priceFrom, date.priceTo, date.currency, date.online, date.ends],
    [date.venue, date.settlementKind, date.settlement, date.organiser],
  ])
  assert.deepEqual(facts, [
    [
      [300, 500, 'EUR', true, null],
      ['Regional Library', 'гр.', 'Русе', null],
    ],
    [
      [0, null, 'EUR', false, null],
      [null, 'гр.', 'Русе', 'Ruse Library'],
    ],
    [
      [null, null, null, false, null],
      [null, 'с.', 'Николово', 'Читалище „Просвета“'],
    ],
  ])
})

onBothEngines('a date read again is the same object until something in its row is not', async (database) => {
  const event = on('a', '2026-11-27T18:00:00', { venueId: libraryHall })
  await fill(database, [event])
  const shelf = shelfOf(database)
  const read = async () => (await readDates(shelf, bg, {}, always))[0]
  const first = await read()
  assert.equal(await read(), first)
  assert.notEqual((await readDates(shelf, { ...bg, zone: 'Europe/London' }, {}, always))[0], first)
  await database.write((tx) => saveEvent(tx, { ...event, texts: { bg: words('Друго') } }, saving))
  assert.equal((await read())?.title, 'Друго')
  await database.write((tx) => saveEvent(tx, { ...event, status: 'cancelled' }, saving))
  assert.deepEqual([(await read())?.title, (await read())?.status], ['a', 'cancelled'])
})

onBothEngines('a house with a new name has it on every date once the fact is there', async (database) => {
  await fill(database, [on('a', '2026-11-27T18:00:00', { venueId: libraryHall })])
  const shelf = shelfOf(database)
  const venue = async () => (await readDates(shelf, bg, {}, always))[0]?.venue
  assert.equal(await venue(), 'Регионална библиотека')
  await database.write(async ({ query, record }) => {
    await query
      .withTables<PlacesTables>()
      .updateTable('places_venue_text')
      .set({ name: 'Библиотеката на Русе' })
      .where('venue_id', '=', libraryHall)
      .where('lang', '=', 'bg')
      .execute()
    await record({ name: 'places.venue.renamed', ids: { venue: libraryHall } })
  })
  assert.equal(await venue(), 'Библиотеката на Русе')
})

onBothEngines('a moved date tells where the rule had put it', async (database) => {
  const changes = [aChange('2026-11-28T18:00:00', { starts: '2026-11-30T18:00:00' })]
  await fill(database, [on('a', '2026-11-28T18:00:00', { rule: 'FREQ=DAILY;COUNT=1', changes })])
  const [date] = await readDates(shelfOf(database), bg, {}, always)
  assert.deepEqual(
    [date?.recurrenceId, date?.scheduled, date?.starts, date?.firstDay, date?.series],
    ['2026-11-28T18:00:00', '2026-11-28T18:00:00', '2026-11-30T18:00:00', '2026-11-30', true],
  )
})

onBothEngines('three dates cost as many queries as one', async (database) => {
  const texts = { bg: { title: 'Гост', lead: null, body: null, place: null, reason: null } }
  const event = (id: string, day: string) =>
    on(id, `2026-11-${day}T18:00:00`, { changes: [aChange(`2026-11-${day}T18:00:00`, { texts })] })
  await fill(database, [event('a', '27'), event('b', '28'), event('c', '29')])
  const shelf = await shelfWithNames(database)
  const cost = async (limit: number) => {
    const before = database.statements()
    assert.equal((await readDates(shelf, bg, {}, { ...always, limit })).length, limit)
    return database.statements() - before
  }
  assert.deepEqual([await cost(1), await cost(3)], [2, 2])
})

onBothEngines(
  'an exhibition begun before the day goes on until its last day, the one that ends first comes first',
  async (database) => {
    await fill(database, [
      on('long', '2026-11-01', { ends: '2026-12-31' }),
      on('short', '2026-11-20', { ends: '2026-11-28' }),
      on('over', '2026-11-20', { ends: '2026-11-27' }),
      on('of-the-day', '2026-11-27', { ends: '2026-11-30' }),
      on('evening', '2026-11-26T22:00:00', { ends: '2026-11-27T02:00:00' }),
    ])
    const lasting = await readLasting(shelfOf(database), bg, {}, '2026-11-27', 10)
    assert.deepEqual(
      lasting.map(({ eventId }) => eventId),
      ['short', 'long'],
    )
    assert.deepEqual(await readLasting(shelfOf(database), bg, { sphere: 'science' }, '2026-11-27', 10), [])
  },
)

onBothEngines('the nearest date is the first that is still to come', async (database) => {
  await fill(database, [on('a', '2026-11-22T10:00:00'), on('b', '2026-12-01T10:00:00'), on('c', '2026-12-02T10:00:00')])
  assert.equal((await readNearest(shelfOf(database), bg, {}, saving.now))?.eventId, 'b')
  assert.equal(await readNearest(shelfOf(database), bg, { sphere: 'science' }, saving.now), undefined)
})

const november = Temporal.PlainYearMonth.from('2026-11')

onBothEngines('a month shows the first dates of each day and how many the day has', async (database) => {
  const day = Array.from({ length: 5 }, (_, number) => on(`e${number}`, `2026-11-27T1${number}:00:00`))
  await fill(database, [...day, on('alone', '2026-11-01T00:00:00'), on('next', '2026-12-01T00:00:00')])
  const month = await readMonth(shelfOf(database), bg, {}, november, 3)
  assert.deepEqual(
    month.map(({ eventId, ofDay }) => [eventId, ofDay]),
    [
      ['alone', 1],
      ['e0', 5],
      ['e1', 5],
      ['e2', 5],
    ],
  )
})

onBothEngines('a month is narrowed like a list', async (database) => {
  await fill(database, [
    on('a', '2026-11-27T18:00:00', { sphere: 'science', venueId: libraryHall }),
    on('b', '2026-11-27T19:00:00', { organisationId: chitalishte, venueId: chitalishteHall }),
  ])
  const shown = async (narrowing: Narrowing) =>
    (await readMonth(shelfOf(database), bg, narrowing, november, 3)).map(({ eventId, ofDay }) => [eventId, ofDay])
  assert.deepEqual(await shown({ sphere: 'science' }), [['a', 1]])
  assert.deepEqual(await shown({ settlementId: nikolovo }), [['b', 1]])
  assert.deepEqual(await shown({ organisationId: chitalishte }), [['b', 1]])
})

onBothEngines('a month costs two queries at most, however many dates it has', async (database) => {
  const texts = { bg: { title: 'Гост', lead: null, body: null, place: null, reason: null } }
  await fill(database, [
    on('a', '2026-11-02T18:00:00', {
      rule: 'FREQ=DAILY;COUNT=20',
      changes: [aChange('2026-11-03T18:00:00', { texts })],
    }),
  ])
  const shelf = await shelfWithNames(database)
  const before = database.statements()
  const month = await readMonth(shelf, bg, {}, november, 3)
  assert.equal(database.statements() - before, 2)
  assert.deepEqual([month[0]?.title, month[1]?.title, month.length], ['a', 'Гост', 20])
})
