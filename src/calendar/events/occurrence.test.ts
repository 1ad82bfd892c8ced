import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  aChange,
  anEvent,
  chitalishteHall,
  libraryHall,
  saving,
  testZone,
  words,
} from '../../../test/support/calendar.ts'
import type { CalendarEvent } from './event.ts'
import { type Occurrence, occurrencesOf } from './occurrence.ts'

const dates = (event: Partial<CalendarEvent>, frame = saving): Occurrence[] => occurrencesOf(anEvent(event), frame)
const starts = (event: Partial<CalendarEvent>, frame = saving): string[] =>
  dates(event, frame).map(({ startsAt }) => startsAt)
const only = (event: Partial<CalendarEvent>): Occurrence => {
  const [date, second] = dates(event)
  assert.ok(date && !second)
  return date
}
const at = (now: string) => ({ ...saving, now: Temporal.Instant.from(now) })

test('a single event is one date, told in UTC with fixed width', () => {
  const { recurrenceId, startsAt, endsAt, firstDay, lastDay, ownText } = only({})
  assert.deepEqual(
    [recurrenceId, startsAt, endsAt, firstDay, lastDay, ownText],
    ['2026-11-27T18:00:00', '2026-11-27T16:00:00.000Z', '2026-11-27T18:00:00.000Z', '2026-11-27', '2026-11-27', false],
  )
})

test('a series keeps its hour in the night when summer time begins', () => {
  const series = { starts: '2027-03-27T19:00:00', ends: '2027-03-27T21:00:00', rule: 'FREQ=DAILY;COUNT=3' }
  assert.deepEqual(starts(series), ['2027-03-27T17:00:00.000Z', '2027-03-28T16:00:00.000Z', '2027-03-29T16:00:00.000Z'])
})

test('a series keeps its hour in the night when summer time ends', () => {
  const series = { starts: '2027-10-30T03:30:00', ends: '2027-10-30T04:30:00', rule: 'FREQ=DAILY;COUNT=3' }
  const found = dates(series)
  assert.deepEqual(
    found.map(({ startsAt }) => startsAt),
    ['2027-10-30T00:30:00.000Z', '2027-10-31T00:30:00.000Z', '2027-11-01T01:30:00.000Z'],
  )
  assert.deepEqual(
    found.map(({ ends }) => ends),
    ['2027-10-30T04:30:00', '2027-10-31T04:30:00', '2027-11-01T04:30:00'],
  )
})

test('an hour that the clock skips is held an hour later, and keeps its name', () => {
  const [, skipped] = dates({ starts: '2027-03-27T03:30:00', ends: null, rule: 'FREQ=DAILY;COUNT=3' })
  assert.deepEqual([skipped?.recurrenceId, skipped?.startsAt], ['2027-03-28T03:30:00', '2027-03-28T01:30:00.000Z'])
})

test('an event that the skipped hour turns round does not end before it begins', () => {
  const { startsAt, endsAt } = only({ starts: '2027-03-28T03:45:00', ends: '2027-03-28T04:00:00' })
  assert.ok(startsAt <= endsAt, `${startsAt} ${endsAt}`)
})

test('whole days lie in the zone of the network, the last one before the exclusive end', () => {
  const festival = only({ starts: '2026-11-27', ends: '2026-11-30', zone: 'America/New_York' })
  assert.deepEqual(
    [festival.firstDay, festival.lastDay, festival.startsAt, festival.endsAt],
    ['2026-11-27', '2026-11-29', '2026-11-26T22:00:00.000Z', '2026-11-29T22:00:00.000Z'],
  )
  assert.deepEqual(only({ starts: '2026-11-27', ends: null }).lastDay, '2026-11-27')
})

test('a concert past midnight belongs to its evening, a night until six too, a morning after does not', () => {
  const until = (ends: string) => only({ starts: '2026-11-27T22:00:00', ends }).lastDay
  assert.deepEqual(
    [until('2026-11-28T00:00:00'), until('2026-11-28T06:00:00'), until('2026-11-28T06:30:00')],
    ['2026-11-27', '2026-11-27', '2026-11-28'],
  )
})

test('the days of a list are those of the network, whatever zone the event is in', () => {
  const far = only({ zone: 'America/New_York', starts: '2026-11-27T18:00:00', ends: '2026-11-27T20:00:00' })
  assert.deepEqual([far.firstDay, far.starts], ['2026-11-28', '2026-11-27T18:00:00'])
})

test('an event without end counts as two hours; one that ends before it begins counts as a moment', () => {
  assert.equal(only({ ends: null }).endsAt, '2026-11-27T18:00:00.000Z')
  assert.equal(only({ ends: '2026-11-27T17:00:00' }).endsAt, '2026-11-27T16:00:00.000Z')
})

test('COUNT and UNTIL end a series, the last day included', () => {
  const weekly = (rule: string) => dates({ rule }).map(({ firstDay }) => firstDay)
  assert.deepEqual(weekly('FREQ=WEEKLY;COUNT=3'), ['2026-11-27', '2026-12-04', '2026-12-11'])
  assert.deepEqual(weekly('FREQ=WEEKLY;UNTIL=20261204T160000Z'), ['2026-11-27', '2026-12-04'])
  assert.deepEqual(weekly('FREQ=WEEKLY;UNTIL=20261204'), ['2026-11-27', '2026-12-04'])
  assert.deepEqual(weekly('FREQ=WEEKLY;UNTIL=20261204T155959Z'), ['2026-11-27'])
})

test('a date moved to another day keeps its recurrence id, its length and its place in the series', () => {
  const moved = aChange('2026-12-04T18:00:00', { starts: '2026-12-05T19:00:00' })
  const [, second] = dates({ rule: 'FREQ=WEEKLY;COUNT=3', changes: [moved] })
  assert.deepEqual(
    [second?.recurrenceId, second?.starts, second?.ends, second?.firstDay],
    ['2026-12-04T18:00:00', '2026-12-05T19:00:00', '2026-12-05T21:00:00', '2026-12-05'],
  )
})

test('one date can be cancelled, be in another house, have a title of its own', () => {
  const changes = [
    aChange('2026-12-04T18:00:00', { status: 'cancelled' }),
    aChange('2026-12-11T18:00:00', {
      venueId: chitalishteHall,
      texts: { bg: { ...words('Гост'), title: 'Гост' } },
    }),
  ]
  const found = dates({ rule: 'FREQ=WEEKLY;COUNT=3', venueId: libraryHall, changes })
  assert.deepEqual(
    found.map(({ status, venueId, ownText }) => [status, venueId, ownText]),
    [
      ['confirmed', libraryHall, false],
      ['cancelled', libraryHall, false],
      ['confirmed', chitalishteHall, true],
    ],
  )
})

test('a date whose place is told in words is not in the usual house', () => {
  const elsewhere = aChange('2026-11-27T18:00:00', {
    texts: { bg: { title: null, lead: null, body: null, place: 'Кей', reason: null } },
  })
  assert.equal(only({ venueId: libraryHall, changes: [elsewhere] }).venueId, null)
})

test('dates taken away are gone, added ones are there, also without a rule', () => {
  const changes = [
    aChange('2026-12-04T18:00:00', { kind: 'excluded' }),
    aChange('2026-12-06T11:00:00', { kind: 'added' }),
  ]
  const days = (event: Partial<CalendarEvent>) => dates(event).map(({ recurrenceId }) => recurrenceId)
  assert.deepEqual(days({ rule: 'FREQ=WEEKLY;COUNT=3', changes }), [
    '2026-11-27T18:00:00',
    '2026-12-06T11:00:00',
    '2026-12-11T18:00:00',
  ])
  assert.deepEqual(days({ changes }), ['2026-11-27T18:00:00', '2026-12-06T11:00:00'])
})

test('a series begun ten years ago shows two years back and two ahead', () => {
  const found = dates({ starts: '2016-11-25T18:00:00', ends: '2016-11-25T20:00:00', rule: 'FREQ=WEEKLY' })
  assert.deepEqual([found.at(0)?.firstDay, found.at(-1)?.firstDay, found.length], ['2024-10-25', '2028-12-15', 217])
})

test('a series that ended long ago, or begins far ahead, still has a date to show', () => {
  const old = dates({ starts: '2012-03-01T18:00:00', ends: null, rule: 'FREQ=WEEKLY;COUNT=3' })
  assert.deepEqual(
    old.map(({ firstDay }) => firstDay),
    ['2012-03-01', '2012-03-08', '2012-03-15'],
  )
  const far = dates({ starts: '2035-03-01T18:00:00', ends: null, rule: 'FREQ=WEEKLY' })
  assert.deepEqual(
    far.map(({ firstDay }) => firstDay),
    ['2035-03-01'],
  )
})

test('at most 1,000 dates: those ahead first, then the latest of the past', () => {
  const daily = dates({ starts: '2020-01-01T10:00:00', ends: null, rule: 'FREQ=DAILY' })
  assert.deepEqual([daily.length, daily.at(-1)?.firstDay], [1000, '2028-12-22'])
  const hourly = dates({ starts: '2020-01-01T10:00:00', ends: null, rule: 'FREQ=HOURLY' })
  assert.deepEqual([hourly.length, hourly.at(0)?.startsAt], [1000, '2026-11-22T12:00:00.000Z'])
})

test('a date in a series of whole days that has an hour does not last a day', () => {
  const [first] = dates({
    starts: '2026-11-27',
    ends: '2026-11-28',
    rule: 'FREQ=DAILY;COUNT=2',
    changes: [aChange('2026-11-27', { starts: '2026-11-27T18:00:00' })],
  })
  assert.deepEqual([first?.ends, first?.endsAt], [null, '2026-11-27T18:00:00.000Z'])
})

const minutes = fc.integer({ min: 0, max: 60 * 24 * 3 })
const anyStart = fc
  .integer({ min: 0, max: 60 * 24 * 700 })
  .map((n) => Temporal.PlainDateTime.from('2026-01-01T00:00').add({ minutes: n }))
const anyRule = fc.constantFrom(
  null,
  'FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=3;COUNT=40',
  'FREQ=WEEKLY;BYDAY=MO,TH',
  'FREQ=MONTHLY;BYDAY=-1FR',
  'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=28',
)
const anyZone = fc.constantFrom(testZone, 'America/New_York', 'Asia/Kathmandu', 'UTC')
const second = (time: Temporal.PlainDateTime) => time.toString({ smallestUnit: 'second' })

test('whatever the event, its dates are ordered, distinct, and none ends before it begins', () => {
  fc.assert(
    fc.property(anyStart, minutes, anyRule, anyZone, (start, length, rule, zone) => {
      const found = dates({ starts: second(start), ends: second(start.add({ minutes: length })), rule, zone })
      assert.ok(found.length > 0 && found.length <= 1000)
      found.forEach((date, index) => {
        assert.ok(index === 0 || date.recurrenceId > (found[index - 1]?.recurrenceId ?? ''))
        assert.ok(date.startsAt <= date.endsAt && date.firstDay <= date.lastDay)
        assert.equal(date.starts.slice(11), second(start).slice(11))
      })
    }),
    { numRuns: 60 },
  )
})

test('a later day takes nothing away from the dates ahead', () => {
  fc.assert(
    fc.property(anyStart, anyRule, fc.integer({ min: 1, max: 300 }), (start, rule, days) => {
      const event = { starts: second(start), ends: null, rule }
      const later = saving.now.add({ hours: 24 * days })
      const now = starts(event).filter((date) => date > later.toString())
      const then = new Set(starts(event, at(later.toString())))
      assert.ok(now.every((date) => then.has(date)))
    }),
    { numRuns: 40 },
  )
})
