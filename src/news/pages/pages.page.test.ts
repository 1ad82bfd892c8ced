import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chitalishte, library, ruse } from '../../../test/support/calendar.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { readHtml } from '../../../test/support/html.ts'
import { addNews, byNobody, newsText } from '../../../test/support/news.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { addCorrection, readItem } from '../items/item.store.ts'

const published = '2026-11-20T08:00:00.000Z'
const some = async (front: Front, count: number) => {
  for (let number = 1; number <= count; number++)
    await addNews(front.house.database, {
      id: `item-${number}`,
      published: `2026-11-${String(number + 1).padStart(2, '0')}T08:00:00.000Z`,
      content: { texts: { bg: newsText(`Новина ${number}`) } },
    })
}

const whole = {
  kind: 'report' as const,
  texts: {
    bg: newsText('Неделя в библиотеката', {
      lead: 'Отворено е и в неделя.',
      body: '## Кога\n\n**От 9:00\u00a0ч.** <b>x</b>\n\n- [програма](https://example.org/a)',
    }),
  },
  topics: ['books' as const],
  audiences: ['children' as const],
  level: 'local' as const,
  settlementId: ruse,
  related: [{ kind: 'organisation' as const, id: chitalishte }],
  author: 'Мария Стоянова',
  contact: 'press@example.org',
  source: 'заповед на директора',
  sourceUrl: 'https://example.org/zapoved',
  checkedOn: '2026-11-21',
}

test('the page of an item says first who tells it and when, then the text, and at its foot how it is known', async (context) => {
  const front = await aFront(context)
  await addNews(front.house.database, { content: whole, published })
  const item = await readItem(front.house.database.read, 'item-1')
  assert.ok(item)
  await front.house.database.write((tx) =>
    addCorrection(tx, item, { id: 'c', lang: 'bg', text: 'Часът беше сгрешен.' }, byNobody),
  )
  const html = await front.page('/bg/news/nedelya-v-bibliotekata')
  assert.match(html, /<h2>Кога<\/h2><p><strong>От 9:00\u00a0ч\.<\/strong> &lt;b&gt;x&lt;\/b&gt;<\/p>/)
  for (const said of [
    'репортаж',
    '20 ноември 2026',
    'Библиотека „Любен Каравелов“',
    'гр. Русе'.replace(' ', '\u00a0'),
    'Деца',
    'Местно',
    'заповед на директора',
    '21 ноември 2026',
    'Часът беше сгрешен.',
    'една поправка',
  ])
    assert.ok(html.includes(said), said)
  assert.match(html, /href="\/bg\/network\/prosveta"/)
  assert.match(html, /"@type":"NewsArticle"/)
  assert.match(
    html,
    /<link rel="alternate" type="application\/atom\+xml"[^>]*href="\/bg\/news\.atom\?organisation=biblioteka"/,
  )
  assert.deepEqual(faultsOf(readHtml(html)), [])
  const all = await front.page('/bg/network/corrections')
  assert.match(all, /Часът беше сгрешен\./)
  assert.match(all, /href="\/bg\/news\/nedelya-v-bibliotekata"/)
})

test('in the other language the page says so and leads search engines to its own', async (context) => {
  const front = await aFront(context)
  await addNews(front.house.database, { content: whole, published })
  const html = await front.page('/en/news/nedelya-v-bibliotekata')
  assert.match(html, /name="robots" content="noindex"/)
  assert.match(html, /<link rel="canonical" href="[^"]*\/bg\/news\/nedelya-v-bibliotekata"/)
  assert.match(html, /<h1 lang="bg">/)
})

test('what is not public has no page', async (context) => {
  const front = await aFront(context)
  await addNews(front.house.database, { content: whole })
  await front.page('/bg/news/nedelya-v-bibliotekata', 404)
})

test('the newsroom asks as many questions of the database for three items as for one', async (context) => {
  const count = async (items: number, path: string) => {
    const front = await aFront(context)
    await some(front, items)
    await front.page(path)
    front.cache.drop(['*'])
    const before = front.house.database.statements()
    const html = await front.page(path)
    return [front.house.database.statements() - before, html.split('class="news-row"').length - 1]
  }
  for (const path of ['/bg/news', '/bg', '/bg/network/biblioteka']) {
    const [[one, shown], [three, all]] = [await count(1, path), await count(3, path)]
    assert.deepEqual([three, shown, all], [one, 1, 3], path)
  }
})

test('the newsroom is narrowed by kind, organisation, place, level, topic and audience, and turned by pages', async (context) => {
  const front = await aFront(context)
  await some(front, 23)
  await addNews(front.house.database, { id: 'whole', content: whole, published })
  const rows = async (query: string) => (await front.page(`/bg/news?${query}`)).split('class="news-row"').length - 1
  for (const query of ['kind=report', 'place=ruse', 'level=local', 'topic=books', 'audience=children'])
    assert.equal(await rows(query), 1, query)
  assert.deepEqual([await rows(''), await rows('page=2'), await rows('organisation=prosveta')], [20, 4, 0])
  const wrong = await front.page('/bg/news?topic=nothing&page=x')
  assert.match(wrong, /Тема: не познаваме „nothing“/)
  assert.match(wrong, /name="robots" content="noindex"/)
  assert.match(await front.page('/bg/news?organisation=prosveta'), /По този избор няма новини/)
  for (const query of ['', 'kind=report', 'organisation=prosveta', 'topic=nothing', 'page=2'])
    assert.deepEqual(faultsOf(readHtml(await front.page(`/bg/news?${query}`))), [], query)
})

test('an urgent notice stands on top of home and newsroom until its end', async (context) => {
  const front = await aFront(context)
  await addNews(front.house.database, { content: { urgentUntil: '2026-11-22T18:00:00.000Z' }, published })
  await addNews(front.house.database, {
    id: 'past',
    organisationId: library,
    content: { texts: { bg: newsText('Старо') }, urgentUntil: '2026-11-22T09:00:00.000Z' },
    published,
  })
  for (const path of ['/bg', '/bg/news', '/bg/news/bibliotekata-otvarya-v-nedelya'])
    assert.equal((await front.page(path)).split('ui-banner-important').length, 2, path)
})
