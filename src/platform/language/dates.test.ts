import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as dates from './dates.ts'

const { PlainDate, PlainTime, PlainYearMonth } = Temporal
const day = (text: string) => PlainDate.from(text)
const time = (text: string) => PlainTime.from(text)
const friday = day('2026-11-27')

test('a date is worded as people say it', () => {
  assert.equal(dates.dateWords(friday, 'bg'), 'петък, 27\u00a0ноември 2026\u00a0г.')
  assert.equal(dates.dateWords(friday, 'en'), 'Friday, 27\u00a0November 2026')
  assert.equal(dates.dateWords(friday, 'bg', { weekday: false }), '27\u00a0ноември 2026\u00a0г.')
  assert.equal(dates.dateWords(friday, 'bg', { year: false }), 'петък, 27\u00a0ноември')
})

test('months and weekdays have their names', () => {
  assert.equal(dates.monthWords(PlainYearMonth.from('2026-11'), 'bg'), 'ноември 2026\u00a0г.')
  assert.equal(dates.monthWords(PlainYearMonth.from('2026-11'), 'en'), 'November 2026')
  assert.equal(dates.monthName(5, 'bg'), 'май')
  assert.equal(dates.monthName(11, 'bg', 'short'), 'ноем')
  assert.equal(dates.weekdayWords(friday, 'bg', 'short'), 'пт')
  const week = [1, 2, 3, 4, 5, 6, 7].map((number) => dates.weekdayName(number, 'bg', 'short'))
  assert.deepEqual(week, ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'нд'])
})

test('the names agree with those of the Unicode locale data', () => {
  const dateBetween = fc.integer({ min: 0, max: 40_000 }).map((days) => day('1970-01-01').add({ days }))
  const bg = new Intl.DateTimeFormat('bg', { weekday: 'long', month: 'long', timeZone: 'UTC' })
  const en = new Intl.DateTimeFormat('en-GB', { weekday: 'long', month: 'long', timeZone: 'UTC' })
  fc.assert(
    fc.property(dateBetween, (date) => {
      for (const [lang, format] of [['bg', bg] as const, ['en', en] as const]) {
        const parts = format.formatToParts(Date.parse(`${date}T00:00Z`))
        const named = (type: string) => parts.find((part) => part.type === type)?.value
        assert.equal(dates.weekdayWords(date, lang), named('weekday'))
        assert.equal(dates.monthName(date.month, lang), named('month'))
      }
    }),
  )
})

test('times are of 24 hours with two digits', () => {
  assert.equal(dates.timeWords(time('18:00'), 'bg'), '18:00\u00a0ч.')
  assert.equal(dates.timeWords(time('09:05:59'), 'en'), '09:05')
  assert.equal(dates.timeRangeWords(time('18:00'), time('20:00'), 'bg'), '18:00 – 20:00\u00a0ч.')
  assert.equal(dates.timeRangeWords(time('18:00'), time('20:00'), 'en'), '18:00–20:00')
  assert.equal(dates.timeRangeWords(time('22:00'), time('02:00'), 'bg'), '22:00 – 02:00\u00a0ч.')
  assert.equal(dates.timeRangeWords(time('18:00'), time('18:00'), 'bg'), '18:00\u00a0ч.')
})

test('a range of dates says nothing twice', () => {
  const range = (from: string, to: string, lang: 'bg' | 'en' = 'bg') => dates.dateRangeWords(day(from), day(to), lang)
  assert.equal(range('2026-11-27', '2026-11-29'), '27 – 29\u00a0ноември 2026\u00a0г.')
  assert.equal(range('2026-11-27', '2026-12-02'), '27\u00a0ноември – 2\u00a0декември 2026\u00a0г.')
  assert.equal(range('2026-12-27', '2027-01-02'), '27\u00a0декември 2026\u00a0г. – 2\u00a0януари 2027\u00a0г.')
  assert.equal(range('2026-11-27', '2027-11-27'), '27\u00a0ноември 2026\u00a0г. – 27\u00a0ноември 2027\u00a0г.')
  assert.equal(range('2026-11-27', '2026-11-27'), '27\u00a0ноември 2026\u00a0г.')
  assert.equal(range('2026-11-27', '2026-11-29', 'en'), '27–29\u00a0November 2026')
  assert.equal(range('2026-11-27', '2026-12-02', 'en'), '27\u00a0November – 2\u00a0December 2026')
  assert.throws(() => range('2026-11-27', '2026-11-26'), RangeError)
})

test('a range without the year keeps both years when it crosses them', () => {
  const words = (to: string) => dates.dateRangeWords(friday, day(to), 'bg', { year: false })
  assert.equal(words('2026-11-29'), '27 – 29\u00a0ноември')
  assert.equal(words('2027-01-02'), '27\u00a0ноември 2026\u00a0г. – 2\u00a0януари 2027\u00a0г.')
})

test('only today and tomorrow have names of their own', () => {
  const eve = day('2026-12-31')
  assert.equal(dates.relativeDay(eve, eve, 'bg'), 'днес')
  assert.equal(dates.relativeDay(day('2027-01-01'), eve, 'bg'), 'утре')
  assert.equal(dates.relativeDay(day('2027-01-01'), eve, 'en'), 'tomorrow')
  assert.equal(dates.relativeDay(day('2026-12-30'), eve, 'bg'), null)
  assert.equal(dates.relativeDay(day('2027-01-02'), eve, 'bg'), null)
})
