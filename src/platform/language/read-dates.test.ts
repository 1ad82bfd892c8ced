import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type FoundDate, findDates } from './read-dates.ts'
import { findHours } from './read-hours.ts'
import { readWhen } from './read-when.ts'

/** A Monday. */
const today = Temporal.PlainDate.from('2026-11-23')

const said = (found: FoundDate): string => {
  if (found.kind === 'month') return String(found.month)
  if (found.kind === 'weekdays') return `each ${found.weekdays}${found.nth === null ? '' : ` nth ${found.nth}`}`
  if (found.kind === 'no-such-day') return `no ${found.day}.${found.month}`
  const days = found.days.join(' ') + (found.last ? `..${String(found.last)}` : '')
  return found.otherWeekday === null ? days : `${days} but ${found.otherWeekday}`
}
const dates = (text: string): string => findDates(text, { today }).map(said).join('; ')
const hours = (text: string): string =>
  findHours(text)
    .map(({ from, to }) => [from, to].flatMap((time) => (time ? [time.toString({ smallestUnit: 'minute' })] : [])))
    .map((times) => times.join('–'))
    .join('; ')

const written: readonly (readonly [string, string])[] = [
  ['27.11.2026 г.', '2026-11-27'],
  ['на 27.11 от 18 ч.', '2026-11-27'],
  ['27.11.26 г.', '2026-11-27'],
  ['27/11/2026', '2026-11-27'],
  ['27-11-2026', '2026-11-27'],
  ['2026-11-27', '2026-11-27'],
  ['27.XI.2026 г. /петък/', '2026-11-27'],
  ['петък, 27 ноември', '2026-11-27'],
  ['27 ноември (петък)', '2026-11-27'],
  ['27-ми ноември 2026 година', '2026-11-27'],
  ['пт, 27.11.', '2026-11-27'],
  ['четвъртък, 27 ноември', '2026-11-27 but 4'],
  ['5–12 декември', '2026-12-05..2026-12-12'],
  ['от 5 до 12 декември 2026 г.', '2026-12-05..2026-12-12'],
  ['05.-12.12.2026', '2026-12-05..2026-12-12'],
  ['28 ноември – 2 декември', '2026-11-28..2026-12-02'],
  ['15.12.2026 – 10.1.2027', '2026-12-15..2027-01-10'],
  ['15 декември – 10 януари', '2026-12-15..2027-01-10'],
  ['15 декември – 10 януари 2027', '2026-12-15..2027-01-10'],
  ['от петък, 27 ноември, до неделя, 29 ноември', '2026-11-27..2026-11-29'],
  ['5, 6 и 7 декември', '2026-12-05 2026-12-06 2026-12-07'],
  ['на 5 и на 12 декември', '2026-12-05 2026-12-12'],
  ['1.12. (вторник) и 3.12. (четвъртък)', '2026-12-01 2026-12-03'],
  ['8 март', '2027-03-08'],
  ['10 ноември', '2026-11-10'],
  ['29 февруари', '2028-02-29'],
  ['31 ноември', 'no 31.11'],
  ['30.02.2027', 'no 30.2'],
  ['утре', '2026-11-24'],
  ['вдругиден вечерта', '2026-11-25'],
  ['в петък', '2026-11-27'],
  ['тази сряда', '2026-11-25'],
  ['следващия понеделник', '2026-11-30'],
  ['всяка сряда', 'each 3'],
  ['всеки вторник и четвъртък', 'each 2,4'],
  ['всеки първи петък на месеца', 'each 5 nth 1'],
  ['всяка последна събота от месеца', 'each 6 nth -1'],
  ['в понеделниците', 'each 1'],
  ['от понеделник до петък', 'each 1,2,3,4,5'],
  ['всеки ден', 'each 1,2,3,4,5,6,7'],
  ['май 2027 г.', '2027-05'],
  ['през май', '2027-05'],
  ['през май 2028 г.', '2028-05'],
  ['05.2027 г.', '2027-05'],
  ['On Friday, 27 November 2026, 6 pm', '2026-11-27'],
]

for (const [text, expected] of written) test(`„${text}“ is read`, () => assert.equal(dates(text), expected))

test('what is no date is left alone', () => {
  for (const text of [
    'тел. 082/12.11.10, 0888 12 34 56',
    'вход 5.10 лв. или 2.60 €',
    'в 10.12 ч.',
    'за деца от 7 до 12 години',
    'чл. 26а, ал. 1',
    'НЧ „24 май“, ул. „3-ти март“ 5',
    'версия 3.5',
    'през 2026 г.',
    'робо-събота',
    'кажете може би',
  ])
    assert.equal(dates(text), '', text)
  assert.equal(dates('стая 5, 27 ноември'), '2026-11-27')
})

test('a year may be set for dates that say none', () => {
  const [found] = findDates('14 май', { today, year: 2030 })
  assert.equal(found && said(found), '2030-05-14')
  const [month] = findDates('май', { today, year: 2030 })
  assert.equal(month && said(month), '2030-05')
})

test('a date knows how it was said and where it stands', () => {
  const text = 'Заповядайте на 27 ноември 2026 г. и в петък, и утре, и на 5 май'
  const found = findDates(text, { today }).flatMap((each) => (each.kind === 'days' ? [each] : []))
  assert.deepEqual(
    found.map(({ at, end, by }) => [text.slice(at, end), by]),
    [
      ['27 ноември 2026 г.', 'year'],
      ['в петък', 'weekday'],
      ['утре', 'today'],
      ['5 май', 'month'],
    ],
  )
})

const clocks: readonly (readonly [string, string])[] = [
  ['18:00', '18:00'],
  ['от 18.00 ч.', '18:00'],
  ['18 часа', '18:00'],
  ['17,30 ч.', '17:30'],
  ['в 18 ч. и 30', '18:30'],
  ['от 10 до 12 ч.', '10:00–12:00'],
  ['10:30–12:00 ч.', '10:30–12:00'],
  ['от 10:00 ч. до 11:30 ч.', '10:00–11:30'],
  ['9-17 ч.', '09:00–17:00'],
  ['в 6 вечерта', '18:00'],
  ['в 10 сутринта', '10:00'],
  ['от 3 до 5 следобед', '15:00–17:00'],
  ['10.30 и 18.00', '10:30; 18:00'],
  ['от 10.10 ч.', '10:10'],
  ['6 pm', '18:00'],
  ['12:30 AM', '00:30'],
  ['18:00:00', '18:00'],
  ['18:00:00 - 20:15:00', '18:00–20:15'],
  ['22:00 – 24:00 ч.', '22:00–00:00'],
  ['начало 19.00', '19:00'],
]

for (const [text, expected] of clocks) test(`the hour in „${text}“ is read`, () => assert.equal(hours(text), expected))

test('what is no hour is left alone', () => {
  for (const text of [
    '5.00 лв.',
    '12.50 €',
    '27.11.2026',
    'тел. 0888.12.34.56',
    '10.12',
    'ул. Рила 18',
    '25:00',
    '24:00 ч.',
    '3 от 5',
    '5 и 12 юни',
  ])
    assert.equal(hours(text), '', text)
})

test('a cell of a table is a date, an hour, both, or says what was not understood', () => {
  const reading = { today, year: 2027 }
  const read = (cell: string) => {
    const { date, hours, rest } = readWhen(cell, reading)
    return [date ? said(date) : '', hours ? hours.from.toString({ smallestUnit: 'minute' }) : '', rest]
  }
  assert.deepEqual(read('27.11.2026 г., петък, 18:00 ч.'), ['2026-11-27', '18:00', ''])
  assert.deepEqual(read('2026-11-27T18:00'), ['2026-11-27', '18:00', ''])
  assert.deepEqual(read('27.11.2026 18:00:00'), ['2026-11-27', '18:00', ''])
  assert.deepEqual(read('5-7 юни'), ['2027-06-05..2027-06-07', '', ''])
  assert.deepEqual(read('май 2027 г.'), ['2027-05', '', ''])
  assert.deepEqual(read('март'), ['2027-03', '', ''])
  assert.deepEqual(read('края на май'), ['', '', 'края на май'])
  assert.deepEqual(read('18.00'), ['', '18:00', ''])
  assert.deepEqual(read('12 май, сутринта'), ['2027-05-12', '', 'сутринта'])
  assert.deepEqual(read(''), ['', '', ''])
})

test('no text makes it throw, and places lie within the text', () => {
  const pieces = [
    '27',
    '31',
    '.',
    ' ',
    '11',
    '2026',
    ' г.',
    ' ноември',
    'петък',
    ', ',
    ' до ',
    '–',
    ' и ',
    '18:00',
    ' ч.',
    'от ',
    'всяка ',
    '„',
    '0',
    '/',
    'май',
    '\n',
  ]
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(text, (any) => {
      for (const { at, end } of [...findDates(any, { today }), ...findHours(any)])
        assert.ok(at >= 0 && at < end && end <= any.length)
      readWhen(any, { today })
    }),
    { numRuns: 1000 },
  )
})

test('a date that this house writes is read back', () => {
  const day = fc.integer({ min: 0, max: 60_000 }).map((days) => Temporal.PlainDate.from('1950-01-01').add({ days }))
  const inWords = new Intl.DateTimeFormat('bg', { dateStyle: 'full', timeZone: 'UTC' })
  fc.assert(
    fc.property(day, (date) => {
      assert.equal(dates(inWords.format(Date.parse(`${date}T00:00Z`))), String(date))
      assert.equal(dates(`${date.day}.${date.month}.${date.year} г.`), String(date))
    }),
  )
})
