import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chitalishte } from '../../../test/support/calendar.ts'
import { aFront } from '../../../test/support/front.ts'
import { find, innerLinks, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { signedIn } from '../../../test/support/signed-in.ts'

const list = '/bg/desk/network/prosveta/services'
const lending = { name: 'Заемане за дома', audience: 'за всички', price: 'безплатно', since_year: '1901' }

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
  const one = async () => innerLinks(await see(list)).find((href) => /\/services\/[\da-f-]{36}$/.test(href)) ?? ''
  return { ...front, editor, send, see, one }
}

test('a service entered stands on the desk and in public, and says in which year it is new', async (context) => {
  const desk = await aDesk(context)
  assert.match(wordsOf(await desk.see(list)), /Още няма вписани услуги/)
  const sent = await desk.send(list, { ...lending, since_year: '2026', new_in_year: '2026' })
  assert.deepEqual([sent.status, sent.to], [303, `${list}?done=added`])
  assert.match(wordsOf(await desk.see(list)), /Нови за 2026\u00a0г\.: 1.*Предлагат се.*Заемане за дома/)
  const page = wordsOf(readHtml(await desk.page('/bg/network/prosveta')))
  assert.match(page, /Услуги.*Заемане за дома нова.*за всички · безплатно/)
  assert.match(await desk.page('/en/network/prosveta'), /lang="bg">Заемане за дома/)
})

test('each wrong field is named, and everything typed is kept', async (context) => {
  const desk = await aDesk(context)
  for (const [fields, sentence] of [
    [{ name: '' }, /Липсва име на услугата/],
    [{ name: 'я'.repeat(201) }, /приемаме до 200/],
    [{ price: 'я'.repeat(201) }, /приемаме до 200/],
    [{ place_en: 'here' }, /няма английско име/],
    [{ since_year: 'стара' }, /число с цифри/],
    [{ since_year: '2027' }, /Годината е след 2026/],
    [{ new_in_year: '2027' }, /Годината е след 2026/],
    [{ new_in_year: '1900' }, /не може да е нова преди това/],
    [{ ended_on: 'утре' }, /Напишете датата/],
  ] as const) {
    const { status, text } = await desk.send(list, { ...lending, audience: 'за <b>всички</b>', ...fields })
    assert.equal(status, 422)
    const root = readHtml(text)
    assert.match(wordsOf(root), sentence)
    assert.deepEqual(faultsOf(root), [])
    assert.match(text, /value="за &lt;b&gt;всички&lt;\/b&gt;"/)
  }
})

test('tags in words are words; an ended service leaves the public page and stays on the desk', async (context) => {
  const desk = await aDesk(context)
  await desk.send(list, { ...lending, name: '<i>Заемане</i>' })
  assert.match(await desk.page('/bg/network/prosveta'), /&lt;i&gt;Заемане/)
  const service = await desk.one()
  const ended = { ...lending, ended_on: '2026-11-21', version: '1' }
  assert.equal((await desk.send(service, ended)).status, 303)
  assert.doesNotMatch(await desk.page('/bg/network/prosveta'), /Заемане/)
  assert.match(wordsOf(await desk.see(list)), /Вече не се предлагат.*Заемане за дома/)
})

test('two people at one service: the second is told and keeps what he wrote', async (context) => {
  const desk = await aDesk(context)
  await desk.send(list, lending)
  const service = await desk.one()
  assert.equal((await desk.send(service, { ...lending, price: '1 €', version: '1' })).status, 303)
  const late = await desk.send(service, { ...lending, price: '2 €', version: '1' })
  assert.equal(late.status, 409)
  assert.match(late.text, /друг записа промяна/)
  assert.match(late.text, /value="2 €"/)
  assert.equal((await desk.send(service, { ...lending, price: '2 €' })).status, 409)
})

test('list and public page ask the same number of times for one service and for three', async (context) => {
  const desk = await aDesk(context)
  const count = async (path: string) => {
    const before = desk.house.database.statements()
    await desk.request(path, desk.editor.as)
    return desk.house.database.statements() - before
  }
  await desk.send(list, lending)
  const one = [await count(list), await count('/bg/network/prosveta')]
  await desk.send(list, { ...lending, name: 'Копиране' })
  await desk.send(list, { ...lending, name: 'Зала' })
  assert.deepEqual([await count(list), await count('/bg/network/prosveta')], one)
})
