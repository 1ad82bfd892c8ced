import assert from 'node:assert/strict'
import { test } from 'node:test'
import { library } from '../../../test/support/calendar.ts'
import { aFront } from '../../../test/support/front.ts'
import { attribute, findAll, readHtml, wordsOf } from '../../../test/support/html.ts'
import { addNews, newsText } from '../../../test/support/news.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { signedIn } from '../../../test/support/signed-in.ts'

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
