import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCsv } from '#src/platform/csv/read-csv.ts'
import { aFront, demoFront } from '../../../test/support/front.ts'
import { events, full, plan, strange, uuid } from '../../../test/support/told-events.ts'
import { childrenOf, readXml } from '../../../test/support/xml.ts'
import { columns } from './columns.ts'

test('F65: the table has the documented columns, a row a date, and nothing in it runs', async (context) => {
  const { request } = await aFront(context, events)
  // `text()` would take the mark away.
  const bytes = new Uint8Array(await (await request('/bg/calendar.csv')).arrayBuffer())
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf])
  const reading = readCsv(bytes)
  assert.ok(reading.ok)
  const { header, rows } = reading.table
  assert.deepEqual(
    header,
    columns.map(({ name }) => name),
  )
  assert.equal(rows.length, 11)
  const all = rows.map(({ cells }) => Object.fromEntries(header.map((name, number) => [name, cells[number]])))
  const [first] = all
  assert.deepEqual(
    [first?.title, first?.topics, first?.price_from, first?.latitude, first?.free, first?.age_from, first?.partners],
    ['Вечер на книгата', 'books; languages', '3', '43.85', 'false', '7', 'Читалище „Просвета“; Хор „Дунав“'],
  )
  const odd = all.find(({ event }) => event === uuid(3))
  assert.ok(odd?.title?.startsWith("'=HYPERLINK"))
  assert.deepEqual([odd?.starts, odd?.ends], ['2026-12-24', '2026-12-26'])
  const planned = all.find(({ event }) => event === uuid(4))
  assert.deepEqual([planned?.starts, planned?.state], ['2027-03', 'planned-month'])
  const saved = (await request('/bg/calendar.csv')).headers.get('content-disposition')
  assert.equal(saved, 'attachment; filename="calendar.csv"')
})

test('a date in the JSON Feed has the fields of the table', async (context) => {
  const { page } = await aFront(context, events)
  const { items } = JSON.parse(await page('/bg/calendar.json'))
  const dates = items.flatMap(({ _event }: { _event: { dates: object[] } }) => _event.dates)
  const known = new Set(columns.map(({ name }) => name))
  for (const date of dates) for (const name of Object.keys(date)) assert.ok(known.has(name), name)
})

test('the page of the data explains every field of the JSON Feed', async (context) => {
  const { page } = await aFront(context, events)
  const { items } = JSON.parse(await page('/bg/calendar.json'))
  const names = new Set<string>()
  for (const { _event, ...item } of items)
    for (const name of [...Object.keys(item), ...Object.keys(_event).map((own) => `_event.${own}`)]) names.add(name)
  assert.ok(names.has('_event.body') && names.has('authors'))
  for (const lang of ['bg', 'en']) {
    const explained = await page(`/${lang}/calendar/data`)
    for (const name of names) assert.ok(explained.includes(`<code>${name}</code>`), `${lang} ${name}`)
  }
})

test('an event is read by as many queries as three', async (context) => {
  const count = async (some: readonly (typeof full)[], format: string) => {
    const { page, house } = await aFront(context, some)
    await page(`/bg/calendar.${format}`)
    const before = house.database.statements()
    await page(`/bg/calendar.${format}?sphere=culture`)
    return house.database.statements() - before
  }
  for (const format of ['ics', 'atom', 'rss', 'json', 'csv'])
    assert.equal(
      await count([full], format),
      await count([full, strange, { ...plan, sphere: 'culture' }], format),
      format,
    )
})

test('all formats of the demonstration are well made', async () => {
  const { page } = await demoFront()
  for (const lang of ['bg', 'en']) {
    assert.ok(childrenOf(readXml(await page(`/${lang}/calendar.atom`)), 'entry').length > 30)
    assert.equal(readXml(await page(`/${lang}/calendar.rss`)).name, 'rss')
    assert.ok(JSON.parse(await page(`/${lang}/calendar.json`)).items.length > 50)
    const csv = await page(`/${lang}/calendar.csv`)
    assert.ok(readCsv(new TextEncoder().encode(csv)).ok)
    assert.doesNotMatch(csv, /undefined|\[object|NaN/)
  }
})
