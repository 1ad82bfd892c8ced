import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timeKey } from '#src/platform/icalendar/icalendar.ts'
import { readWebPage } from '../read-web-page.ts'

const context = { zone: 'Europe/Sofia', today: '2026-11-22', address: null, contentType: null }
type Json = Record<string, unknown>
const key = (time: Parameters<typeof timeKey>[0] | null) => (time === null ? null : timeKey(time))

function one(more: Json) {
  const data = { '@type': 'Event', name: 'Хор', startDate: '2026-11-27T18:00', ...more }
  const { events, problems } = readWebPage(new TextEncoder().encode(JSON.stringify(data)), context)
  const [event] = events
  assert.ok(event && events.length === 1, JSON.stringify([more, problems]))
  return { ...event.series.master, problems }
}

test('the dates of a schedule are those that it names, and end when it says or when the event does', () => {
  const dates = (more: Json, schedule: Json) => {
    const { start, end, rrule } = one({ ...more, eventSchedule: { '@type': 'Schedule', ...schedule } })
    return [key(start), key(end), rrule]
  }
  const on = (day: string, hour: string) => `2026-11-${day}T${hour}:00[]`
  // A Monday, so that the first Friday is four days later.
  const fridays = { startDate: '2026-11-23', endDate: '2026-12-20', repeatFrequency: 'P1W', byDay: 'Friday' }
  const until = 'FREQ=WEEKLY;UNTIL=20261220T235959'
  for (const [startTime, endTime, end] of [
    ['18:00:00', '19:30:00', on('27', '19:30')],
    ['T18:00', 'T19:30', on('27', '19:30')],
    ['18:00', '2:00', on('28', '02:00')],
  ] as const)
    assert.deepEqual(dates({ startDate: undefined }, { ...fridays, startTime, endTime }), [
      ...[on('27', '18:00'), end, `${until};BYDAY=FR`],
    ])
  const weekly = { repeatFrequency: 'P1W' }
  assert.deepEqual(dates({ endDate: '2026-12-20T19:30' }, weekly), [on('27', '18:00'), on('27', '19:30'), until])
  assert.deepEqual(dates({ endDate: '2026-11-27T19:30' }, weekly), [
    on('27', '18:00'),
    on('27', '19:30'),
    'FREQ=WEEKLY',
  ])
  assert.deepEqual(dates({ startDate: '2026-11-27', endDate: '2026-11-29' }, { repeatFrequency: 'P1Y' }), [
    ...['2026-11-27', '2026-11-30', 'FREQ=YEARLY'],
  ])
  assert.deepEqual(dates({}, { ...weekly, startDate: '2026-11-27', repeatCount: 2 }), [
    ...[on('27', '18:00'), null, 'FREQ=WEEKLY;COUNT=2'],
  ])
  assert.deepEqual(dates({}, { ...weekly, endTime: '25:99', repeatCount: 2 }), [
    ...[on('27', '18:00'), null, 'FREQ=WEEKLY;COUNT=2'],
  ])
})

test('a schedule that no calendar can keep leaves the first date, and says so', () => {
  for (const eventSchedule of [{ '@type': 'Schedule', repeatFrequency: 'често' }, { '@type': 'Schedule' }]) {
    const { rrule, problems } = one({ eventSchedule })
    assert.deepEqual(
      [rrule, problems.map(({ code, refused }) => [code, refused])],
      [null, [['rule-unreadable', false]]],
    )
  }
})
