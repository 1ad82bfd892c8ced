import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ICalEvent } from '#src/platform/icalendar/icalendar.ts'
import { readICalendar } from '#src/platform/icalendar/read-icalendar.ts'
import { writeCalendar } from '#src/platform/icalendar/write-icalendar.ts'
import { aChange, anEvent, libraryHall, saving, testZone, words } from '../../../test/support/calendar.ts'
import type { CalendarEvent, Change } from '../events/event.ts'
import { asCalendarEvent } from '../events/event-from-ical.ts'
import { gatherSeries } from '../events/gather-series.ts'
import { occurrencesOf } from '../events/occurrence.ts'
import { asICalEvents } from './event.ical.ts'

const houses = new Map([
  [
    libraryHall,
    {
      name: 'Библиотека',
      address: 'ул. „Дондуков“ 1',
      settlement: 'Русе',
      kind: 'гр.',
      latitude: 43.85,
      longitude: 25.95,
    },
  ],
])
const organisations = new Map([['organisation-library', { name: 'Библиотеката', slug: 'biblioteka' }]])
const named = { houses, rooms: new Map(), settlements: new Map(), organisations }
const frame = { lang: 'bg', publicUrl: 'https://example.org', ...named } as const
const marks = { createdAt: '2026-11-01T10:00:00.000Z', updatedAt: '2026-11-20T10:30:00.000Z', version: 1 }

function written(event: CalendarEvent, lang: 'bg' | 'en' = 'bg'): string {
  const events = asICalEvents({ ...event, ...marks }, { ...frame, lang })
  return writeCalendar({ prodId: '-//Test//Test//BG', name: 'Test', events }).replaceAll('\r\n ', '')
}
const linesOf = (event: CalendarEvent, ...names: string[]) =>
  written(event)
    .split('\r\n')
    .filter((line) => names.some((name) => line.startsWith(name)))

test('an event says when, what, where, who and how it can be found again', () => {
  const event = anEvent({
    venueId: libraryHall,
    sequence: 3,
    price: { from: 0, to: null, currency: 'EUR' },
    texts: {
      bg: words('Вечер на книгата', { lead: 'Среща с автора.', body: 'Вход от двора.', audience: 'за всички' }),
    },
  })
  const text = written(event)
  const expected = [
    'UID:event-1',
    'DTSTAMP:20261120T103000Z',
    'DTSTART;TZID=Europe/Sofia:20261127T180000',
    'DTEND;TZID=Europe/Sofia:20261127T200000',
    'SUMMARY:Вечер на книгата',
    'DESCRIPTION:Среща с автора.\\n\\nза всички\\nвход свободен\\n\\nВход от двора.',
    'LOCATION:Библиотека\\, гр.\u00a0Русе\\, ул. „Дондуков“ 1',
    'GEO:43.85;25.95',
    'URL:https://example.org/bg/calendar/event-1',
    'SEQUENCE:3',
    'STATUS:CONFIRMED',
    'BEGIN:VTIMEZONE',
  ]
  for (const line of expected) assert.ok(text.split('\r\n').includes(line), `${line} in\n${text}`)
})

test('the words of the other language stand in for those that are missing', () => {
  assert.match(written(anEvent(), 'en'), /SUMMARY:Вечер на книгата/)
})

test('the statuses of the house are those of the standard', () => {
  const status = (word: CalendarEvent['status']) => linesOf(anEvent({ status: word }), 'STATUS')[0]
  assert.deepEqual(
    [status('confirmed'), status('planned'), status('postponed'), status('cancelled')],
    ['STATUS:CONFIRMED', 'STATUS:TENTATIVE', 'STATUS:TENTATIVE', 'STATUS:CANCELLED'],
  )
})

const series = anEvent({
  rule: 'FREQ=WEEKLY;COUNT=5',
  venueId: libraryHall,
  texts: { bg: words('Клуб', { lead: 'Четем заедно.' }) },
  changes: [
    aChange('2026-12-04T18:00:00', { status: 'cancelled', texts: { bg: textOfDate({ reason: 'Водещият е болен.' }) } }),
    aChange('2026-12-11T18:00:00', { starts: '2026-12-12T19:00:00' }),
    aChange('2026-12-18T18:00:00', { kind: 'excluded' }),
    aChange('2026-12-20T11:00:00', { kind: 'added' }),
    aChange('2026-12-25T18:00:00', { texts: { bg: textOfDate({ title: 'Гост', lead: 'С автора.', place: 'Кей' }) } }),
  ],
})

function textOfDate(said: Partial<NonNullable<Change['texts']['bg']>>): NonNullable<Change['texts']['bg']> {
  return { title: null, lead: null, body: null, place: null, reason: null, ...said }
}

test('a series is written once, with one VEVENT for every date that differs', () => {
  const names = ['UID', 'RRULE', 'EXDATE', 'RDATE', 'RECURRENCE-ID', 'DTSTART', 'STATUS', 'SUMMARY']
  const events = written(series)
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map((event) => event.split('\r\n').filter((line) => names.some((name) => line.startsWith(name))))
  const [sofia, uid] = [';TZID=Europe/Sofia:', 'UID:event-1']
  const expected = [
    [
      ...[uid, `DTSTART${sofia}20261127T180000`, 'SUMMARY:Клуб', 'STATUS:CONFIRMED'],
      ...['RRULE:FREQ=WEEKLY;COUNT=5', `RDATE${sofia}20261220T110000`, `EXDATE${sofia}20261218T180000`],
    ],
    [uid, `RECURRENCE-ID${sofia}20261204T180000`, `DTSTART${sofia}20261204T180000`, 'SUMMARY:Клуб', 'STATUS:CANCELLED'],
    [uid, `RECURRENCE-ID${sofia}20261211T180000`, `DTSTART${sofia}20261212T190000`, 'SUMMARY:Клуб', 'STATUS:CONFIRMED'],
    [uid, `RECURRENCE-ID${sofia}20261225T180000`, `DTSTART${sofia}20261225T180000`, 'SUMMARY:Гост', 'STATUS:CONFIRMED'],
  ]
  assert.deepEqual(
    events.map((lines) => lines.sort()),
    expected.map((lines) => lines.sort()),
  )
})

test('a date tells its own reason, text and place', () => {
  const events = readICalendar(written(series)).events
  const on = (day: string) =>
    events.find(({ recurrenceId }) => recurrenceId?.kind === 'local' && recurrenceId.local.startsWith(day))
  assert.equal(on('2026-12-04')?.description, 'Водещият е болен.\n\nЧетем заедно.')
  assert.match(on('2026-12-04')?.location ?? '', /^Библиотека/)
  assert.deepEqual(
    [on('2026-12-25')?.description, on('2026-12-25')?.location, on('2026-12-25')?.geo],
    ['С автора.', 'Кей', null],
  )
})

test('the same event is written the same again', () => {
  assert.equal(written(series), written(structuredClone(series)))
})

/** What another calendar makes of our file: by our own reader, which the corpora of others have tested. */
function importedDates(text: string): string[] {
  const events: readonly ICalEvent[] = readICalendar(text).events
  const found = gatherSeries(events).series.flatMap((one) => {
    const reading = asCalendarEvent(one, {
      id: 'again',
      organisationId: 'organisation-library',
      sphere: 'culture',
      zone: testZone,
      venues: () => null,
    })
    assert.ok(reading.ok)
    return shown({ ...reading.event, slug: 'again' })
  })
  return found.sort()
}
const shown = (event: CalendarEvent): string[] =>
  occurrencesOf(event, saving).map(({ startsAt, endsAt, recurrenceId, status }) =>
    [startsAt, endsAt, recurrenceId.slice(0, 10), status].join(' '),
  )

const anyZone = fc.constantFrom(testZone, 'Europe/London', 'America/New_York', 'UTC')
const anyRule = fc.constantFrom(
  null,
  'FREQ=DAILY;COUNT=20',
  'FREQ=DAILY;INTERVAL=2;UNTIL=20270401',
  'FREQ=WEEKLY;BYDAY=SA,SU;COUNT=12',
  'FREQ=WEEKLY;UNTIL=20270405T170000Z',
  'FREQ=MONTHLY;BYDAY=2SA',
  'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=9',
  'FREQ=YEARLY',
)
const second = (time: Temporal.PlainDateTime) => time.toString({ smallestUnit: 'second' })

interface Wish {
  readonly days: number
  readonly minute: number
  readonly length: number | null
  readonly rule: string | null
  readonly zone: string
  readonly wholeDay: boolean
  readonly differing: readonly (readonly [at: number, what: 'gone' | 'moved' | 'cancelled', by: number])[]
  readonly added: readonly number[]
}

const anyWish: fc.Arbitrary<Wish> = fc.record({
  days: fc.integer({ min: 0, max: 500 }),
  minute: fc.integer({ min: 0, max: 60 * 24 - 1 }),
  length: fc.option(fc.integer({ min: 1, max: 3000 })),
  rule: anyRule,
  zone: anyZone,
  wholeDay: fc.boolean(),
  differing: fc.uniqueArray(
    fc.tuple(
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom('gone' as const, 'moved' as const, 'cancelled' as const),
      fc.integer({ min: -2000, max: 2000 }),
    ),
    { maxLength: 4, selector: ([at]) => at },
  ),
  added: fc.uniqueArray(fc.integer({ min: 501, max: 900 }), { maxLength: 3 }),
})

/** An event as wished; what differs lies on dates that its rule gives. */
function wished(wish: Wish): CalendarEvent {
  const start = Temporal.PlainDateTime.from('2026-10-01T00:00').add({ days: wish.days, minutes: wish.minute })
  const wall = (time: Temporal.PlainDateTime) => (wish.wholeDay ? time.toPlainDate().toString() : second(time))
  const end = wish.wholeDay
    ? start.add({ days: 1 + ((wish.length ?? 0) % 5) })
    : wish.length === null
      ? null
      : start.add({ minutes: wish.length })
  const event = anEvent({
    starts: wall(start),
    ends: end && wall(end),
    rule: wish.rule,
    zone: wish.wholeDay ? testZone : wish.zone,
  })
  const ids = wish.rule === null ? [] : occurrencesOf(event, saving).map(({ recurrenceId }) => recurrenceId)
  const differing = wish.differing.flatMap(([at, what, by]) => {
    const id = ids[at]
    if (id === undefined) return []
    const moved = wall(Temporal.PlainDateTime.from(id).add({ minutes: by }))
    return [
      aChange(
        id,
        {
          gone: { kind: 'excluded' } as const,
          moved: { starts: moved },
          cancelled: { status: 'cancelled' } as const,
        }[what],
      ),
    ]
  })
  const extra = wish.added.map((days) => aChange(wall(start.add({ days })), { kind: 'added' }))
  const known = new Set([event.starts, ...ids])
  return { ...event, changes: [...differing, ...extra.filter(({ recurrenceId }) => !known.has(recurrenceId))] }
}

test('another calendar that reads our file sees the dates that we show', () => {
  fc.assert(
    fc.property(anyWish, (wish) => {
      const event = wished(wish)
      // A single moment of UTC comes back in the network's zone: the same moment with another name of its day.
      if (event.zone === 'UTC' && event.rule === null) return
      assert.deepEqual(importedDates(written(event)), shown(event).sort())
    }),
    { numRuns: 150 },
  )
})
