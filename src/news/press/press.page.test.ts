import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { keepPicture, removePicture } from '#src/media/index.ts'
import type { Consent } from '#src/media/pictures/picture.ts'
import { addPicture } from '#src/media/pictures/pictures.store.ts'
import { library } from '../../../test/support/calendar.ts'
import { readDocx } from '../../../test/support/docx.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { findAll, jsonLdOf, metaOf, readHtml, wordsOf } from '../../../test/support/html.ts'
import { addNews, newsText } from '../../../test/support/news.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'

const published = '2026-11-20T08:00:00.000Z'
const path = '/bg/news/nedelya'
const [first, second] = ['0190a7c4-5b6d-7e8f-9a0b-1c2d3e4f5a61', '0190a7c4-5b6d-7e8f-9a0b-1c2d3e4f5a62']

const hang = ({ house }: Front, id: string, consent?: Consent) =>
  house.database.write(async (tx) => {
    const now = house.clock.now()
    await addPicture(tx, { id, owner: library, sha256: id, width: 1600, height: 900 }, now)
    const said = { altBg: `Снимка на ${id.at(-1)}`, altEn: undefined, decorative: false, author: 'Ана Попова' }
    await keepPicture(
      tx,
      { id, owner: library, description: { ...said, licence: 'own', focus: 'center', consent } },
      now,
    )
  })

const anItem = async (front: Front) =>
  addNews(front.house.database, {
    published,
    content: {
      texts: {
        bg: newsText('Неделя', {
          lead: 'И в неделя.',
          body: `## Кога\n\n- от [девет](https://example.org/a)\n\n![x](/media/${second}/960.webp)`,
        }),
      },
      topics: ['books', 'history'],
      contact: 'Иванка Петкова',
      pictureId: first,
      gallery: [{ pictureId: second, captions: { bg: 'Читалнята' } }],
    },
  })

const bytes = async ({ request }: Front, at: string) => {
  const answer = await request(at)
  assert.equal(answer.status, 200, at)
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="nedelya\./)
  return new Uint8Array(await answer.arrayBuffer())
}

test('R25: the press takes along plain text, a document and the pictures with their captions', async (context) => {
  const front = await aFront(context)
  for (const id of [first, second]) await hang(front, id)
  await anItem(front)
  const html = await front.page(`${path}/press`)
  assert.deepEqual(faultsOf(readHtml(html)), [])
  assert.match(html, /Читалнята\. Снимка: Ана Попова\./)
  assert.match(html, /#книги #историяикраезнание/)
  const text = strFromU8(await bytes(front, `${path}/press.txt`))
  assert.match(
    text,
    /^Новина · Библиотека „Любен Каравелов“ · 20\u00a0ноември 2026\u00a0г\.\n\nНеделя\n\nИ в неделя\.\n\nКога\n\n– от девет \(https:\/\/example\.org\/a\)/,
  )
  assert.match(text, /За въпроси: Иванка Петкова, Библиотека „Любен Каравелов“, тел\. 082 123 456/)
  assert.match(text, /picture-2\.jpg: Читалнята\. Снимка: Ана Попова\./)
  const docx = readDocx(await bytes(front, `${path}/press.docx`))
  assert.deepEqual(docx.headings.map((words) => words.replace(/^\d\D?\s?/, '')).length, 2)
  assert.ok(docx.paragraphs.some((words) => words.includes('– от девет (https://example.org/a)')))
  const zip = unzipSync(await bytes(front, `${path}/press.zip`))
  assert.deepEqual(Object.keys(zip).slice(0, 2), ['nedelya.txt', 'nedelya.docx'])
})

test('a post has the gist of what has no lead: its first paragraph, not all lines run together', async (context) => {
  const front = await aFront(context)
  const body = '## Покривът\n\nСменяме покрива\nпрез май.\n\n## Какво решихме\n\n- нов покрив\n- две нови групи'
  await addNews(front.house.database, { published, content: { texts: { bg: newsText('Неделя', { body }) } } })
  const [, social] = findAll(readHtml(await front.page(`${path}/press`)), 'textarea')
  assert.match(social ? wordsOf(social) : '', /^Неделя Сменяме покрива през май\. http/)
})

test('a picture that is taken down is gone at once from page, gallery, text, feeds, data and press pack', async (context) => {
  const front = await aFront(context)
  for (const id of [first, second]) await hang(front, id)
  await anItem(front)
  const pages = [
    path,
    `${path}/press`,
    '/bg/news',
    '/bg',
    '/bg/network/biblioteka',
    '/bg/news.atom',
    '/bg/news.rss',
    '/bg/news.json',
    '/bg/news.atom?topic=books',
  ]
  for (const page of pages) assert.ok((await front.page(page)).includes(first), page)
  assert.equal((await front.page(path)).split(`/media/${second}/960.webp`).length > 2, true)
  await front.house.database.write(async (tx) => {
    for (const id of [first, second]) await removePicture(tx, id, front.house.clock.now())
  })
  for (const page of [...pages, `${path}/press.txt`]) {
    const said = await front.page(page)
    assert.ok(!said.includes(first) && !said.includes(second) && !said.includes('picture-1.jpg'), page)
  }
})

test('what parents have agreed to for the site alone is handed to nobody: press, feeds, link previews, engines', async (context) => {
  const front = await aFront(context)
  const consent = { holder: 'читалището', givenOn: '2026-11-01' }
  await hang(front, first, { ...consent, scope: 'site' })
  await hang(front, second, { ...consent, scope: 'everywhere' })
  await anItem(front)
  assert.ok((await front.page(path)).includes(first))
  const pack = await front.page(`${path}/press`)
  assert.deepEqual([pack.includes(first), pack.includes(second)], [false, true])
  const zip = unzipSync(await bytes(front, `${path}/press.zip`))
  assert.doesNotMatch(strFromU8(zip['nedelya.txt'] ?? new Uint8Array()), /Снимка на 1/)
  for (const end of ['atom', 'rss', 'json']) assert.ok(!(await front.page(`/bg/news.${end}`)).includes(first), end)
  const html = readHtml(await front.page(path))
  assert.match(metaOf(html, 'og:image') ?? '', /\/bg\/news\/nedelya\/share\.png$/)
  const data = JSON.stringify(jsonLdOf(html))
  assert.deepEqual([data.includes(first), data.includes(second)], [false, true])
})

test('a shared link without a photograph shows a PNG of 1200 by 630', async (context) => {
  const front = await aFront(context)
  await addNews(front.house.database, { published, content: { texts: { bg: newsText('#panic() [ \\ „Дълго“ 😀') } } })
  const html = await front.page('/bg/news')
  const [, slug = ''] = /href="(\/bg\/news\/[a-z0-9-]+)"/.exec(html) ?? []
  const answer = await front.request(`${slug}/share.png`)
  const png = Buffer.from(await answer.arrayBuffer())
  assert.deepEqual([answer.status, png.readUInt32BE(16), png.readUInt32BE(20)], [200, 1200, 630])
  await front.page('/bg/news/nothing/share.png', 404)
})

test('what is not public has no press pack', async (context) => {
  const front = await aFront(context)
  await addNews(front.house.database, { content: { texts: { bg: newsText('Неделя') } } })
  for (const end of ['press', 'press.txt', 'press.docx', 'press.zip', 'share.png'])
    await front.page(`${path}/${end}`, 404)
})
