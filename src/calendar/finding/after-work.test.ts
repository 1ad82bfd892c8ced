import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anEvent, testZone } from '../../../test/support/calendar.ts'
import { occurrencesOf } from '../events/occurrence.ts'
import { isAfterWork } from './after-work.ts'

const cases: [string, string, boolean, string?][] = [
  ['a Friday at 17:29', '2026-11-27T17:29:00', false],
  ['a Friday at 17:30', '2026-11-27T17:30:00', true],
  ['a Saturday morning', '2026-11-28T09:00:00', true],
  ['a Sunday, all day', '2026-11-29', true],
  ['a Monday, all day', '2026-11-30', false],
  ['a Friday at 16:45 in Paris, where it is 17:45 here', '2026-11-27T16:45:00', true, 'Europe/Paris'],
  ['half an hour past midnight of a Friday', '2026-11-27T00:30:00', false],
]
for (const [name, starts, expected, zone = testZone] of cases)
  test(`${name} is ${expected ? '' : 'not '}after work`, () => {
    const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
    const [occurrence] = occurrencesOf(anEvent({ starts, ends: null, zone }), { now, networkZone: testZone })
    assert.ok(occurrence)
    assert.equal(isAfterWork(occurrence, testZone), expected)
  })
