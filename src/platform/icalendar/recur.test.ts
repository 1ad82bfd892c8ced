import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { RRuleTemporal } from 'rrule-temporal'
import type { ICalTime } from './icalendar.ts'
import { expandRule, parseRule, type Recurrence } from './recur.ts'

const sofia = (local: string): ICalTime => ({ kind: 'local', local: `${local}:00`, zone: 'Europe/Sofia' })
const utc = (local: string): ICalTime => ({ kind: 'local', local: `${local}:00`, zone: 'UTC' })
const day = (date: string): ICalTime => ({ kind: 'date', date })

function starts(recurrence: Omit<Recurrence, 'limit'>, limit = 10): string[] {
  return expandRule({ ...recurrence, limit }).starts.map((time) =>
    time.kind === 'date' ? time.date : time.local.slice(0, 16),
  )
}

test('the hour stays on the wall over both clock changes', () => {
  const weekly = starts({ start: sofia('2026-10-18T19:00'), rrule: 'FREQ=WEEKLY;COUNT=3' })
  assert.deepEqual(weekly, ['2026-10-18T19:00', '2026-10-25T19:00', '2026-11-01T19:00'])
  const skipped = starts({ start: sofia('2027-03-27T03:30'), rrule: 'FREQ=DAILY;COUNT=3' })
  assert.deepEqual(skipped, ['2027-03-27T03:30', '2027-03-28T03:30', '2027-03-29T03:30'])
})

test('UNTIL in UTC is compared in the zone of the event', () => {
  const rule = { start: sofia('2026-11-02T19:00'), rrule: 'FREQ=WEEKLY;UNTIL=20261116T170000Z' }
  assert.deepEqual(starts(rule), ['2026-11-02T19:00', '2026-11-09T19:00', '2026-11-16T19:00'])
  assert.equal(starts({ ...rule, rrule: 'FREQ=WEEKLY;UNTIL=20261116T165959Z' }).length, 2)
})

test('UNTIL as a bare date lasts through that day, and with whole days only its date counts', () => {
  assert.equal(starts({ start: sofia('2026-11-02T19:00'), rrule: 'FREQ=WEEKLY;UNTIL=20261116' }).length, 3)
  assert.equal(starts({ start: day('2026-11-02'), rrule: 'FREQ=WEEKLY;UNTIL=20261116T000000Z' }).length, 3)
})

test('the start is the first instance and is counted even where the rule does not name it', () => {
  const rule = { start: sofia('2026-11-03T19:00'), rrule: 'FREQ=WEEKLY;BYDAY=TH;COUNT=3' }
  assert.deepEqual(starts(rule), ['2026-11-03T19:00', '2026-11-05T19:00', '2026-11-12T19:00'])
  assert.deepEqual(starts({ ...rule, ruleOnly: true }), ['2026-11-05T19:00', '2026-11-12T19:00', '2026-11-19T19:00'])
})

test('an exception written as a date, in UTC or in another zone takes its instance away', () => {
  const rule = { start: sofia('2026-11-02T19:00'), rrule: 'FREQ=DAILY;COUNT=5' }
  const newYork: ICalTime = { kind: 'local', local: '2026-11-05T12:00:00', zone: 'America/New_York' }
  const exdates = [day('2026-11-03'), utc('2026-11-04T17:00'), newYork]
  assert.deepEqual(starts({ ...rule, exdates }), ['2026-11-02T19:00', '2026-11-06T19:00'])
})

test('exceptions with an hour take away whole days', () => {
  const exdates = [utc('2026-11-03T00:00')]
  assert.deepEqual(starts({ start: day('2026-11-02'), rrule: 'FREQ=DAILY;COUNT=3', exdates }), [
    '2026-11-02',
    '2026-11-04',
  ])
})

test('additional dates join in order, once, in the zone of the start', () => {
  const rdates = [utc('2026-11-20T17:00'), sofia('2026-11-05T19:00'), sofia('2026-11-09T19:00'), day('2026-11-06')]
  const found = starts({ start: sofia('2026-11-02T19:00'), rrule: 'FREQ=WEEKLY;COUNT=2', rdates })
  assert.deepEqual(found, [
    '2026-11-02T19:00',
    '2026-11-05T19:00',
    '2026-11-06T19:00',
    '2026-11-09T19:00',
    '2026-11-20T19:00',
  ])
})

test('a window gives its own dates without walking there from the start', () => {
  const rule = { start: sofia('1970-01-05T19:00'), rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO' }
  assert.deepEqual(starts({ ...rule, from: '2026-11-01', to: '2026-12-01' }), ['2026-11-09T19:00', '2026-11-23T19:00'])
  const seconds = { start: sofia('1970-01-01T00:00'), rrule: 'FREQ=SECONDLY', from: '2026-11-01', to: '2026-11-02' }
  assert.equal(expandRule({ ...seconds, limit: 3 }).starts.length, 3)
})

test('the same instances come with and without a window', () => {
  const rules = [
    'FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO,SU',
    'FREQ=MONTHLY;INTERVAL=7;BYDAY=-1FR',
    'FREQ=WEEKLY;INTERVAL=3;WKST=SU;BYDAY=SA,SU',
    'FREQ=DAILY;INTERVAL=11',
    'FREQ=HOURLY;INTERVAL=77',
    'FREQ=YEARLY;INTERVAL=2;BYYEARDAY=-1',
    'RSCALE=HEBREW;FREQ=MONTHLY;INTERVAL=5',
  ]
  for (const rrule of rules) {
    const all = starts({ start: sofia('2001-02-03T04:05'), rrule, to: '2030-01-01' }, 100_000)
    const late = starts({ start: sofia('2001-02-03T04:05'), rrule, from: '2019-06-01', to: '2030-01-01' }, 100_000)
    assert.deepEqual(
      late,
      all.filter((start) => start >= '2019-06-01'),
      rrule,
    )
  }
})

test('endless, empty and enormous rules end, and say whether the list is complete', () => {
  const start = sofia('2026-11-02T19:00')
  const cut = expandRule({ start, rrule: 'FREQ=DAILY;COUNT=1000000', limit: 500 })
  assert.deepEqual([cut.starts.length, cut.complete], [500, false])
  const far = expandRule({ start, rrule: 'FREQ=YEARLY;UNTIL=50000101', limit: 100_000 })
  assert.deepEqual([far.starts.length, far.complete], [2974, true])
  for (const rrule of [
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=999999;BYMONTH=13',
    'FREQ=MONTHLY;BYDAY=1TH;BYSETPOS=2',
    'FREQ=SECONDLY;INTERVAL=86400;BYHOUR=3',
    'FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=31',
  ]) {
    assert.deepEqual(starts({ start, rrule }), ['2026-11-02T19:00'], rrule)
  }
  const huge = 'FREQ=YEARLY;INTERVAL=999999999999999'
  assert.deepEqual(starts({ start, rrule: huge }), ['2026-11-02T19:00'])
  const every = Array.from({ length: 60 }, (_, i) => i).join(',')
  const dense = expandRule({
    start,
    rrule: `FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYMINUTE=${every};BYSECOND=${every};BYSETPOS=-1`,
    limit: 3,
  })
  assert.equal(dense.starts.length, 3)
})

test('a rule that cannot be read leaves the start alone', () => {
  assert.deepEqual(starts({ start: day('2026-11-02'), rrule: 'FREQ=SOMETIMES' }), ['2026-11-02'])
})

test('a rule is brought to one form or refused with a reason', () => {
  const read = (text: string) => {
    const parsed = parseRule(text)
    return parsed.ok ? parsed.text : parsed.problem
  }
  assert.equal(read('freq=weekly;byday=th, mo,MO;interval=1;wkst=MO;'), 'FREQ=WEEKLY;BYDAY=MO,TH')
  assert.equal(read('UNTIL=2026-12-31;FREQ=DAILY'), 'FREQ=DAILY;UNTIL=20261231')
  assert.equal(read('FREQ=MONTHLY;BYDAY=+1MO,-1FR;BYSETPOS=1'), 'FREQ=MONTHLY;BYDAY=1MO,-1FR;BYSETPOS=1')
  assert.equal(read('FREQ=WEEKLY;BYDAY=XX'), 'BYDAY holds XX')
  assert.equal(read('FREQ=DAILY;COUNT=0'), 'COUNT is not a usable number')
  assert.equal(read('FREQ=DAILY;FREQ=WEEKLY'), 'rule part twice: FREQ')
  assert.equal(read('RSCALE=KLINGON;FREQ=DAILY'), 'RSCALE is unknown: KLINGON')
})

const several = <T>(item: fc.Arbitrary<T>, most: number) => fc.uniqueArray(item, { maxLength: most })
const part = (name: string, items: readonly (number | string)[]) => (items.length ? `;${name}=${items.join(',')}` : '')

/** The library throws where a rule names no date at all. */
function independent(text: string): string[] {
  try {
    const rule = new RRuleTemporal({ rruleString: text, maxIterations: 50_000 })
    return rule.all((_, index) => index < 12).map((time) => time.toString().slice(0, 16))
  } catch {
    return []
  }
}

test('usual rules give what an independent library gives', () => {
  const usual = fc.record({
    freq: fc.constantFrom('MONTHLY', 'WEEKLY', 'DAILY'),
    interval: fc.integer({ min: 1, max: 5 }),
    days: several(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), 4),
    months: several(fc.integer({ min: 1, max: 12 }), 3),
    monthDays: several(fc.integer({ min: 1, max: 28 }), 3),
    hours: several(fc.integer({ min: 0, max: 23 }), 2),
    start: fc.integer({ min: 0, max: 20_000 }),
  })
  fc.assert(
    fc.property(usual, ({ freq, interval, days, months, monthDays, hours, start }) => {
      const monthly = freq === 'WEEKLY' ? '' : part('BYMONTHDAY', monthDays)
      const rule = `FREQ=${freq};COUNT=12;INTERVAL=${interval}${part('BYDAY', days)}${part('BYMONTH', months)}${monthly}${part('BYHOUR', hours)}`
      const first = Temporal.PlainDate.from('1990-01-01').add({ days: start })
      const ours = starts({ start: utc(`${first}T10:30`), rrule: rule, to: '2200-01-01', ruleOnly: true }, 12)
      const text = `DTSTART:${first.toString().replaceAll('-', '')}T103000Z\nRRULE:${rule}`
      const same = independent(text).filter((time) => time < '2200')
      assert.deepEqual(ours, same, text)
    }),
    { numRuns: 300, seed: 20_261_122 },
  )
})
