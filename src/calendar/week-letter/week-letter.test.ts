import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { daysToRead, toldOn } from './week-letter.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const date = (firstDay: string, status: 'planned' | 'confirmed' = 'planned') => ({ firstDay, status })

test('on Monday the week is told, and what is unconfirmed two weeks ahead', () => {
  const dates = [date('2026-11-23', 'confirmed'), date('2026-11-26'), date('2026-11-29'), date('2026-12-07')]
  const told = toldOn(day('2026-11-23'), dates)
  assert.deepEqual(told.week, dates.slice(0, 3))
  assert.deepEqual(told.unconfirmed, [{ days: 14, dates: [dates[3]] }])
})

test('on other days only what is unconfirmed, three days and two weeks before', () => {
  const dates = [date('2026-11-27'), date('2026-11-28'), date('2026-12-08'), date('2026-12-08', 'confirmed')]
  const told = toldOn(day('2026-11-24'), dates)
  assert.deepEqual(told, {
    week: [],
    unconfirmed: [
      { days: 3, dates: [dates[0]] },
      { days: 14, dates: [dates[2]] },
    ],
  })
  assert.deepEqual(toldOn(day('2026-11-24'), [date('2026-11-27', 'confirmed')]), { week: [], unconfirmed: [] })
})

test('every planned date is told three days and two weeks before, once a day, whatever day that is', () => {
  const days = fc.integer({ min: 0, max: 3000 }).map((offset) => day('2026-01-01').add({ days: offset }))
  fc.assert(
    fc.property(days, fc.constantFrom(3, 14), (held, before) => {
      const planned = date(held.toString())
      const today = held.subtract({ days: before })
      const read = daysToRead(today).filter((each) => each.equals(held))
      const { week, unconfirmed } = toldOn(today, [planned])
      assert.equal(read.length, 1)
      assert.equal(week.length + unconfirmed.flatMap(({ dates }) => dates).length, 1)
    }),
  )
})
