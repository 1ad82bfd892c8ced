import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ICalEvent } from './icalendar.ts'
import { readICalendar } from './read-icalendar.ts'

const file = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1@example.org', ...lines, 'END:VEVENT'].join('\r\n')

function only(text: string | Uint8Array): ICalEvent {
  const { events } = readICalendar(text)
  assert.equal(events.length, 1)
  assert.ok(events[0])
  return events[0]
}

const codes = (text: string | Uint8Array) => readICalendar(text).problems.map((problem) => problem.code)
const start = 'DTSTART;TZID=Europe/Sofia:20261125T190000'

test('an event is read with its texts unescaped', () => {
  const found = only(
    file(
      'X-WR-CALNAME:Афиш',
      event(
        start,
        'DURATION:PT1H30M',
        'SUMMARY:Вечер на „Под игото“\\, част 2\\; вход свободен',
        'DESCRIPTION:Първи ред\\nвтори \\\\ ред',
        'CATEGORIES:четене,книги\\, нови',
        'GEO:42.6977;23.3219',
        'ORGANIZER;CN="Библиотека: „Искра“":mailto:a@example.org',
        'SEQUENCE:3',
        'LAST-MODIFIED:20261101T080000Z',
        'STATUS:CANCELLED',
        'URL:https://example.org/a',
        'CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+359888123456',
        'CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="Зала: 2":https://meet.example.org/a',
        'CLASS:PRIVATE',
        'X-ALT-DESC;FMTTYPE=text/html:<b>да</b>',
      ),
    ),
  )
  assert.deepEqual(found, {
    uid: '1@example.org',
    recurrenceId: null,
    thisAndFuture: false,
    start: { kind: 'local', local: '2026-11-25T19:00:00', zone: 'Europe/Sofia' },
    end: { kind: 'local', local: '2026-11-25T20:30:00', zone: 'Europe/Sofia' },
    summary: 'Вечер на „Под игото“, част 2; вход свободен',
    description: 'Първи ред\nвтори \\ ред',
    location: '',
    url: 'https://example.org/a',
    conferenceUrl: 'https://meet.example.org/a',
    categories: ['четене', 'книги, нови'],
    status: 'cancelled',
    sequence: 3,
    lastModified: '2026-11-01T08:00:00Z',
    geo: { latitude: 42.6977, longitude: 23.3219 },
    rrule: null,
    rdates: [],
    exdates: [],
    organizerName: 'Библиотека: „Искра“',
    classification: 'private',
    altDescriptionHtml: '<b>да</b>',
  })
})

test('a duration in days passes on the calendar, one in hours on the clock', () => {
  const night = 'DTSTART;TZID=Europe/Sofia:20261024T120000'
  assert.deepEqual(only(file(event(night, 'DURATION:P1D'))).end, {
    kind: 'local',
    local: '2026-10-25T12:00:00',
    zone: 'Europe/Sofia',
  })
  assert.deepEqual(only(file(event(night, 'DURATION:PT24H'))).end, {
    kind: 'local',
    local: '2026-10-25T11:00:00',
    zone: 'Europe/Sofia',
  })
})

test('one bad event does not spoil its file', () => {
  const text = file(
    event('SUMMARY:Без начало'),
    event('DTSTART:20261301', 'SUMMARY:Тринадесети месец'),
    event(start, 'SUMMARY:Добро'),
    event(start, 'RRULE:FREQ=НИКОГА', 'SUMMARY:Лошо правило'),
  )
  assert.deepEqual(
    readICalendar(text).events.map(({ summary, rrule }) => [summary, rrule]),
    [
      ['Добро', null],
      ['Лошо правило', null],
    ],
  )
  assert.deepEqual(codes(text), ['start-missing', 'start-unreadable', 'rule-unreadable'])
})

test('line ends, byte order marks, folds and missing ends do not matter', () => {
  const text = file(event(start, 'SUMMARY:Кон', ' церт'))
  for (const variant of [
    text,
    text.replaceAll('\r\n', '\n'),
    text.replaceAll('\r\n', '\r'),
    `\ufeff${text}`,
    text.replace('\r\nEND:VEVENT\r\nEND:VCALENDAR', ''),
  ]) {
    assert.equal(only(variant).summary, 'Концерт')
  }
  assert.equal(
    only(file('BEGIN:VEVENT\r\nDTSTART\r\n :20261125\r\nSUMMARY\r\n :Сгънато име\r\nEND:VEVENT')).summary,
    'Сгънато име',
  )
})

test('several calendars in one file and an event inside an unclosed one are all found', () => {
  const text =
    file(event(start, 'SUMMARY:1')) +
    '\r\n' +
    file(`BEGIN:VEVENT\r\n${start}\r\nSUMMARY:2\r\nBEGIN:VALARM\r\nSUMMARY:звънец\r\n${event(start, 'SUMMARY:3')}`)
  assert.deepEqual(
    readICalendar(text).events.map((one) => one.summary),
    ['1', '2', '3'],
  )
})

test('raw line ends in a description belong to it', () => {
  const found = only(file(event(start, 'DESCRIPTION:Първи ред\r\n\r\nВтори ред без двоеточие', 'SUMMARY:x')))
  assert.equal(found.description, 'Първи ред\nВтори ред без двоеточие')
})

/** Cyrillic letters as windows-1251 has them; all else in these texts is ASCII. */
const in1251 = (text: string) =>
  Uint8Array.from(text, (letter) =>
    letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0),
  )

test('encodings that nobody declares are recognised', () => {
  const text = file(event(start, 'SUMMARY:Концерт на хора'))
  assert.equal(only(in1251(text)).summary, 'Концерт на хора')
  assert.deepEqual(codes(in1251(text)), ['encoding-guessed'])
  const western = file(event(start, 'SUMMARY:Caf\u00e9 fran\u00e7ais'))
  assert.equal(only(Uint8Array.from(western, (letter) => letter.charCodeAt(0))).summary, 'Café français')
  for (const mark of ['\ufeff', ''])
    assert.equal(only(new Uint8Array(Buffer.from(mark + text, 'utf16le'))).summary, 'Концерт на хора')
})

test('letters cut in two by folding are whole again', () => {
  const bytes = Buffer.from(file(event(start, 'SUMMARY:Ж')))
  const at = bytes.indexOf(0xd0)
  const cut = Buffer.concat([bytes.subarray(0, at + 1), Buffer.from('\r\n '), bytes.subarray(at + 1)])
  assert.equal(only(cut).summary, 'Ж')
})

test('what a file with METHOD:CANCEL tells of is cancelled, what another tells of beside it is not', () => {
  const { events } = readICalendar(`${file('METHOD:CANCEL', event(start))}\r\n${file('METHOD:PUBLISH', event(start))}`)
  assert.deepEqual(
    events.map(({ status }) => status),
    ['cancelled', 'confirmed'],
  )
})

test('what Exchange calls a whole day is one, though it stands there with hours', () => {
  const zone = 'TZID=FLE Standard Time'
  const times = (from: string, to: string, flag = 'TRUE') => {
    const all = [
      `DTSTART;${zone}:20261125T${from}`,
      `DTEND;${zone}:20261127T${to}`,
      `X-MICROSOFT-CDO-ALLDAYEVENT:${flag}`,
    ]
    const found = only(file(event(...all)))
    return [found.start, found.end].map((time) => (time?.kind === 'date' ? time.date : time?.local.slice(11)))
  }
  assert.deepEqual(times('000000', '000000'), ['2026-11-25', '2026-11-27'])
  assert.deepEqual(times('000000', '000000', 'FALSE'), ['00:00:00', '00:00:00'])
  assert.deepEqual(times('180000', '000000'), ['18:00:00', '00:00:00'])
})

test('vCalendar 1.0 with quoted-printable is read', () => {
  const text =
    'BEGIN:VCALENDAR\r\nVERSION:1.0\r\nBEGIN:VEVENT\r\nDTSTART:20261125T170000Z\r\nSUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9A=D0=BE=\r\n=D0=BD=0D=0A2\r\nEND:VEVENT\r\nEND:VCALENDAR'
  assert.equal(only(text).summary, 'Кон 2')
})

const zoneOf = (tzid: string, ...definition: string[]) => {
  const reading = readICalendar(file(...definition, event(`DTSTART;TZID=${tzid}:20260701T190000`)))
  const time = reading.events[0]?.start
  return time?.kind === 'local'
    ? [time.local.slice(11, 16), time.zone, ...reading.problems.map((problem) => problem.code)]
    : []
}

test('names of zones from many programs lead to the same place', () => {
  for (const [tzid, zone] of [
    ['europe/sofia', 'Europe/Sofia'],
    ['/freeassociation.sourceforge.net/Europe/Sofia', 'Europe/Sofia'],
    ['/mozilla.org/20050126_1/Europe/Sofia', 'Europe/Sofia'],
    ['FLE Standard Time', 'Europe/Kyiv'],
    ['"(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius"', 'Europe/Helsinki'],
    ['Etc/UTC', 'UTC'],
    ['(UTC-05:00) Eastern Time (US & Canada)', 'America/New_York'],
    ['tzone://Microsoft/Utc', 'UTC'],
    ['GMT +0200', 'Etc/GMT-2'],
  ] as const) {
    assert.deepEqual(zoneOf(tzid), ['19:00', zone], tzid)
  }
})

const definition = (summer: string, tzid = 'Наш часови пояс') => [
  'BEGIN:VTIMEZONE',
  `TZID:${tzid}`,
  'BEGIN:STANDARD',
  'DTSTART:19701025T040000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  `TZOFFSETFROM:${summer}`,
  'TZOFFSETTO:+0200',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19700329T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  `TZOFFSETTO:${summer}`,
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]

test('an unknown name is explained by its rules: as a known zone, else as moments in UTC, else not at all', () => {
  assert.deepEqual(zoneOf('Наш часови пояс', ...definition('+0300')), ['19:00', 'Europe/Sofia', 'zone-guessed'])
  assert.deepEqual(zoneOf('Наш часови пояс', ...definition('+0317')), ['15:43', 'UTC', 'zone-as-utc'])
  assert.deepEqual(zoneOf('Наш часови пояс'), ['19:00', null, 'zone-unknown'])
})

test('an offset for a name gives way to the summer time of its rules', () => {
  const tzid = 'GMT +0200'
  assert.deepEqual(zoneOf(tzid, ...definition('+0300', tzid)), ['19:00', 'Europe/Sofia', 'zone-guessed'])
  assert.deepEqual(zoneOf(tzid, ...definition('+0200', tzid)), ['19:00', 'Etc/GMT-2'])
})

test('dangerous addresses, personal organisers and control characters do not come through', () => {
  const found = only(
    file(
      event(
        start,
        'URL:javascript:alert(1)',
        'ORGANIZER;CN=ivan@example.org:mailto:ivan@example.org',
        'SUMMARY:a\u0000b\u0007c',
        'GEO:91;0',
      ),
    ),
  )
  assert.deepEqual([found.url, found.organizerName, found.summary, found.geo], [null, null, 'abc', null])
})

test('E53: limits hold', () => {
  const many = file(...Array.from({ length: 50 }, () => event(start)))
  assert.equal(readICalendar(many, { limits: { components: 11 } }).events.length, 10)
  assert.deepEqual(
    readICalendar(many, { limits: { bytes: 100 } }).problems.map((problem) => problem.code),
    ['too-large'],
  )
  const long = only(file(event(start, `SUMMARY:${'я'.repeat(100_000)}`, `DESCRIPTION:${'\u{1f384}'.repeat(100_000)}`)))
  assert.deepEqual([long.summary.length, long.description.length, long.description.isWellFormed()], [500, 20_000, true])
})

test('files made to be slow are read like others', () => {
  const deep = 'BEGIN:X\r\nEND:Y\r\n'.repeat(40_000)
  assert.equal(readICalendar(`${deep}${event(start)}`).events.length, 1)
  const rules = 'EXRULE:FREQ=SECONDLY;BYYEARDAY=366;BYWEEKNO=20\r\n'.repeat(1_000)
  assert.equal(readICalendar(file(event(start, `${rules}RRULE:FREQ=DAILY`))).events.length, 1)
})

test('nothing whatever makes it throw', () => {
  const words = fc.constantFrom(
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'END:VEVENT',
    'DTSTART',
    'DTEND:',
    ';TZID=',
    ';VALUE=DATE',
    ':',
    '20261125T190000',
    '00010101',
    '99991231T235959',
    'DURATION:P999999W',
    'RRULE:FREQ=DAILY',
    ';BYDAY=1MO',
    'UID:1',
    '\r\n',
    '\n ',
    '"',
    ',',
    'Z',
    'BEGIN:VTIMEZONE',
    'BEGIN:STANDARD',
    'TZOFFSETTO:+0200',
    'TZID:X',
    'RDATE:',
    'EXDATE:',
    '=',
    '\\',
  )
  const soup = fc.array(fc.oneof(words, words, words, fc.string()), { maxLength: 60 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(soup, (text) => Array.isArray(readICalendar(text).events)),
    { numRuns: 2_000 },
  )
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => Array.isArray(readICalendar(bytes).events)))
})
