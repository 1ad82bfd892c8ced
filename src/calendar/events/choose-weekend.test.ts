import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseWeekend } from './choose-weekend.ts'

const date = (eventId: string, more: object = {}) => ({
  eventId,
  firstDay: '2026-11-28',
  sphere: 'culture' as const,
  kind: 'general' as const,
  settlement: 'Русе',
  series: false,
  status: 'confirmed' as const,
  ...more,
})
const names = (dates: readonly { eventId: string }[]) => dates.map(({ eventId }) => eventId).join(' ')
const sunday = { firstDay: '2026-11-29' }

test('a full Saturday leaves room for Sunday, in the order of time', () => {
  const dates = [...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => date(id)), date('x', sunday), date('y', sunday)]
  assert.equal(names(chooseWeekend(dates, 4)), 'a b x y')
})

test('other spheres and kinds come before more of the same', () => {
  const dates = [date('a'), date('b'), date('c', { sphere: 'science' }), date('d', { kind: 'music' })]
  assert.equal(names(chooseWeekend(dates, 3)), 'a c d')
})

test('an event is offered once, a cancelled one only where nothing else is on', () => {
  const dates = [date('a'), date('a', sunday), date('b', { status: 'cancelled' }), date('c')]
  assert.equal(names(chooseWeekend(dates, 2)), 'a c')
  assert.equal(names(chooseWeekend(dates, 6)), 'a b c')
})

test('nothing on gives nothing', () => {
  assert.deepEqual(chooseWeekend([], 6), [])
})
