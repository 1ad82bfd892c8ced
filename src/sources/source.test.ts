import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextTime, stateAfter } from './source.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
const hours = (every: number, failures: number) => now.until(nextTime(now, every, failures)).total('hours')

test('after failures a source is asked ever less often, once a day at least', () => {
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 6, 60].map((failures) => hours(1, failures)),
    [1, 1, 2, 4, 8, 16, 24, 24],
  )
  assert.deepEqual(
    [0, 1, 2].map((failures) => hours(168, failures)),
    [168, 168, 168],
  )
})

test('only "gone for ever" said three times in a row ends a source', () => {
  const active = { state: 'active' } as const
  assert.equal(stateAfter(active, 'status-410', 2), 'active')
  assert.equal(stateAfter(active, 'status-410', 3), 'gone')
  assert.equal(stateAfter(active, 'status-404', 30), 'active')
})
