import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exceptionWords, hoursOfDay, stateWords, weekWords } from './hours-words.ts'
import { exceptionOn, type Opening, spansFrom, spansOn, stateAt } from './opening-hours.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const opening = (different: Partial<Opening> = {}): Opening => ({
  week: new Map([1, 2, 3, 4, 5].map((weekday) => [weekday, spansFrom('09:00-12:00 13:00-17:30')])),
  byAppointment: false,
  exceptions: [],
  ...different,
})
const said = (hours: Opening, wall: string, lang: 'bg' | 'en' = 'bg') => {
  const now = Temporal.ZonedDateTime.from(`${wall}[Europe/Sofia]`)
  const today = now.toPlainDate()
  const about = { exception: exceptionOn(hours, today), spans: spansOn(hours, today) }
  const words = stateWords(stateAt(hours, now), now, lang, about)
  return [words?.today, words?.next]
    .filter((part) => part)
    .join('. ')
    .replaceAll('\u00a0', ' ')
}

test('today is said first, and when it opens next', () => {
  const cases = {
    '2026-11-23T10:00': 'Днес: отворено до 12:00 ч.',
    '2026-11-23T12:30': 'Днес: отваря в 13:00 ч.',
    '2026-11-23T18:00': 'Днес: вече е затворено. Отваря утре в 09:00 ч.',
    '2026-11-22T10:00': 'Днес: затворено. Отваря утре в 09:00 ч.',
    '2026-11-27T18:00': 'Днес: вече е затворено. Отваря в понеделник в 09:00 ч.',
  }
  for (const [wall, words] of Object.entries(cases)) assert.equal(said(opening(), wall), words)
  assert.equal(said(opening(), '2026-11-27T18:00', 'en'), 'Today: closed for the day. Opens on Monday at 09:00')
})

test('a day that differs says why', () => {
  const from = day('2026-12-24')
  const leave = { from, until: day('2027-01-03'), spans: [], reason: 'коледен отпуск' }
  const hours = opening({ exceptions: [leave] })
  assert.equal(
    said(hours, '2026-12-24T10:00'),
    'Днес: затворено (коледен отпуск). Отваря на 4 януари 2027 г. в 09:00 ч.',
  )
  assert.equal(
    exceptionWords(leave, 'bg').replaceAll('\u00a0', ' '),
    '24 декември 2026 г. – 3 януари 2027 г.: затворено (коледен отпуск)',
  )
  const tuesday = opening({
    week: new Map([
      [2, spansFrom('10:00-12:00')],
      [5, spansFrom('19:00-02:00')],
    ]),
  })
  assert.equal(said(tuesday, '2026-11-22T10:00'), 'Днес: затворено. Отваря във вторник в 10:00 ч.')
  assert.equal(said(tuesday, '2026-11-27T23:00'), 'Днес: отворено до 02:00 ч. през нощта')
})

test('who is always open, opens by appointment or says nothing', () => {
  const always = new Map([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, spansFrom('00:00-00:00')]))
  assert.equal(said(opening({ week: always }), '2026-11-22T10:00'), 'Днес: отворено денонощно')
  assert.equal(said(opening({ week: new Map(), byAppointment: true }), '2026-11-22T10:00'), 'По уговорка')
  assert.equal(said(opening({ week: new Map() }), '2026-11-22T10:00'), '')
})

test('days of the same hours stand in one line', () => {
  const lines = weekWords(opening(), 'bg').map(({ days, hours }) => `${days}: ${hours}`.replaceAll('\u00a0', ' '))
  assert.deepEqual(lines, ['понеделник – петък: 09:00 – 12:00, 13:00 – 17:30 ч.', 'събота и неделя: затворено'])
})

test('in a list a day has its hours, whatever o’clock it is', () => {
  const of = (hours: Opening, date = '2026-11-23', lang: 'bg' | 'en' = 'bg') =>
    hoursOfDay(hours, day(date), lang)?.replaceAll('\u00a0', ' ')
  const feast = { from: day('2026-11-23'), until: day('2026-11-23'), reason: null }
  assert.equal(of(opening()), 'днес 09:00 – 12:00, 13:00 – 17:30 ч.')
  assert.equal(of(opening(), '2026-11-23', 'en'), 'today 09:00–12:00, 13:00–17:30')
  assert.equal(of(opening(), '2026-11-22'), 'днес затворено')
  assert.equal(of(opening({ exceptions: [{ ...feast, spans: [] }] })), 'днес затворено')
  assert.equal(of(opening({ exceptions: [{ ...feast, spans: spansFrom('10:00-11:00') }] })), 'днес 10:00 – 11:00 ч.')
  assert.equal(of(opening({ week: new Map([[1, spansFrom('00:00-00:00')]]) })), 'днес денонощно')
  assert.equal(of(opening({ byAppointment: true }), '2026-11-22'), 'по уговорка')
  assert.equal(of(opening({ week: new Map() })), undefined)
})
