import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aChange, anEvent, chitalishte, library, libraryHall, saving, words } from '../../../test/support/calendar.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { readPdf } from '../../../test/support/pdf.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { saveEvent } from '../events/event.store.ts'
import type { CalendarEvent } from '../events/event.ts'

const event = (different: Partial<CalendarEvent> = {}) =>
  anEvent({ venueId: libraryHall, texts: { bg: words('Вечер на книгата') }, ...different })
const series = () => event({ type: 'several', rule: 'FREQ=WEEKLY;COUNT=3' })
const path = '/bg/calendar/event-1/poster.pdf'
const own = '/bg/desk/calendar/biblioteka/events/event-1/poster.pdf'
const textOf = async (response: Response) => readPdf(new Uint8Array(await response.arrayBuffer())).text
const asked = async (front: Front, at: string, init?: RequestInit) => {
  const response = await front.request(at, init)
  assert.equal(response.status, 200, at)
  assert.equal(response.headers.get('content-type'), 'application/pdf')
  return textOf(response)
}

test('everybody gets the афиш of a published event, in both languages', async (context) => {
  const front = await aFront(context, [event()])
  assert.match(await asked(front, path), /Вечер на книгата.*Организатор.*Библиотека „Любен Каравелов“/s)
  assert.match(await asked(front, '/en/calendar/event-1/poster.pdf'), /Organiser/)
  assert.match(
    await front.page('/bg/calendar/event-1'),
    /href="\/bg\/calendar\/event-1\/poster\.pdf" type="application\/pdf"/,
  )
})

test('it is kept as it was made until the event is saved anew', async (context) => {
  const front = await aFront(context, [event()])
  await asked(front, path)
  const at = front.house.clock.now().epochMilliseconds
  assert.ok(front.cache.find(path, at)?.plain)
  await front.house.database.write((tx) => saveEvent(tx, event({ texts: { bg: words('Друга вечер') } }), saving))
  assert.equal(front.cache.find(path, at), undefined)
  assert.match(await asked(front, path), /Друга вечер/)
})

test('of a series it tells the next date and those after it, or the one that is asked for', async (context) => {
  const front = await aFront(context, [series()])
  assert.match(await asked(front, path), /27.*петък.*Други дати.*4 декември.*11 декември/s)
  const one = await asked(front, `${path}?date=2026-12-04`)
  assert.match(one, /декември.*4.*петък/s)
  assert.doesNotMatch(one, /Други дати/)
  assert.match(one, /event-1\/ ?2026-12-04/)
})

test('a date that is called off is not among the others', async (context) => {
  const off = aChange('2026-12-04T18:00:00', { kind: 'changed', status: 'cancelled' })
  const front = await aFront(context, [{ ...series(), changes: [off] }])
  const text = await asked(front, path)
  assert.match(text, /Други дати.*11 декември/s)
  assert.doesNotMatch(text, /4 декември/)
})

test('there is no афиш of nothing', async (context) => {
  const front = await aFront(context, [series()])
  const strange = ['?date=2026-12-05', '?date=tomorrow', '?date=2026-12-04%20or%201']
  for (const query of strange) assert.equal((await front.request(`${path}${query}`)).status, 404, query)
  assert.equal((await front.request('/bg/calendar/nothing/poster.pdf')).status, 404)
})

test('a draft has one at the desk of its organisation, and nowhere else', async (context) => {
  const front = await aFront(context, [event({ state: 'draft' })])
  assert.equal((await front.request(path)).status, 404)
  assert.equal((await front.request(own)).status, 303)
  const author = await signedIn(front.house, { member: { organisation: library, role: 'author' } })
  assert.match(await asked(front, own, author.as), /чернова.*Вечер на книгата/s)
  const stranger = await signedIn(front.house, { member: { organisation: chitalishte, role: 'manager' } })
  assert.equal((await front.request(own, stranger.as)).status, 403)
  const others = own.replace('biblioteka', 'prosveta')
  assert.equal((await front.request(others, stranger.as)).status, 404)
  const coordinator = await signedIn(front.house, { appointed: { role: 'coordinator' } })
  await asked(front, own, coordinator.as)
})

test('a draft shows the dates that it has now', async (context) => {
  const draft = series()
  const front = await aFront(context, [{ ...draft, state: 'draft' }])
  const shorter = { ...draft, state: 'draft' as const, changes: [aChange('2026-12-04T18:00:00', { kind: 'excluded' })] }
  await front.house.database.write((tx) => saveEvent(tx, shorter, saving))
  const author = await signedIn(front.house, { member: { organisation: library, role: 'author' } })
  const text = await asked(front, own, author.as)
  assert.match(text, /11 декември/)
  assert.doesNotMatch(text, /4 декември/)
  assert.equal((await front.request(`${own}?date=2026-12-04`, author.as)).status, 404)
  assert.match(await asked(front, `${own}?date=2026-12-11`, author.as), /11/)
})

test('twenty at once are all right, and pages are answered meanwhile', async (context) => {
  const events = Array.from({ length: 20 }, (_, index) =>
    event({ id: `event-${index}`, slug: `event-${index}`, texts: { bg: words(`Вечер номер ${index}.`) } }),
  )
  const front = await aFront(context, events)
  const posters = Promise.all(events.map(({ slug }) => asked(front, `/bg/calendar/${slug}/poster.pdf`)))
  assert.match(await front.page('/bg/calendar'), /Вечер номер 3/)
  for (const [index, text] of (await posters).entries()) assert.match(text, new RegExp(`Вечер\\s+номер\\s+${index}\\.`))
})

test('one visitor cannot ask for them without end', async (context) => {
  const front = await aFront(context, [event()])
  const statuses = []
  for (let tries = 0; tries < 40; tries++) statuses.push((await front.request(path, {}, '10.9.9.9')).status)
  assert.ok(statuses.includes(200) && statuses.includes(429))
})
