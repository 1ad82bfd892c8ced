import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  dayHeading,
  days,
  hours,
  machineTime,
  priceWords,
  shortWhen,
  startHour,
  stateOf,
  type Timed,
} from './wording.ts'

const evening: Timed = {
  scheduled: '2026-11-27T18:00:00',
  starts: '2026-11-27T18:00:00',
  ends: '2026-11-27T20:00:00',
  firstDay: '2026-11-27',
  lastDay: '2026-11-27',
  status: 'confirmed',
}
const wholeDay: Timed = { ...evening, scheduled: '2026-11-27', starts: '2026-11-27', ends: '2026-11-28' }
const festival: Timed = { ...wholeDay, ends: '2026-11-30', lastDay: '2026-11-29' }
const today = Temporal.PlainDate.from('2026-11-27')

test('hours are told from and until, with no-break spaces', () => {
  assert.equal(hours(evening, 'bg'), '18:00 – 20:00\u00a0ч.')
  assert.equal(hours(evening, 'en'), '18:00–20:00')
  assert.equal(hours({ ...evening, ends: null }, 'bg'), '18:00\u00a0ч.')
  assert.equal(hours({ ...evening, ends: '2026-11-28T00:30:00' }, 'bg'), '18:00 – 00:30\u00a0ч.')
})

test('a whole day has no hour, and of several days the first hour is told', () => {
  assert.deepEqual([hours(wholeDay, 'bg'), hours(wholeDay, 'en')], ['цял ден', 'all day'])
  assert.deepEqual([startHour(wholeDay), startHour(evening)], [undefined, '18:00'])
  assert.equal(hours({ ...evening, ends: '2026-11-29T12:00:00', lastDay: '2026-11-29' }, 'bg'), '18:00\u00a0ч.')
})

test('days are told with weekday, several as a range', () => {
  assert.equal(days(evening, 'bg'), 'петък, 27\u00a0ноември 2026\u00a0г.')
  assert.equal(days(evening, 'en'), 'Friday, 27\u00a0November 2026')
  assert.equal(days(festival, 'bg'), '27 – 29\u00a0ноември 2026\u00a0г.')
  assert.equal(days(festival, 'en'), '27–29\u00a0November 2026')
})

test('a card tells day and hour without the year', () => {
  assert.equal(shortWhen(evening, 'bg'), 'петък, 27\u00a0ноември,\u00a018:00\u00a0ч.')
  assert.equal(shortWhen(evening, 'en'), 'Friday, 27\u00a0November,\u00a018:00')
  assert.equal(shortWhen(wholeDay, 'bg'), 'петък, 27\u00a0ноември')
  const newYear = { ...evening, starts: '2027-01-01T09:30:00', firstDay: '2027-01-01', lastDay: '2027-01-01' }
  assert.equal(shortWhen(newYear, 'bg', { year: true }), 'петък, 1\u00a0януари 2027\u00a0г.,\u00a009:30\u00a0ч.')
  assert.equal(shortWhen(festival, 'bg'), '27 – 29\u00a0ноември')
})

test('a day is headed by how near it is, with the year only where it is another', () => {
  assert.equal(dayHeading('2026-11-27', today, 'bg'), 'Днес, петък, 27\u00a0ноември')
  assert.equal(dayHeading('2026-11-28', today, 'bg'), 'Утре, събота, 28\u00a0ноември')
  assert.equal(dayHeading('2026-11-29', today, 'en'), 'Sunday, 29\u00a0November')
  assert.equal(dayHeading('2027-01-02', today, 'bg'), 'Събота, 2\u00a0януари 2027\u00a0г.')
})

test('what stands as announced has no state', () => {
  assert.equal(stateOf(evening, 'bg'), undefined)
  assert.equal(stateOf(wholeDay, 'en'), undefined)
})

test('the states are those of the house', () => {
  const label = (date: Partial<Timed>) => stateOf({ ...evening, ...date }, 'bg')?.label
  assert.deepEqual(
    [
      label({ status: 'cancelled' }),
      label({ status: 'postponed' }),
      label({ status: 'planned' }),
      label({ scheduled: '2026-11-26T18:00:00' }),
      label({ scheduled: '2026-11-27T17:00:00' }),
      label({ newPlace: true }),
      label({ newPlace: true, scheduled: '2026-11-27T17:00:00' }),
    ],
    [
      'отменено',
      'отложено',
      'планирано',
      'нова дата (беше 26\u00a0ноември)',
      'нов час (беше 17:00\u00a0ч.)',
      'ново място',
      'нов час (беше 17:00\u00a0ч.), ново място',
    ],
  )
  assert.equal(
    stateOf({ ...evening, scheduled: '2026-11-26T18:00:00' }, 'en')?.label,
    'new date (was 26\u00a0November)',
  )
})

test('cancelled says more than moved', () => {
  const state = stateOf({ ...evening, status: 'cancelled', scheduled: '2026-11-20T18:00:00' }, 'bg')
  assert.deepEqual(state, { label: 'отменено', tone: 'cancelled' })
})

test('prices are told as people write them, and nothing where nobody said', () => {
  const price = (from: number, to: number | null = null) => ({ from, to, currency: 'EUR' })
  assert.equal(priceWords(null, 'bg'), undefined)
  assert.equal(priceWords(price(0), 'bg'), 'вход свободен')
  assert.equal(priceWords(price(250), 'bg'), '2,50\u00a0€')
  assert.equal(priceWords(price(300, 500), 'bg'), 'от 3\u00a0€ до 5\u00a0€')
  assert.equal(priceWords(price(300, 300), 'en'), '€3')
  assert.equal(priceWords(price(0, 500), 'en'), '€0 to €5')
})

test('machines get the offset of the night, or the bare date', () => {
  assert.equal(machineTime('2026-11-27T18:00:00', 'Europe/Sofia'), '2026-11-27T18:00:00+02:00')
  assert.equal(machineTime('2027-07-01T18:00:00', 'Europe/Sofia'), '2027-07-01T18:00:00+03:00')
  assert.equal(machineTime('2027-03-28T03:30:00', 'Europe/Sofia'), '2027-03-28T04:30:00+03:00')
  assert.equal(machineTime('2026-11-27', 'Europe/Sofia'), '2026-11-27')
})
