import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { chitalishte, library } from '../../../test/support/calendar.ts'
import { heldBy } from '../../../test/support/event-desk.ts'
import { aFront } from '../../../test/support/front.ts'
import { attribute, find, findAll, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { signedIn } from '../../../test/support/signed-in.ts'

const page = '/bg/desk/assistant/prosveta/text'
const invitation = `ПОКАНА
Уважаеми жители, НЧ "Пробуда" ви кани на тържество - елате...`

/** The page of an author, with what a form of it answers. */
async function aHelp(context: TestContext) {
  const front = await aFront(context)
  const { as, sends } = await signedIn(front.house, { member: { organisation: chitalishte, role: 'author' } })
  const read = async (response: Response, status = 200) => {
    assert.equal(response.status, status)
    const root = readHtml(await response.text())
    assert.deepEqual(faultsOf(root), [])
    return find(root, 'main')
  }
  return {
    front,
    see: async (path = page) => read(await front.request(path, as)),
    send: async (act: string, fields: Record<string, string>, status = 200) =>
      read(await front.request(`${page}/${act}`, sends(fields)), status),
  }
}

test('a pasted text gets what is good, three hints, and its text back as it was typed', async (context) => {
  const { send, see } = await aHelp(context)
  assert.match(wordsOf(await see()), /Поставете текст, както е/)
  const main = await send('checks', { text: invitation, kind: 'event' })
  assert.equal(heldBy(main, 'text'), invitation)
  const lists = findAll(main, 'ul')
  const named = (label: string) => lists.find((list) => attribute(list, 'aria-label') === label) ?? assert.fail(label)
  assert.match(wordsOf(named('Какво е добро')), /по-малко от минута/)
  assert.equal(findAll(named('Какво може още'), 'li').length, 3)
  assert.match(wordsOf(named('Какво може още')), /Не пише кога е.*Не пише къде е.*само „ПОКАНА“/)
  assert.match(wordsOf(main), /Когане пише/)
  assert.match(wordsOf(main), /кавички.*НЧ.„Пробуда/)
  assert.match(wordsOf(main), /Заглавие: 83 от 600 пиксела/)
})

test('quotes and dashes are set when the button is pressed, and not before', async (context) => {
  const { send } = await aHelp(context)
  const main = await send('setting', { text: invitation, kind: 'report', alt: 'Деца "в" салона' })
  assert.match(heldBy(main, 'text'), /НЧ\u00a0„Пробуда“ ви кани на тържество – елате…$/)
  assert.equal(heldBy(main, 'alt'), 'Деца „в“ салона')
  assert.equal(heldBy(main, 'kind'), 'report')
  assert.match(wordsOf(main), /Оправихме знаците на \d+ места\. Думите са същите\./)
})

test('an empty and an endless text are told beside their field, and nothing typed is lost', async (context) => {
  const { send } = await aHelp(context)
  for (const act of ['checks', 'setting']) {
    const empty = await send(act, { text: '  ', alt: 'Деца' }, 422)
    assert.match(wordsOf(empty), /Няма текст\. Поставете го така, както ще излезе\./)
    assert.equal(heldBy(empty, 'alt'), 'Деца')
    assert.equal(heldBy(await send(act, { text: 'а'.repeat(20_001) }, 422), 'text').length, 20_001)
  }
})

test('what is pasted is text, whatever it looks like', async (context) => {
  const { front, send } = await aHelp(context)
  const main = await send('checks', { text: '<script>alert(1)</script>\n<img src=x onerror=alert(1)>', alt: '"><b>' })
  assert.deepEqual([...findAll(main, 'script'), ...findAll(main, 'img'), ...findAll(main, 'b')], [])
  assert.equal(front.lines.filter((line) => line.includes('error')).length, 0)
})

test('it is for those who write in the organisation', async (context) => {
  const { front } = await aHelp(context)
  const other = await signedIn(front.house, { member: { organisation: library, role: 'manager' } })
  assert.equal((await front.request(page, other.as)).status, 403)
  assert.equal((await front.request(page)).status, 303)
  assert.equal((await front.request(`${page}/checks`, other.sends({ text: 'А' }))).status, 403)
})

test('in English as well, of an English text', async (context) => {
  const { see } = await aHelp(context)
  assert.match(wordsOf(await see(page.replace('/bg/', '/en/'))), /Help with a text/)
})
