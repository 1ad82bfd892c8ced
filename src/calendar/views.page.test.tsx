import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startFinding } from '#src/calendar/index.ts'
import { anEvent, libraryHall, words } from '../../test/support/calendar.ts'
import { aFront } from '../../test/support/front.ts'
import { attribute, find, findAll, innerLinks, metaOf, readHtml, wordsOf } from '../../test/support/html.ts'

const on = (id: string, starts: string, more: object = {}) =>
  anEvent({ id, starts, ends: null, venueId: libraryHall, texts: { bg: words(`Събитие ${id}`) }, ...more })

const programme = [
  ...[1, 2, 3, 4, 5].map((number) => on(`friday-${number}`, `2026-11-27T1${number}:00:00`)),
  on('late', '2026-11-30T23:30:00'),
  on('december', '2026-12-01T00:30:00'),
  on('sunday', '2026-11-29T10:00:00', { status: 'cancelled' }),
  on('show', '2026-11-10', { ends: '2026-11-29' }),
]

const main = (html: string) => find(readHtml(html), 'main')

test('a month says how many more than three a day has, and holds them for paper', async (context) => {
  const { page } = await aFront(context, programme)
  const month = main(await page('/bg/calendar/2026-11'))
  assert.equal(wordsOf(find(month, 'h1')), 'Ноември 2026\u00a0г.')
  const friday = findAll(month, 'td').find((day) => innerLinks(day).includes('/bg/calendar/2026-11-27'))
  assert.ok(friday)
  assert.match(wordsOf(friday), /11:00 Събитие friday-1.*friday-2.*friday-3.*friday-4.*friday-5.*още 2/)
  assert.ok(!innerLinks(month).includes('/bg/calendar/december'))
  assert.ok(innerLinks(month).includes('/bg/calendar/late'))
})

test('a month that would fill sheet after sheet has on paper what a screen shows', async (context) => {
  const daily = Array.from({ length: 8 }, (_, number) =>
    on(`daily-${number}`, `2026-11-01T1${number}:00:00`, { rule: 'FREQ=DAILY;COUNT=30' }),
  )
  const { house, page } = await aFront(context, daily)
  await startFinding(house).loaded
  const month = main(await page('/bg/calendar/2026-11'))
  const friday = findAll(month, 'td').find((day) => innerLinks(day).includes('/bg/calendar/2026-11-27'))
  assert.ok(friday)
  assert.equal(findAll(friday, 'li').length, 3)
  assert.match(wordsOf(friday), /daily-0.*daily-1.*daily-2.*още 5/)
})

test('a month is whole weeks from Monday; steps lead to its neighbours', async (context) => {
  const { page } = await aFront(context, programme)
  const month = main(await page('/bg/calendar/2026-11'))
  const days = findAll(month, 'td').map((day) => innerLinks(day)[0])
  assert.equal(days.length % 7, 0)
  assert.equal(days[0], '/bg/calendar/2026-10-26')
  assert.equal(days.at(-1), '/bg/calendar/2026-12-06')
  const links = innerLinks(month)
  assert.ok(links.includes('/bg/calendar/2026-10') && links.includes('/bg/calendar/2026-12'))
})

test('a cancelled event is struck through in the month', async (context) => {
  const { page } = await aFront(context, programme)
  const struck = findAll(main(await page('/bg/calendar/2026-11')), 's').map(wordsOf)
  assert.deepEqual(struck, ['Събитие sunday'])
})

test('a week shows its days in turn and what lasts through it', async (context) => {
  const { page } = await aFront(context, programme)
  const week = main(await page('/bg/calendar/2026-W48'))
  assert.match(wordsOf(find(week, 'h1')), /23 – 29\s+ноември/)
  const text = wordsOf(week)
  assert.match(text, /friday-1.*friday-5.*sunday/)
  assert.match(text, /Събитие show/)
  assert.doesNotMatch(text, /Събитие late/)
  assert.ok(innerLinks(week).includes('/bg/calendar/2026-W47') && innerLinks(week).includes('/bg/calendar/2026-W49'))
})

test('a day shows what begins on it in the zone of the network', async (context) => {
  const { page } = await aFront(context, programme)
  assert.match(wordsOf(main(await page('/bg/calendar/2026-11-30'))), /23:30.*Събитие late/)
  assert.match(wordsOf(main(await page('/bg/calendar/2026-12-01'))), /00:30.*Събитие december/)
})

const empties: [string, string][] = [
  ['/bg/calendar/2026-12-24', 'четвъртък, 24\u00a0декември 2026\u00a0г.'],
  ['/bg/calendar/2027-02', 'февруари 2027\u00a0г.'],
  ['/bg/calendar/2026-W53', '28\u00a0декември 2026\u00a0г. – 3\u00a0януари 2027\u00a0г.'],
  ['/en/calendar/2026-12-24', 'Thursday, 24\u00a0December 2026'],
  ['/en/calendar/2027-02', 'February 2027'],
]
for (const [path, what] of empties) {
  test(`an empty view says for what there is nothing: ${path}`, async (context) => {
    const { page } = await aFront(context)
    const empty = main(await page(path))
    const said = wordsOf(find(empty, 'h2'))
    assert.match(said, /няма обявени събития|No events are announced/i)
    assert.ok(said.includes(what), said)
    assert.ok(innerLinks(empty).includes(path.slice(0, 12)))
  })
}

for (const view of [
  '2026-13',
  '2026-00',
  '2026-11-31',
  '2026-W54',
  '2025-W53',
  '2026-W00',
  '1969-12',
  '9999-01',
  '2026-1',
]) {
  test(`there is no view ${view}`, async (context) => {
    await (await aFront(context)).page(`/bg/calendar/${view}`, 404)
  })
}

for (const view of [
  '1970-01',
  '2100-12',
  '2100-12-31',
  '1970-01-01',
  '2026-W01',
  '2024-02-29',
  '2026-03-29',
  '2026-10-25',
]) {
  test(`the view ${view} at the edge stands`, async (context) => {
    const { page } = await aFront(context)
    assert.ok(wordsOf(find(readHtml(await page(`/bg/calendar/${view}`)), 'h1')))
  })
}

test('views far from today are not for search engines, near ones are', async (context) => {
  const { page } = await aFront(context)
  for (const view of ['2031-01', '2029-01', '2024-10-31'])
    assert.equal(metaOf(readHtml(await page(`/bg/calendar/${view}`)), 'robots'), 'noindex', view)
  assert.equal(metaOf(readHtml(await page('/bg/calendar/2026-12')), 'robots'), undefined)
})

test('the switch between views keeps the days', async (context) => {
  const { page } = await aFront(context)
  const links = innerLinks(main(await page('/bg/calendar/2027-03-10')))
  assert.ok(links.includes('/bg/calendar/2027-03') && links.includes('/bg/calendar/2027-W10'))
  const current = findAll(main(await page('/bg/calendar/2027-03')), 'a', 'aria-current')
  assert.ok(current.some((link) => attribute(link, 'href') === '/bg/calendar/2027-03'))
})

test('what is chosen narrows a view, goes along to the others, and can be taken away', async (context) => {
  const book = anEvent({ id: 'book', texts: { bg: words('Вечер на книгата') } })
  const robots = anEvent({ id: 'robots', sphere: 'science', texts: { bg: words('Роботи') } })
  const { page } = await aFront(context, [book, robots])
  for (const view of ['2026-11', '2026-W48', '2026-11-27']) {
    const html = await page(`/bg/calendar/${view}?sphere=science&from=2020-01-01&page=7&utm_source=x`)
    const words = wordsOf(main(html))
    assert.match(words, /Роботи/, view)
    assert.doesNotMatch(words, /Вечер на книгата/, view)
    const links = innerLinks(main(html))
    assert.ok(links.includes(`/bg/calendar/${view}`), 'without the choice')
    assert.ok(links.includes('/bg/calendar?sphere=science') && links.includes('/bg/calendar/2026-11?sphere=science'))
    assert.equal(metaOf(readHtml(html), 'robots'), 'noindex')
  }
})
