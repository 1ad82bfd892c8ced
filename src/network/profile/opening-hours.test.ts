import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  exceptionOn,
  minutesAWeek,
  type Opening,
  readTypedSpans,
  type Span,
  spansFrom,
  spansOn,
  spansText,
  stateAt,
  trueUntil,
} from './opening-hours.ts'

const zone = 'Europe/Sofia'
const at = (wall: string) => Temporal.ZonedDateTime.from(`${wall}[${zone}]`)
const day = (text: string) => Temporal.PlainDate.from(text)
const workdays = (text: string): Map<number, readonly Span[]> =>
  new Map([1, 2, 3, 4, 5].map((weekday) => [weekday, spansFrom(text)]))
const opening = (different: Partial<Opening> = {}): Opening => ({
  week: workdays('09:00-12:00 13:00-17:30'),
  byAppointment: false,
  exceptions: [],
  ...different,
})
const except = (from: string, until: string, text: string, reason: string | null = null) => ({
  from: day(from),
  until: day(until),
  spans: spansFrom(text),
  reason,
})

/** „open 17:30“, „closed until 2026-11-23T09:00“ */
const said = (hours: Opening, wall: string): string => {
  const state = stateAt(hours, at(wall))
  if (state.kind === 'open') return `open ${state.until?.toPlainDateTime().toString().slice(0, 16) ?? 'always'}`
  if (state.kind === 'closed') return `closed ${state.opens?.toPlainDateTime().toString().slice(0, 16) ?? 'for good'}`
  return state.kind
}

test('a working day: before, open, at noon, open again, over; then the weekend', () => {
  const cases = {
    '2026-11-23T08:59': 'closed 2026-11-23T09:00',
    '2026-11-23T09:00': 'open 2026-11-23T12:00',
    '2026-11-23T12:00': 'closed 2026-11-23T13:00',
    '2026-11-23T17:29': 'open 2026-11-23T17:30',
    '2026-11-23T17:30': 'closed 2026-11-24T09:00',
    '2026-11-27T18:00': 'closed 2026-11-30T09:00',
    '2026-11-22T14:00': 'closed 2026-11-23T09:00',
  }
  for (const [wall, expected] of Object.entries(cases)) assert.equal(said(opening(), wall), expected, wall)
})

test('without hours nothing is claimed; by appointment is said', () => {
  assert.equal(said(opening({ week: new Map() }), '2026-11-23T10:00'), 'unknown')
  assert.equal(said(opening({ week: new Map(), byAppointment: true }), '2026-11-23T10:00'), 'appointment')
  const closed = opening({ week: new Map(), exceptions: [except('2026-11-23', '2026-11-23', '')] })
  assert.equal(said(closed, '2026-11-23T10:00'), 'unknown')
})

test('a different day counts before the week, the shorter exception before the longer', () => {
  const hours = opening({
    exceptions: [
      except('2026-12-21', '2026-12-31', '', 'отпуск'),
      except('2026-12-23', '2026-12-23', '10:00-14:00', 'базар'),
      except('2026-12-05', '2026-12-05', '10:00-12:00'),
    ],
  })
  assert.equal(said(hours, '2026-12-18T18:00'), 'closed 2026-12-23T10:00')
  assert.equal(said(hours, '2026-12-23T11:00'), 'open 2026-12-23T14:00')
  assert.equal(said(hours, '2026-12-23T14:00'), 'closed 2027-01-01T09:00')
  assert.equal(said(hours, '2026-12-05T11:00'), 'open 2026-12-05T12:00')
  assert.equal(exceptionOn(hours, day('2026-12-22'))?.reason, 'отпуск')
  assert.equal(exceptionOn(hours, day('2026-12-23'))?.reason, 'базар')
  assert.equal(exceptionOn(hours, day('2027-01-01')), undefined)
})

test('who is closed for months is closed without a promise', () => {
  const hours = opening({ exceptions: [except('2026-11-01', '2027-06-30', '', 'ремонт')] })
  assert.equal(said(hours, '2026-11-23T10:00'), 'closed for good')
})

test('an evening may end after midnight, also before a day of its own', () => {
  const hours = opening({ week: new Map([[5, spansFrom('19:00-02:00')]]) })
  assert.equal(said(hours, '2026-11-27T23:00'), 'open 2026-11-28T02:00')
  assert.equal(said(hours, '2026-11-28T01:59'), 'open 2026-11-28T02:00')
  assert.equal(said(hours, '2026-11-28T02:00'), 'closed 2026-12-04T19:00')
})

test('a house that never closes says so', () => {
  const always = new Map([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, spansFrom('00:00-00:00')]))
  assert.equal(said(opening({ week: always }), '2026-11-23T03:00'), 'open always')
})

test('both nights of the clock change', () => {
  const nightly = new Map([
    [6, spansFrom('22:00-03:30')],
    [7, spansFrom('03:10-03:50')],
  ])
  const spring = stateAt(opening({ week: nightly }), at('2027-03-27T23:00'))
  // At three the clock jumps to four: what was to begin at 3:10 begins at 4:10.
  assert.equal(spring.kind === 'open' && spring.until?.toInstant().toString(), '2027-03-28T01:50:00Z')
  const autumn = stateAt(opening({ week: new Map([[6, spansFrom('22:00-03:30')]]) }), at('2026-10-24T23:00'))
  assert.equal(autumn.kind === 'open' && autumn.until?.toInstant().toString(), '2026-10-25T00:30:00Z')
})

test('minutes of the week are summed over lunch and midnight', () => {
  assert.equal(minutesAWeek(opening()), 5 * 7.5 * 60)
  assert.equal(minutesAWeek({ week: new Map([[5, spansFrom('19:00-02:00')]]) }), 7 * 60)
  assert.equal(minutesAWeek({ week: new Map([[1, spansFrom('00:00-00:00')]]) }), 24 * 60)
})

test('hours are read as people write them', () => {
  const cases = {
    '9-12, 13-17.30': '09:00-12:00 13:00-17:30',
    '13:00–17:30; 9:00–12:00': '09:00-12:00 13:00-17:30',
    '9:00 до 12:00 ч. и 13 до 17 ч.': '09:00-12:00 13:00-17:00',
    '8.30 — 17': '08:30-17:00',
    '0-24': '00:00-00:00',
    '19-2': '19:00-02:00',
    '9-12, 12-17': '09:00-12:00 12:00-17:00',
    затворено: '',
    '': '',
    '–': '',
  }
  for (const [typed, kept] of Object.entries(cases)) {
    const reading = readTypedSpans(typed)
    assert.equal(reading.ok ? spansText(reading.spans) : reading.problem, kept, typed)
  }
})

test('what is no hours is asked about', () => {
  for (const typed of ['сутрин', '9', '9-', '25-26', '9:60-12', '9-12-15', '24-3', '<b>9-12</b>', '9-12 13-17'])
    assert.deepEqual(readTypedSpans(typed), { ok: false, problem: 'unreadable' }, typed)
  assert.deepEqual(readTypedSpans('17-9'), { ok: false, problem: 'backwards' })
  for (const typed of ['9-13, 12-17', '9-12, 9-12', '1-5, 19-2', '19-2, 20-23'])
    assert.deepEqual(readTypedSpans(typed), { ok: false, problem: 'overlap' }, typed)
})

const anySpan = fc
  .record({ from: fc.integer({ min: 0, max: 47 }), to: fc.integer({ min: 0, max: 47 }) })
  .map(({ from, to }): Span => ({ opens: halfHour(from), closes: halfHour(to) }))
const halfHour = (half: number): string => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`
const anySpans = fc.array(anySpan, { maxLength: 2 })
const anyException = fc
  .record({ start: fc.integer({ min: 0, max: 15 }), days: fc.integer({ min: 0, max: 4 }), spans: anySpans })
  .map(({ start, days, spans }) => {
    const from = day('2026-10-20').add({ days: start })
    return { from, until: from.add({ days }), spans, reason: null }
  })
/** Hours of any kind around the night in which the clock goes back. */
const anyOpening = fc.record({
  week: fc
    .array(anySpans, { minLength: 7, maxLength: 7 })
    .map((days) => new Map(days.map((spans, at) => [at + 1, spans]))),
  byAppointment: fc.boolean(),
  exceptions: fc.array(anyException, { maxLength: 3 }),
})

/** Open or not, by the words of the rule alone: some span of today or of yesterday holds this wall time. */
const isOpen = (hours: Opening, moment: Temporal.ZonedDateTime): boolean => {
  const today = moment.toPlainDate()
  return [today.subtract({ days: 1 }), today].some((date) =>
    spansOn(hours, date).some(({ opens, closes }) => {
      const start = date.toZonedDateTime({ timeZone: zone, plainTime: opens })
      const lastDay = closes <= opens ? date.add({ days: 1 }) : date
      const end = lastDay.toZonedDateTime({ timeZone: zone, plainTime: closes })
      return moment.epochMilliseconds >= start.epochMilliseconds && moment.epochMilliseconds < end.epochMilliseconds
    }),
  )
}

test('for any hours the state agrees with the rule and stays true until it says', () => {
  const anyQuarter = fc.integer({ min: 0, max: 5 * 24 * 4 })
  const property = fc.property(anyOpening, anyQuarter, (hours, quarters) => {
    const now = at('2026-10-23T00:00').add({ minutes: quarters * 15 })
    const state = stateAt(hours, now)
    if (state.kind !== 'open' && state.kind !== 'closed') return
    assert.equal(state.kind === 'open', isOpen(hours, now))
    const until = trueUntil(state, now).epochMilliseconds
    assert.ok(until > now.epochMilliseconds && until <= now.add({ days: 1 }).startOfDay().epochMilliseconds)
    const change = state.kind === 'open' ? state.until : state.opens
    if (!change) return
    assert.ok(Temporal.ZonedDateTime.compare(now, change) < 0)
    assert.equal(isOpen(hours, change), state.kind === 'closed')
    for (let probe = now; Temporal.ZonedDateTime.compare(probe, change) < 0; probe = probe.add({ minutes: 30 }))
      assert.equal(isOpen(hours, probe), state.kind === 'open', probe.toString())
  })
  fc.assert(property, { numRuns: 200 })
})

test('what is kept is read back, for any spans', () => {
  fc.assert(fc.property(anySpans, (spans) => assert.deepEqual(spansFrom(spansText(spans)), spans)))
})
