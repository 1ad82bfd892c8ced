import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OpenSpan } from './event-details.ts'
import { changesAt, lastingWords, todayWords, weekLines } from './open-hours.ts'

const nbsp = '\u00a0'
const on = (weekdays: readonly number[], opens: string, closes: string): OpenSpan[] =>
  weekdays.map((weekday) => ({ weekday, opens, closes }))
const workdays = [...on([1, 2, 3, 4, 5], '10:00', '12:00'), ...on([1, 2, 3, 4, 5], '13:00', '18:00')]
const everyDay = on([1, 2, 3, 4, 5, 6, 7], '10:00', '18:00')
/** Friday 27 November 2026. */
const at = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime('Europe/Sofia')

test('the day says what is left of it', () => {
  const said = (hours: readonly OpenSpan[], time: string) => todayWords(hours, at(time), 'bg')
  assert.equal(said(workdays, '2026-11-27T09:00'), `днес 10:00 – 12:00${nbsp}ч.`)
  assert.equal(said(workdays, '2026-11-27T10:00'), `днес до 12:00${nbsp}ч.`)
  assert.equal(said(workdays, '2026-11-27T12:00'), `днес 13:00 – 18:00${nbsp}ч.`)
  assert.equal(said(workdays, '2026-11-27T18:00'), 'днес е затворено')
  assert.equal(said(workdays, '2026-11-28T11:00'), 'днес е затворено')
  assert.equal(said([], '2026-11-28T11:00'), undefined)
  assert.equal(todayWords(everyDay, at('2026-11-28T11:00'), 'en'), 'today until 18:00')
})

test('what is open past midnight is still open', () => {
  const night = on([5], '20:00', '02:00')
  assert.equal(todayWords(night, at('2026-11-28T01:00'), 'bg'), `днес до 02:00${nbsp}ч.`)
  assert.equal(todayWords(night, at('2026-11-28T02:00'), 'bg'), 'днес е затворено')
})

test('a page stays true until the next opening or closing', () => {
  const next = (time: string) =>
    changesAt(workdays, at(time))?.toZonedDateTimeISO('Europe/Sofia').toPlainTime().toString()
  assert.equal(next('2026-11-27T09:00'), '10:00:00')
  assert.equal(next('2026-11-27T10:00'), '12:00:00')
  assert.equal(next('2026-11-27T17:59'), '18:00:00')
  assert.equal(next('2026-11-27T18:00'), undefined)
})

test('hours keep to the wall on both nights of the clock change', () => {
  const sundays = on([7], '03:30', '05:00')
  assert.equal(todayWords(sundays, at('2027-03-28T02:30'), 'bg'), `днес 03:30 – 05:00${nbsp}ч.`)
  assert.equal(todayWords(sundays, at('2026-10-25T04:30'), 'bg'), `днес до 05:00${nbsp}ч.`)
})

test('days of the same hours stand in one line', () => {
  assert.deepEqual(weekLines(workdays, 'bg'), [`понеделник – петък: 10:00 – 12:00${nbsp}ч., 13:00 – 18:00${nbsp}ч.`])
  assert.deepEqual(weekLines([...on([2, 4], '10:00', '12:00')], 'en'), [
    'Tuesday: 10:00–12:00',
    'Thursday: 10:00–12:00',
  ])
  assert.deepEqual(weekLines(everyDay, 'bg'), [`всеки ден: 10:00 – 18:00${nbsp}ч.`])
  assert.deepEqual(weekLines([], 'bg'), [])
})

test('a period says until when, a permanent offer that it has no end', () => {
  const today = Temporal.PlainDate.from('2026-11-27')
  const period = { type: 'period', firstDay: '2026-11-01', lastDay: '2026-12-18' } as const
  const said = (what: Parameters<typeof lastingWords>[0], hours = everyDay) =>
    lastingWords(what, hours, { today, lang: 'bg' })
  assert.equal(said(period), `всеки ден до 18${nbsp}декември 2026${nbsp}г.`)
  assert.equal(said(period, workdays), `до 18${nbsp}декември 2026${nbsp}г.`)
  assert.equal(said({ ...period, firstDay: '2026-12-01' }), undefined)
  assert.equal(said({ ...period, type: 'permanent' }), 'постоянно')
  assert.equal(
    said({ ...period, type: 'permanent', firstDay: '2026-12-01' }),
    `постоянно, от 1${nbsp}декември 2026${nbsp}г.`,
  )
})
