import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepPicture } from '#src/media/index.ts'
import { addPicture } from '#src/media/pictures/pictures.store.ts'
import { library } from '../../../test/support/calendar.ts'
import { aFront } from '../../../test/support/front.ts'
import { attribute, findAll, readHtml, wordsOf } from '../../../test/support/html.ts'
import { addNews, newsText } from '../../../test/support/news.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { readItem } from '../items/item.store.ts'

const path = '/bg/desk/news/biblioteka/items/item-1/preview'
const bg = newsText('ПОКАНА', { lead: 'Уважаеми жители,', body: 'Каним ви на тържество!!!' })
const en = newsText('Concert', { body: 'Come and listen - "all" are welcome.' })
const good = 'assistant-good'

const boxesIn = (html: string) =>
  findAll(readHtml(html), 'section').filter((each) => attribute(each, 'class') === 'assistant-hints')
const itemsOf = (box: ReturnType<typeof boxesIn>[number], list: string) =>
  findAll(box, 'ul')
    .filter((each) => attribute(each, 'class') === list)
    .flatMap((each) => findAll(each, 'li'))

test('what is written in two languages is looked over in both: first what is good, then three hints at most of each', async (context) => {
  const front = await aFront(context)
  await addNews(front.house.database, { content: { texts: { bg, en } } })
  const editor = await signedIn(front.house, { member: { organisation: library, role: 'editor' } })
  const html = await (await front.request(path, editor.as)).text()
  const boxes = boxesIn(html)
  assert.equal(boxes.length, 2)
  for (const box of boxes) {
    const [praised, hints] = [itemsOf(box, good), itemsOf(box, 'assistant-hint-list')]
    assert.ok(hints.length > 0 && hints.length <= 3 && praised.length > 0 && praised.length <= 3, String(hints.length))
    const [first, then] = [praised, hints].map(([one = assert.fail()]) => wordsOf(box).indexOf(wordsOf(one)))
    assert.ok((first ?? 0) < (then ?? 0))
  }
  const [first, second] = boxes.map(wordsOf)
  assert.match(first ?? '', /^Помощ за текста на български/)
  assert.match(second ?? '', /^Помощ за текста на английски/)
  const ends = boxes.map((box) => findAll(box, 'a').map((link) => attribute(link, 'href').split('#')[1]))
  assert.ok(ends[0]?.length && ends[0].every((end) => /^field-[a-z]+$/.test(end ?? '')), String(ends[0]))
  assert.ok(ends[1]?.length && ends[1].every((end) => /^field-[a-z]+_en$/.test(end ?? '')), String(ends[1]))
  const form = await (await front.request(path.replace('preview', 'edit'), editor.as)).text()
  for (const end of ends.flat()) assert.match(form, new RegExp(`id="${end}"`))
  assert.deepEqual(faultsOf(readHtml(html)), [])
})

test('what is written in one language is looked over in that one', async (context) => {
  const front = await aFront(context)
  await addNews(front.house.database, { content: { texts: { en } } })
  const editor = await signedIn(front.house, { member: { organisation: library, role: 'editor' } })
  const boxes = boxesIn(await (await front.request(path, editor.as)).text())
  assert.deepEqual(
    boxes.map((box) => wordsOf(box).slice(0, 'Помощ за текста'.length)),
    ['Помощ за текста'],
  )
  assert.match(wordsOf(boxes[0] ?? assert.fail()), /^Помощ за текста(?! на)/)
})

const closed = newsText('Читалнята не работи на 30 ноември', {
  lead: 'Поради ремонт на отоплението читалнята на първия етаж е затворена на 30 ноември 2026 г.',
  body: 'Заемната "за дома" работи - както обикновено, от 9 до 18 ч.',
})

test('the words of a picture are looked over as well, and mended where the pictures are', async (context) => {
  const front = await aFront(context)
  const { database, clock } = front.house
  const id = '0190a7c4-5b6d-7e8f-9a0b-1c2d3e4f5a61'
  const said = { altEn: undefined, decorative: false, author: undefined, licence: undefined, consent: undefined }
  await database.write(async (tx) => {
    await addPicture(tx, { id, owner: library, sha256: id, width: 800, height: 600 }, clock.now())
    const description = { ...said, altBg: 'IMG_2034.jpg', focus: 'center' } as const
    await keepPicture(tx, { id, owner: library, description }, clock.now())
  })
  await addNews(database, { content: { kind: 'public-notice', texts: { bg: closed }, pictureId: id } })
  const editor = await signedIn(front.house, { member: { organisation: library, role: 'editor' } })
  const [box = assert.fail()] = boxesIn(await (await front.request(path, editor.as)).text())
  const link = findAll(box, 'a').find((each) => /е име на файл/.test(wordsOf(each))) ?? assert.fail()
  assert.equal(attribute(link, 'href'), path.replace('preview', 'pictures'))
})

test('signs are set on request: of an item as a version, of a change in its draft, in the language that was looked at', async (context) => {
  const front = await aFront(context)
  const { read } = front.house.database
  await addNews(front.house.database, { content: { kind: 'public-notice', texts: { bg: closed, en } } })
  const editor = await signedIn(front.house, { member: { organisation: library, role: 'editor' } })
  const [box = assert.fail()] = boxesIn(await (await front.request(path, editor.as)).text())
  const [act = assert.fail()] = findAll(box, 'form')
  const fields = Object.fromEntries(
    findAll(act, 'input').map((each) => [attribute(each, 'name'), attribute(each, 'value')]),
  )
  assert.deepEqual(fields, { written: 'bg', version: '1' })
  const setting = attribute(act, 'action')
  assert.equal((await front.request(setting, editor.sends(fields))).headers.get('location'), path)
  const item = await readItem(read, 'item-1')
  assert.match(item?.texts.bg?.body ?? '', /^Заемната „за дома“ работи – както/)
  assert.deepEqual([item?.version, item?.texts.en], [2, en])
  // The item as it was seen is no longer there.
  assert.equal((await front.request(setting, editor.sends(fields))).status, 409)

  const change = { title: 'Нов "час"', body: 'От 9 - до 18 ч.', version: '2' }
  const kept = await front.request(path.replace('preview', 'previews'), editor.sends(change))
  const shown = kept.headers.get('location') ?? ''
  const draft = new URLSearchParams(shown.split('?')[1]).get('draft') ?? ''
  assert.equal((await front.request(setting, editor.sends({ written: 'bg', draft }))).headers.get('location'), shown)
  const form = await (await front.request(`${path.replace('preview', 'edit')}?draft=${draft}`, editor.as)).text()
  assert.match(form, /value="Нов „час“"/)
  assert.equal((await readItem(read, 'item-1'))?.version, 2)
  assert.equal((await front.request(setting, editor.sends({ written: 'bg', draft: 'nobody' }))).status, 404)
})
