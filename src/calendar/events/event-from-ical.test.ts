import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readICalendar } from '#src/platform/icalendar/read-icalendar.ts'
import { libraryHall, saving, testZone } from '../../../test/support/calendar.ts'
import { aCalendarFile, escaped } from '../../../test/support/calendar-file.ts'
import type { CalendarEvent } from './event.ts'
import { asCalendarEvent } from './event-from-ical.ts'
import { gatherSeries } from './gather-series.ts'
import { occurrencesOf } from './occurrence.ts'

const frame = {
  id: 'event-1',
  organisationId: 'organisation-1',
  sphere: 'culture',
  zone: testZone,
  venues: (location: string) => (location.startsWith('Регионална библиотека') ? libraryHall : null),
} as const

function reading(...events: string[]) {
  const [series] = gatherSeries(readICalendar(aCalendarFile(...events)).events).series
  assert.ok(series)
  return asCalendarEvent(series, frame)
}

function event(...events: string[]): CalendarEvent {
  const result = reading(...events)
  assert.ok(result.ok)
  return { ...result.event, slug: 'event-1' }
}

const one = (lines: string) => event(`UID:a\nSUMMARY:Вечер\n${lines}`)
const datesOf = (found: CalendarEvent) => occurrencesOf(found, saving).map(({ startsAt }) => startsAt.slice(0, 16))

const weekly = `UID:a
  SUMMARY:Клуб
  DTSTART;TZID=Europe/Sofia:20261127T180000
  DTEND;TZID=Europe/Sofia:20261127T200000
  RRULE:FREQ=WEEKLY;COUNT=4`
const override = (id: string, lines: string) => `UID:a\nRECURRENCE-ID;TZID=Europe/Sofia:${id}\n${lines}`

test('an added date may have an end of its own', () => {
  const found = one(`DTSTART;TZID=Europe/Sofia:20261127T180000
  DTEND;TZID=Europe/Sofia:20261127T190000
  RDATE;VALUE=PERIOD:20261128T160000Z/PT3H,20261129T160000Z/20261129T163000Z,20261130T160000Z/PT0S
  RDATE:20261201T160000Z`)
  assert.deepEqual(
    occurrencesOf(found, saving).map(({ starts, ends }) => `${starts.slice(8, 16)}-${ends?.slice(11, 16)}`),
    ['27T18:00-19:00', '28T18:00-21:00', '29T18:00-18:30', '30T18:00-19:00', '01T18:00-19:00'],
  )
})

test('a floating time is one of the network', () => {
  const { zone, starts, ends } = one('DTSTART:20261127T180000\nDTEND:20261127T193000')
  assert.deepEqual([zone, starts, ends], [testZone, '2026-11-27T18:00:00', '2026-11-27T19:30:00'])
})

test('a single moment of UTC is told in the zone of the network', () => {
  const { zone, starts, ends } = one('DTSTART:20260701T160000Z\nDURATION:PT1H30M')
  assert.deepEqual([zone, starts, ends], [testZone, '2026-07-01T19:00:00', '2026-07-01T20:30:00'])
})

test('a rule in UTC keeps it: its hour follows no clock change', () => {
  const found = one('DTSTART:20270326T160000Z\nRRULE:FREQ=DAILY;COUNT=4')
  assert.equal(found.zone, 'UTC')
  assert.ok(datesOf(found).every((at) => at.endsWith('T16:00')))
})

test('another zone stays, and its end in a third zone is brought to it', () => {
  const { zone, starts, ends } = one(
    'DTSTART;TZID=Europe/London:20261127T180000\nDTEND;TZID=Europe/Berlin:20261127T200000',
  )
  assert.deepEqual([zone, starts, ends], ['Europe/London', '2026-11-27T18:00:00', '2026-11-27T19:00:00'])
})

test('whole days stay days, with their exclusive end', () => {
  const { starts, ends, zone } = one('DTSTART;VALUE=DATE:20261127\nDTEND;VALUE=DATE:20261130')
  assert.deepEqual([starts, ends, zone], ['2026-11-27', '2026-11-30', testZone])
})

test('statuses and sequence are taken over; TENTATIVE is planned', () => {
  const status = (word: string) => one(`DTSTART:20261127T180000\nSTATUS:${word}`).status
  assert.deepEqual(['TENTATIVE', 'CANCELLED', 'CONFIRMED', 'X'].map(status), [
    'planned',
    'cancelled',
    'confirmed',
    'confirmed',
  ])
  assert.equal(one('DTSTART:20261127T180000\nSEQUENCE:7').sequence, 7)
})

test('Cyrillic letters make it Bulgarian, all else English', () => {
  const langs = (summary: string, description = '') =>
    Object.keys(event(`UID:a\nSUMMARY:${summary}\nDESCRIPTION:${description}\nDTSTART:20261127`).texts)
  assert.deepEqual([langs('Jazz'), langs('Jazz', 'в Русе'), langs('Джаз')], [['en'], ['bg'], ['bg']])
})

test('a short first paragraph is the lead, a long one is text', () => {
  const { bg } = one('DESCRIPTION:Среща с автора.\\n\\nВход от двора.\nDTSTART:20261127').texts
  assert.deepEqual([bg?.lead, bg?.body], ['Среща с автора.', 'Вход от двора.'])
  const long = one(`DESCRIPTION:${'дума '.repeat(100)}\nDTSTART:20261127`).texts.bg
  assert.deepEqual([long?.lead, long?.body?.length], [null, 499])
})

test('markup in a description becomes words', () => {
  const { bg } = one(
    'DESCRIPTION:<p>Среща <b>с</b> автора</p><script>alert(1)</script><p>Вход &amp\\; изход</p>\nDTSTART:20261127',
  ).texts
  assert.deepEqual([bg?.lead, bg?.body], ['Среща с автора', 'Вход & изход'])
})

test('a title is one line; a title that is all markup is kept as typed', () => {
  const title = (summary: string) => Object.values(event(`UID:a\nSUMMARY:${summary}\nDTSTART:20261127`).texts)[0]?.title
  assert.equal(title('Джаз<br>на кея'), 'Джаз на кея')
  assert.equal(title('Том &amp\\; Джери'), 'Том & Джери')
  assert.equal(title('<script>alert(1)</script>'), '<script>alert(1)</script>')
  assert.equal(title('1 < 2 и 3 > 2'), '1 < 2 и 3 > 2')
})

test('without a title, or beyond the years of people, an event is refused', () => {
  const code = (lines: string) => {
    const result = reading(`UID:a\n${lines}`)
    return result.ok ? undefined : result.problem.code
  }
  assert.equal(code('DTSTART:20261127'), 'title-missing')
  assert.equal(code('SUMMARY: \nDTSTART:20261127'), 'title-missing')
  assert.equal(code('SUMMARY:x\nDTSTART:00010101'), 'date-out-of-range')
  assert.equal(code('SUMMARY:x\nDTSTART;VALUE=DATE:99991231\nDURATION:P9D'), 'date-out-of-range')
})

test('single dates beyond the years of people are left out, the series stays', () => {
  const far = 'DTSTART;VALUE=DATE:99991231\nDURATION:P999999D'
  const found = event(
    'UID:a\nSUMMARY:Празник\nDTSTART;VALUE=DATE:20261127\nRRULE:FREQ=YEARLY;COUNT=2\nRDATE;VALUE=DATE:99991231',
    `UID:a\nRECURRENCE-ID;VALUE=DATE:20271127\nSUMMARY:Празник\n${far}`,
  )
  assert.deepEqual(
    occurrencesOf(found, saving).map(({ firstDay }) => firstDay),
    ['2026-11-27', '2027-11-27'],
  )
  assert.ok(!reading('UID:a\nSUMMARY:Век\nDTSTART:10000101\nDTEND:89990101\nRRULE:FREQ=YEARLY').ok)
})

test('a known house is recognised, any other place stays words', () => {
  const known = one('LOCATION:Регионална библиотека\\, Русе\nDTSTART:20261127')
  assert.deepEqual([known.venueId, known.texts.bg?.place], [libraryHall, null])
  const other = one('LOCATION:Кей\\, Русе\nDTSTART:20261127')
  assert.deepEqual([other.venueId, other.texts.bg?.place], [null, 'Кей, Русе'])
})

test('only the address of a meeting is one to join online', () => {
  const online = (url: string) => one(`URL:${url}\nDTSTART:20261127`).onlineUrl !== null
  const { onlineUrl, texts } = one('LOCATION:https://us02web.zoom.us/j/1?pwd=a\nDTSTART:20261127')
  assert.deepEqual([onlineUrl, texts.bg?.place], ['https://us02web.zoom.us/j/1?pwd=a', null])
  assert.equal(one('LOCATION:https://example.org\nDTSTART:20261127').texts.bg?.place, 'https://example.org')
  assert.equal(
    one('CONFERENCE;VALUE=URI:https://meet.example.org/a\nURL:https://example.org\nDTSTART:20261127').onlineUrl,
    'https://meet.example.org/a',
  )
  const meetings = ['https://us02web.zoom.us/j/1', 'https://meet.google.com/a-b', 'https://meet.jit.si/Room']
  const others = [
    'https://example.org/?zoom.us',
    'https://zoom.us.example.org/j/1',
    'https://evil.org?x=https://zoom.us',
    'https://notzoom.us/j/1',
    'http://zoom.us/j/1',
    'https://user@example.org/zoom.us',
  ]
  assert.deepEqual([...meetings, ...others].map(online), [true, true, true, false, false, false, false, false, false])
})

test('EXDATE takes dates away: with zone, in UTC, floating, or as a bare day', () => {
  for (const exdate of [
    ';TZID=Europe/Sofia:20261204T180000',
    ':20261204T160000Z',
    ':20261204T180000',
    ';VALUE=DATE:20261204',
  ])
    assert.deepEqual(
      datesOf(event(`${weekly}\nEXDATE${exdate}`)),
      ['2026-11-27T16:00', '2026-12-11T16:00', '2026-12-18T16:00'],
      exdate,
    )
})

test('a floating EXDATE is meant in the zone of its series', () => {
  const found = one('DTSTART;TZID=America/New_York:20261127T180000\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20261128T180000')
  assert.deepEqual(datesOf(found), ['2026-11-27T23:00', '2026-11-29T23:00'])
})

test('RDATE adds dates, with a rule and without', () => {
  const found = event(`${weekly};UNTIL=\nRDATE;TZID=Europe/Sofia:20261205T110000`)
  assert.ok(datesOf(found).includes('2026-12-05T09:00'))
  const bare = one('DTSTART:20261127T180000\nRDATE:20261128T180000,20261130T180000')
  assert.deepEqual(datesOf(bare), ['2026-11-27T16:00', '2026-11-28T16:00', '2026-11-30T16:00'])
})

test('a date of its own moves, is cancelled, renamed or in another place', () => {
  const { changes } = event(
    weekly,
    override('20261204T180000', 'SUMMARY:Клуб\nDTSTART;TZID=Europe/Sofia:20261205T190000'),
    override('20261211T180000', 'SUMMARY:Клуб\nDTSTART;TZID=Europe/Sofia:20261211T180000\nSTATUS:CANCELLED'),
    override('20261218T180000', 'SUMMARY:Гост\nLOCATION:Кей\nDTSTART;TZID=Europe/Sofia:20261218T180000'),
  )
  assert.deepEqual(
    changes.map(({ recurrenceId, starts, status }) => [recurrenceId, starts, status]),
    [
      ['2026-12-04T18:00:00', '2026-12-05T19:00:00', null],
      ['2026-12-11T18:00:00', '2026-12-11T18:00:00', 'cancelled'],
      ['2026-12-18T18:00:00', '2026-12-18T18:00:00', null],
    ],
  )
  assert.deepEqual(
    changes.map(({ texts }) => texts.bg && [texts.bg.title, texts.bg.place]),
    [undefined, undefined, ['Гост', 'Кей']],
  )
})

test('a date that is excluded and replaced stands replaced', () => {
  const found = event(
    `${weekly}\nEXDATE;TZID=Europe/Sofia:20261204T180000`,
    override('20261204T180000', 'SUMMARY:Клуб\nDTSTART;TZID=Europe/Sofia:20261205T190000'),
  )
  assert.ok(datesOf(found).includes('2026-12-05T17:00'))
})

test('a differing date of an event without a rule is one more date', () => {
  const found = event(
    'UID:a\nSUMMARY:Клуб\nDTSTART;TZID=Europe/Sofia:20261127T180000',
    override('20261204T180000', 'SUMMARY:Клуб\nDTSTART;TZID=Europe/Sofia:20261204T190000'),
  )
  assert.deepEqual(
    found.changes.map(({ kind }) => kind),
    ['added'],
  )
})

test('THISANDFUTURE moves this date and all later ones, but not those taken away or told apart', () => {
  const found = event(
    `${weekly}\nEXDATE;TZID=Europe/Sofia:20261211T180000`,
    'UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Sofia:20261204T180000\nSUMMARY:Клуб\nDTSTART;TZID=Europe/Sofia:20261205T170000\nDTEND;TZID=Europe/Sofia:20261205T180000',
  )
  assert.deepEqual(
    occurrencesOf(found, saving).map(({ recurrenceId, starts, ends }) => [recurrenceId.slice(5, 10), starts, ends]),
    [
      ['11-27', '2026-11-27T18:00:00', '2026-11-27T20:00:00'],
      ['12-04', '2026-12-05T17:00:00', '2026-12-05T18:00:00'],
      ['12-18', '2026-12-19T17:00:00', '2026-12-19T18:00:00'],
    ],
  )
})

test('the second turn of a series overrides the first, in any order of the file', () => {
  const turn = (id: string, start: string) =>
    `UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Sofia:${id}\nSUMMARY:Клуб\nDTSTART;TZID=Europe/Sofia:${start}`
  const [first, second] = [turn('20261204T180000', '20261204T170000'), turn('20261211T180000', '20261211T160000')]
  const expected = ['2026-11-27T16:00', '2026-12-04T15:00', '2026-12-11T14:00', '2026-12-18T14:00']
  assert.deepEqual(datesOf(event(weekly, first, second)), expected)
  assert.deepEqual(datesOf(event(weekly, second, first)), expected)
})

test('a turn of an endless series reaches years ahead, not hundreds of years', () => {
  const { changes } = event(
    'UID:a\nSUMMARY:Празник\nDTSTART;VALUE=DATE:20261127\nRRULE:FREQ=YEARLY',
    'UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20271127\nSUMMARY:Празник\nDTSTART;VALUE=DATE:20271128',
  )
  assert.ok(changes.length > 5 && changes.length < 20, `${changes.length}`)
  assert.deepEqual([changes[1]?.recurrenceId, changes[1]?.starts], ['2028-11-27', '2028-11-28'])
})

test('hostile words stay words, and nothing throws', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('<img src=x onerror=alert(1)>', '\u202eгръб', '&#0;&#x110000;', '<'.repeat(50), 'END:VEVENT', '\0'),
  )
  fc.assert(
    fc.property(line, line, line, (summary, description, location) => {
      const [series] = gatherSeries(
        readICalendar(
          aCalendarFile(
            `UID:a\nSUMMARY:T${escaped(summary)}\nDESCRIPTION:${escaped(description)}\nLOCATION:${escaped(location)}\nDTSTART:20261127T180000`,
          ),
        ).events,
      ).series
      if (!series) return
      const result = asCalendarEvent(series, frame)
      assert.ok(result.ok || result.problem.refused)
      if (!result.ok) return
      const kept = JSON.stringify(result.event)
      assert.ok(!kept.includes('\\u0000') && kept.isWellFormed())
      for (const text of Object.values(result.event.texts)) assert.ok(!/[\n\r]/.test(text.title) && text.title !== '')
    }),
  )
})
