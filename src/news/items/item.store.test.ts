import assert from 'node:assert/strict'
import type { Database } from '#src/platform/db/database.ts'
import { findAddress } from '#src/platform/http/addresses.store.ts'
import { chitalishte, fill, library, ruse } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { addNews, byNobody, newsContent, newsText } from '../../../test/support/news.ts'
import { addCorrection, moveItem, readItem, removeItem, saveItem } from './item.store.ts'
import type { Item } from './item.ts'
import { readSteps, readVersion, readVersions } from './item-history.store.ts'
import { readItemList, readUrgentItems } from './item-list.store.ts'
import { readItemPage, readItemSlugs } from './item-page.store.ts'

const itemOf = async ({ read }: Database, id = 'item-1'): Promise<Item> => {
  const item = await readItem(read, id)
  assert.ok(item)
  return item
}

const full = newsContent({
  texts: { bg: newsText('Отваряме', { lead: 'От неделя.' }), en: newsText('We open', { seoTitle: 'Open on Sunday' }) },
  topics: ['books', 'music'],
  audiences: ['children'],
  level: 'regional',
  settlementId: ruse,
  eventId: 'event-1',
  related: [
    { kind: 'organisation', id: chitalishte },
    { kind: 'event', id: 'event-2' },
  ],
  author: 'Ана Петрова',
  contact: 'тел. 082 123 456',
  source: 'Областна управа',
  sourceUrl: 'https://example.org/',
  checkedOn: '2026-11-22',
  urgentUntil: '2026-11-23T12:00:00.000Z',
})

onBothEngines(
  'an item is read back as it was written, in two queries at the desk and on its page',
  async (database) => {
    await fill(database)
    await addNews(database, { content: full, published: '2026-11-22T08:00:00Z' })
    const { read } = database
    const item = await itemOf(database)
    const {
      id,
      slug,
      organisationId,
      state,
      version,
      publishAt,
      publishedAt,
      createdBy,
      createdAt,
      updatedAt,
      ...said
    } = item
    assert.deepEqual(said, full)
    assert.deepEqual([slug, state, version, organisationId], ['otvaryame', 'published', 1, library])
    await database.write((tx) =>
      addCorrection(tx, item, { id: 'correction-1', lang: 'bg', text: 'Часът е 11.' }, byNobody),
    )
    const before = database.statements()
    const page = await readItemPage(read, 'otvaryame', 'en')
    assert.equal(database.statements() - before, 2)
    assert.ok(page)
    assert.deepEqual([page.text.title, page.textLang, page.languages], ['We open', 'en', ['bg', 'en']])
    assert.deepEqual([page.organisation.name, page.settlement?.name], ['Ruse Library', 'Русе'])
    assert.deepEqual([page.topics, page.audiences, page.related], [full.topics, full.audiences, full.related])
    assert.deepEqual(
      page.corrections.map(({ text }) => text),
      ['Часът е 11.'],
    )
    assert.deepEqual(await readItemSlugs(read), [{ slug: 'otvaryame', languages: ['bg', 'en'], updatedAt }])
  },
)

onBothEngines('lists hold what is published, the newest first, narrowed by anything', async (database) => {
  await fill(database)
  await addNews(database, { content: full, published: '2026-11-20T08:00:00Z' })
  await addNews(database, { id: 'item-2', organisationId: chitalishte, published: '2026-11-21T08:00:00Z' })
  await addNews(database, { id: 'item-3' })
  const { read } = database
  const ids = async (narrowing: Parameters<typeof readItemList>[2]) =>
    (await readItemList(read, 'bg', narrowing, { limit: 20 })).map(({ id }) => id)
  assert.deepEqual(await ids({}), ['item-2', 'item-1'])
  assert.deepEqual(await ids({ organisationId: library }), ['item-1'])
  for (const narrowing of [{ topic: 'music' }, { audience: 'children' }, { level: 'regional' }] as const)
    assert.deepEqual(await ids(narrowing), ['item-1'])
  assert.deepEqual(await ids({ settlementId: ruse, kind: 'announcement', eventId: 'event-1' }), ['item-1'])
  assert.deepEqual(await ids({ topic: 'health' }), [])
  const urgent = await readUrgentItems(read, 'en', '2026-11-22T12:00:00.000Z')
  assert.deepEqual(
    urgent.map(({ title }) => title),
    ['We open'],
  )
  assert.deepEqual(await readUrgentItems(read, 'en', '2026-11-24T12:00:00.000Z'), [])
})

for (const count of [1, 3]) {
  onBothEngines(`a list of ${count} costs one query`, async (database) => {
    await fill(database)
    for (let number = 1; number <= count; number++)
      await addNews(database, { id: `item-${number}`, content: full, published: '2026-11-20T08:00:00Z' })
    const before = database.statements()
    assert.equal((await readItemList(database.read, 'bg', {}, { limit: 20 })).length, count)
    assert.equal(database.statements() - before, 1)
  })
}

onBothEngines('who saves over somebody else’s change writes nothing; every save is a version', async (database) => {
  await fill(database)
  await addNews(database)
  const read = await itemOf(database)
  const save = (body: string, version: number) =>
    database.write(async (tx) => {
      const now = await readItem(tx.query, 'item-1')
      const content = newsContent({ texts: { bg: newsText('Библиотеката отваря в неделя', { body }) } })
      return now !== undefined && saveItem(tx, now, { content, version, comment: 'Часът' }, byNobody)
    })
  assert.deepEqual([await save('Първи', read.version), await save('Втори', read.version)], [true, false])
  assert.equal((await itemOf(database)).texts.bg?.body, 'Първи')
  const versions = await readVersions(database.read, 'item-1')
  assert.deepEqual(
    versions.map(({ number, comment }) => [number, comment]),
    [
      [2, 'Часът'],
      [1, null],
    ],
  )
  assert.deepEqual(await readVersion(database.read, 'item-1', 1), newsContent())
})

onBothEngines('a step is taken once, and its history says who and why', async (database) => {
  await fill(database)
  await addNews(database)
  const item = await itemOf(database)
  const take = () => database.write((tx) => moveItem(tx, item, { to: 'review', reason: null }, byNobody))
  assert.deepEqual([await take(), await take()], [true, false])
  const next = await itemOf(database)
  await database.write((tx) => moveItem(tx, next, { to: 'changes', reason: 'Липсва часът.' }, byNobody))
  assert.deepEqual(
    (await readSteps(database.read, 'item-1')).map(({ before, after, reason }) => [before, after, reason]),
    [
      ['review', 'changes', 'Липсва часът.'],
      ['draft', 'review', null],
    ],
  )
})

onBothEngines('a renamed item leads on from its old address, an erased one says that it is gone', async (database) => {
  await fill(database)
  await addNews(database, { published: '2026-11-20T08:00:00Z' })
  const old = (await itemOf(database)).slug
  const rename = (rename: boolean) =>
    database.write(async (tx) => {
      const item = await readItem(tx.query, 'item-1')
      const content = newsContent({ texts: { bg: newsText(rename ? 'Ново име' : 'Друго име') } })
      if (item) await saveItem(tx, item, { content, version: item.version, comment: null, rename }, byNobody)
    })
  await rename(false)
  assert.equal((await itemOf(database)).slug, old)
  await rename(true)
  assert.equal((await itemOf(database)).slug, 'novo-ime')
  assert.deepEqual(await findAddress(database.read, `/bg/news/${old}`), {
    path: `/bg/news/${old}`,
    target: '/bg/news/novo-ime',
  })
  const item = await itemOf(database)
  await database.write((tx) => removeItem(tx, item, byNobody))
  for (const slug of [old, 'novo-ime'])
    assert.equal((await findAddress(database.read, `/en/news/${slug}`))?.target, null)
  assert.equal(await readItemPage(database.read, 'novo-ime', 'bg'), undefined)
})

onBothEngines('equal titles have addresses of their own', async (database) => {
  await fill(database)
  for (const id of ['item-1', 'item-2', 'item-3']) await addNews(database, { id })
  const slugs = await Promise.all(['item-1', 'item-2', 'item-3'].map(async (id) => (await itemOf(database, id)).slug))
  assert.deepEqual(slugs, [
    'bibliotekata-otvarya-v-nedelya',
    'bibliotekata-otvarya-v-nedelya-2026-11-22',
    'bibliotekata-otvarya-v-nedelya-2026-11-22-2',
  ])
})
