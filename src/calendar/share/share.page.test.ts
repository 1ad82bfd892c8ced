import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anEvent, libraryHall, saving, words } from '../../../test/support/calendar.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { saveEvent } from '../events/event.store.ts'
import type { CalendarEvent } from '../events/event.ts'

const event = (different: Partial<CalendarEvent> = {}) =>
  anEvent({ venueId: libraryHall, texts: { bg: words('Вечер на книгата') }, ...different })
const path = '/bg/calendar/event-1/share.png'
const picture = async (front: Front, at = path) => {
  const response = await front.request(at)
  assert.equal(response.status, 200, at)
  assert.equal(response.headers.get('content-type'), 'image/png')
  return { png: Buffer.from(await response.arrayBuffer()), etag: response.headers.get('etag') }
}

test('a shared link shows a PNG of 1200 by 630, the same as long as the event is the same', async (context) => {
  const front = await aFront(context, [event()])
  const first = await picture(front)
  assert.deepEqual([first.png.readUInt32BE(16), first.png.readUInt32BE(20)], [1200, 630])
  assert.ok(first.png.length < 200_000, `${first.png.length}`)
  front.cache.drop(['*'])
  assert.deepEqual(await picture(front), first)
  await front.house.database.write((tx) => saveEvent(tx, event({ texts: { bg: words('Друга вечер') } }), saving))
  assert.notEqual((await picture(front)).etag, first.etag)
})

test('each language, each date and each title has its own', async (context) => {
  const front = await aFront(context, [event({ type: 'several', rule: 'FREQ=WEEKLY;COUNT=3' })])
  const ways = [path, `${path}?date=2026-12-04`, '/en/calendar/event-1/share.png']
  const tags = await Promise.all(ways.map(async (way) => (await picture(front, way)).etag))
  assert.equal(new Set(tags).size, 3)
})

test('any title can be drawn', async (context) => {
  const titles = ['ж'.repeat(140), '#panic() [ \\ ]', '😀', `${'дълга дума '.repeat(12)}край`]
  const events = titles.map((title, index) =>
    event({ id: `event-${index}`, slug: `event-${index}`, texts: { bg: words(title) } }),
  )
  const front = await aFront(context, events)
  for (const { slug } of events) await picture(front, `/bg/calendar/${slug}/share.png`)
})

test('the page of the event names its picture, with words for who does not see it', async (context) => {
  const front = await aFront(context, [event({ type: 'several', rule: 'FREQ=WEEKLY;COUNT=3' })])
  const html = await front.page('/bg/calendar/event-1')
  assert.match(html, /<meta property="og:image" content="https?:\/\/[^"]+\/bg\/calendar\/event-1\/share\.png"/)
  assert.match(html, /<meta property="og:image:width" content="1200"/)
  assert.match(html, /<meta property="og:image:alt" content="Вечер на книгата, петък/)
  assert.match(html, /<meta name="twitter:card" content="summary_large_image"/)
  assert.match(await front.page('/bg/calendar/event-1/2026-12-04'), /share\.png\?date=2026-12-04"/)
  assert.doesNotMatch(await front.page('/bg/calendar'), /og:image|twitter:card/)
})

test('what is not published has none', async (context) => {
  const front = await aFront(context, [event({ state: 'draft' })])
  assert.equal((await front.request(path)).status, 404)
  assert.equal((await front.request('/bg/calendar/nothing/share.png')).status, 404)
})

test('on paper the page of an event leads back to itself by a QR code', async (context) => {
  const front = await aFront(context, [event()])
  const html = await front.page('/bg/calendar/event-1')
  assert.match(
    html,
    /<figure class="calendar-qr"><svg viewBox="0 0 \d+ \d+"[^>]*aria-hidden="true"><path stroke="#000" d="M0 0\.5h7/,
  )
})
