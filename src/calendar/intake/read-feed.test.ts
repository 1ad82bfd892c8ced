import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timeKey } from '#src/platform/icalendar/icalendar.ts'
import { looksLikeFeed, readFeed } from './read-feed.ts'
import { guessReader } from './readers.ts'

const zone = 'Europe/Sofia'
const context = { zone, today: '2026-11-22', address: 'https://example.org/feed', contentType: null }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const readText = (text: string) => readFeed(bytesOf(text), context)
const rss = (inside: string) => `<rss version="2.0" xmlns:ev="http://purl.org/rss/1.0/modules/event/"
  xmlns:xcal="urn:ietf:params:xml:ns:icalendar-2.0" xmlns:old="urn:ietf:params:xml:ns:xcal" xmlns:gd="http://schemas.google.com/g/2005"
  xmlns:s="http://schema.org/"><channel><title>Вести</title><link>https://example.org/</link><item><title>Хор</title>
  <link>https://example.org/1</link><guid>https://example.org/1</guid><description>&lt;p&gt;Пее.&lt;/p&gt;</description>
  <category>култура</category><pubDate>Sun, 22 Nov 2026 12:00:00 GMT</pubDate>${inside}</item></channel></rss>`
const key = (time: Parameters<typeof timeKey>[0] | null) => (time === null ? null : timeKey(time))
const one = (feed: string) => {
  const { events, problems } = readText(feed)
  const [event] = events
  assert.ok(event && events.length === 1, JSON.stringify(problems))
  const { master } = event.series
  return { ...event.series, ...master, more: event.more, problems }
}
const start = `2026-11-27T18:00:00[${zone}]`

test('an entry says its date in the words of five vocabularies', () => {
  const cases: [string, string, string | null][] = [
    [
      '<ev:startdate>2026-11-27T18:00:00+02:00</ev:startdate><ev:enddate>2026-11-27T20:00:00+02:00</ev:enddate>',
      start,
      `2026-11-27T20:00:00[${zone}]`,
    ],
    ['<xcal:dtstart>2026-11-27T18:00:00+02:00</xcal:dtstart>', start, null],
    ['<xcal:dtstart><xcal:date-time>20261127T160000Z</xcal:date-time></xcal:dtstart>', start, null],
    [
      '<xcal:dtstart><xcal:parameters><xcal:tzid><xcal:text>Europe/London</xcal:text></xcal:tzid></xcal:parameters><xcal:date-time>2026-11-27T16:00:00</xcal:date-time></xcal:dtstart>',
      '2026-11-27T16:00:00[Europe/London]',
      null,
    ],
    ['<old:dtstart>20261127</old:dtstart><old:dtend>20261129</old:dtend>', '2026-11-27', '2026-11-29'],
    ['<gd:when startTime="2026-11-27" endTime="2026-11-28"/>', '2026-11-27', '2026-11-28'],
    [
      '<s:startDate>2026-11-27T18:00+02:00</s:startDate><s:endDate>2026-11-28</s:endDate>',
      start,
      `2026-11-29T00:00:00[${zone}]`,
    ],
    ['<ev:startdate>2026-11-27</ev:startdate><ev:enddate>2026-11-28</ev:enddate>', '2026-11-27', '2026-11-29'],
  ]
  for (const [inside, starts, ends] of cases) {
    const read = one(rss(inside))
    assert.deepEqual([key(read.start), key(read.end)], [starts, ends], inside)
    assert.deepEqual(
      [read.uid, read.summary, read.description, read.url, read.categories],
      ['https://example.org/1', 'Хор', 'Пее.', 'https://example.org/1', ['култура']],
    )
  }
  const where = one(
    rss(
      '<xcal:dtstart>20261127</xcal:dtstart><xcal:location>Зала, Русе</xcal:location><xcal:geo>43.85;25.95</xcal:geo><xcal:status>CANCELLED</xcal:status>',
    ),
  )
  assert.deepEqual(
    [where.location, where.geo, where.status],
    ['Зала, Русе', { latitude: 43.85, longitude: 25.95 }, 'cancelled'],
  )
})

test('an entry with several dates is one event', () => {
  const read = one(
    rss('<gd:when startTime="2026-11-27T18:00:00+02:00"/><gd:when startTime="2026-12-04T18:00:00+02:00"/>'),
  )
  assert.deepEqual([key(read.start), read.rdates.map(timeKey)], [start, [`2026-12-04T18:00:00[${zone}]`]])
})

test('a date behind the title that the text repeats is no part of the title', () => {
  const named = (title: string) =>
    rss('<ev:startdate>2026-11-27</ev:startdate>')
      .replace('<title>Хор</title>', `<title>${title}</title>`)
      .replace('&lt;p&gt;Пее.&lt;/p&gt;', '&lt;p&gt;27\u00a0ноември&lt;/p&gt;&lt;p&gt;Пее.&lt;/p&gt;')
  assert.equal(one(named('Хор – 27\u00a0ноември')).summary, 'Хор')
  assert.equal(one(named('Хор – 28 ноември')).summary, 'Хор – 28 ноември')
})

test('marked HTML in an entry is an event', () => {
  const html =
    '<div class="h-event"><b class="p-name">Концерт</b><time class="dt-start" datetime="2026-11-27T18:00+02:00"></time></div>'
  const read = one(
    rss(
      `<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[${html}]]></content:encoded>`,
    ),
  )
  assert.deepEqual([read.summary, key(read.start), read.more.url], ['Концерт', start, 'https://example.org/1'])
})

test('news without a date of an event is refused by its title; the day of publishing and words are not taken for one', () => {
  const { events, problems } = readText(rss('<content>На 27 ноември 2026 г. от 18 ч.</content>'))
  assert.deepEqual([events, problems.map(({ code, at }) => [code, at])], [[], [['start-missing', 'Хор']]])
  assert.equal(readText(rss('<ev:startdate>скоро</ev:startdate>')).problems[0]?.code, 'start-unreadable')
})

test('`_event` of a JSON Feed: one date, or all that our own table says', () => {
  const feed = (_event: unknown) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Вести',
      items: [{ id: 'a', title: 'Хор', content_text: 'Пее.', _event }],
    })
  const simple = one(feed({ start: '2026-11-27T18:00:00+02:00', location: { name: 'Зала' } }))
  assert.deepEqual([key(simple.start), simple.location, simple.description], [start, 'Зала', 'Пее.'])
  const venue = { name: 'Зала', city: 'Русе', address: 'ул. Мир 1' }
  assert.equal(one(feed({ start: '2026-11-27', venue })).location, 'Зала, Русе, ул. Мир 1')
  const base = {
    title: 'Хор',
    zone,
    sphere: 'education',
    topics: ['music', 'rubbish'],
    audiences: ['pupils'],
    booking: 'needed',
    free: true,
    organiser: 'Зора',
    partners: ['НЧ Мир'],
  }
  const dates = [
    { ...base, date_id: '2026-11-27T18:00:00', starts: '2026-11-28T18:00:00+02:00', state: 'new-date' },
    { ...base, date_id: '2026-12-04T18:00:00', starts: '2026-12-04T18:00:00+02:00', state: 'postponed' },
  ]
  const own = one(feed({ about: 'https://example.org/bg/calendar/data', dates }))
  assert.deepEqual(
    [key(own.start), own.overrides.map((each) => key(each.start))],
    [start, [`2026-11-28T18:00:00[${zone}]`, `2026-12-04T18:00:00[${zone}]`]],
  )
  const { sphere, price, organiser, details, postponed } = own.more
  assert.deepEqual(
    [sphere, price?.from, organiser, postponed?.map(timeKey)],
    ['education', 0, 'Зора', [`2026-12-04T18:00:00[${zone}]`]],
  )
  assert.deepEqual(details, {
    topics: ['music'],
    audiences: ['pupils'],
    booking: 'needed',
    roles: [{ role: 'participant', organisationId: null, name: 'НЧ Мир' }],
  })
  for (const _event of [null, 5, [], {}, { dates: [] }, { dates: [null, 5] }, { start: {} }])
    assert.equal(readText(feed(_event)).events.length, 0, JSON.stringify(_event))
})

test('what a feed is, is told by its first tag, and what is none is for other readers', () => {
  const nameOf = (text: string) => guessReader(bytesOf(text), context)?.name
  const feeds = [
    rss(''),
    `<?xml version="1.0"?><!-- <html> --><rdf:RDF>`,
    '<feed xmlns="x">',
    '{"version": "https://jsonfeed.org/version/1"}',
  ]
  for (const text of feeds) assert.equal(nameOf(text), 'feed', text.slice(0, 60))
  for (const text of ['<html>', '{"@context":"https://schema.org"}', '<!--<rss>--><p>x'])
    assert.equal(nameOf(text), 'web-page', text)
  assert.equal(looksLikeFeed('<'.repeat(16_000)), false)
})
