import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anEvent, chitalishte, chitalishteHall, libraryHall, words } from '../../test/support/calendar.ts'
import { aFront, type Front } from '../../test/support/front.ts'
import { attribute, find, findAll, innerLinks, linksOf, metaOf, readHtml, wordsOf } from '../../test/support/html.ts'
import type { CalendarEvent } from './events/event.ts'

const titled = (id: string, title: string, different: Partial<CalendarEvent> = {}) =>
  anEvent({ id, venueId: libraryHall, texts: { bg: words(title) }, ...different })

const at = (day: string, hour: string) => ({
  starts: `2026-${day}T${hour}:00:00`,
  ends: `2026-${day}T${Number(hour) + 2}:00:00`,
})

const programme = [
  titled('morning', 'Утринно четене', at('11-22', '09')),
  titled('now', 'Дълъг разговор', { starts: '2026-11-22T10:00:00', ends: '2026-11-22T16:00:00' }),
  titled('book', 'Вечер на книгата'),
  titled('robots', 'Роботи', { sphere: 'science', ...at('11-28', '10') }),
  titled('dance', 'Хоро', {
    sphere: 'culture',
    organisationId: chitalishte,
    venueId: chitalishteHall,
    ...at('11-28', '18'),
  }),
  titled('lesson', 'Урок', { sphere: 'education', ...at('12-05', '11') }),
  titled('show', 'Изложба на килими', { starts: '2026-11-10', ends: '2026-12-01' }),
]

const listed = (html: string): string[] =>
  findAll(find(readHtml(html), 'main'), 'a')
    .filter((link) => attribute(link, 'class') === 'ui-row-title')
    .map(wordsOf)

const list = async ({ page }: Front, query = '') => listed(await page(`/bg/calendar${query}`))

const narrowed: [string, string[]][] = [
  ['', ['Изложба на килими', 'Дълъг разговор', 'Вечер на книгата', 'Роботи', 'Хоро', 'Урок']],
  ['?sphere=science', ['Роботи']],
  ['?place=nikolovo', ['Хоро']],
  ['?organisation=prosveta', ['Хоро']],
  ['?from=2026-11-28', ['Изложба на килими', 'Роботи', 'Хоро', 'Урок']],
  ['?from=28.11.2026&to=28.11.2026', ['Изложба на килими', 'Роботи', 'Хоро']],
  ['?to=2026-11-27', ['Изложба на килими', 'Дълъг разговор', 'Вечер на книгата']],
  ['?from=2026-11-28&sphere=culture&place=nikolovo&organisation=prosveta', ['Хоро']],
  ['?from=2026-12-02', ['Урок']],
  [
    '?from=&to=&place=&sphere=&organisation=',
    ['Изложба на килими', 'Дълъг разговор', 'Вечер на книгата', 'Роботи', 'Хоро', 'Урок'],
  ],
  ['?utm_source=mail&sphere=science', ['Роботи']],
]
for (const [query, titles] of narrowed) {
  test(`the list ${query || 'without a filter'} shows ${titles.length} events`, async (context) => {
    assert.deepEqual((await list(await aFront(context, programme), query)).sort(), titles.toSorted())
  })
}

test('what has begun today is shown until it ends, what has ended is not', async (context) => {
  const titles = await list(await aFront(context, programme))
  assert.ok(titles.includes('Дълъг разговор'))
  assert.ok(!titles.includes('Утринно четене'))
})

const wrong: [string, RegExp][] = [
  ['from=31.02.2026', /Февруари има 28 дни\. Имахте предвид 28\u00a0февруари или 1\u00a0март\?/],
  ['to=утре', /„утре“ не е дата/],
  ['from=2026-11-28&to=2026-11-27', /Крайната дата е преди началната/],
  ['sphere=sport', /Направление: няма „sport“/],
  ['place=atlantida', /Населено място: няма „atlantida“/],
  ['organisation=Atlantida%20%3Cb%3E', /Организатор: няма „Atlantida <b>“/],
  ['page=0', /Страница: няма „0“/],
  ['page=99999', /Страница: няма „99999“/],
]
for (const [query, sentence] of wrong) {
  test(`a wrong value is said and the rest is kept: ${query}`, async (context) => {
    const { page } = await aFront(context, programme)
    const other = query.startsWith('sphere') ? 'organisation=prosveta' : 'sphere=culture'
    const html = await page(`/bg/calendar?${query}&${other}`)
    const root = readHtml(html)
    assert.match(wordsOf(find(root, 'main')), sentence)
    assert.ok(listed(html).includes('Хоро'))
    assert.ok(!listed(html).includes('Роботи'))
    assert.equal(metaOf(root, 'robots'), 'noindex')
  })
}

test('an empty list says so, offers to clear the choice, and shows the nearest event of it', async (context) => {
  const { page } = await aFront(context, programme)
  const main = find(readHtml(await page('/bg/calendar?from=2027-05-01&sphere=science')), 'main')
  assert.match(
    wordsOf(main),
    /От 1\s+май 2027\s+г\. по този избор няма обявени събития\.Най-близкото е в събота, 28\s+ноември, в 10:00\s+ч\..*Роботи/,
  )
  assert.ok(innerLinks(main).includes('/bg/calendar/robots'))
  assert.ok(innerLinks(main).includes('/bg/calendar'))
})

test('an empty calendar offers the partners, and takes back no choice that nobody made', async (context) => {
  const { page } = await aFront(context)
  const main = find(readHtml(await page('/bg/calendar')), 'main')
  assert.match(wordsOf(main), /Още няма обявени събития\.\s*Щом някой от партньорите/)
  assert.ok(innerLinks(main).includes('/bg/network'))
  assert.doesNotMatch(wordsOf(main), /По този избор|Изчистете избора/)
})

test('pages hold twenty dates each, none twice, none left out', async (context) => {
  const many = Array.from({ length: 45 }, (_, number) =>
    titled(`event-${number}`, `Събитие ${number}`, { starts: '2026-11-27T18:00:00', ends: null }),
  )
  const front = await aFront(context, many)
  const pages = await Promise.all(['', '?page=2', '?page=3'].map((query) => list(front, query)))
  assert.deepEqual(
    pages.map(({ length }) => length),
    [20, 20, 5],
  )
  assert.equal(new Set(pages.flat()).size, 45)
  const second = readHtml(await front.page('/bg/calendar?page=2'))
  const links = innerLinks(find(second, 'main'))
  assert.ok(links.includes('/bg/calendar?page=3') && links.includes('/bg/calendar'))
  assert.match(wordsOf(find(second, 'title')), /страница 2/)
  assert.equal(metaOf(second, 'robots'), 'noindex')
  const last = innerLinks(find(readHtml(await front.page('/bg/calendar?page=3')), 'main'))
  assert.ok(!last.includes('/bg/calendar?page=4'))
})

test('the canonical address has the filters in their one order, the feed the same', async (context) => {
  const { page } = await aFront(context, programme)
  const root = readHtml(
    await page('/bg/calendar?page=1&organisation=prosveta&utm_source=x&place=nikolovo&sphere=culture'),
  )
  const query = '?place=nikolovo&sphere=culture&organisation=prosveta'
  assert.equal(attribute(linksOf(root, 'canonical')[0] ?? root, 'href'), `http://localhost:3000/bg/calendar${query}`)
  const feeds = linksOf(root, 'alternate').filter((link) => attribute(link, 'type') === 'text/calendar')
  assert.deepEqual(
    feeds.map((link) => attribute(link, 'href')),
    [`/bg/calendar.ics${query}`],
  )
  const addresses = findAll(root, 'a').map((link) => attribute(link, 'href'))
  assert.ok(addresses.includes(`webcal://localhost:3000/bg/calendar.ics${query}`))
})

test('the filter form keeps what was chosen and the language', async (context) => {
  const { page } = await aFront(context, programme)
  const root = readHtml(await page('/en/calendar?from=2026-11-23&place=nikolovo&sphere=culture'))
  const form = find(root, 'form')
  assert.equal(attribute(form, 'action'), '/en/calendar')
  const value = (name: string) => findAll(form, 'input').find((input) => attribute(input, 'name') === name)
  assert.equal(attribute(value('from') ?? form, 'value'), '2026-11-23')
  assert.equal(attribute(value('sphere') ?? form, 'value'), 'culture')
  assert.deepEqual(
    findAll(form, 'option', 'selected').map((option) => attribute(option, 'value')),
    ['nikolovo', '', '', '', '', ''],
  )
})

test('English words stand where there are some, Bulgarian ones are marked', async (context) => {
  const both = titled('both', 'Хоро', { texts: { bg: words('Хоро'), en: words('Folk dance') } })
  const { page } = await aFront(context, [both, titled('one', 'Роботи')])
  const links = findAll(readHtml(await page('/en/calendar')), 'a').filter(
    (link) => attribute(link, 'class') === 'ui-row-title',
  )
  assert.deepEqual(
    links.map((link) => [wordsOf(link), link.attributes.get('lang')]),
    [
      ['Folk dance', undefined],
      ['Роботи', 'bg'],
    ],
  )
})

test('a row without any place says who organises', async (context) => {
  const { page } = await aFront(context, [titled('bare', 'Разговор', { venueId: null })])
  const rows = wordsOf(find(readHtml(await page('/bg/calendar')), 'main'))
  assert.match(rows, /РазговорБиблиотеката/)
})

test('a wrong date comes back in its field with the reason beside it, and the summary leads there', async (context) => {
  const { page } = await aFront(context, programme)
  const main = find(readHtml(await page('/bg/calendar?from=31.02.2026&place=nikolovo')), 'main')
  const field = findAll(main, 'input').find((input) => attribute(input, 'name') === 'from')
  assert.ok(field)
  assert.equal(attribute(field, 'value'), '31.02.2026')
  assert.equal(attribute(field, 'aria-invalid'), 'true')
  const links = findAll(main, 'a').map((link) => attribute(link, 'href'))
  assert.ok(links.includes(`#${attribute(field, 'id')}`))
  assert.ok(find(main, 'details', 'open'))
})
