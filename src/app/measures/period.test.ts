import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPeriod, usualPeriods, yearBefore } from './period.ts'

const today = Temporal.PlainDate.from('2026-03-31')
const read = (query: string) => readPeriod(new URLSearchParams(query), today, 'bg')
const days = ({ from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate }) => `${from} ${to}`

test('without words it is this year; with them it is theirs, as people type dates', () => {
  assert.equal(days(read('').period), '2026-01-01 2026-12-31')
  assert.equal(days(read('from=1.11.2025&to=2025-11-30').period), '2025-11-01 2025-11-30')
})

test('what is no period is said beside its field, and this year stands instead', () => {
  const problemsOf = (query: string) => {
    const reading = read(query)
    assert.equal(days(reading.period), '2026-01-01 2026-12-31')
    return reading.ok ? [] : [...reading.problems.keys()]
  }
  assert.deepEqual(problemsOf('from=&to='), ['from', 'to'])
  assert.deepEqual(problemsOf('from=31.02.2026&to=<b>'), ['from', 'to'])
  assert.deepEqual(problemsOf('from=2026-02-01'), ['to'])
  assert.deepEqual(problemsOf('from=2026-02-01&to=2026-01-31'), ['to'])
  assert.deepEqual(problemsOf('from=9999-02-01&to=2026-02-01'), ['from'])
})

test('usual periods end with their month and year; the year before keeps the days', () => {
  const { month, lastMonth, lastYear } = usualPeriods(today)
  assert.deepEqual([month, lastMonth, lastYear].map(days), [
    '2026-03-01 2026-03-31',
    '2026-02-01 2026-02-28',
    '2025-01-01 2025-12-31',
  ])
  const leap = { from: Temporal.PlainDate.from('2028-02-01'), to: Temporal.PlainDate.from('2028-02-29') }
  assert.equal(days(yearBefore(leap)), '2027-02-01 2027-02-28')
})
