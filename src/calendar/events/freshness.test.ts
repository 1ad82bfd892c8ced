import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshUntil } from './freshness.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
const until = (...dates: [string, string][]) =>
  freshUntil(
    dates.map(([startsAt, endsAt]) => ({ startsAt, endsAt })),
    now,
    'Europe/Sofia',
  ).toString()

test('a page without dates is true until midnight of the network', () => {
  assert.equal(until(), '2026-11-22T22:00:00Z')
})

test('the next start or end on it comes first', () => {
  assert.equal(until(['2026-11-22T11:00:00.000Z', '2026-11-22T13:00:00.000Z']), '2026-11-22T13:00:00Z')
  assert.equal(
    until(
      ['2026-11-22T16:00:00.000Z', '2026-11-22T18:00:00.000Z'],
      ['2026-11-22T15:30:00.000Z', '2026-11-22T19:00:00.000Z'],
    ),
    '2026-11-22T15:30:00Z',
  )
})

test('what is over, begins this moment or comes after midnight changes nothing', () => {
  assert.equal(
    until(
      ['2026-11-21T16:00:00.000Z', '2026-11-22T12:00:00.000Z'],
      ['2026-11-27T16:00:00.000Z', '2026-11-27T18:00:00.000Z'],
    ),
    '2026-11-22T22:00:00Z',
  )
})

test('the day of the clock change ends at its own midnight', () => {
  const night = freshUntil([], Temporal.Instant.from('2027-03-28T00:30:00Z'), 'Europe/Sofia')
  assert.equal(night.toString(), '2027-03-28T21:00:00Z')
})
