import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFeedDocument } from '#src/platform/feeds/read-feed.ts'
import { chitalishte } from '../../../test/support/calendar.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { addNews, newsText } from '../../../test/support/news.ts'

const published = '2026-11-20T08:00:00.000Z'
const body = '## Кога\n\nОт **9:00**. <script>alert(1)</script> [тук](https://example.org/a)'
const formats = ['atom', 'rss', 'json'] as const

const reading = async ({ request }: Front, path: string) => {
  const answer = await request(path)
  assert.equal(answer.status, 200, path)
  const read = readFeedDocument(new Uint8Array(await answer.arrayBuffer()), answer.headers.get('content-type'))
  assert.deepEqual(read.problems, [], path)
  return read
}

const fill = async (front: Front) => {
  const { database } = front.house
  await addNews(database, {
    content: {
      texts: { bg: newsText('Неделя & книги', { lead: 'И в неделя.', body }) },
      topics: ['books'],
      kind: 'report',
    },
    published,
  })
  await addNews(database, {
    id: 'other',
    organisationId: chitalishte,
    content: { texts: { bg: newsText('Хорът пее') } },
    published,
  })
  await addNews(database, { id: 'draft', content: { texts: { bg: newsText('Чернова') } } })
}

for (const format of formats)
  test(`the newsroom as ${format} is read by a reader of feeds, the whole and what is chosen of it`, async (context) => {
    const front = await aFront(context)
    await fill(front)
    const all = await reading(front, `/bg/news.${format}`)
    assert.equal(all.kind, format)
    assert.deepEqual(all.entries.map(({ title }) => title).sort(), ['Неделя & книги', 'Хорът пее'])
    for (const query of ['organisation=biblioteka', 'topic=books', 'kind=report']) {
      const { entries } = await reading(front, `/bg/news.${format}?${query}`)
      assert.deepEqual(
        entries.map(({ title }) => title),
        ['Неделя & книги'],
        query,
      )
    }
    const [entry] = (await reading(front, `/bg/news.${format}?topic=books`)).entries
    assert.match(entry?.url ?? '', /\/bg\/news\/nedelya-knigi$/)
    assert.match(entry?.content || entry?.summary || '', /9:00/)
    assert.ok(entry?.categories.includes('книги') || format === 'json', String(entry?.categories))
    await front.page(`/bg/news.${format}?topic=nothing`, 404)
    await front.page(`/en/news.${format}?organisation=nobody`, 404)
  })

test('what looks like a script in a text is words in every feed', async (context) => {
  const front = await aFront(context)
  await fill(front)
  for (const format of ['atom', 'rss']) assert.doesNotMatch(await front.page(`/bg/news.${format}`), /<script>/, format)
  const { items } = JSON.parse(await front.page('/bg/news.json?topic=books'))
  assert.match(items[0].content_html, /<p>И в неделя\.<\/p>.*<h2>Кога<\/h2>.*&lt;script&gt;/)
  assert.match(items[0].content_text, /тук \(https:\/\/example\.org\/a\)/)
})

test('a feed asks as many questions of the database for three items as for one', async (context) => {
  const count = async (items: number) => {
    const front = await aFront(context)
    for (let number = 0; number < items; number++)
      await addNews(front.house.database, { id: `item-${number}`, published })
    await front.page('/bg/news.atom')
    front.cache.drop(['*'])
    const before = front.house.database.statements()
    await front.page('/bg/news.atom')
    return front.house.database.statements() - before
  }
  assert.equal(await count(3), await count(1))
})
