import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeCalendar } from '#src/platform/icalendar/write-icalendar.ts'
import { aChange, anEvent, chitalishteHall, libraryHall, words } from '../../../test/support/calendar.ts'
import { aFront } from '../../../test/support/front.ts'
import { asICalEvents } from '../feeds/event.ical.ts'
import type { CalendarEvent } from './event.ts'
import { noDetails } from './event-details.ts'
import { type DateState, dateState, dateStates, stateTable } from './status.ts'

const evening = { scheduled: '2026-11-27T18:00:00', starts: '2026-11-27T18:00:00', status: 'confirmed' } as const

test('each state is derived from what is kept of the date', () => {
  const found = [
    dateState({ ...evening, status: 'planned', precise: 'month' }),
    dateState({ ...evening, status: 'planned' }),
    dateState(evening),
    dateState({ ...evening, starts: '2026-11-28T18:00:00', newPlace: true }),
    dateState({ ...evening, starts: '2026-11-27T19:00:00' }),
    dateState({ ...evening, newPlace: true }),
    dateState({ ...evening, status: 'postponed' }, true),
    dateState({ ...evening, status: 'cancelled' }, true),
    dateState(evening, true),
  ]
  assert.deepEqual(found, dateStates)
})

test('what was only planned is never taken for held', () => {
  assert.equal(dateState({ ...evening, status: 'planned' }, true), 'planned')
})

const frame = {
  lang: 'bg',
  publicUrl: 'https://example.org',
  houses: new Map(),
  rooms: new Map(),
  settlements: new Map(),
  organisations: new Map(),
} as const
const marks = { createdAt: '2026-11-01T10:00:00.000Z', updatedAt: '2026-11-20T10:30:00.000Z', version: 1 }
const reason = { title: null, lead: null, body: null, place: null, reason: 'Залата е в ремонт.' }
/** A series whose second date is in the state; the page of that date is what people see. */
const series = (change: Parameters<typeof aChange>[1]): Partial<CalendarEvent> => ({
  rule: 'FREQ=WEEKLY;COUNT=2',
  venueId: libraryHall,
  changes: [aChange('2026-12-04T18:00:00', { texts: { bg: reason }, ...change })],
})
const single = (more: Partial<CalendarEvent>): Partial<CalendarEvent> => ({ ...more, texts: { bg: words('Вечер') } })

interface Told {
  readonly event: Partial<CalendarEvent>
  readonly path: string
  /** On the page: words that stand there. */
  readonly page: readonly string[]
  /** Of the date's VEVENT. */
  readonly ical: readonly string[] | null
  readonly schema: string
  readonly before?: string
}

const date = '/bg/calendar/told/2026-12-04'
const whole = '/bg/calendar/told'
const table: Readonly<Record<DateState, Told>> = {
  'planned-month': {
    event: single({ status: 'planned', starts: '2026-12-01', ends: null, details: { ...noDetails, precise: 'month' } }),
    path: whole,
    page: ['планирано за декември 2026', 'Денят още не е определен.'],
    ical: null,
    schema: 'EventScheduled',
  },
  planned: {
    event: single({ status: 'planned' }),
    path: whole,
    page: ['>планирано<'],
    ical: ['STATUS:TENTATIVE', 'TRANSP:TRANSPARENT'],
    schema: 'EventScheduled',
  },
  confirmed: { event: single({}), path: whole, page: [], ical: ['STATUS:CONFIRMED'], schema: 'EventScheduled' },
  'new-date': {
    event: series({ starts: '2026-12-05T18:00:00' }),
    path: date,
    page: ['нова дата (беше 4\u00a0декември)', 'Залата е в ремонт.'],
    ical: ['STATUS:CONFIRMED', 'DTSTART;TZID=Europe/Sofia:20261205T180000'],
    schema: 'EventRescheduled',
    before: '2026-12-04T18:00:00+02:00',
  },
  'new-hour': {
    event: series({ starts: '2026-12-04T19:30:00' }),
    path: date,
    page: ['нов час (беше 18:00\u00a0ч.)', 'Залата е в ремонт.'],
    ical: ['STATUS:CONFIRMED', 'DTSTART;TZID=Europe/Sofia:20261204T193000'],
    schema: 'EventRescheduled',
    before: '2026-12-04T18:00:00+02:00',
  },
  'new-place': {
    event: series({ venueId: chitalishteHall }),
    path: date,
    page: ['ново място (беше Регионална библиотека)', 'Залата е в ремонт.'],
    ical: ['STATUS:CONFIRMED'],
    schema: 'EventScheduled',
  },
  postponed: {
    event: series({ status: 'postponed' }),
    path: date,
    page: ['>отложено<', 'Причина за промяната', 'Залата е в ремонт.'],
    ical: ['STATUS:TENTATIVE', 'TRANSP:TRANSPARENT'],
    schema: 'EventPostponed',
  },
  cancelled: {
    event: series({ status: 'cancelled' }),
    path: date,
    page: ['>отменено<', 'Събитието е отменено.', 'Залата е в ремонт.'],
    ical: ['STATUS:CANCELLED', 'TRANSP:TRANSPARENT'],
    schema: 'EventCancelled',
  },
  held: {
    event: single({ starts: '2026-11-20T18:00:00', ends: '2026-11-20T20:00:00' }),
    path: whole,
    page: ['Това събитие вече мина.'],
    ical: ['STATUS:CONFIRMED'],
    schema: 'EventScheduled',
  },
}

for (const state of dateStates)
  test(`${state}: page, feed and JSON-LD say what the table says`, async (context) => {
    const told = table[state]
    const event = anEvent({ slug: 'told', ...told.event })
    const { page } = await aFront(context, [event])
    const html = await page(told.path)
    for (const words of told.page) assert.ok(html.includes(words), `${words} in ${html.slice(html.indexOf('<main'))}`)
    const [, json = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
    const said = JSON.parse(json)
    assert.equal(said.eventStatus, `https://schema.org/${told.schema}`)
    assert.equal(stateTable[state].schema, told.schema)
    assert.equal(said.previousStartDate, told.before)
    const written = asICalEvents({ ...event, ...marks }, frame)
    assert.equal(written.length > 0, told.ical !== null)
    const [last] = writeCalendar({ prodId: '-//T//T//BG', name: 'T', events: written.slice(-1) }).split('END:VEVENT')
    for (const line of told.ical ?? []) assert.ok(last?.split('\r\n').includes(line), `${line} in ${last}`)
    assert.equal(last?.includes('TRANSP'), told.ical?.includes('TRANSP:TRANSPARENT') ?? false)
  })
