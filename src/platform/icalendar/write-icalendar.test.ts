import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ICalTime } from './icalendar.ts'
import { readICalendar } from './read-icalendar.ts'
import { type EventToWrite, writeCalendar } from './write-icalendar.ts'

const sofia = (local: string): ICalTime => ({ kind: 'local', local, zone: 'Europe/Sofia' })
const stamp = '2026-11-22T12:00:00Z'
const plain: EventToWrite = {
  uid: '1@example.org',
  stamp,
  start: sofia('2026-11-25T19:00:00'),
  end: null,
  summary: 'Концерт',
}

const write = (...events: EventToWrite[]) => writeCalendar({ prodId: '-//Example//Calendar//BG', name: 'Афиш', events })
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')
const lines = (...events: EventToWrite[]) => unfolded(write(...events))

test('a calendar tells its name, its address and when to come again', () => {
  const text = writeCalendar({
    prodId: '-//Example//Calendar//BG',
    name: 'Афиш; Пловдив',
    url: 'https://example.org/bg/calendar',
    source: 'https://example.org/bg/calendar.ics?sphere=музика',
    refreshHours: 6,
    method: 'PUBLISH',
    events: [],
  })
  assert.deepEqual(unfolded(text), [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Example//Calendar//BG',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'NAME:Афиш\\; Пловдив',
    'X-WR-CALNAME:Афиш\\; Пловдив',
    'URL:https://example.org/bg/calendar',
    'SOURCE;VALUE=URI:https://example.org/bg/calendar.ics?sphere=%D0%BC%D1%83%D0%B7%D0%B8%D0%BA%D0%B0',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    'END:VCALENDAR',
    '',
  ])
})

test('times are written in their own kind and zone', () => {
  assert.ok(lines(plain).includes('DTSTART;TZID=Europe/Sofia:20261125T190000'))
  const day = {
    ...plain,
    start: { kind: 'date', date: '2026-11-25' },
    end: { kind: 'date', date: '2026-11-27' },
  } as const
  assert.deepEqual(
    lines(day).filter((line) => line.startsWith('DT')),
    ['DTSTAMP:20261122T120000Z', 'DTSTART;VALUE=DATE:20261125', 'DTEND;VALUE=DATE:20261127'],
  )
  assert.ok(
    lines({ ...plain, start: { kind: 'local', local: '2026-11-25T17:00:00', zone: 'UTC' } }).includes(
      'DTSTART:20261125T170000Z',
    ),
  )
  assert.ok(
    lines({ ...plain, start: { kind: 'local', local: '2026-11-25T17:00:00', zone: null } }).includes(
      'DTSTART:20261125T170000',
    ),
  )
})

test('a zone that does not exist is a bug, not a feed', () => {
  assert.throws(
    () => write({ ...plain, start: { kind: 'local', local: '2026-11-25T17:00:00', zone: 'Sofia/Europe' } }),
    RangeError,
  )
})

test('UNTIL goes out in UTC and exceptions in the kind and zone of the start', () => {
  const found = lines({
    ...plain,
    rrule: 'FREQ=WEEKLY;UNTIL=20261231',
    exdates: [
      { kind: 'local', local: '2026-12-02T17:00:00', zone: 'UTC' },
      { kind: 'date', date: '2026-12-09' },
    ],
    rdates: [sofia('2026-12-26T18:00:00')],
  })
  assert.ok(found.includes('RRULE:FREQ=WEEKLY;UNTIL=20261231T215959Z'))
  assert.ok(found.includes('EXDATE;TZID=Europe/Sofia:20261202T190000,20261209T190000'))
  assert.ok(found.includes('RDATE;TZID=Europe/Sofia:20261226T180000'))
  const day = {
    ...plain,
    start: { kind: 'date', date: '2026-11-25' },
    rrule: 'FREQ=DAILY;UNTIL=20261201T120000Z',
  } as const
  assert.ok(lines(day).includes('RRULE:FREQ=DAILY;UNTIL=20261201'))
})

test('every zone used is defined once, before the events', () => {
  const found = lines(plain, {
    ...plain,
    end: { kind: 'local', local: '2026-11-25T12:00:00', zone: 'America/New_York' },
  })
  assert.deepEqual(
    found.filter((line) => line.startsWith('TZID')),
    ['TZID:America/New_York', 'TZID:Europe/Sofia'],
  )
  assert.ok(found.lastIndexOf('END:VTIMEZONE') < found.indexOf('BEGIN:VEVENT'))
})

test('an organiser is a page, never a person', () => {
  assert.ok(
    lines({ ...plain, organizer: { name: 'Читалище "Искра"', url: 'https://example.org/bg/network/iskra' } }).includes(
      `ORGANIZER;CN="Читалище ^'Искра^'":https://example.org/bg/network/iskra`,
    ),
  )
  assert.ok(!write({ ...plain, organizer: { name: 'x', url: 'mailto:x@example.org' } }).includes('ORGANIZER'))
})

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '\r\n',
        '\r',
        '\n',
        'BEGIN:VEVENT',
        'X:1',
        ';',
        ',',
        '\\',
        '\\n',
        '"',
        '\u0000',
        '\u2028',
        'Ж',
        '🎄',
        ':',
        '^',
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join('')),
)

test('no text can begin a line of its own, and no line is longer than 75 octets', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const out = writeCalendar({
        prodId: text,
        name: text,
        description: text,
        url: text,
        source: text,
        color: text,
        events: [
          {
            ...plain,
            uid: `u${text}`,
            summary: text,
            description: text,
            location: text,
            url: text,
            categories: [text, text],
            organizer: { name: text, url: `https://example.org/${text}` },
            imageUrl: text,
            conferenceUrl: `https://${text}`,
            rrule: text,
            status: 'tentative',
          },
        ],
      })
      assert.equal(out.match(/^BEGIN:VEVENT\r$/gm)?.length, 1)
      for (const line of out.split('\r\n')) {
        assert.ok(Buffer.byteLength(line) <= 75)
        assert.ok(!/[\r\n\0]/.test(line))
      }
      assert.ok(unfolded(out).every((line) => line === '' || /^[A-Z-]+[;:]/.test(line)))
    }),
  )
})

const zone = fc.constantFrom('Europe/Sofia', 'UTC', 'America/New_York', 'Asia/Kathmandu', null)
const seconds = fc.integer({ min: 0, max: 2_500_000_000 })
const wall = (at: number) => new Date(at * 1000).toISOString().slice(0, 19)
const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), hostile).map((text) =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed()
    .trim(),
)
const oneLine = words.map((text) => text.replaceAll('\n', ' ').trim())

const timed = fc
  .record({ at: seconds, length: fc.integer({ min: 0, max: 500_000 }), zone })
  .map(({ at, length, zone }) => ({
    start: { kind: 'local', local: wall(at), zone } as const,
    end: { kind: 'local', local: wall(at + length + 7200), zone } as const,
    extra: [1, 2].map((day) => ({ kind: 'local', local: wall(at + day * 86_400), zone }) as const),
  }))
const whole = fc.record({ at: seconds, days: fc.integer({ min: 1, max: 9 }) }).map(({ at, days }) => ({
  start: { kind: 'date', date: wall(at).slice(0, 10) } as const,
  end: { kind: 'date', date: wall(at + days * 86_400).slice(0, 10) } as const,
  extra: [1, 2].map((day) => ({ kind: 'date', date: wall(at + day * 86_400).slice(0, 10) }) as const),
}))

const anyEvent = fc.record({
  times: fc.oneof(timed, whole),
  repeats: fc.boolean(),
  uid: fc.uuid(),
  summary: oneLine,
  description: words,
  location: oneLine.filter((text) => text.length < 400),
  categories: fc.uniqueArray(
    oneLine.filter((text) => text !== '' && text.length < 90),
    { maxLength: 4 },
  ),
  status: fc.constantFrom('confirmed', 'tentative', 'cancelled'),
  sequence: fc.nat({ max: 1000 }),
  geo: fc.option(fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: 1, max: 180 }))),
  classification: fc.constantFrom('public', 'private', 'confidential'),
  thisAndFuture: fc.boolean(),
})

test('what is written is read again as it was', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 5 }), (made) => {
      const events = made.map(({ times, repeats, thisAndFuture, geo: point, ...rest }) => {
        const { start, end, extra } = times
        const geo = point ? { latitude: point[0], longitude: point[1] } : null
        const rule = repeats
          ? { rrule: 'FREQ=WEEKLY;COUNT=5;BYDAY=MO,SU', rdates: extra.slice(0, 1), exdates: extra }
          : { rrule: null, rdates: [], exdates: [] }
        const recurrence = repeats
          ? { recurrenceId: null, thisAndFuture: false }
          : { recurrenceId: extra[0] ?? null, thisAndFuture }
        return {
          ...rest,
          ...rule,
          ...recurrence,
          start,
          end,
          geo,
          lastModified: stamp,
          url: 'https://example.org/a?b=1',
          organizerName: 'Читалище „Искра“',
          altDescriptionHtml: null,
          conferenceUrl: 'https://meet.example.org/a',
        }
      })
      const out = write(
        ...events.map((event) => ({
          ...event,
          stamp,
          organizer: { name: event.organizerName, url: 'https://example.org/' },
        })),
      )
      const { events: found, problems } = readICalendar(out)
      assert.deepEqual(problems, [])
      assert.deepEqual(found, events)
    }),
    { numRuns: 300 },
  )
})
