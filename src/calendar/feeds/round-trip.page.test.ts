import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCsv } from '#src/platform/csv/read-csv.ts'
import { readICalendar } from '#src/platform/icalendar/read-icalendar.ts'
import { aChange, anEvent, chitalishteHall, library, libraryHall, words } from '../../../test/support/calendar.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { randomEvent, randomNumbers } from '../../../test/support/random-events.ts'
import { childrenOf, readXml, textOf, type Xml } from '../../../test/support/xml.ts'
import type { CalendarEvent } from '../events/event.ts'
import { noDetails } from '../events/event-details.ts'
import { takeBytes } from '../intake/corpus/take-bytes.ts'

type Ending = Parameters<typeof aFront>[0]

/** Both nights on which the clock changes lie within. */
const span = 'from=2026-10-20&to=2027-06-30'

/**
 * What each of our formats carries from one network to the next, so that what is told there is what was told here. Names that a network
 * gives itself (ids, addresses, pictures, the moment of the last change) are its own. Text that looks like a tag of HTML is taken for one.
 */
const carries = {
  ics: 'dates, rules, what differs on single dates, title, text, place, online address, categories; postponed as tentative; nothing of permanent offers and months',
  json: 'all of the table, text, reasons of a whole event; of a rule its dates; of a period its days without hours, of a permanent offer a period up to where we look ahead',
  csv: 'all of the table; of a rule its dates; no text beside the lead; periods and permanent offers as in JSON',
  'JSON-LD':
    'dates, what differs on them, lead, place, admission, ages, language, topics; a plan only where it knows no more than its month',
  atom: 'title, start, end and place of the next date; the text is for people and tells when and where itself',
  rss: 'the same',
} as const

const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '10:00', closes: '18:00' }))
const reason = { ...words('Вечер на книгата', { lead: 'Среща с автора.', reason: 'Авторът е болен.' }) }

/** Every type, every state, and what may happen to a date. */
const known: readonly Partial<CalendarEvent>[] = [
  { texts: { bg: words('Вечер', { lead: 'Среща.', body: 'Разказ.' }) }, venueId: libraryHall },
  { status: 'planned' },
  { status: 'postponed', texts: { bg: reason } },
  { status: 'cancelled', texts: { bg: reason }, venueId: chitalishteHall },
  { starts: '2026-11-27', ends: '2026-11-30' },
  { type: 'period', starts: '2026-12-01', ends: '2026-12-20', details: { ...noDetails, hours }, venueId: libraryHall },
  { type: 'permanent', starts: '2026-11-01', ends: null, details: { ...noDetails, hours }, venueId: chitalishteHall },
  { starts: '2026-12-01', ends: '2027-01-01', status: 'planned', details: { ...noDetails, precise: 'month' } },
  { changes: [aChange('2026-11-27T18:00:00', { starts: '2026-11-28T19:00:00', ends: '2026-11-28T21:00:00' })] },
  { onlineUrl: 'https://meet.example.org/x', price: { from: 0, to: null, currency: 'EUR' } },
  {
    details: {
      ...noDetails,
      language: 'ro',
      ageFrom: 7,
      topics: ['books'],
      audiences: ['pupils'],
      booking: 'possible',
    },
  },
  {
    rule: 'FREQ=WEEKLY;COUNT=6',
    venueId: libraryHall,
    changes: [
      aChange('2026-12-04T18:00:00', { status: 'cancelled' }),
      aChange('2026-12-11T18:00:00', { starts: '2026-12-12T10:00:00', ends: '2026-12-12T12:00:00' }),
      aChange('2026-12-18T18:00:00', { venueId: chitalishteHall }),
      aChange('2026-12-25T18:00:00', { kind: 'excluded' }),
      aChange('2027-01-01T18:00:00', { status: 'postponed' }),
      aChange('2027-02-05T18:00:00', { kind: 'added' }),
    ],
  },
  { starts: '2026-10-24T02:30:00', ends: '2026-10-24T03:30:00', rule: 'FREQ=DAILY;COUNT=3' },
  { starts: '2027-03-27T03:30:00', ends: '2027-03-27T05:00:00', rule: 'FREQ=DAILY;COUNT=3' },
]

const idOf = (at: number): string => `0195f000-0000-7000-8000-${String(at).padStart(12, '0')}`
/** Of different titles: the same one at the same hour would be joined as one event. */
const titles =
  'Дунав вятър кестен оркестър буква глина мост зима песен карта птица школа сцена книга памет камък'.split(' ')
const titled = (event: CalendarEvent, at: number): CalendarEvent => ({
  ...event,
  texts: { bg: { ...words(''), ...event.texts.bg, title: `${titles[at]} и ${titles[(at * 5 + 3) % titles.length]}` } },
})
const ofEveryKind: readonly CalendarEvent[] = known.map((event, at) =>
  titled(anEvent({ type: event.rule ? 'several' : 'single', ...event, id: idOf(at), slug: `event-${at}` }), at),
)
const randomOnes = (seed: number): readonly CalendarEvent[] => {
  const next = randomNumbers(seed)
  return Array.from({ length: 40 }, (_, at) => randomEvent(next, idOf(at + 100)))
}

/** Lines in an order that does not hang on ids. A place in words is taken in with the settlement that stood beside it. */
type Said = (text: string) => string[]
const lines = (values: readonly unknown[], own: readonly string[]): string[] =>
  values
    .map((value) => JSON.stringify(value, (key, inside) => (own.includes(key) ? undefined : inside)))
    .map(withoutTown)
    .sort()

const withoutTown = (text: string): string => text.replaceAll(', Русе', '')

const said: Readonly<Record<'ics' | 'json' | 'csv' | 'atom' | 'rss', Said>> = {
  ics: (text) => lines(readICalendar(text).events, ['uid', 'url', 'sequence', 'lastModified']),
  json: (text) => lines(JSON.parse(text).items, ['id', 'url', 'event', 'updated', 'date_published', 'date_modified']),
  csv: (text) => {
    const reading = readCsv(new TextEncoder().encode(text))
    assert.ok(reading.ok)
    const { header, rows } = reading.table
    const records = rows.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at]])))
    return lines(records, ['event', 'url', 'updated'])
  },
  atom: (text) =>
    childrenOf(readXml(text), 'entry')
      .map((entry) =>
        ['title', 'xcal:dtstart', 'xcal:dtend', 'xcal:location'].map((name) => partOf(entry, name)).join(' | '),
      )
      .sort(),
  rss: (text) =>
    childrenOf(readXml(text), 'channel')
      .flatMap((channel) => childrenOf(channel, 'item'))
      .map((item) => ['ev:startdate', 'ev:enddate', 'ev:location'].map((name) => partOf(item, name)).join(' | '))
      .sort(),
}

const partOf = (element: Xml, name: string): string => textOf(element, name) ?? ''

/** A network with the same houses and no event; the file is taken into it. */
async function takenInto(
  context: Ending,
  text: string,
  address: string,
): Promise<{ front: Front; targets: readonly string[] }> {
  const front = await aFront(context)
  const bytes = new TextEncoder().encode(text)
  const { targets, problems } = await takeBytes(front.house, bytes, { organisation: library, address })
  assert.deepEqual(problems, [])
  return { front, targets }
}

const feedOf = (front: Front, format: string): Promise<string> => front.page(`/bg/calendar.${format}?${span}`)

for (const format of ['ics', 'json', 'csv', 'atom', 'rss'] as const) {
  test(`.${format} carries ${carries[format]}: taken in, it is told again as it was`, async (context) => {
    const seeds = format === 'atom' || format === 'rss' ? [] : [1, 2]
    for (const events of [ofEveryKind, ...seeds.map(randomOnes)]) {
      const told = await feedOf(await aFront(context, events), format)
      const second = await takenInto(context, told, `https://example.org/bg/calendar.${format}`)
      const again = await feedOf(second.front, format)
      assert.deepEqual(said[format](again), said[format](told))
      assert.ok(said[format](told).length >= events.length - 2)
    }
  })
}

test(`JSON-LD carries ${carries['JSON-LD']}: the page of the taken event says the same`, async (context) => {
  const events = [
    ...ofEveryKind.filter(({ slug }) => slug !== 'event-1'),
    ...randomOnes(3)
      .slice(0, 25)
      .filter(({ status }) => status !== 'planned'),
  ]
  const first = await aFront(context, events)
  const second = await aFront(context)
  for (const { slug } of events) {
    const page = await first.page(`/bg/calendar/${slug}`)
    // A series tells the dates to come; with one of them left it is none for whoever reads it.
    if (/"subEvent":/.test(page) && (page.match(/"@type":"LiteraryEvent"/g) ?? []).length < 2) continue
    const bytes = new TextEncoder().encode(page)
    const address = `http://localhost:3000/bg/calendar/${slug}`
    const { targets, problems } = await takeBytes(second.house, bytes, { organisation: library, address })
    assert.deepEqual([targets.length, problems], [1, []], slug)
    const [row] = await second.house.database.read
      .withTables<{ calendar_event: { id: string; slug: string } }>()
      .selectFrom('calendar_event')
      .select('slug')
      .where('id', '=', targets[0] ?? '')
      .execute()
    const again = await second.page(`/bg/calendar/${row?.slug}`)
    assert.deepEqual(dataOf(again), dataOf(page), slug)
  }
})

/** What the page says of its event for search engines. */
function dataOf(page: string): string[] {
  const blocks = [...page.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)]
  return lines(
    blocks.map(([, json = '']) => JSON.parse(json)).filter((data) => 'startDate' in data),
    ['@id', 'url', 'image'],
  )
}
