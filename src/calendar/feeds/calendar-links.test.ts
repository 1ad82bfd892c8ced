import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DateToTake, linksOfDate, linksOfFeed } from './calendar-links.ts'

const evening: DateToTake = {
  title: 'Вечер & чай',
  starts: '2026-11-27T18:00:00',
  ends: '2026-11-27T20:00:00',
  zone: 'Europe/Sofia',
  details: 'https://example.org/bg/calendar/vecher',
  location: 'Библиотека, Русе',
}
const file = 'https://example.org/bg/calendar/vecher/event.ics'
const asked = (date: DateToTake) => linksOfDate(date, file, 'bg').map(({ href }) => new URL(href))

test('D47: one date goes into Google, Outlook and Apple by plain links', () => {
  const [google, outlook, apple] = asked(evening)
  assert.deepEqual(Object.fromEntries(google?.searchParams ?? []), {
    action: 'TEMPLATE',
    text: 'Вечер & чай',
    dates: '20261127T180000/20261127T200000',
    ctz: 'Europe/Sofia',
    details: evening.details,
    location: 'Библиотека, Русе',
  })
  assert.deepEqual(
    ['startdt', 'enddt', 'subject', 'allday'].map((name) => outlook?.searchParams.get(name)),
    ['2026-11-27T18:00:00+02:00', '2026-11-27T20:00:00+02:00', 'Вечер & чай', null],
  )
  assert.equal(apple?.href, 'webcal://example.org/bg/calendar/vecher/event.ics')
})

test('a whole day has its exclusive end, a date without an end two hours', () => {
  const [google, outlook] = asked({ ...evening, starts: '2026-12-24', ends: null, location: undefined })
  assert.equal(google?.searchParams.get('dates'), '20261224/20261225')
  assert.deepEqual([outlook?.searchParams.get('allday'), outlook?.searchParams.get('location')], ['true', null])
  assert.equal(asked({ ...evening, ends: null })[0]?.searchParams.get('dates'), '20261127T180000/20261127T200000')
})

test('D47: a feed is subscribed to by its address', () => {
  const feed = 'https://example.org/bg/calendar.ics?place=ruse&sphere=science'
  const [google, outlook, apple] = linksOfFeed(feed, 'Мултиполис', 'en').map(({ href }) => href)
  const webcal = 'webcal://example.org/bg/calendar.ics?place=ruse&sphere=science'
  assert.equal(new URL(google ?? '').searchParams.get('cid'), webcal)
  assert.equal(new URL(outlook ?? '').searchParams.get('url'), feed)
  assert.equal(apple, webcal)
})
