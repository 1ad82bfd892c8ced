import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { IncomingEvent } from '../incoming.ts'
import { readTable } from './read-table.ts'

const context = { zone: 'Europe/Sofia', today: '2026-10-20', address: null, contentType: null }
const read = (lines: readonly string[]) => readTable(new TextEncoder().encode(lines.join('\n')), context)

const startOf = ({ series: { master } }: IncomingEvent) =>
  master.start.kind === 'date' ? master.start.date : master.start.local.slice(0, 16)
const endOf = ({ series: { master } }: IncomingEvent) =>
  master.end && (master.end.kind === 'date' ? master.end.date : master.end.local.slice(0, 16))

test('columns of days with hours: a beginning and an end, a night, moments of programs', async () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['Начало;Край', '27.11.2026 18:00;27.11.2026 20:00', '2026-11-27T18:00 2026-11-27T20:00'],
    ['start;end', '2026-11-27T16:00:00.000Z;2026-11-27T20:00:00+02:00', '2026-11-27T18:00 2026-11-27T20:00'],
    ['Начало;Край', '27.11.2026;29.11.2026', '2026-11-27 2026-11-30'],
    [
      'Начална дата и час;Крайна дата и час',
      '27.11.2026 г., 18 ч.;27.11.2026 г., 20 ч.',
      '2026-11-27T18:00 2026-11-27T20:00',
    ],
    ['Дата;Час;Крайна дата;Край', '31.12.2026;22:00;1.01.2027;02:00', '2026-12-31T22:00 2027-01-01T02:00'],
    ['Дата;Час', '27.-28.11.2026;22:00-02:00', '2026-11-27T22:00 2026-11-28T02:00 FREQ=DAILY;COUNT=2'],
    ['Час;Дата', '10.12;27.11.2026', '2026-11-27T10:12'],
  ]
  for (const [columns, cells, expected] of cases) {
    const { events } = await read([`Мероприятие;${columns}`, `Вечер;${cells}`])
    const [event] = events
    assert.ok(event, cells)
    assert.equal([startOf(event), endOf(event), event.series.master.rrule].filter(Boolean).join(' '), expected)
  }
})

test('„Време“ beside „Дата“ is the hour; a year, a month and a day may stand apart', async () => {
  const start = async (columns: string, cells: string) =>
    (await read([`${columns};Мероприятие`, `${cells};Вечер`])).events.map(startOf)[0]
  assert.equal(await start('Време;Дата', '18:00;27.11.2026'), '2026-11-27T18:00')
  assert.equal(await start('Дата;Време', '27.11.2026;18.00 ч.'), '2026-11-27T18:00')
  assert.equal(await start('Време', '27.11.2026'), '2026-11-27')
  assert.equal(await start('Година;Месец;Ден', '2028;5;27'), '2028-05-27')
  assert.equal(await start('Година;Дата', '2028;27 май'), '2028-05-27')
  // Neither of them is long past when the year is not said.
  assert.equal(await start('Месец;Ден', '5;27'), '2027-05-27')
  assert.equal(await start('Месец;Ден', 'V;27'), '2027-05-27')
})

test('a place may stand in several columns', async () => {
  const place = async (columns: string, cells: string) =>
    (await read([`Мероприятие;Дата;${columns}`, `Вечер;27.11.2026;${cells}`])).events[0]?.series.master.location
  const columns = 'Населено място;Място на провеждане;Адрес'
  assert.equal(await place(columns, 'с. Айдемир;Читалище;ул. Мир 1'), 'с. Айдемир, Читалище, ул. Мир 1')
  assert.equal(await place(columns, 'Айдемир;Читалище, с. Айдемир;'), 'Читалище, с. Айдемир')
  assert.equal(await place(columns, 'Айдемир;Айдемир;'), 'Айдемир')
})

test('admission: one price, from one to another, several, in two currencies', async () => {
  const cases: readonly (readonly [string, readonly [number, number | null, string] | undefined])[] = [
    ['5 лв.', [500, null, 'BGN']],
    ['от 5 до 10 лв.', [500, 1000, 'BGN']],
    ['5-10 €', [500, 1000, 'EUR']],
    ['възрастни 10 лв., деца до 7 г. 5 лв.', [500, 1000, 'BGN']],
    ['5,00 € / 9,78 лв.', [500, null, 'EUR']],
    ['1 200,50 лв.', [120_050, null, 'BGN']],
    ['10', [1000, null, 'EUR']],
    ['с покани', undefined],
  ]
  for (const [cell, expected] of cases) {
    const { events } = await read(['Мероприятие;Дата;Вход', `Вечер;27.11.2026;${cell}`])
    const price = events[0]?.more.price
    assert.deepEqual(price && [price.from, price.to, price.currency], expected, cell)
  }
})

test('„от“ and „до“ in a second line are a beginning and an end', async () => {
  for (const second of [';от;до;от;до', 'Мероприятие;от;до;от;до']) {
    const { events, problems } = await read([
      'Мероприятие;Дата;;Час;',
      second,
      'Вечер;27.11.2026;29.11.2026;18:00;20:00',
    ])
    const [event] = events
    assert.ok(event)
    assert.deepEqual(
      [problems, startOf(event), endOf(event), event.series.master.rrule],
      [...[[], '2026-11-27T18:00', '2026-11-27T20:00', 'FREQ=DAILY;COUNT=3']],
    )
  }
})

test('an end at 24:00 is the midnight that follows', async () => {
  for (const end of ['24:00', '24.00 ч.', '24']) {
    const { events } = await read(['Мероприятие;Дата;Час;Край', `Вечер;27.11.2026;22:00;${end}`])
    assert.deepEqual(events.map(endOf), ['2026-11-28T00:00'], end)
  }
})
