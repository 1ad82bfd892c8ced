import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rendered, spoken } from '../rendered.ts'
import { type MonthDay, MonthTable } from './month-table.tsx'
import { monthWeeks } from './month-weeks.ts'

const weekdays = ['понеделник', 'вторник', 'сряда', 'четвъртък', 'петък', 'събота', 'неделя'].map((name) => ({
  name,
  short: name.slice(0, 3),
}))
const day = (date: string): MonthDay => ({
  date,
  label: `ден ${date}`,
  href: `/bg/calendar/${date}`,
  outside: !date.startsWith('2026-11'),
  today: date === '2026-11-27',
  events: [],
})
const busy: Partial<MonthDay> = {
  events: [
    { title: 'Кино', href: '/kino', time: '18:00', sphere: { sphere: 'culture', label: 'култура' }, cancelled: true },
  ],
  more: 'още 4',
}
const november = monthWeeks('2026-11').map((week) =>
  week.map((date) => (date === '2026-11-27' ? { ...day(date), ...busy } : day(date))),
)

test('weeks begin on Monday and hold the month without gaps', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const name = `${year}-${String(month).padStart(2, '0')}`
      const days = monthWeeks(name).flat()
      const first = Temporal.PlainDate.from(days[0] ?? '')
      assert.equal(first.dayOfWeek, 1)
      assert.deepEqual(
        days,
        days.map((_, index) => first.add({ days: index }).toString()),
      )
      assert.equal(days.filter((date) => date.startsWith(name)).length, first.add({ days: 7 }).daysInMonth)
      assert.ok(days.length % 7 === 0 && days.length <= 42)
    }),
  ))

test('November 2026 begins on a Sunday and takes six weeks', () => {
  assert.equal(november.length, 6)
  assert.equal(november[0]?.[6]?.date, '2026-11-01')
})

test('each day leads to its page, today is marked, events say time, title and sphere', async () => {
  const html = await rendered(<MonthTable caption="Ноември 2026 г." weekdays={weekdays} weeks={november} />)
  assert.equal(html.match(/href="\/bg\/calendar\/2026-11-\d\d"/g)?.length, 31)
  assert.match(html, /href="\/bg\/calendar\/2026-11-27" aria-current="date"/)
  assert.match(html, /<s>Кино<\/s>/)
  const words = spoken(html)
  assert.match(words, /^Ноември 2026 г\. понеделник вторник/)
  assert.match(words, /ден 2026-11-27 18:00 Кино, култура още 4: ден 2026-11-27/)
})
