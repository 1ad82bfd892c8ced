import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saveEvent } from '#src/calendar/events/event.store.ts'
import { anEvent, libraryHall, saving, words } from '../../test/support/calendar.ts'
import { aFront, type Front } from '../../test/support/front.ts'

const event = (title: string) =>
  anEvent({
    venueId: libraryHall,
    starts: '2026-11-22T18:00:00',
    ends: '2026-11-22T20:00:00',
    texts: { bg: words(title) },
  })
const paths = [
  '/bg',
  '/en',
  '/bg/calendar',
  '/bg/calendar/2026-11',
  '/bg/calendar/2026-W47',
  '/bg/calendar/2026-11-22',
  '/bg/calendar/event-1',
  '/bg/network/biblioteka',
  '/bg/calendar.ics',
  '/bg/calendar/event-1/event.ics',
]
const at = (time: string) => Temporal.Instant.from(time).epochMilliseconds
const kept = ({ cache }: Front, time = '2026-11-22T12:00:00Z') => paths.filter((path) => cache.find(path, at(time)))

test('a change of an event is on every page at the next request', async (context) => {
  const front = await aFront(context, [event('Вечер на книгата')])
  for (const path of paths) assert.ok((await front.page(path)).includes('Вечер на книгата'), path)
  assert.deepEqual(kept(front), paths)
  await front.house.database.write((tx) => saveEvent(tx, event('Нощ на книгата'), saving))
  assert.deepEqual(kept(front), [])
  for (const path of paths) {
    const text = await front.page(path)
    assert.ok(text.includes('Нощ на книгата') && !text.includes('Вечер на книгата'), path)
  }
})

test('a change of one event leaves the page of another in the store', async (context) => {
  const front = await aFront(context, [event('Вечер на книгата'), anEvent({ id: 'event-2' })])
  await front.page('/bg/calendar/event-1')
  await front.page('/bg/calendar/event-2')
  await front.house.database.write((tx) => saveEvent(tx, anEvent({ id: 'event-2' }), saving))
  assert.deepEqual(kept(front), ['/bg/calendar/event-1'])
})

test('a page is true until the next start or end on it, and no page beyond midnight of the network', async (context) => {
  const front = await aFront(context, [event('Вечер на книгата')])
  for (const path of paths) await front.page(path)
  const untilEnd = kept(front, '2026-11-22T15:59:59Z')
  assert.ok(untilEnd.includes('/bg') && untilEnd.includes('/bg/calendar'))
  const begun = kept(front, '2026-11-22T16:00:00Z')
  assert.ok(!begun.includes('/bg') && !begun.includes('/bg/calendar') && !begun.includes('/bg/calendar/event-1'))
  const nextDay = kept(front, '2026-11-22T22:00:00Z')
  assert.deepEqual(
    nextDay.filter((path) => !path.endsWith('.ics')),
    [],
  )
})

test('filters that hardly anybody uses enter the store at the second wish', async (context) => {
  const front = await aFront(context, [event('Вечер на книгата')])
  const path = '/bg/calendar?sphere=culture'
  await front.page(path)
  assert.equal(front.cache.find(path, at('2026-11-22T12:00:00Z')), undefined)
  await front.page(path)
  assert.ok(front.cache.find(path, at('2026-11-22T12:00:00Z')))
})
