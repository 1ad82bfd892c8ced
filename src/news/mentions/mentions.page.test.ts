import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chitalishte, library } from '../../../test/support/calendar.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { addNews, newsText } from '../../../test/support/news.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { newsMeasures } from './news-measures.ts'

const desk = '/bg/desk/news/biblioteka/mentions'
const good = {
  medium: 'в. "Утро"',
  published_on: '20.11.2026',
  title: 'Библиотеката отваря',
  url: 'https://utro.example.bg/a?b=1',
  copy: 'папка „Медии“',
  item: 'item-1',
}
const author = (front: Front) => signedIn(front.house, { member: { organisation: library, role: 'author' } })

test('a mention is written down at the desk and stands on the pages of item and organisation', async (context) => {
  const front = await aFront(context)
  await addNews(front.house.database, { published: '2026-11-19T08:00:00.000Z' })
  const item = '/bg/news/bibliotekata-otvarya-v-nedelya'
  await front.page(item)
  const person = await author(front)
  const sent = await front.request(desk, person.sends(good))
  assert.deepEqual([sent.status, sent.headers.get('location')], [303, `${desk}?done=saved`])
  const page = await (await front.request(`${desk}?done=saved`, person.as)).text()
  assert.match(page, /Споменаването е записано\./)
  assert.match(page, /папка „Медии“/)
  for (const path of [item, '/bg/network/biblioteka']) {
    const html = await front.page(path)
    assert.match(
      html,
      /<a href="https:\/\/utro\.example\.bg\/a\?b=1" rel="nofollow ugc">Библиотеката отваря<\/a>/,
      path,
    )
    assert.match(html, /в\.\s„Утро“, <time datetime="2026-11-20">/, path)
    assert.doesNotMatch(html, /папка/, path)
  }
  const [, mention] = /mentions\/([^/"]+)\/removal/.exec(page) ?? []
  assert.equal((await front.request(`${desk}/${mention}/removal`, person.sends({}))).status, 303)
  assert.doesNotMatch(await front.page(item), /Утро/)
  assert.equal((await front.request(`${desk}/${mention}/removal`, person.sends({}))).status, 404)
})

test('what is wrong is said beside its field and nothing is lost', async (context) => {
  const front = await aFront(context)
  const person = await author(front)
  const wrong: readonly (readonly [Record<string, string>, RegExp])[] = [
    [{ medium: '' }, /Напишете името на медията/],
    [{ published_on: '' }, /id="field-published_on-error"/],
    [{ published_on: '27.11.2026' }, /Тази дата още не е дошла/],
    [{ url: 'javascript:alert(1)' }, /id="field-url-error"/],
    [{ title: 'ж'.repeat(301) }, /id="field-title-error"/],
  ]
  for (const [different, sentence] of wrong) {
    const answer = await front.request(desk, person.sends({ ...good, copy: '<b>копие</b>', ...different }))
    const html = await answer.text()
    assert.equal(answer.status, 422, JSON.stringify(different))
    assert.match(html, sentence)
    assert.match(html, /value="&lt;b&gt;копие&lt;\/b&gt;"/)
  }
})

test('only those who work for the organisation write down, and on items of their own', async (context) => {
  const front = await aFront(context)
  await addNews(front.house.database, {
    organisationId: chitalishte,
    published: '2026-11-19T08:00:00.000Z',
    content: { texts: { bg: newsText('Чуждо') } },
  })
  const stranger = await signedIn(front.house, { member: { organisation: chitalishte, role: 'manager' } })
  assert.equal((await front.request(desk, stranger.sends(good))).status, 403)
  assert.equal((await front.request(desk)).status, 303)
  const person = await author(front)
  assert.equal((await front.request(desk, person.sends(good))).status, 303)
  assert.doesNotMatch(await front.page('/bg/news/chuzhdo'), /Утро/)
})

test('items, press releases and mentions of a period are counted', async (context) => {
  const front = await aFront(context)
  const { database } = front.house
  await addNews(database, { published: '2026-10-31T22:30:00.000Z' })
  await addNews(database, { id: 'release', content: { kind: 'press-release' }, published: '2026-11-30T21:30:00.000Z' })
  await addNews(database, { id: 'late', published: '2026-11-30T22:30:00.000Z' })
  await addNews(database, { id: 'draft' })
  const person = await author(front)
  await front.request(desk, person.sends(good))
  const span = { organisation: library, from: '2026-11-01', to: '2026-11-30' }
  const counts = await Promise.all(newsMeasures(front.house).map(({ count }) => count(database.read, span)))
  assert.deepEqual(counts, [2, 1, 1])
})
