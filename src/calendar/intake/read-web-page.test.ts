import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timeKey } from '#src/platform/icalendar/icalendar.ts'
import { readWebPage } from './read-web-page.ts'
import { guessReader } from './readers.ts'
import { readForeignTime } from './web/foreign-time.ts'

const zone = 'Europe/Sofia'
const context = { zone, today: '2026-11-22', address: 'https://example.org/events/', contentType: null }
const readText = (text: string, address: string | null = context.address) =>
  readWebPage(new TextEncoder().encode(text), { ...context, address })
type Json = Record<string, unknown>
const page = (data: unknown) =>
  `<!doctype html><script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`
const anEvent = (more: Json = {}): Json => ({
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: 'Хор',
  startDate: '2026-11-27T18:00',
  ...more,
})
const one = (more: Json) => {
  const { events, problems } = readText(page(anEvent(more)))
  assert.equal(events.length, 1, JSON.stringify([more, problems]))
  const [event] = events
  assert.ok(event)
  return { ...event.series.master, more: event.more, overrides: event.series.overrides, problems }
}
const key = (time: Parameters<typeof timeKey>[0] | null) => (time === null ? null : timeKey(time))

test('times of every spelling', () => {
  const read = (text: string, own: string | null = null) => key(readForeignTime(text, context, own)?.time ?? null)
  const local = `2026-11-27T18:00:00[${zone}]`
  const floating = '2026-11-27T18:00:00[]'
  const cases: [string, string | null][] = [
    ['2026-11-27', '2026-11-27'],
    ['20261127', '2026-11-27'],
    ['2026-331', '2026-11-27'],
    ['2026-11-27T18:00', floating],
    ['2026-11-27 18:00:00', floating],
    ['2026-11-27T18:00:00.000', floating],
    ['2026-11-27T18:00:00+02:00', local],
    ['2026-11-27T18:00+0200', local],
    ['2026-11-27T18:00:00+02', local],
    ['2026-11-27 18:00 +0200', local],
    ['2026-11-27T16:00:00Z', local],
    ['2026-11-27T11:00:00-05:00', local],
    ['20261127T160000Z', local],
    ['Fri, 27 Nov 2026 18:00:00 +0200', local],
    ['27 Nov 2026 16:00 GMT', local],
    ['Friday, 27 Nov 2026 11:00:00 EST', local],
    ['Fri, 27 Nov 2026 18:00:00 EET', local],
    ['Mon, 27 Jul 2026 9:00:00 EEST', `2026-07-27T09:00:00[${zone}]`],
    ['2026-11-27T18:00[Europe/London]', '2026-11-27T18:00:00[Europe/London]'],
    ['2026-11-27T24:00', '2026-11-28T00:00:00[]'],
    ['27.11.2026 г.', '2026-11-27'],
    ['27 ноември 2026 г., 18:00 ч.', floating],
    ['2026-12', '2026-12-01'],
    ...[
      '',
      'утре',
      '27 ноември',
      '2026',
      '2026-02-30',
      '2026-13-01',
      '2026-11-27T25:00',
      'Fri, 27 Nov 2026 18:00:00 XYZT',
      '9999-12-31T23:59:59Z',
      '9999-12-31T24:00',
      '1',
      'Хор на 27.11.2026 г.',
    ].map((text): [string, null] => [text, null]),
  ]
  for (const [text, meant] of cases) assert.equal(read(text), meant, text)
  assert.equal(read('2026-11-27T18:00', 'Europe/London'), '2026-11-27T18:00:00[Europe/London]')
  assert.equal(readForeignTime('2026-12', context)?.precise, 'month')
})

test('ends: a last day counts in, a length is added, one before the start is not believed', () => {
  const end = (startDate: string, more: Json) => key(one({ startDate, ...more }).end)
  assert.equal(end('2026-11-27', { endDate: '2026-11-29' }), '2026-11-30')
  assert.equal(end('2026-11-27', { endDate: '2026-11-27' }), '2026-11-28')
  assert.equal(end('2026-11-27', { endDate: '2026-11-29T20:00' }), '2026-11-30')
  assert.equal(end('2026-11-27T18:00', { endDate: '2026-11-27' }), null)
  assert.equal(end('2026-11-27T18:00', { endDate: '2026-11-28' }), '2026-11-29T00:00:00[]')
  assert.equal(end('2026-11-27T18:00+02:00', { endDate: '2026-11-27T20:00' }), `2026-11-27T20:00:00[${zone}]`)
  assert.equal(end('2026-11-27T18:00', { duration: 'PT1H30M' }), '2026-11-27T19:30:00[]')
  const wrong = one({ endDate: '2026-11-26' })
  assert.deepEqual([wrong.end, wrong.problems.map(({ code }) => code)], [null, ['end-before-start']])
})

test('E30, F58: places of every shape', () => {
  const address = {
    '@type': 'PostalAddress',
    streetAddress: 'ул. Мир 1',
    addressLocality: 'Русе',
    addressCountry: 'BG',
  }
  const geo = { '@type': 'GeoCoordinates', latitude: 43.85, longitude: '25,95' }
  const cases: [unknown, string][] = [
    [{ '@type': 'Place', name: 'Зала', address }, 'Зала, Русе, ул. Мир 1'],
    [{ '@type': 'Place', name: 'Зала', address: 'Русе, ул. Мир 1' }, 'Зала, Русе, ул. Мир 1'],
    [{ '@type': 'Place', name: 'Читалище Русе', address }, 'Читалище Русе, ул. Мир 1'],
    [{ '@type': 'Place', name: 'Зала' }, 'Зала'],
    [address, 'Русе, ул. Мир 1'],
    ['Зала', 'Зала'],
    [['Зала', { '@type': 'Place', name: 'Кей' }], 'Зала; Кей'],
    [{ '@type': 'Place', address: { bg: address } }, 'Русе, ул. Мир 1'],
    [{ '@type': 'Place', name: ['Зала', 'Hall'] }, 'Зала'],
    [undefined, ''],
    [null, ''],
    [[], ''],
    [{}, ''],
    [5, '5'],
    [{ '@id': '#nowhere' }, ''],
  ]
  for (const [location, words] of cases) assert.equal(one({ location }).location, words, JSON.stringify(location))
  assert.deepEqual(one({ location: { '@type': 'Place', name: 'Зала', geo } }).geo, {
    latitude: 43.85,
    longitude: 25.95,
  })
  const graph = page({
    '@graph': [anEvent({ location: { '@id': '#hall' } }), { '@id': '#hall', '@type': 'Place', name: 'Зала' }],
  })
  assert.equal(readText(graph).events[0]?.series.master.location, 'Зала')
})

test('online: a virtual place, an address for a place, both kinds at once', () => {
  const url = 'https://meet.example.org/x'
  const virtual = { '@type': 'VirtualLocation', url }
  const online = 'https://schema.org/OnlineEventAttendanceMode'
  const cases: [Json, string, string | undefined][] = [
    [{ location: virtual }, '', url],
    [{ location: [{ '@type': 'Place', name: 'Зала' }, virtual] }, 'Зала', url],
    [{ location: url }, '', url],
    [{ url, eventAttendanceMode: online }, '', url],
    [{ location: { '@type': 'VirtualLocation', url: 'javascript:alert(1)' } }, '', undefined],
  ]
  for (const [more, words, address] of cases) {
    const { location, more: read } = one(more)
    assert.deepEqual([location, read.onlineUrl], [words, address], JSON.stringify(more))
  }
})

test('what has become of it: cancelled, postponed, moved', () => {
  const status = (word: string) => one({ eventStatus: word })
  for (const word of ['EventCancelled', 'https://schema.org/EventCancelled', 'http://schema.org/EventCancelled'])
    assert.equal(status(word).status, 'cancelled')
  assert.equal(status('https://schema.org/EventScheduled').status, 'confirmed')
  for (const eventStatus of [{ '@id': 'http://schema.org/EventCancelled' }, ['EventMovedOnline', 'EventCancelled']])
    assert.equal(one({ eventStatus }).status, 'cancelled', JSON.stringify(eventStatus))
  const put = status('EventPostponed')
  assert.deepEqual([put.status, put.more.postponed?.map(timeKey)], ['tentative', ['2026-11-27T18:00:00[]']])
  const moved = one({
    eventStatus: 'EventRescheduled',
    previousStartDate: '2026-11-26T17:00',
    endDate: '2026-11-27T20:00',
  })
  assert.deepEqual([key(moved.start), key(moved.end)], ['2026-11-26T17:00:00[]', '2026-11-26T19:00:00[]'])
  const [date] = moved.overrides
  assert.deepEqual(
    [key(date?.recurrenceId ?? null), key(date?.start ?? null), key(date?.end ?? null)],
    ['2026-11-26T17:00:00[]', '2026-11-27T18:00:00[]', '2026-11-27T20:00:00[]'],
  )
})

test('admission, ages, language, for whom, by whom, about what', () => {
  const offer = (price: unknown, priceCurrency = 'EUR') => ({ '@type': 'Offer', price, priceCurrency })
  const prices: [Json, unknown][] = [
    [{ offers: offer('5.00') }, { from: 500, to: null, currency: 'EUR' }],
    [{ offers: offer('2,5') }, { from: 250, to: null, currency: 'EUR' }],
    [{ offers: [offer(2), offer(5), offer(9, 'USD')] }, { from: 200, to: 500, currency: 'EUR' }],
    [
      { offers: { '@type': 'AggregateOffer', lowPrice: 2, highPrice: 5, priceCurrency: 'eur' } },
      { from: 200, to: 500, currency: 'EUR' },
    ],
    [{ offers: offer(0) }, { from: 0, to: null, currency: 'EUR' }],
    [{ isAccessibleForFree: true }, { from: 0, to: null, currency: 'EUR' }],
    [{ offers: { price: 5 } }, undefined],
    [{ offers: offer('по договаряне') }, undefined],
    [{ offers: offer(-5) }, undefined],
  ]
  for (const [more, price] of prices) assert.deepEqual(one(more).more.price, price, JSON.stringify(more))
  const ages = (typicalAgeRange: string) => {
    const { ageFrom, ageTo } = one({ typicalAgeRange }).more.details ?? {}
    return [ageFrom, ageTo]
  }
  assert.deepEqual(
    [ages('7-12'), ages('7-'), ages('-12'), ages('7+'), ages('всички')],
    [
      [7, 12],
      [7, undefined],
      [undefined, 12],
      [7, undefined],
      [undefined, undefined],
    ],
  )
  assert.equal(one({ inLanguage: 'ro' }).more.details?.language, 'ro')
  assert.equal(one({ inLanguage: 'bg-BG' }).more.details, undefined)
  assert.equal(one({ audience: { '@type': 'Audience', audienceType: 'деца' } }).more.audience, 'деца')
  assert.deepEqual(one({ keywords: 'култура, книги' }).categories, ['култура', 'книги'])
  assert.equal(one({ '@type': ['LiteraryEvent', 'Event'] }).more.kind, 'book')
  const by = (organizer: unknown) => one({ organizer }).more.organiser
  assert.equal(by({ '@type': 'Organization', name: 'Зора' }), 'Зора')
  assert.equal(
    by([
      { '@type': 'Person', name: 'Иво Петров' },
      { '@type': 'Library', name: 'Библиотеката' },
    ]),
    'Библиотеката',
  )
  assert.equal(by({ '@type': 'Person', name: 'Иво Петров', email: 'ivo@example.org' }), undefined)
  assert.doesNotMatch(JSON.stringify(one({ organizer: 'Иво Петров', performer: 'Ана' })), /Иво|Ана/)
})

test('an evening without a name has that of its film or play', () => {
  const film = { '@type': 'ScreeningEvent', name: undefined, workPresented: { '@type': 'Movie', name: 'Козият рог' } }
  assert.equal(one(film).summary, 'Козият рог')
})

test('words: markup goes, both languages stay, a title is one line', () => {
  const told = one({
    name: 'Хор &amp; <b>оркестър</b>\nна града',
    description: '<p>Едно</p><script>x</script><p>две</p>',
  })
  assert.deepEqual([told.summary, told.description], ['Хор & оркестър на града', 'Едно\n\nдве'])
  const both = one({ name: { bg: 'Хор', en: 'Choir' }, description: { bg: 'Пее.', en: 'Sings.' } })
  assert.deepEqual([both.summary, both.more.texts], ['Хор', { en: { title: 'Choir', lead: 'Sings.' } }])
  assert.equal(one({ name: { nl: 'Koor' } }).summary, 'Koor')
})

test('an event is known by its id, its page, its number, else by title and start', () => {
  const uid = (more: Json, address: string | null = context.address) =>
    readText(page(anEvent(more)), address).events[0]?.series.uid
  assert.equal(
    uid({ '@id': 'https://example.org/1#event', url: 'https://example.org/1' }),
    'https://example.org/1#event',
  )
  assert.equal(uid({ '@id': '#event' }), 'https://example.org/events/#event')
  assert.equal(uid({ url: '/1#top' }), 'https://example.org/1')
  assert.equal(uid({ identifier: { '@type': 'PropertyValue', value: 'A-1' } }), 'A-1')
  const madeUp = uid({})
  assert.match(madeUp ?? '', /^made-up-/)
  for (const more of [{ '@id': '_:b0' }, { url: 'javascript:alert(1)' }])
    assert.equal(uid(more), madeUp, JSON.stringify(more))
  assert.equal(uid({ '@id': '#event' }, null), madeUp)
  assert.equal(uid({ url: context.address }), context.address)
  const list = readText(page([anEvent({ url: context.address }), anEvent({ name: 'Друго' })]))
  assert.equal(list.events[0]?.series.uid, madeUp)
})

test('a list has many events; the same one told twice is one, different ones under one address are told apart', () => {
  const list = {
    '@type': 'ItemList',
    itemListElement: [1, 2, 3].map((n) => ({ '@type': 'ListItem', item: anEvent({ url: `/${n}` }) })),
  }
  assert.deepEqual(
    readText(page(list)).events.map(({ series }) => series.uid),
    [1, 2, 3].map((n) => `https://example.org/${n}`),
  )
  const twice = `${page(anEvent({ url: '/1' }))}<div class="h-event"><a class="p-name u-url" href="/1">Хор</a>
    <time class="dt-start" datetime="2026-11-27T18:00"></time></div>`
  assert.equal(readText(twice).events.length, 1)
  // JSON-LD says it with its offset, the words beside it in the hour of the wall or by the day alone.
  for (const datetime of ['2026-11-27T18:00', '2026-11-27', '2026-11-27T16:00Z']) {
    const beside = `<div class="h-event"><b class="p-name">Хор</b><time class="dt-start" datetime="${datetime}"></time></div>`
    assert.equal(
      readText(`${page(anEvent({ startDate: '2026-11-27T18:00+02:00' }))}${beside}`).events.length,
      1,
      datetime,
    )
  }
  const later =
    '<div class="h-event"><b class="p-name">Хор</b><time class="dt-start" datetime="2026-11-27T20:00"></time></div>'
  assert.equal(readText(`${page(anEvent())}${later}`).events.length, 2)
  const same = page([
    anEvent({ url: '/1' }),
    anEvent({ url: '/1', startDate: '2026-12-04T18:00' }),
    anEvent({ url: '/1' }),
  ])
  assert.deepEqual(
    readText(same).events.map(({ series }) => series.uid),
    ['https://example.org/1#2026-11-27T18:00:00[]', 'https://example.org/1#2026-12-04T18:00:00[]'],
  )
})

test('a series: its dates, what differs on them, a rule', () => {
  const dates = ['2026-12-11T18:00', '2026-11-27T18:00', '2026-12-04T18:00']
  const subEvent = dates.map((startDate, at) => ({
    '@type': 'Event',
    startDate,
    ...(at === 0 ? { eventStatus: 'EventCancelled' } : {}),
    ...(at === 2 ? { name: 'Хор', location: 'Кей' } : {}),
  }))
  const series = { '@type': 'EventSeries', '@id': '/choir', url: '/choir', name: 'Хор', subEvent }
  const [event, other] = readText(page({ '@context': 'https://schema.org', ...series })).events
  assert.ok(event && !other)
  const { master, overrides, uid } = event.series
  assert.deepEqual([uid, event.more.url], ['https://example.org/choir', 'https://example.org/choir'])
  assert.deepEqual(
    [key(master.start), ...master.rdates.map(timeKey)],
    [...dates].sort().map((date) => `${date}:00[]`),
  )
  assert.deepEqual(
    [master.status, overrides.map(({ status, location }) => [status, location])],
    [
      'confirmed',
      [
        ['confirmed', 'Кей'],
        ['cancelled', ''],
      ],
    ],
  )
  const listed = page(
    dates.map((startDate) =>
      anEvent({
        startDate,
        url: `/choir/${startDate}`,
        superEvent: { '@type': 'EventSeries', '@id': '/choir', name: 'Хор' },
      }),
    ),
  )
  assert.deepEqual(
    readText(listed).events.map(({ series: { master } }) => master.rdates.length),
    [2],
  )
  const schedule = {
    '@type': 'Schedule',
    repeatFrequency: 'P1W',
    byDay: 'https://schema.org/Friday',
    endDate: '2026-12-31',
    exceptDate: '2026-12-25',
    startTime: '18:00',
    endTime: '19:30',
    startDate: '2026-11-27',
  }
  const weekly = one({ startDate: undefined, eventSchedule: schedule })
  assert.deepEqual(
    [weekly.rrule, key(weekly.start), key(weekly.end), weekly.exdates.map(timeKey)],
    ['FREQ=WEEKLY;UNTIL=20261231T235959;BYDAY=FR', '2026-11-27T18:00:00[]', '2026-11-27T19:30:00[]', ['2026-12-25']],
  )
})

test('a page is known by its first tag, else by what its server says of it', () => {
  const guess = (text: string, contentType: string | null = null) =>
    guessReader(new TextEncoder().encode(text), { ...context, contentType })?.name
  for (const text of ['<!DOCTYPE html>', '<main>', '<h1>Хор', '<ul class="events">', '<meta charset="utf-8">'])
    assert.equal(guess(text), 'web-page', text)
  assert.equal(guess('Warning: x in y.php<br><html>'), undefined)
  assert.equal(guess('Warning: x in y.php<br><html>', 'text/html; charset=utf-8'), 'web-page')
  assert.equal(guess('Събитие;Дата\nХор;27.11.2026', 'text/html'), 'table')
})

test('h-event: a date in parts, paragraphs, an event within another', () => {
  const date = `<span class="dt-start"><abbr class="value" title="2026-11-27">27 ноември</abbr>, <b class="value">18:30</b></span>`
  const inside = `<div class="h-event"><b class="p-name">Хор</b>${date}<div class="e-content"><p>Един</p><p>Два</p></div></div>`
  const { events } = readText(
    `<div class="h-event"><b class="p-name">Фест</b><time class="dt-start" datetime="2026-11-27"></time>${inside}</div>`,
  )
  assert.deepEqual(
    events.map(({ series: { master } }) => [timeKey(master.start), master.summary, master.description]),
    [
      ['2026-11-27', 'Фест', ''],
      ['2026-11-27T18:30:00[]', 'Хор', 'Един\n\nДва'],
    ],
  )
})

test('a festival and what is on there are events of their own', () => {
  const subEvent = [anEvent({ name: 'Концерт' }), anEvent({ name: 'Изложба' })]
  const festival = anEvent({ '@type': 'Festival', name: 'Дни на града', subEvent })
  assert.deepEqual(
    readText(page(festival)).events.map(({ series }) => series.master.summary),
    ['Дни на града', 'Концерт', 'Изложба'],
  )
})

test('an event at the end of all days takes nobody else with it', () => {
  const ends = ['9999-12-31T23:59:59Z', '9999-12-31']
  const never = ends.flatMap((startDate) => ends.map((endDate) => anEvent({ name: 'Край', startDate, endDate })))
  assert.deepEqual(
    readText(page([...never, anEvent({ endDate: ends[0] })])).events.map(({ series }) => series.master.summary),
    ['Край', 'Хор'],
  )
})

test('what cannot be an event is refused with its title; what is none is not looked at', () => {
  const refused = (more: Json) => readText(page(anEvent(more))).problems.map(({ code, at }) => [code, at])
  assert.deepEqual(refused({ startDate: undefined }), [['start-missing', 'Хор']])
  assert.deepEqual(refused({ startDate: 'скоро' }), [['start-unreadable', 'Хор']])
  assert.deepEqual(refused({ name: '', url: '/1' }), [['title-missing', '/1']])
  for (const type of ['DeliveryEvent', 'BroadcastEvent', 'Place', 'constructor', '__proto__'])
    assert.deepEqual(refused({ '@type': type }), [['no-events', 'page']], type)
})
