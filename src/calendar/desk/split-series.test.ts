import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aChange, anEvent, libraryHall, saving, words } from '../../../test/support/calendar.ts'
import type { CalendarEvent } from '../events/event.ts'
import { occurrencesOf } from '../events/occurrence.ts'
import { type EventFields, editSeries, follows, shifted, shownPart } from './edit-series.ts'
import { splitSeries } from './split-series.ts'

const added = (at: string) => aChange(at, { kind: 'added' })
const datesOf = (event: CalendarEvent) =>
  occurrencesOf(event, saving).map(({ recurrenceId, starts, ends, status, venueId }) =>
    [recurrenceId, starts, ends, status, venueId].join(' '),
  )
const hoursOf = (event: CalendarEvent) => new Set(occurrencesOf(event, saving).map(({ starts }) => starts.slice(11)))

/** Every kind of series that the form or an import can make, over both clock changes of the year. */
const many: readonly CalendarEvent[] = [
  anEvent({ starts: '2026-10-02T18:00:00', ends: '2026-10-02T19:00:00', rule: 'FREQ=WEEKLY;COUNT=30' }),
  anEvent({ starts: '2026-10-02T18:00:00', ends: null, rule: 'FREQ=WEEKLY;INTERVAL=2;UNTIL=20270430T205959Z' }),
  anEvent({ starts: '2026-09-25T03:30:00', ends: '2026-09-25T04:00:00', rule: 'FREQ=DAILY;COUNT=220' }),
  anEvent({ starts: '2026-08-31T10:00:00', ends: null, rule: 'FREQ=MONTHLY;COUNT=7' }),
  anEvent({ starts: '2026-09-04T10:00:00', ends: null, rule: 'FREQ=MONTHLY;BYDAY=1FR' }),
  anEvent({ starts: '2026-10-05', ends: '2026-10-06', rule: 'FREQ=WEEKLY;BYDAY=MO,WE;COUNT=20' }),
  anEvent({
    starts: '2026-10-02T18:00:00',
    ends: '2026-10-02T19:00:00',
    changes: [added('2026-10-20T12:00:00'), added('2026-11-28T09:00:00'), added('2027-03-28T18:00:00')],
  }),
  anEvent({
    starts: '2026-10-02T18:00:00',
    ends: '2026-10-02T19:00:00',
    rule: 'FREQ=WEEKLY;COUNT=12',
    changes: [
      aChange('2026-10-09T18:00:00', { kind: 'excluded' }),
      aChange('2026-10-23T18:00:00', { starts: '2026-10-24T17:00:00', ends: '2026-10-24T18:00:00' }),
      added('2026-11-01T11:00:00'),
      aChange('2026-11-27T18:00:00', { status: 'cancelled' }),
      aChange('2026-12-04T18:00:00', { venueId: libraryHall }),
    ],
  }),
]

test('a series divided at any of its dates has the same dates as before, with all that was changed on them', () => {
  for (const event of many) {
    const whole = datesOf(event)
    for (const { recurrenceId: at } of occurrencesOf(event, saving).slice(0, 40)) {
      const split = splitSeries(event, at)
      if (!split) {
        assert.ok(whole.every((date) => date.slice(0, at.length) >= at))
        continue
      }
      const [before, after] = [
        { ...event, ...split.before },
        { ...event, ...split.after },
      ]
      const where = `${event.rule} at ${at}`
      assert.deepEqual([...datesOf(before), ...datesOf(after)].sort(), [...whole].sort(), where)
      assert.ok(
        datesOf(before).every((date) => date < at),
        where,
      )
      for (const hour of [...hoursOf(before), ...hoursOf(after)]) assert.ok(hoursOf(event).has(hour), where)
    }
  }
})

const fieldsOf = ({ id, slug, organisationId, state, sequence, ...fields }: CalendarEvent): EventFields => ({
  ...fields,
  changes: fields.changes.filter(({ kind }) => kind === 'added'),
})

test('nothing typed anew changes nothing, whichever dates were chosen', () => {
  for (const event of many)
    for (const { recurrenceId: at } of occurrencesOf(event, saving).slice(0, 15)) {
      const fields = fieldsOf(shownPart(event, at))
      const { event: all } = editSeries(event, fields, 'all', at)
      assert.deepEqual(datesOf(all), datesOf(event), `${event.rule} at ${at}`)
      assert.equal(follows(event, all).sequence, event.sequence)
      const { event: before, following } = editSeries(event, fields, 'from', at)
      const rest = following ? datesOf({ ...event, ...following }) : []
      assert.deepEqual([...datesOf(before), ...rest].sort(), [...datesOf(event)].sort())
    }
})

const club = many[7] ?? assert.fail()
const later = (event: CalendarEvent, at: string): EventFields => {
  const shown = fieldsOf(shownPart(event, at))
  return { ...shown, starts: `${shown.starts.slice(0, 11)}19:30:00`, ends: `${shown.starts.slice(0, 11)}20:30:00` }
}

test('all that is ahead moves to the new hour; the past, a moved date and a cancelled one keep what they had', () => {
  const at = '2026-11-27T18:00:00'
  const { event } = editSeries(club, later(club, at), 'all', at)
  const dates = new Map(occurrencesOf(event, saving).map((date) => [date.recurrenceId, date]))
  assert.equal(dates.get('2026-10-02T18:00:00')?.ends, '2026-10-02T19:00:00')
  assert.equal(dates.get('2026-10-23T18:00:00')?.starts, '2026-10-24T17:00:00')
  assert.equal(dates.has('2026-10-09T18:00:00'), false)
  assert.equal(dates.get('2026-11-27T19:30:00')?.status, 'cancelled')
  assert.equal(dates.get('2026-12-04T19:30:00')?.venueId, libraryHall)
  assert.equal(dates.get('2026-12-11T19:30:00')?.ends, '2026-12-11T20:30:00')
  assert.equal(dates.size, occurrencesOf(club, saving).length)
  assert.equal(follows(club, event).sequence, 1)
})

test('other words are said of all dates and move none', () => {
  const at = '2026-11-27T18:00:00'
  const fields = { ...fieldsOf(shownPart(club, at)), texts: { bg: words('Друго име') } }
  const { event, following } = editSeries(club, fields, 'all', at)
  assert.equal(following, undefined)
  assert.equal(event.texts.bg?.title, 'Друго име')
  assert.deepEqual(event.changes, club.changes)
  assert.equal(event.starts, club.starts)
})

test('this date and those that follow go on by themselves with what was changed on them', () => {
  const at = '2026-11-20T18:00:00'
  const { event, following } = editSeries(club, later(club, at), 'from', at)
  assert.deepEqual(
    event.changes.map(({ recurrenceId }) => recurrenceId.slice(5, 10)),
    ['10-09', '10-23', '11-01'],
  )
  assert.deepEqual(
    following?.changes.map(({ recurrenceId, status, venueId }) => [recurrenceId, status, venueId]),
    [
      ['2026-11-27T19:30:00', 'cancelled', null],
      ['2026-12-04T19:30:00', null, libraryHall],
    ],
  )
})

test('a series moved by a day takes its changed dates along, over the end of summer time too', () => {
  assert.equal(shifted('2026-10-23T18:00:00', '2026-10-02T18:00:00', '2026-10-03T19:00:00'), '2026-10-24T19:00:00')
  assert.equal(shifted('2026-10-24T18:00:00', '2026-10-02T18:00:00', '2026-10-03T18:00:00'), '2026-10-25T18:00:00')
  assert.equal(shifted('2026-10-23T11:00:00', '2026-10-02T18:00:00', '2026-10-02T19:00:00'), '2026-10-23T11:00:00')
  assert.equal(shifted('2026-10-23', '2026-10-02', '2026-10-01'), '2026-10-22')
})
