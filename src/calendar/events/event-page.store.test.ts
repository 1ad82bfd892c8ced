import assert from 'node:assert/strict'
import type { Database } from '#src/platform/db/database.ts'
import {
  aChange,
  anEvent,
  chitalishteHall,
  fill,
  libraryHall,
  saving,
  testZone,
  words,
} from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import type { CalendarEvent } from './event.ts'
import { readEventPage, readSitemap } from './event-page.store.ts'
import { readDatesOn, readPageDates } from './page-dates.store.ts'

const bg = { lang: 'bg', zone: testZone } as const
const en = { lang: 'en', zone: testZone } as const

async function pageOf(database: Database, frame: typeof bg | typeof en = bg, slug = 'event-1') {
  const page = await readEventPage(database.read, slug, frame)
  assert.ok(page)
  return page
}
const datesOf = async (database: Database, frame: typeof bg | typeof en = bg, most = 20, now = saving.now) =>
  readPageDates(database.read, await pageOf(database, frame), frame.lang, now, most)

const series = (more: Partial<CalendarEvent> = {}) =>
  anEvent({ rule: 'FREQ=WEEKLY;COUNT=4', venueId: libraryHall, ...more })

onBothEngines('the page has the words of its language and of its organisation', async (database) => {
  await fill(database, [anEvent({ texts: { bg: words('Вечер', { lead: 'Среща' }), en: words('Evening') } })])
  const [inBg, inEn] = [await pageOf(database), await pageOf(database, en)]
  assert.deepEqual(
    [inBg.text.title, inBg.text.lead, inBg.textLang, inBg.languages, inBg.organisation.name],
    ['Вечер', 'Среща', 'bg', ['bg', 'en'], 'Библиотека „Любен Каравелов“'],
  )
  assert.deepEqual([inEn.text.title, inEn.textLang, inEn.organisation.name], ['Evening', 'en', 'Ruse Library'])
})

onBothEngines('without words of the language the other ones stand in', async (database) => {
  await fill(database, [anEvent({ organisationId: 'organisation-chitalishte' })])
  const page = await pageOf(database, en)
  assert.deepEqual(
    [page.text.title, page.textLang, page.languages, page.organisation.name],
    ['Вечер на книгата', 'bg', ['bg'], 'Читалище „Просвета“'],
  )
  assert.equal(await readEventPage(database.read, 'nobody', bg), undefined)
})

onBothEngines('dates ahead come in order, the last one alone when all are over', async (database) => {
  await fill(database, [series()])
  const days = async (now: string, most = 20) =>
    (await datesOf(database, bg, most, Temporal.Instant.from(now))).map(({ firstDay }) => firstDay)
  assert.deepEqual(await days('2026-12-05T12:00:00Z'), ['2026-12-11', '2026-12-18'])
  assert.deepEqual(await days('2026-11-27T17:00:00Z', 2), ['2026-11-27', '2026-12-04'])
  assert.deepEqual(await days('2027-12-05T12:00:00Z'), ['2026-12-18'])
})

onBothEngines('a date tells its house, its own words, and that it is not where it used to be', async (database) => {
  const said = { title: 'Гост', lead: null, body: null, place: null, reason: 'Ремонт' }
  const changes = [
    aChange('2026-12-04T18:00:00', { venueId: chitalishteHall, texts: { bg: said } }),
    aChange('2026-12-11T18:00:00', { texts: { en: { ...said, title: null, reason: null, place: 'Quay' } } }),
  ]
  await fill(database, [series({ changes })])
  const found = (await datesOf(database)).map((date) => [
    date.venue,
    date.place,
    date.title,
    date.reason,
    date.newPlace,
  ])
  assert.deepEqual(found, [
    ['Регионална библиотека', null, null, null, false],
    ['Читалище „Просвета“', null, 'Гост', 'Ремонт', true],
    [null, 'Quay', null, null, true],
    ['Регионална библиотека', null, null, null, false],
  ])
})

onBothEngines('houses are named in the language asked for, with the address there is', async (database) => {
  await fill(database, [series()])
  const [date] = await datesOf(database, en)
  assert.deepEqual(
    [date?.venue, date?.address, date?.latitude, date?.settlementSlug],
    ['Regional Library', 'ул. „Дондуков-Корсаков“ 1', 43.85, 'ruse'],
  )
})

onBothEngines('a day is asked for by where the rule had put it', async (database) => {
  const changes = [aChange('2026-12-04T18:00:00', { starts: '2026-12-05T18:00:00' })]
  await fill(database, [series({ changes })])
  const page = await pageOf(database)
  const on = async (day: string) =>
    (await readDatesOn(database.read, page, 'bg', day)).map(({ firstDay, scheduled }) => [firstDay, scheduled])
  assert.deepEqual(await on('2026-12-04'), [['2026-12-05', '2026-12-04T18:00:00']])
  assert.deepEqual(await on('2026-12-05'), [])
})

onBothEngines('two dates of one day are both found, whole days too', async (database) => {
  await fill(database, [
    series({ changes: [aChange('2026-11-27T11:00:00', { kind: 'added' })] }),
    anEvent({ id: 'event-2', starts: '2026-11-27', ends: '2026-11-28', rule: 'FREQ=DAILY;COUNT=2' }),
  ])
  const on = async (slug: string) =>
    (await readDatesOn(database.read, await pageOf(database, bg, slug), 'bg', '2026-11-27')).map(({ starts }) => starts)
  assert.deepEqual(await on('event-1'), ['2026-11-27T11:00:00', '2026-11-27T18:00:00'])
  assert.deepEqual(await on('event-2'), ['2026-11-27'])
})

onBothEngines('an event in UTC is told in the zone of the network, one elsewhere in its own', async (database) => {
  await fill(database, [
    series({ zone: 'UTC', starts: '2026-11-27T16:00:00', ends: null }),
    anEvent({ id: 'event-2', zone: 'Europe/London' }),
  ])
  const [utc] = await datesOf(database)
  const london = await pageOf(database, bg, 'event-2')
  assert.deepEqual([utc?.starts, utc?.scheduled], ['2026-11-27T18:00:00', '2026-11-27T18:00:00'])
  assert.equal(london.toldIn, 'Europe/London')
})

onBothEngines('three dates cost as many queries as one', async (database) => {
  await fill(database, [series()])
  const page = await pageOf(database)
  const cost = async (most: number) => {
    const before = database.statements()
    assert.equal((await readPageDates(database.read, page, 'bg', saving.now, most)).length, most)
    return database.statements() - before
  }
  assert.deepEqual([await cost(1), await cost(3)], [2, 2])
})

onBothEngines('search engines get each event once, with its languages', async (database) => {
  await fill(database, [anEvent({ texts: { bg: words('Вечер'), en: words('Evening') } }), anEvent({ id: 'event-2' })])
  const entries = await readSitemap(database.read, '2025-11-22')
  assert.deepEqual(entries.map(({ slug, updatedAt, languages }) => [slug, updatedAt, [...languages].sort()]).sort(), [
    ['event-1', '2026-11-22T12:00:00.000Z', ['bg', 'en']],
    ['event-2', '2026-11-22T12:00:00.000Z', ['bg']],
  ])
})
