import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nthOf, once, type Repeat, repeatOf, ruleOf } from './repeat.ts'

const zone = 'Europe/Sofia'
const friday = '2026-11-27T18:00:00'
const day = (text: string) => Temporal.PlainDate.from(text)
const rule = (repeat: Partial<Repeat>, starts = friday) => ruleOf({ ...once, ...repeat }, starts, zone)

test('every choice is a rule that calendars know', () => {
  assert.equal(rule({}), null)
  assert.equal(rule({ every: 'other' }), null)
  assert.equal(rule({ every: 'weekly', count: 4 }), 'FREQ=WEEKLY;COUNT=4')
  assert.equal(rule({ every: 'fortnightly' }), 'FREQ=WEEKLY;INTERVAL=2')
  assert.equal(rule({ every: 'monthly', count: 3 }), 'FREQ=MONTHLY;COUNT=3')
  assert.equal(rule({ every: 'monthly-weekday', count: 3 }), 'FREQ=MONTHLY;BYDAY=4FR;COUNT=3')
  assert.equal(rule({ every: 'monthly-weekday' }, '2026-10-30T18:00:00'), 'FREQ=MONTHLY;BYDAY=-1FR')
})

test('the last day counts whole, in the zone of the event and on either side of the clock change', () => {
  assert.equal(rule({ every: 'weekly', until: day('2027-01-29') }), 'FREQ=WEEKLY;UNTIL=20270129T215959Z')
  assert.equal(rule({ every: 'weekly', until: day('2027-04-30') }), 'FREQ=WEEKLY;UNTIL=20270430T205959Z')
  assert.equal(rule({ every: 'weekly', until: day('2027-04-30') }, '2026-11-27'), 'FREQ=WEEKLY;UNTIL=20270430')
})

test('a choice comes back from its rule', () => {
  const starts = [
    '2026-11-27T18:00:00',
    '2026-10-31T09:30:00',
    '2026-11-01',
    '2027-03-28T03:30:00',
    '2026-02-28T23:00:00',
  ]
  const ends: Partial<Repeat>[] = [{}, { count: 7 }, { until: day('2027-10-31') }]
  for (const start of starts)
    for (const every of ['weekly', 'fortnightly', 'monthly', 'monthly-weekday'] as const)
      for (const end of ends) {
        const repeat = { ...once, every, ...end }
        const back = repeatOf(ruleOf(repeat, start, zone), start, zone)
        assert.deepEqual(
          { ...back, until: back.until?.toString() ?? null },
          { ...repeat, until: repeat.until?.toString() ?? null },
        )
      }
})

test('a rule that says more than the choices stays as it is', () => {
  const others = [
    'FREQ=DAILY;COUNT=5',
    'FREQ=WEEKLY;BYDAY=MO,FR',
    'FREQ=WEEKLY;BYDAY=TU',
    'FREQ=MONTHLY;BYMONTHDAY=15',
    'x',
  ]
  for (const other of others) assert.equal(repeatOf(other, friday, zone).every, 'other', other)
  assert.equal(repeatOf('FREQ=WEEKLY;BYDAY=FR;COUNT=3', friday, zone).every, 'weekly')
})

test('a fifth weekday is the last of its month', () => {
  assert.deepEqual(
    ['2026-11-01', '2026-11-07', '2026-11-08', '2026-11-28', '2026-11-29'].map((text) => nthOf(day(text))),
    [1, 1, 2, 4, -1],
  )
})
