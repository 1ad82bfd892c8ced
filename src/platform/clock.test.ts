import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dateIn, fixedClock, instantText, systemClock } from './clock.ts'

test('a fixed clock stands; the clock of the system goes on', () => {
  const clock = fixedClock('2026-11-22T12:00:00Z')
  assert.equal(clock.now().toString(), '2026-11-22T12:00:00Z')
  assert.ok(clock.now().equals(clock.now()))
  assert.ok(Temporal.Instant.compare(systemClock.now(), Temporal.Instant.from('2026-01-01T00:00:00Z')) > 0)
})

test('instants as text sort as they follow each other', () => {
  const most = Date.UTC(9999, 0, 1)
  const instant = fc.nat(most).map((ms) => Temporal.Instant.fromEpochMilliseconds(ms))
  fc.assert(
    fc.property(instant, instant, (a, b) => {
      const [x, y] = [instantText(a), instantText(b)]
      assert.equal(x.length, 24)
      assert.equal(Math.sign(Temporal.Instant.compare(a, b)), x < y ? -1 : x > y ? 1 : 0)
    }),
  )
  assert.equal(instantText(Temporal.Instant.from('2026-11-27T16:00:00.0009Z')), '2026-11-27T16:00:00.000Z')
})

test('the date in a zone is that of the moment, before and after midnight, back and forth', () => {
  const dates = (zone: string) =>
    ['21:59:59.999', '22:00:00', '21:30:00', '23:30:00'].map((time) =>
      dateIn(zone, Temporal.Instant.from(`2026-11-27T${time}Z`)).toString(),
    )
  assert.deepEqual(dates('Europe/Sofia'), ['2026-11-27', '2026-11-28', '2026-11-27', '2026-11-28'])
  assert.deepEqual(dates('UTC'), ['2026-11-27', '2026-11-27', '2026-11-27', '2026-11-27'])
})
