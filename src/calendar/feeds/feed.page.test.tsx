import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readICalendar } from '#src/platform/icalendar/read-icalendar.ts'
import { aChange, anEvent, chitalishte, chitalishteHall, libraryHall, words } from '../../../test/support/calendar.ts'
import { aFront, demoFront } from '../../../test/support/front.ts'
import { calendarTables } from '../events/event.store.ts'

const series = anEvent({
  id: '00000000-0000-7000-8000-000000000001',
  slug: 'series',
  venueId: libraryHall,
  rule: 'FREQ=WEEKLY;COUNT=4',
  sequence: 3,
  texts: { bg: words('Вечер на книгата', { lead: 'Четем, пием чай; говорим.' }), en: words('Book evening') },
  changes: [
    aChange('2026-12-04T18:00:00', { status: 'cancelled' }),
    aChange('2026-12-11T18:00:00', { starts: '2026-12-12T19:00:00' }),
    aChange('2026-12-18T18:00:00', { kind: 'excluded' }),
  ],
})
const dance = anEvent({
  id: 'dance',
  sphere: 'education',
  organisationId: chitalishte,
  venueId: chitalishteHall,
  starts: '2026-11-28',
  ends: '2026-11-29',
  texts: { bg: words('Хоро') },
})

const lines = (ics: string): string[] => ics.replace(/\r\n[ \t]/g, '').split('\r\n')

test('a subscriber gets rule, exceptions, cancellation, zone, sequence and a lasting UID', async (context) => {
  const { request } = await aFront(context, [series, dance])
  const answer = await request('/bg/calendar.ics')
  assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8')
  const feed = lines(await answer.text())
  assert.equal(feed[0], 'BEGIN:VCALENDAR')
  for (const line of [
    'BEGIN:VTIMEZONE',
    'RRULE:FREQ=WEEKLY;COUNT=4',
    'EXDATE;TZID=Europe/Sofia:20261218T180000',
    'RECURRENCE-ID;TZID=Europe/Sofia:20261204T180000',
    'STATUS:CANCELLED',
    'DTSTART;TZID=Europe/Sofia:20261212T190000',
    'DTSTART;VALUE=DATE:20261128',
    'SEQUENCE:3',
    'SUMMARY:Вечер на книгата',
  ])
    assert.ok(feed.includes(line), line)
  const uids = feed.filter((line) => line.startsWith('UID:') && line.includes(series.id))
  assert.equal(uids.length, 3)
  assert.equal(new Set(uids).size, 1)
})

test('the feed follows the same query as the list, in the language asked for', async (context) => {
  const { page } = await aFront(context, [series, dance])
  const summaries = async (path: string) =>
    lines(await page(path)).flatMap((line) => (line.startsWith('SUMMARY:') ? [line.slice(8)] : []))
  assert.deepEqual(await summaries('/bg/calendar.ics?sphere=education'), ['Хоро'])
  assert.deepEqual(await summaries('/bg/calendar.ics?place=nikolovo&organisation=prosveta'), ['Хоро'])
  assert.deepEqual(new Set(await summaries('/en/calendar.ics')), new Set(['Book evening', 'Хоро']))
  assert.deepEqual(await summaries('/bg/calendar.ics?from=2027-06-01&to=2027-06-02'), [])
})

test('one event is a file to save, read again as it was written', async (context) => {
  const { request } = await aFront(context, [series, dance])
  const answer = await request('/bg/calendar/series/event.ics')
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="series\.ics"$/)
  const text = await answer.text()
  const reading = readICalendar(new TextEncoder().encode(text))
  assert.deepEqual(
    reading.events.map(({ summary }) => summary),
    ['Вечер на книгата', 'Вечер на книгата', 'Вечер на книгата'],
  )
})

test('the feed of the whole demonstration is well made: short lines, matching begins and ends, one UID a series', async () => {
  const { page } = await demoFront()
  const feed = await page('/bg/calendar.ics')
  assert.ok(feed.endsWith('END:VCALENDAR\r\n'))
  for (const line of feed.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  assert.doesNotMatch(feed, /[^\r]\n|undefined|null/)
  const count = (line: string) => lines(feed).filter((each) => each === line).length
  assert.equal(count('BEGIN:VEVENT'), count('END:VEVENT'))
  assert.ok(count('BEGIN:VEVENT') > 100)
})

test('an event that is not published has neither a page nor a file', async (context) => {
  const { house, request } = await aFront(context, [series])
  assert.equal((await request('/bg/calendar/series/event.ics')).status, 200)
  await house.database.write(async (tx) => {
    await calendarTables(tx.query).updateTable('calendar_event').set({ published_at: null }).execute()
    await tx.record({ name: 'calendar.event.withdrawn', ids: { event: series.id } })
  })
  for (const path of ['/bg/calendar/series', '/bg/calendar/series/event.ics'])
    assert.equal((await request(path)).status, 404, path)
})

test('a feed of a place or an organiser that is not there is not the feed of everything', async (context) => {
  const { request } = await aFront(context, [anEvent({})])
  for (const query of ['organisation=nobody', 'place=nowhere', 'sphere=sport', 'from=soon']) {
    assert.equal((await request(`/bg/calendar.ics?${query}`)).status, 404, query)
  }
  assert.equal((await request('/bg/calendar.ics?organisation=biblioteka')).status, 200)
})
