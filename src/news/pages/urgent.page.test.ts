import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { library } from '../../../test/support/calendar.ts'
import { movingClock } from '../../../test/support/clock.ts'
import { aFront } from '../../../test/support/front.ts'
import { addNews, newsText } from '../../../test/support/news.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { readItem } from '../items/item.store.ts'

const published = '2026-11-20T08:00:00.000Z'
const item = '/bg/news/bibliotekata-otvarya-v-nedelya'
const feeds = ['/bg/news.atom', '/bg/news.rss', '/bg/news.json']

/** Noon in the network is ten o’clock UTC; the notice ends two hours after the clock stands. */
async function untilTwo(context: TestContext) {
  const clock = movingClock('2026-11-22T10:00:00Z')
  const front = await aFront(context, [], { clock })
  await addNews(front.house.database, { content: { urgentUntil: '2026-11-22T12:00:00.000Z' }, published })
  return { front, clock }
}

const notices = (html: string): number => html.split('ui-banner-important').length - 1

test('the hour of its end takes an urgent notice off every page, though nobody does anything; the news itself stays', async (context) => {
  const { front, clock } = await untilTwo(context)
  const pages = ['/bg', '/en', '/bg/news', '/bg/news?kind=announcement', item]
  const counts = async () => Promise.all(pages.map(async (path) => notices(await front.page(path))))
  const feedsNow = await Promise.all(feeds.map((path) => front.page(path)))
  // Twice: the second comes out of the store of pages.
  for (const _ of [1, 2]) assert.deepEqual(await counts(), [1, 1, 1, 1, 1])
  const end = Temporal.Instant.from('2026-11-22T12:00:00Z').epochMilliseconds
  const stored = (now: number) => pages.filter((path) => front.cache.find(path, now))
  clock.add({ hours: 1, minutes: 59 })
  assert.deepEqual(stored(end - 60_000), pages)
  assert.deepEqual(await counts(), [1, 1, 1, 1, 1])
  clock.add({ minutes: 1 })
  assert.deepEqual(await counts(), [0, 0, 0, 0, 0], 'at the very end')
  for (const path of pages) assert.match(await front.page(path), /Библиотеката отваря в неделя/, path)
  // A feed tells it as any other item, before and after.
  const feedsThen = await Promise.all(feeds.map((path) => front.page(path)))
  assert.deepEqual(feedsThen, feedsNow)
})

test('what is in the store at the end of a notice is not sent after it', async (context) => {
  const { front } = await untilTwo(context)
  for (const path of ['/bg', '/bg/news', item]) {
    await front.page(path)
    const at = (time: string) => front.cache.find(path, Temporal.Instant.from(time).epochMilliseconds)
    assert.ok(at('2026-11-22T11:59:59.999Z'), path)
    assert.equal(at('2026-11-22T12:00:00Z'), undefined, path)
  }
})

test('of four notices three are told; when one of them ends, the fourth takes its place on home and in the newsroom', async (context) => {
  const clock = movingClock('2026-11-22T10:00:00Z')
  const front = await aFront(context, [], { clock })
  for (const number of [1, 2, 3, 4])
    await addNews(front.house.database, {
      id: `notice-${number}`,
      organisationId: library,
      content: {
        texts: { bg: newsText(`Съобщение ${number}`) },
        urgentUntil: number === 4 ? '2026-11-22T11:00:00.000Z' : '2026-11-22T16:00:00.000Z',
      },
      published: `2026-11-2${number === 4 ? 1 : 0}T0${number}:00:00.000Z`,
    })
  const told = (html: string) => [...html.matchAll(/news-urgent-title"><a[^>]*>Съобщение (\d)/g)].map(([, one]) => one)
  for (const path of ['/bg', '/bg/news']) assert.deepEqual(told(await front.page(path)), ['4', '3', '2'], path)
  clock.add({ hours: 1 })
  for (const path of ['/bg', '/bg/news']) assert.deepEqual(told(await front.page(path)), ['3', '2', '1'], path)
})

test('whoever mends a word of a notice that is over need not take its end out; a new end lies ahead', async (context) => {
  const { front, clock } = await untilTwo(context)
  const editor = await signedIn(front.house, { member: { organisation: library, role: 'editor' } })
  clock.add({ hours: 3 })
  const desk = '/bg/desk/news/biblioteka/items/item-1'
  const form = await (await front.request(`${desk}/edit`, editor.as)).text()
  assert.match(form, /name="urgent_day"[^>]*value="2026-11-22"/)
  const typed = { title: 'Отваряме в неделя', body: 'Заповядайте.', urgent_day: '2026-11-22', version: '1' }
  const other = await front.request(desk, editor.sends({ ...typed, urgent_hour: '14:30' }))
  assert.equal(other.status, 422)
  assert.match(await other.text(), /Този час вече е минал/)
  assert.equal((await front.request(desk, editor.sends({ ...typed, urgent_hour: '14:00' }))).status, 303)
  const now = await readItem(front.house.database.read, 'item-1')
  assert.deepEqual([now?.texts.bg?.title, now?.urgentUntil], ['Отваряме в неделя', '2026-11-22T12:00:00.000Z'])
})
