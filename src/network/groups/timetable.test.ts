import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { daysOf, isInSeason, minutesAWeek, nextDate, overlap, type Pause, type WeeklyTime } from './timetable.ts'

const today = Temporal.PlainDate.from('2026-11-22')
const everyTuesday: WeeklyTime = { weekday: 2, starts: '18:00', ends: '19:30', seasonFrom: null, seasonUntil: null }
const next = (time: WeeklyTime, pauses: Pause[] = []) => nextDate(time, pauses, today)?.toString()

test('the next time is this week, or today when it is the day', () => {
  assert.equal(next(everyTuesday), '2026-11-24')
  assert.equal(next({ ...everyTuesday, weekday: 7 }), '2026-11-22')
})

test('a season that has not begun and one that is over', () => {
  assert.equal(next({ ...everyTuesday, seasonFrom: '2027-01-08' }), '2027-01-12')
  assert.equal(next({ ...everyTuesday, seasonUntil: '2026-11-24' }), '2026-11-24')
  assert.equal(next({ ...everyTuesday, seasonUntil: '2026-11-23' }), undefined)
})

test('pauses are passed over, one after the other, and may eat the rest of the season', () => {
  const pauses = [
    { firstDay: '2026-12-01', lastDay: '2026-12-14' },
    { firstDay: '2026-11-24', lastDay: '2026-11-24' },
  ]
  assert.equal(next(everyTuesday, pauses), '2026-12-15')
  assert.equal(next({ ...everyTuesday, seasonUntil: '2026-12-10' }, pauses), undefined)
})

const day = fc.integer({ min: 0, max: 700 }).map((days) => today.add({ days: days - 200 }).toString())
const hour = fc.integer({ min: 0, max: 22 })
const aTime: fc.Arbitrary<WeeklyTime> = fc
  .record({
    weekday: fc.integer({ min: 1, max: 7 }),
    from: hour,
    seasonFrom: fc.option(day),
    seasonUntil: fc.option(day),
  })
  .map(({ from, ...rest }) => ({
    ...rest,
    starts: `${String(from).padStart(2, '0')}:00`,
    ends: `${String(from + 1).padStart(2, '0')}:00`,
  }))
const aPause: fc.Arbitrary<Pause> = fc
  .tuple(day, fc.integer({ min: 0, max: 60 }))
  .map(([firstDay, days]) => ({ firstDay, lastDay: Temporal.PlainDate.from(firstDay).add({ days }).toString() }))

test('the next time keeps its weekday, its season and every pause, and no earlier day would do', () => {
  fc.assert(
    fc.property(aTime, fc.array(aPause, { maxLength: 4 }), (time, pauses) => {
      const fits = (date: Temporal.PlainDate) =>
        date.dayOfWeek === time.weekday &&
        isInSeason(time, date.toString()) &&
        !pauses.some(({ firstDay, lastDay }) => firstDay <= date.toString() && date.toString() <= lastDay)
      const days = Array.from({ length: 1000 }, (_, number) => today.add({ days: number }))
      assert.equal(nextDate(time, pauses, today)?.toString(), days.find(fits)?.toString())
    }),
    { numRuns: 60 },
  )
})

test('two times contradict each other on the same day, at the same hour, in the same season', () => {
  assert.ok(overlap(everyTuesday, { ...everyTuesday, starts: '19:00', ends: '20:00' }))
  assert.ok(!overlap(everyTuesday, { ...everyTuesday, starts: '19:30', ends: '20:00' }))
  assert.ok(!overlap(everyTuesday, { ...everyTuesday, weekday: 3 }))
  const spring = { ...everyTuesday, seasonFrom: '2027-02-01', seasonUntil: '2027-06-30' }
  assert.ok(overlap(everyTuesday, spring))
  assert.ok(!overlap({ ...everyTuesday, seasonUntil: '2027-01-31' }, spring))
})

test('contradiction does not depend on who is asked first', () => {
  fc.assert(fc.property(aTime, aTime, (one, other) => overlap(one, other) === overlap(other, one)))
})

test('hours of a week are those in season', () => {
  const over = { ...everyTuesday, weekday: 4, seasonUntil: '2026-06-30' }
  assert.equal(minutesAWeek([everyTuesday, { ...everyTuesday, weekday: 4 }, over], '2026-11-22'), 180)
  assert.equal(minutesAWeek([], '2026-11-22'), 0)
})

test('a week has its days in order, each with its hours in order, and loses no line', () => {
  fc.assert(
    fc.property(fc.array(aTime), (times) => {
      const days = daysOf(times)
      assert.equal(days.flatMap(({ lines }) => lines).length, times.length)
      assert.deepEqual(
        days.map(({ weekday }) => weekday),
        [...new Set(times.map(({ weekday }) => weekday))].sort(),
      )
      for (const { lines } of days)
        assert.ok(lines.every((line, at) => at === 0 || (lines[at - 1]?.starts ?? '') <= line.starts))
    }),
  )
})
