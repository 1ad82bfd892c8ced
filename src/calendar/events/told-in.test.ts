import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldIn } from './told-in.ts'

const date = {
  recurrenceId: '2026-11-27T23:30:00',
  starts: '2026-11-27T23:30:00',
  ends: '2026-11-28T01:00:00',
  title: 'Концерт',
}

test('in its own zone a date is told as it is kept', () => {
  assert.deepEqual(toldIn(date, 'Europe/Sofia', 'Europe/Sofia'), { ...date, scheduled: date.recurrenceId })
})

test('elsewhere hours and days are those of the reader; the recurrence id stays', () => {
  assert.deepEqual(toldIn(date, 'UTC', 'Europe/Sofia'), {
    ...date,
    starts: '2026-11-28T01:30:00',
    ends: '2026-11-28T03:00:00',
    scheduled: '2026-11-28T01:30:00',
  })
})

test('the offset is that of the day: an hour in UTC wanders with summer time', () => {
  const summer = { recurrenceId: '2027-07-01T16:00:00', starts: '2027-07-01T16:00:00', ends: null }
  assert.equal(toldIn(summer, 'UTC', 'Europe/Sofia').starts, '2027-07-01T19:00:00')
})

test('whole days are the same for everybody', () => {
  const day = { recurrenceId: '2026-11-27', starts: '2026-11-27', ends: '2026-11-28' }
  assert.deepEqual(toldIn(day, 'America/New_York', 'Europe/Sofia'), { ...day, scheduled: '2026-11-27' })
})

test('a date that changed between day and hour keeps the form of each', () => {
  const mixed = { recurrenceId: '2026-11-27', starts: '2026-11-27T16:00:00', ends: null }
  const told = toldIn(mixed, 'UTC', 'Europe/Sofia')
  assert.deepEqual([told.scheduled, told.starts, told.ends], ['2026-11-27', '2026-11-27T18:00:00', null])
})
