import assert from 'node:assert/strict'
import { test } from 'node:test'
import { occurrencesOf } from '../events/occurrence.ts'
import { asEvent } from './as-event.ts'
import { demoEvents } from './demo-events.ts'

const zone = 'Europe/Sofia'
const eventsOn = (day: string) => {
  const today = Temporal.PlainDate.from(day)
  const taken = new Set<string>()
  return { today, events: demoEvents.map((event) => asEvent(event, today, zone, taken)) }
}

test('whenever it is loaded, half a year back and three months ahead have about sixty events a month', () => {
  for (const day of ['2026-11-23', '2027-03-01', '2028-02-29']) {
    const { today, events } = eventsOn(day)
    const now = today.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant()
    const dates = events.flatMap((event) =>
      occurrencesOf(event, { now, networkZone: zone })
        .filter(({ kind }) => kind === 'date')
        .map(({ firstDay }) => ({ id: event.id, firstDay })),
    )
    for (let back = -6; back < 3; back++) {
      const [from, to] = [today.add({ days: 30 * back }), today.add({ days: 30 * (back + 1) })].map(String)
      const ids = new Set(
        dates.filter(({ firstDay }) => firstDay >= (from ?? '') && firstDay < (to ?? '')).map(({ id }) => id),
      )
      assert.ok(ids.size >= 45 && ids.size <= 110, `${ids.size} events in ${from}–${to}`)
    }
  }
})

test('every organisation has held something in half a year, so that its statistics say something', () => {
  const { today, events } = eventsOn('2026-11-23')
  const past = events.filter(({ starts, status }) => starts.slice(0, 10) < String(today) && status === 'confirmed')
  const organisers = new Set(events.map(({ organisationId }) => organisationId))
  assert.deepEqual(new Set(past.map(({ organisationId }) => organisationId)), organisers)
})

test('all types, statuses and kinds of places, prices and reports are there', () => {
  const { events } = eventsOn('2026-11-23')
  const all = <T>(value: (event: (typeof events)[number]) => T) => new Set(events.map(value))
  assert.deepEqual(
    all(({ type }) => type),
    new Set(['single', 'several', 'period', 'permanent']),
  )
  assert.deepEqual(
    all(({ status }) => status),
    new Set(['confirmed', 'planned', 'cancelled', 'postponed']),
  )
  assert.deepEqual(
    all(({ details }) => details.countedKind),
    new Set(['other', 'book', 'celebration', 'anniversary']),
  )
  assert.ok(all(({ details }) => details.level).size >= 5)
  const some = (most: number, is: (event: (typeof events)[number]) => boolean) =>
    assert.ok(events.filter(is).length >= most, String(is))
  some(3, ({ details }) => details.precise === 'month')
  some(5, ({ onlineUrl, venueId }) => onlineUrl !== null && venueId !== null)
  some(3, ({ onlineUrl, venueId }) => onlineUrl !== null && venueId === null)
  some(1, ({ details }) => details.places.length > 1)
  some(1, ({ changes }) => changes.some(({ venueId }) => venueId !== null))
  some(1, ({ changes }) => changes.some(({ kind, starts }) => kind === 'changed' && starts !== null))
  some(20, ({ details }) => details.away)
  some(20, ({ details }) => details.access.length > 0)
  some(20, ({ details }) => details.roles.length > 0)
  some(3, ({ details }) => details.groups.length > 0)
  some(50, ({ details }) => details.programmeItem !== null)
  some(20, ({ price }) => price !== null && price.to !== null)
})
