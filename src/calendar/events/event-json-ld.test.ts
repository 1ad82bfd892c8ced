import assert from 'node:assert/strict'
import { test } from 'node:test'
import { words } from '../../../test/support/calendar.ts'
import type { EventFacts } from './event-facts.store.ts'
import { eventJsonLd, seriesJsonLd } from './event-json-ld.ts'
import type { EventPage } from './event-page.store.ts'
import type { PageDate } from './page-dates.store.ts'

const event: EventPage = {
  id: 'event-1',
  slug: 'vecher',
  published: true,
  type: 'single',
  series: false,
  sphere: 'culture',
  kind: 'book',
  zone: 'Europe/Sofia',
  toldIn: 'Europe/Sofia',
  rule: null,
  status: 'confirmed',
  sequence: 0,
  onlineUrl: null,
  price: null,
  updatedAt: '2026-11-20T10:00:00.000Z',
  members: 0,
  text: words('Вечер на книгата', { lead: 'Среща с автора.' }),
  textLang: 'bg',
  languages: ['bg'],
  venueId: 'venue-1',
  usualPlace: 'Библиотека',
  precise: 'day',
  ageFrom: null,
  ageTo: null,
  language: null,
  booking: null,
  award: null,
  imported: false,
  sourceUrl: null,
  withdrawn: false,
  organisation: {
    slug: 'biblioteka',
    type: 'library',
    name: 'Библиотеката',
    phone: null,
    kind: 'гр.',
    settlement: 'Русе',
  },
}
const date: PageDate = {
  recurrenceId: '2026-11-27T18:00:00',
  scheduled: '2026-11-27T18:00:00',
  starts: '2026-11-27T18:00:00',
  ends: '2026-11-27T20:00:00',
  startsAt: '2026-11-27T16:00:00.000Z',
  endsAt: '2026-11-27T18:00:00.000Z',
  firstDay: '2026-11-27',
  lastDay: '2026-11-27',
  status: 'confirmed',
  newPlace: false,
  formerPlace: null,
  precise: 'day',
  venueId: 'venue-1',
  venue: 'Библиотека',
  venueSlug: 'library',
  room: null,
  seats: null,
  access: null,
  address: 'ул. „Дондуков“ 1',
  arrival: null,
  wayBack: null,
  latitude: 43.85,
  longitude: 25.95,
  settlementKind: 'гр.',
  settlement: 'Русе',
  settlementSlug: 'ruse',
  title: null,
  lead: null,
  place: null,
  reason: null,
}
const nowhere = { venueId: null, venue: null, address: null, settlement: null, latitude: null, longitude: null }
const frame = {
  lang: 'bg',
  title: 'Вечер на книгата',
  publicUrl: 'https://example.org',
  address: '/calendar/vecher',
} as const
const noFacts: EventFacts = { topics: [], audiences: [], access: [], partners: [], places: [], hours: [] }
interface Different {
  event?: Partial<EventPage>
  facts?: Partial<EventFacts>
  date?: Partial<PageDate>
}
const said = (changes: Different = {}): Record<string, unknown> =>
  JSON.parse(
    JSON.stringify(
      eventJsonLd(
        { ...event, ...changes.event },
        { ...noFacts, ...changes.facts },
        { ...date, ...changes.date },
        frame,
      ),
    ),
  )

test('F58: the hall says how many it holds, where that is known', () => {
  const location = said({ date: { seats: 120 } }).location as Record<string, unknown>
  assert.equal(location.maximumAttendeeCapacity, 120)
})

test('a single event says what schema.org asks for', () => {
  const url = 'https://example.org/bg/calendar/vecher'
  assert.deepEqual(said(), {
    '@context': 'https://schema.org',
    '@type': 'LiteraryEvent',
    '@id': url,
    url,
    name: 'Вечер на книгата',
    description: 'Среща с автора.',
    inLanguage: 'bg',
    startDate: '2026-11-27T18:00:00+02:00',
    endDate: '2026-11-27T20:00:00+02:00',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: {
      '@type': 'Place',
      name: 'Библиотека',
      address: {
        '@type': 'PostalAddress',
        streetAddress: 'ул. „Дондуков“ 1',
        addressLocality: 'Русе',
        addressCountry: 'BG',
      },
      geo: { '@type': 'GeoCoordinates', latitude: 43.85, longitude: 25.95 },
    },
    organizer: { '@type': 'Library', name: 'Библиотеката', url: 'https://example.org/bg/network/biblioteka' },
    keywords: 'култура',
  })
})

test('a moved date says where it was before', () => {
  const moved = said({ date: { scheduled: '2026-11-26T17:00:00' } })
  assert.deepEqual(
    [moved.eventStatus, moved.previousStartDate],
    ['https://schema.org/EventRescheduled', '2026-11-26T17:00:00+02:00'],
  )
})

test('cancelled and postponed are told, a plan is a plan', () => {
  const status = (word: PageDate['status']) => said({ date: { status: word } }).eventStatus
  assert.deepEqual(
    [status('cancelled'), status('postponed'), status('planned')],
    ['https://schema.org/EventCancelled', 'https://schema.org/EventPostponed', 'https://schema.org/EventScheduled'],
  )
})

test('an online event is at its address, one of both kinds at both', () => {
  const onlineUrl = 'https://meet.example.org/x'
  const virtual = { '@type': 'VirtualLocation', url: onlineUrl }
  const online = said({ event: { onlineUrl }, date: nowhere })
  assert.deepEqual(
    [online.location, online.eventAttendanceMode],
    [virtual, 'https://schema.org/OnlineEventAttendanceMode'],
  )
  const both = said({ event: { onlineUrl } })
  assert.equal(both.eventAttendanceMode, 'https://schema.org/MixedEventAttendanceMode')
  assert.deepEqual((both.location as object[])[1], virtual)
})

test('a place in words makes an online event one of both kinds', () => {
  const both = said({
    event: { onlineUrl: 'https://meet.example.org/x', text: words('Вечер', { place: 'Кей' }) },
    date: nowhere,
  })
  assert.equal(both.eventAttendanceMode, 'https://schema.org/MixedEventAttendanceMode')
  assert.equal((both.location as { name: string }[])[0]?.name, 'Кей')
})

test('whole days are dates, the last one included', () => {
  const festival = said({
    date: {
      scheduled: '2026-11-27',
      starts: '2026-11-27',
      ends: '2026-11-30',
      recurrenceId: '2026-11-27',
      lastDay: '2026-11-29',
    },
  })
  assert.deepEqual([festival.startDate, festival.endDate], ['2026-11-27', '2026-11-29'])
})

test('what nobody said is not there', () => {
  const bare = said({ date: { ...nowhere, ends: null }, event: { text: words('Вечер') } })
  for (const name of ['endDate', 'location', 'description', 'offers', 'isAccessibleForFree', 'previousStartDate'])
    assert.ok(!(name in bare), name)
})

test('admission is told with its currency', () => {
  const free = said({ event: { price: { from: 0, to: null, currency: 'EUR' } } })
  assert.equal(free.isAccessibleForFree, true)
  const paid = said({ event: { price: { from: 250, to: 500, currency: 'EUR' } } })
  assert.equal(paid.isAccessibleForFree, false)
  const url = 'https://example.org/bg/calendar/vecher'
  const range = { '@type': 'AggregateOffer', lowPrice: '2.50', highPrice: '5.00', priceCurrency: 'EUR', url }
  assert.deepEqual(paid.offers, range)
  const one = said({ event: { price: { from: 250, to: null, currency: 'EUR' } } })
  assert.deepEqual(one.offers, { '@type': 'Offer', price: '2.50', priceCurrency: 'EUR', url })
})

test('F58: for whom, from which age, in which language, with whom and about what', () => {
  const chitalishte = { name: 'Просвета', slug: 'prosveta', type: 'chitalishte' }
  const full = said({
    event: { ageFrom: 7, ageTo: null, language: 'ro' },
    facts: {
      topics: ['books'],
      audiences: ['pupils', 'parents'],
      partners: [
        { role: 'co-organiser', ...chitalishte },
        { role: 'participant', name: 'Хор „Дунав“', slug: null, type: null },
      ],
    },
  })
  assert.equal(full.typicalAgeRange, '7-')
  assert.equal(full.inLanguage, 'ro')
  assert.equal(full.keywords, 'култура, книги')
  assert.deepEqual(full.audience, { '@type': 'Audience', audienceType: 'ученици, родители' })
  assert.deepEqual((full.organizer as object[])[1], {
    '@type': ['Organization', 'CivicStructure'],
    name: 'Просвета',
    url: 'https://example.org/bg/network/prosveta',
  })
  assert.deepEqual(full.contributor, [{ '@type': 'Organization', name: 'Хор „Дунав“' }])
})

test('F58: a date names its series, a series its dates, each at its own address', () => {
  const series = { ...event, series: true }
  const url = 'https://example.org/bg/calendar/vecher'
  const day = { ...frame, address: '/calendar/vecher/2026-11-27' }
  const one = JSON.parse(JSON.stringify(eventJsonLd(series, noFacts, date, day)))
  assert.deepEqual(
    [one.url, one.superEvent],
    [`${url}/2026-11-27`, { '@type': 'EventSeries', '@id': url, name: 'Вечер на книгата', url }],
  )
  const whole = JSON.parse(JSON.stringify(seriesJsonLd(series, noFacts, [date], frame)))
  assert.deepEqual([whole['@type'], whole.url, whole.startDate], ['EventSeries', url, '2026-11-27T18:00:00+02:00'])
  const [sub] = whole.subEvent
  for (const name of ['name', 'startDate', 'location', 'eventStatus', 'organizer']) assert.ok(sub[name], name)
  assert.equal(sub.url, `${url}/2026-11-27`)
})

test('F58: a plan that knows only its month has no day', () => {
  const plan = said({ date: { starts: '2026-12-01', ends: '2027-01-01', precise: 'month', status: 'planned' } })
  assert.deepEqual([plan.startDate, plan.endDate], ['2026-12', undefined])
})
