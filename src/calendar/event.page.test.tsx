import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlacesTables } from '#src/places/index.ts'
import { aChange, anEvent, chitalishte, chitalishteHall, libraryHall, words } from '../../test/support/calendar.ts'
import { aFront } from '../../test/support/front.ts'
import {
  attribute,
  find,
  findAll,
  innerLinks,
  jsonLdOf,
  langOf,
  linksOf,
  metaOf,
  readHtml,
  wordsOf,
} from '../../test/support/html.ts'
import { removeEvents } from './events/event.store.ts'
import type { CalendarEvent } from './events/event.ts'
import { noDetails } from './events/event-details.ts'
import { withdrawEvents } from './events/withdrawn.store.ts'

const text = words('Вечер на книгата', {
  lead: 'Четем заедно.',
  body: 'Дълъг разказ за вечерта.\n\nС <b>гости</b>.',
  audience: 'за всички',
})
const event = (different: Partial<CalendarEvent> = {}) =>
  anEvent({ venueId: libraryHall, texts: { bg: text }, ...different })
const series = (different: Partial<CalendarEvent> = {}) =>
  event({ rule: 'FREQ=WEEKLY;COUNT=4', starts: '2026-11-27T18:00:00', ends: '2026-11-27T20:00:00', ...different })

const oneOf = async (
  context: Parameters<typeof aFront>[0],
  different: CalendarEvent,
  path = '/bg/calendar/event-1',
) => {
  const front = await aFront(context, [different])
  const html = await front.page(path)
  const root = readHtml(html)
  return { ...front, html, root, main: find(root, 'main'), said: wordsOf(find(root, 'main')) }
}

test('the page says when, where, for whom, at what price and who, in people’s words', async (context) => {
  const price = { from: 300, to: 500, currency: 'EUR' }
  const { said, main } = await oneOf(context, event({ price }))
  assert.match(said, /петък, 27\u00a0ноември 2026\u00a0г\..*18:00 – 20:00\u00a0ч\./)
  assert.match(said, /Регионална библиотека.*гр\.\u00a0Русе, ул\. „Дондуков-Корсаков“ 1/)
  assert.match(said, /за всички.*от 3\u00a0€ до 5\u00a0€.*Библиотека „Любен Каравелов“/)
  assert.ok(innerLinks(main).includes('/bg/network/biblioteka'))
  assert.ok(innerLinks(main).includes('/bg/calendar/event-1/event.ics'))
})

test('how one gets to the house and back stands under where it is', async (context) => {
  const plain = await oneOf(context, event())
  const ways = { arrival: 'Автобус 12, последна спирка.', way_back: 'Последният автобус тръгва в 21:10.' }
  await plain.house.database.write(({ query }) =>
    query
      .withTables<PlacesTables>()
      .updateTable('places_venue_text')
      .set(ways)
      .where('venue_id', '=', libraryHall)
      .where('lang', '=', 'bg')
      .execute(),
  )
  plain.cache.drop(['places'])
  const said = wordsOf(readHtml(await plain.page('/bg/calendar/event-1')))
  assert.match(said, /Покажете на картатаКак се стига: Автобус 12, последна спирка\.Как се връщам: Последният автобус/)
  assert.doesNotMatch(plain.said, /Как се/)
})

test('a place in words is told with the settlement of the organisation; without any place that stands alone', async (context) => {
  const inWords = (place: string | null) =>
    anEvent({ organisationId: chitalishte, texts: { bg: words('Вечер', { place }) } })
  const salon = await oneOf(context, inWords('салонът на читалището'))
  assert.match(salon.said, /Къдесалонът на читалищетос\.\u00a0НиколовоПокажете на картата/)
  assert.match(salon.html, new RegExp(encodeURIComponent('салонът на читалището, с.\u00a0Николово')))
  assert.match(wordsOf(readHtml(await salon.page('/bg/calendar'))), /салонът на читалището, с\.\u00a0Николово/)
  assert.match(wordsOf(readHtml(await salon.page('/bg/calendar?place=nikolovo'))), /салонът на читалището/)
  const named = await oneOf(context, inWords('поляната в Николово'))
  assert.match(named.said, /Къдеполяната в НиколовоПокажете/)
  const nowhere = await oneOf(context, inWords(null))
  assert.match(nowhere.said, /Къдес\.\u00a0НиколовоПокажете/)
  assert.match(wordsOf(readHtml(await nowhere.page('/bg/calendar'))), /Читалище „Просвета“.{0,3}с\.\u00a0Николово/)
})

test('facts and the button stand before the text', async (context) => {
  const { html } = await oneOf(context, event())
  const order = ['<h1', '<dl', '/bg/calendar/event-1/event.ics', 'Четем заедно.</p>', 'Дълъг разказ']
  const places = order.map((part) => html.indexOf(part, html.indexOf('<main')))
  assert.ok(places.every((place) => place > 0))
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
})

test('what looks like markup in a text is only text', async (context) => {
  const { html } = await oneOf(context, event())
  assert.ok(html.includes('С &lt;b&gt;гости&lt;/b&gt;.'))
})

const prices: [CalendarEvent['price'], RegExp][] = [
  [null, /Накратко|Кога/],
  [{ from: 0, to: null, currency: 'EUR' }, /Вход\s*свободен/],
  [{ from: 250, to: null, currency: 'EUR' }, /2,50\u00a0€/],
]
for (const [price, said] of prices) {
  test(`admission of ${price ? price.from : 'unknown'} cents is said as it is`, async (context) => {
    const page = await oneOf(context, event({ price }))
    assert.match(page.said, said)
    if (price === null) assert.doesNotMatch(page.said, /Вход/)
  })
}

test('a cancelled event says so and why, and stays in its place', async (context) => {
  const because = { ...text, reason: 'Лекторът е болен.' }
  const { said, main, root } = await oneOf(context, event({ status: 'cancelled', texts: { bg: because } }))
  assert.match(said, /отменено/)
  assert.match(said, /Лекторът е болен\./)
  assert.equal(wordsOf(find(find(main, 'h1'), 's')), 'Вечер на книгата')
  assert.match(JSON.stringify(jsonLdOf(root)), /EventCancelled/)
})

test('a date that moved says its old day; one that moved by hours its old hour', async (context) => {
  const moved = [
    aChange('2026-12-04T18:00:00', { starts: '2026-12-05T19:00:00' }),
    aChange('2026-12-11T18:00:00', { starts: '2026-12-11T19:00:00' }),
  ]
  const { page } = await aFront(context, [series({ changes: moved })])
  const day = wordsOf(find(readHtml(await page('/bg/calendar/event-1/2026-12-04')), 'main'))
  assert.match(day, /нова дата \(беше 4\u00a0декември\)/)
  assert.match(day, /събота, 5\u00a0декември 2026\u00a0г\..*19:00/)
  const hour = wordsOf(find(readHtml(await page('/bg/calendar/event-1/2026-12-11')), 'main'))
  assert.match(hour, /нов час \(беше 18:00\u00a0ч\.\)/)
  assert.match(
    wordsOf(find(readHtml(await page('/bg/calendar/event-1')), 'main')),
    /нова дата \(беше 4\u00a0декември\)/,
  )
})

test('a series lists its dates, each with a page of its own that leads back', async (context) => {
  const { page } = await aFront(context, [series()])
  const whole = find(readHtml(await page('/bg/calendar/event-1')), 'main')
  const dates = ['2026-11-27', '2026-12-04', '2026-12-11', '2026-12-18']
  for (const date of dates) assert.ok(innerLinks(whole).includes(`/bg/calendar/event-1/${date}`), date)
  const root = readHtml(await page('/bg/calendar/event-1/2026-12-04'))
  const one = find(root, 'main')
  assert.match(wordsOf(one), /петък, 4\u00a0декември 2026\u00a0г\./)
  assert.ok(innerLinks(one).includes('/bg/calendar/event-1'))
  assert.ok(!innerLinks(one).includes('/bg/calendar/event-1/2026-12-04'))
  assert.match(wordsOf(find(root, 'title')), /Вечер на книгата, петък, 4/)
})

test('one date may have its own words, house and cancellation', async (context) => {
  const own = {
    bg: { title: 'Гост: Мария', lead: null, body: null, place: null, reason: 'Пътят е затворен.' },
  }
  const change = aChange('2026-12-04T18:00:00', { status: 'cancelled', venueId: chitalishteHall, texts: own })
  const { said } = await oneOf(context, series({ changes: [change] }), '/bg/calendar/event-1/2026-12-04')
  assert.match(said, /Гост: Мария/)
  assert.match(said, /Читалище „Просвета“/)
  assert.match(said, /отменено.*Пътят е затворен\./)
})

const missing = [
  '/bg/calendar/nothing',
  '/bg/calendar/event-1/2026-11-27',
  '/bg/calendar/event-1/2026-11-28',
  '/bg/calendar/event-1/yesterday',
  '/bg/calendar/event-1/2026-99-99',
  '/bg/calendar/nothing/event.ics',
  '/bg/calendar/event-1/event.pdf',
  '/de/calendar/event-1',
]
test('what is not there is answered so: other slugs, dates of a single event, days that are none', async (context) => {
  const { page } = await aFront(context, [event()])
  for (const path of missing) await page(path, 404)
})

test('an event online says how to join, beside its house where it has one', async (context) => {
  const onlineUrl = 'https://example.org/room'
  const alone = await oneOf(context, event({ venueId: null, onlineUrl }))
  assert.match(alone.said, /Къде\s*онлайн\s*Включете се онлайн/)
  assert.match(JSON.stringify(jsonLdOf(alone.root)), /OnlineEventAttendanceMode/)
})

test('a past event says so, keeps its date and leads on', async (context) => {
  const { said, main } = await oneOf(context, event({ starts: '2026-11-20T18:00:00', ends: '2026-11-20T20:00:00' }))
  assert.match(said, /Това събитие вече мина\./)
  assert.match(said, /петък, 20\u00a0ноември 2026\u00a0г\./)
  assert.ok(innerLinks(main).includes('/bg/calendar'))
})

test('a past date of a series that goes on leads to the dates to come', async (context) => {
  const begun = series({ starts: '2026-11-20T18:00:00', ends: '2026-11-20T20:00:00' })
  const { said, main } = await oneOf(context, begun, '/bg/calendar/event-1/2026-11-20')
  assert.match(said, /Тази дата вече мина\./)
  assert.ok(innerLinks(main).includes('/bg/calendar/event-1'))
})

test('an event with Bulgarian words alone is shown in English, marked and led back to its language', async (context) => {
  const { root, said } = await oneOf(context, event(), '/en/calendar/event-1')
  assert.equal(metaOf(root, 'robots'), 'noindex')
  assert.equal(attribute(linksOf(root, 'canonical')[0] ?? root, 'href'), 'http://localhost:3000/bg/calendar/event-1')
  assert.equal(linksOf(root, 'alternate').filter((link) => link.attributes.has('hreflang')).length, 0)
  assert.equal(attribute(find(root, 'html'), 'lang'), 'en')
  assert.equal(langOf(find(root, 'h1')), 'bg')
  assert.match(said, /in Bulgarian only/)
  const body = findAll(root, 'p').find((each) => wordsOf(each) === 'Дълъг разказ за вечерта.')
  assert.equal(langOf(body), 'bg')
})

test('an event in both languages is a pair', async (context) => {
  const both = event({ texts: { bg: text, en: words('Book evening') } })
  const { page } = await aFront(context, [both])
  for (const lang of ['bg', 'en']) {
    const root = readHtml(await page(`/${lang}/calendar/event-1`))
    const pairs = linksOf(root, 'alternate').flatMap((link) => link.attributes.get('hreflang') ?? [])
    assert.deepEqual(pairs.sort(), ['bg', 'en'])
    assert.equal(metaOf(root, 'robots'), undefined)
    assert.equal(wordsOf(find(root, 'h1')), lang === 'bg' ? 'Вечер на книгата' : 'Book evening')
  }
})

test('search engines get the event as data', async (context) => {
  const price = { from: 300, to: null, currency: 'EUR' }
  const { root } = await oneOf(context, event({ price }))
  const [data] = jsonLdOf(root) as Record<string, unknown>[]
  assert.ok(data)
  assert.equal(data['@type'], 'LiteraryEvent')
  assert.equal(data.name, 'Вечер на книгата')
  assert.equal(data.startDate, '2026-11-27T18:00:00+02:00')
  assert.equal(data.endDate, '2026-11-27T20:00:00+02:00')
  assert.equal(data.url, 'http://localhost:3000/bg/calendar/event-1')
  assert.match(JSON.stringify(data.location), /Регионална библиотека.*PostalAddress/)
  assert.match(JSON.stringify(data.organizer), /Library/)
  assert.match(JSON.stringify(data.offers), /"price":"3.00","priceCurrency":"EUR"/)
})

test('a text that tries to end the data block stays inside it', async (context) => {
  const title = '</script><script>alert(1)</script>'
  const { root, html } = await oneOf(context, event({ texts: { bg: words(title) } }))
  assert.ok(!html.includes(title))
  const [data] = jsonLdOf(root) as { name: string }[]
  assert.equal(data?.name, title)
})

test('an erased event and its dates answer 410, in both languages', async (context) => {
  const series = anEvent({ id: 'series', slug: 'klub', rule: 'FREQ=WEEKLY;COUNT=3' })
  const { page, request, house } = await aFront(context, [series])
  await page('/bg/calendar/klub')
  await house.database.write((tx) => removeEvents(tx, ['series'], house.clock.now()))
  for (const path of ['/bg/calendar/klub', '/en/calendar/klub', `/bg/calendar/klub/${series.starts.slice(0, 10)}`]) {
    assert.equal((await request(path)).status, 410, path)
  }
  assert.equal((await request('/bg/calendar/klubove')).status, 404)
})

test('what its source has withdrawn says so, at the address of a date as well, and search engines leave it', async (context) => {
  const course = event({ id: 'course', rule: 'FREQ=WEEKLY;COUNT=3', details: { ...noDetails, source: 'import' } })
  const { house, page } = await aFront(context, [course])
  await house.database.write((tx) => withdrawEvents(tx, ['course'], house.clock.now()))
  for (const path of ['/bg/calendar/course', '/bg/calendar/course/2026-12-04']) {
    const root = readHtml(await page(path))
    assert.match(wordsOf(find(root, 'main')), /това събитие вече го няма/)
    assert.equal(metaOf(root, 'robots'), 'noindex')
  }
  await page('/bg/calendar/course/2026-12-05', 404)
})
