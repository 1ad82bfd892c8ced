import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anEvent, libraryHall, words } from '../../../test/support/calendar.ts'
import { aFront } from '../../../test/support/front.ts'
import { attribute, findAll, readHtml, wordsOf } from '../../../test/support/html.ts'
import { columns } from './columns.ts'

const event = anEvent({
  slug: 'vecher',
  venueId: libraryHall,
  texts: { bg: words('Вечер', { lead: 'Среща.', body: 'Разказ.' }), en: words('Evening') },
})

test('F60: the page is an h-event that other sites can take over', async (context) => {
  const { page } = await aFront(context, [event])
  const root = readHtml(await page('/bg/calendar/vecher'))
  const classed = (name: string) =>
    ['article', 'h1', 'time', 'data', 'div', 'span', 'a'].flatMap((tag) =>
      findAll(root, tag, 'class').filter((each) => attribute(each, 'class')?.split(' ').includes(name)),
    )
  const [entry, name, start, end] = ['h-event', 'p-name', 'dt-start', 'dt-end'].map((each) => classed(each)[0])
  assert.ok(entry && name && start && end)
  assert.equal(wordsOf(name), 'Вечер')
  assert.deepEqual(
    [attribute(start, 'datetime'), attribute(end, 'datetime')],
    ['2026-11-27T18:00:00+02:00', '2026-11-27T20:00:00+02:00'],
  )
  const said = (name: string) => classed(name).map(wordsOf)
  assert.deepEqual(said('p-summary'), ['Среща.'])
  assert.deepEqual(said('e-content'), ['Разказ.'])
  assert.deepEqual(said('p-category'), ['култура'])
  assert.ok(classed('p-location').every((each) => attribute(each, 'class')?.includes('h-card')))
  assert.deepEqual(said('p-location'), ['Регионална библиотека'])
  assert.match(attribute(classed('u-url')[0] ?? entry, 'value') ?? '', /\/bg\/calendar\/vecher$/)
})

test('every column is explained in both languages', async (context) => {
  const { page } = await aFront(context)
  for (const lang of ['bg', 'en'] as const) {
    const html = await page(`/${lang}/calendar/data`)
    for (const { name } of columns) assert.ok(html.includes(`<code>${name}</code>`), name)
    for (const format of ['ics', 'atom', 'rss', 'json', 'csv']) assert.ok(html.includes(`/${lang}/calendar.${format}`))
  }
  assert.match(await page('/bg/calendar/data'), /Свободно ползване с посочване на източника/)
})
