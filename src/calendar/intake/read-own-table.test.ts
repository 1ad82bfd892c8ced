import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeCsv } from '#src/platform/csv/write-csv.ts'
import { timeKey } from '#src/platform/icalendar/icalendar.ts'
import { readOwnTable } from './read-own-table.ts'
import { guessReader } from './readers.ts'

const context = { zone: 'Europe/Sofia', today: '2026-11-22', address: null, contentType: null }
const header = [
  'event',
  'date_id',
  'url',
  'title',
  'starts',
  'ends',
  'zone',
  'series',
  'state',
  'topics',
  'free',
  'place',
  'settlement',
  'partners',
]
const row = (different: Partial<Record<string, string | boolean>>): (string | boolean)[] => {
  const usual = {
    event: 'a',
    date_id: '2026-11-27T18:00:00',
    title: 'Хор',
    starts: '2026-11-27T18:00:00+02:00',
    zone: 'Europe/Sofia',
  }
  const cells: Record<string, string | boolean | undefined> = { ...usual, ...different }
  return header.map((name) => cells[name] ?? '')
}
const bytesOf = (rows: (string | boolean)[][]) => new TextEncoder().encode(writeCsv(header, rows))

test('rows of one event are one event, and its page is not that of a date', () => {
  const series = { series: true, url: 'https://example.org/bg/calendar/hor/2026-11-27' }
  const second = { ...series, date_id: '2026-12-04T18:00:00', starts: '2026-12-05T10:00:00+02:00', state: 'new-date' }
  const { events, problems } = readOwnTable(
    bytesOf([row(series), row(second), row({ event: 'b', title: '=1+1' })]),
    context,
  )
  assert.deepEqual([problems, events.map(({ series: { uid } }) => uid)], [[], ['urn:uuid:a', 'urn:uuid:b']])
  const [choir, sum] = events
  assert.equal(choir?.more.url, 'https://example.org/bg/calendar/hor')
  assert.deepEqual(choir?.series.master.rdates.map(timeKey), ['2026-12-04T18:00:00[Europe/Sofia]'])
  assert.deepEqual(
    choir?.series.overrides.map(({ start }) => timeKey(start)),
    ['2026-12-05T10:00:00[Europe/Sofia]'],
  )
  assert.equal(sum?.series.master.summary, '=1+1')
})

test('lists, yes and no, and places are read as they were written', () => {
  const said = {
    topics: 'books; music',
    free: true,
    place: 'Зала',
    settlement: 'Русе',
    partners: 'НЧ Мир; Хор „Дунав“',
  }
  const [event] = readOwnTable(bytesOf([row(said)]), context).events
  assert.deepEqual([event?.series.master.location, event?.more.price?.from], ['Зала, Русе', 0])
  assert.deepEqual(event?.more.details?.topics, ['books', 'music'])
  assert.deepEqual(
    event?.more.details?.roles?.map(({ name }) => name),
    ['НЧ Мир', 'Хор „Дунав“'],
  )
})

test('the table is known by its first columns; without rows and dates there is a report', () => {
  assert.equal(guessReader(bytesOf([]), context)?.name, 'own-table')
  assert.equal(guessReader(new TextEncoder().encode('event,date,title\nХор,27.11.2026,x'), context)?.name, 'table')
  assert.deepEqual(
    readOwnTable(bytesOf([]), context).problems.map(({ code }) => code),
    ['no-events'],
  )
  assert.deepEqual(
    readOwnTable(bytesOf([row({ starts: '' })]), context).problems.map(({ code }) => code),
    ['start-missing'],
  )
  assert.deepEqual(
    readOwnTable(new Uint8Array(), context).problems.map(({ refused }) => refused),
    [true],
  )
})
