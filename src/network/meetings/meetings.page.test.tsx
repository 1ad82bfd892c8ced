import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chitalishte } from '../../../test/support/calendar.ts'
import { aFront } from '../../../test/support/front.ts'
import { find, innerLinks, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { signedIn } from '../../../test/support/signed-in.ts'

const list = '/bg/desk/network/prosveta/meetings'
const yearly = {
  kind: 'reporting',
  held_on: '2026-03-12',
  present: '52',
  total: '84',
  decisions_taken: '5',
  decisions_done: '3',
}

async function aDesk(context: Parameters<typeof aFront>[0]) {
  const front = await aFront(context)
  const editor = await signedIn(front.house, { member: { organisation: chitalishte, role: 'editor' } })
  const send = async (path: string, fields: Record<string, string>) => {
    const response = await front.request(path, editor.sends(fields))
    return { status: response.status, to: response.headers.get('location'), text: await response.text() }
  }
  const see = async (path: string) => {
    const root = readHtml(await (await front.request(path, editor.as)).text())
    assert.deepEqual(faultsOf(root), [])
    return find(root, 'main')
  }
  return { ...front, editor, send, see }
}

test('a meeting entered stands in the list of its year, and only at the desk', async (context) => {
  const desk = await aDesk(context)
  assert.match(wordsOf(await desk.see(list)), /Още няма вписани събрания/)
  assert.equal((await desk.send(list, yearly)).to, `${list}?done=added`)
  const words = wordsOf(await desk.see(list))
  assert.match(words, /2026\u00a0г\..*12\u00a0март 2026\u00a0г\.отчетно52 от 845, изпълнени 3/)
  assert.doesNotMatch(await desk.page('/bg/network/prosveta'), /отчетно/)
})

test('each wrong field is named, and everything typed is kept', async (context) => {
  const desk = await aDesk(context)
  for (const [fields, sentence] of [
    [{ kind: '' }, /Изберете едно/],
    [{ kind: 'party' }, /Този избор/],
    [{ held_on: '' }, /Попълнете/],
    [{ held_on: '2026-11-23' }, /още не е дошла/],
    [{ held_on: '30.02.2026' }, /Февруари има 28 дни/],
    [{ present: 'всички' }, /число с цифри/],
    [{ present: '85' }, /повече от всички \(84\)/],
    [{ decisions_done: '6' }, /повече от взетите \(5\)/],
    [{ note: 'я'.repeat(1001) }, /приемаме до 1000/],
  ] as const) {
    const { status, text } = await desk.send(list, { note: '<b>да</b>', ...yearly, ...fields })
    assert.equal(status, 422)
    assert.match(wordsOf(readHtml(text)), sentence)
    assert.match(text, /value="84"/)
    if (!('note' in fields)) assert.match(text, /&lt;b&gt;да/)
  }
})

test('each counts once, and what is done can be filled in later', async (context) => {
  const desk = await aDesk(context)
  await desk.send(list, yearly)
  const again = await desk.send(list, yearly)
  assert.equal(again.status, 422)
  assert.match(again.text, /вече е вписано събрание/)
  const meeting = innerLinks(await desk.see(list)).find((href) => /\/meetings\/[\da-f-]{36}$/.test(href)) ?? ''
  assert.match(wordsOf(await desk.see(meeting)), /Събрание на 12\u00a0март 2026\u00a0г\.: отчетно/)
  assert.equal((await desk.send(meeting, { ...yearly, decisions_done: '5', version: '1' })).to, `${list}?done=saved`)
  const late = await desk.send(meeting, { ...yearly, decisions_done: '4', version: '1' })
  assert.equal(late.status, 409)
  assert.match(late.text, /value="4"/)
})

test('the list asks the same number of times for one meeting and for three', async (context) => {
  const desk = await aDesk(context)
  const count = async () => {
    const before = desk.house.database.statements()
    await desk.request(list, desk.editor.as)
    return desk.house.database.statements() - before
  }
  await desk.send(list, yearly)
  const one = await count()
  await desk.send(list, { ...yearly, kind: 'board' })
  await desk.send(list, { ...yearly, held_on: '2025-03-12' })
  assert.equal(await count(), one)
})
