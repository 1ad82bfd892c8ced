// E52 of the checklist of interoperability: what calendars of others hold, each case written anew by hand.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saving, testZone } from '../../../test/support/calendar.ts'
import { asCalendarEvent } from '../events/event-from-ical.ts'
import { occurrencesOf } from '../events/occurrence.ts'
import { readICalendar } from './read-icalendar.ts'

const context = { zone: testZone, today: '2026-11-22', address: null, contentType: null }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const file = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'SUMMARY:Вечер', ...lines, 'END:VEVENT'].join('\r\n')
const start = 'DTSTART;TZID=Europe/Sofia:20261202T180000'

/** The events as the calendar would keep them. */
async function taken(source: string | Uint8Array) {
  const { events } = await readICalendar(typeof source === 'string' ? bytesOf(source) : source, context)
  return events.map(({ series, more }) => {
    const frame = { id: 'e', organisationId: 'o', sphere: 'culture' as const, zone: testZone, venues: () => null }
    const reading = asCalendarEvent(series, frame)
    assert.ok(reading.ok, series.uid)
    return { event: { ...reading.event, slug: 'e' }, more }
  })
}

/** Title and first dates of each event, in UTC. */
async function told(source: string | Uint8Array, most = 3): Promise<string[]> {
  return (await taken(source)).map(({ event: own }) => {
    const dates = occurrencesOf(own, saving).filter(({ kind }) => kind === 'date')
    const title = (own.texts.bg ?? own.texts.en)?.title
    return [title, ...dates.slice(0, most).map(({ startsAt }) => startsAt.toString().slice(0, 16))].join(' ')
  })
}

const cases: readonly (readonly [string, string | Uint8Array, readonly string[]])[] = [
  [
    'a zone that nobody knows',
    file(event('UID:1', 'DTSTART;TZID=Atlantis/Capital:20261202T180000')),
    ['Вечер 2026-12-02T16:00'],
  ],
  [
    'a name of Windows',
    file(event('UID:1', 'DTSTART;TZID=FLE Standard Time:20261202T180000')),
    ['Вечер 2026-12-02T16:00'],
  ],
  [
    'a quoted name with a colon',
    file(event('UID:1', 'DTSTART;TZID="(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius":20261202T180000')),
    ['Вечер 2026-12-02T16:00'],
  ],
  ['a time without a zone', file(event('UID:1', 'DTSTART:20261202T180000')), ['Вечер 2026-12-02T16:00']],
  [
    'a day taken out of a series with hours',
    file(event('UID:1', start, 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;VALUE=DATE:20261209')),
    ['Вечер 2026-12-02T16:00 2026-12-16T16:00'],
  ],
  [
    'an hour taken out of a series of whole days',
    file(event('UID:1', 'DTSTART;VALUE=DATE:20261202', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20261209T000000')),
    ['Вечер 2026-12-01T22:00 2026-12-15T22:00'],
  ],
  ['a length in place of an end', file(event('UID:1', start, 'DURATION:PT90M')), ['Вечер 2026-12-02T16:00']],
  ['no UID', file(event(start)), ['Вечер 2026-12-02T16:00']],
  [
    'a UID twice, the later state by its sequence',
    file(
      event('UID:1', 'DTSTART:20261203T160000Z', 'SEQUENCE:2'),
      event('UID:1', 'DTSTART:20261202T160000Z', 'SEQUENCE:1'),
    ),
    ['Вечер 2026-12-03T16:00'],
  ],
  [
    'a UID twice for two events that know no sequence',
    file(event('UID:1', 'DTSTART:20261202T160000Z'), event('UID:1', 'DTSTART:20261203T160000Z')),
    ['Вечер 2026-12-02T16:00', 'Вечер 2026-12-03T16:00'],
  ],
  [
    'a date that differs, before its series',
    file(
      event('UID:1', 'RECURRENCE-ID;TZID=Europe/Sofia:20261209T180000', 'DTSTART;TZID=Europe/Sofia:20261210T190000'),
      event('UID:1', start, 'RRULE:FREQ=WEEKLY;COUNT=2'),
    ),
    ['Вечер 2026-12-02T16:00 2026-12-10T17:00'],
  ],
  [
    'a rule without an end',
    file(event('UID:1', start, 'RRULE:FREQ=WEEKLY')),
    ['Вечер 2026-12-02T16:00 2026-12-09T16:00 2026-12-16T16:00'],
  ],
  [
    'a rule of a million dates',
    file(event('UID:1', start, 'RRULE:FREQ=DAILY;COUNT=1000000')),
    ['Вечер 2026-12-02T16:00 2026-12-03T16:00 2026-12-04T16:00'],
  ],
  [
    'a rule until the year 5000',
    file(event('UID:1', start, 'RRULE:FREQ=YEARLY;UNTIL=50000101T000000Z')),
    ['Вечер 2026-12-02T16:00 2027-12-02T16:00 2028-12-02T16:00'],
  ],
  ['a mark of UTF-8', `\ufeff${file(event('UID:1', start))}`, ['Вечер 2026-12-02T16:00']],
  ['lines that end in LF alone', file(event('UID:1', start)).replaceAll('\r\n', '\n'), ['Вечер 2026-12-02T16:00']],
  [
    'a line that goes on without a space before it',
    file(event('UID:1', start, 'DESCRIPTION:Първи ред', 'и втори, без отстъп')),
    ['Вечер 2026-12-02T16:00'],
  ],
  [
    'Latin-1',
    Uint8Array.from(file(['BEGIN:VEVENT', 'UID:1', start, 'SUMMARY:Café', 'END:VEVENT'].join('\r\n')), (sign) =>
      sign.charCodeAt(0),
    ),
    ['Café 2026-12-02T16:00'],
  ],
]

for (const [name, source, expected] of cases)
  test(`E52: ${name}`, async () => {
    assert.deepEqual(await told(source), expected)
  })

test('E53: a rule brings at most a thousand dates; one wrong event is refused, the others come', async () => {
  const [line = ''] = await told(file(event('UID:1', start, 'RRULE:FREQ=HOURLY')), 5000)
  assert.ok(line.split(' ').length <= 1001)
  const broken = file(event('UID:1', 'DTSTART:soon'), event('UID:2', start))
  const { events, problems } = await readICalendar(bytesOf(broken), context)
  assert.deepEqual([events.map(({ series }) => series.uid), problems.length > 0], [['2'], true])
})

test('E56: who takes part, what is attached and personal addresses stay outside', async () => {
  const private_ = ['ATTENDEE;CN=Иво:mailto:ivo@example.org', 'ATTACH:https://example.org/list.pdf']
  const lines = [...private_, 'ORGANIZER;CN=Ана Илиева:mailto:ana@example.org', 'CONTACT:Ана, 0888 123 456']
  const kept = await taken(file(event('UID:1', start, ...lines)))
  assert.doesNotMatch(JSON.stringify(kept), /example\.org|Иво|Ана|0888/)
})
