import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPeriod, periodsOf } from './periods.ts'

const on = (day: string) => periodsOf(Temporal.PlainDate.from(day))

test('the weekend is the coming Saturday and Sunday, or what is left of it', () => {
  assert.deepEqual(on('2026-11-23').weekend, { from: '2026-11-28', to: '2026-11-29' })
  assert.deepEqual(on('2026-11-28').weekend, { from: '2026-11-28', to: '2026-11-29' })
  assert.deepEqual(on('2026-11-29').weekend, { from: '2026-11-29', to: '2026-11-29' })
})

test('tomorrow crosses the end of a year', () => {
  assert.deepEqual(on('2026-12-31').tomorrow, { from: '2027-01-01', to: '2027-01-01' })
})

test('a filter is a period only when both of its ends are the same', () => {
  const { today } = on('2026-11-23')
  assert.ok(isPeriod({ from: '2026-11-23', to: '2026-11-23' }, today))
  assert.ok(!isPeriod({ from: '2026-11-23', to: undefined }, today))
})
