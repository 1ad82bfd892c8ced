import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aChange, anEvent } from '../../../test/support/calendar.ts'
import { withPostponed } from './postponed.ts'

const time = (local: string, zone = 'Europe/Sofia') => ({ kind: 'local', local, zone }) as const

test('an event of one date is put off as a whole', () => {
  const event = anEvent({ status: 'planned' })
  assert.equal(withPostponed(event, [time('2026-11-27T18:00:00')]).status, 'postponed')
  assert.equal(withPostponed(event, []), event)
})

test('of a series only the dates that are named, in whatever zone', () => {
  const event = anEvent({
    rule: 'FREQ=WEEKLY;COUNT=3',
    changes: [aChange('2026-12-04T18:00:00', { status: 'planned' })],
  })
  const { status, changes } = withPostponed(event, [time('2026-12-04T16:00:00', 'UTC'), time('2026-12-11T18:00:00')])
  assert.equal(status, 'confirmed')
  assert.deepEqual(
    changes.map((change) => [change.recurrenceId, change.status]),
    [
      ['2026-12-04T18:00:00', 'postponed'],
      ['2026-12-11T18:00:00', 'postponed'],
    ],
  )
})
