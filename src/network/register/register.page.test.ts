import assert from 'node:assert/strict'
import { test } from 'node:test'
import { library } from '../../../test/support/calendar.ts'
import { aFront } from '../../../test/support/front.ts'
import { find, findAll, innerLinks, readHtml, wordsOf } from '../../../test/support/html.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { importRegister } from './import-register.ts'

const header = 'Рег. №,Име,Област,Община,Град/село,Булстат'
const file = (rows: readonly string[]) => ({
  bytes: new TextEncoder().encode([header, ...rows].join('\n')),
  label: 'register.csv',
})
const lost = Array.from({ length: 60 }, (_, at) => `${at + 10},Наука ${at} <b>,РУСЕ,РУСЕ,СЕЛО НИКЪДЕ,`)
const path = '/bg/desk/network/register'

test('before the first reading the page says how to begin', async (context) => {
  const front = await aFront(context)
  const { as } = await signedIn(front.house, { appointed: { role: 'coordinator' } })
  const main = find(readHtml(await (await front.request(path, as)).text()), 'main')
  assert.match(wordsOf(main), /още не е внасян[\s\S]*import organisations/)
})

test('the coordinator sees every row that was refused, by reason and page', async (context) => {
  const front = await aFront(context)
  const { as } = await signedIn(front.house, { appointed: { role: 'coordinator' } })
  await importRegister(front.house, file(['1,Зора,РУСЕ,РУСЕ,ГРАД РУСЕ,123', ...lost]))
  const read = async (query = '') => {
    const response = await front.request(`${path}${query}`, as)
    assert.equal(response.status, 200)
    return find(readHtml(await response.text()), 'main')
  }
  const main = await read()
  assert.match(wordsOf(main), /register\.csv/)
  assert.match(wordsOf(main), /61 реда/)
  assert.match(wordsOf(main), /страница 1 от 2/)
  assert.match(wordsOf(main), /Наука 3 <b>[\s\S]*Не е внесен: няма такова населено място/)
  const chip = innerLinks(main).find((href) => href.includes('code=eik-wrong'))
  assert.ok(chip)
  const some = await read(chip.slice(path.length))
  assert.equal(findAll(some, 'tbody').at(-1) && findAll(findAll(some, 'tbody').at(-1) ?? some, 'tr').length, 1)
  for (const query of ['?page=99', '?page=x', '?run=none&code=none']) assert.match(wordsOf(await read(query)), /Наука/)
})

test('nobody else sees it', async (context) => {
  const front = await aFront(context)
  const manager = await signedIn(front.house, { member: { organisation: library, role: 'manager' } })
  assert.equal((await front.request(path, manager.as)).status, 403)
  assert.equal((await front.request(path)).status, 303)
})

test('sixty rows cost as many queries as one', async (context) => {
  const front = await aFront(context)
  const { as } = await signedIn(front.house, { appointed: { role: 'coordinator' } })
  const cost = async () => {
    const before = front.house.database.statements()
    await front.request(path, as)
    return front.house.database.statements() - before
  }
  await importRegister(front.house, file(lost.slice(0, 1)))
  const one = await cost()
  await importRegister(front.house, file(lost))
  assert.equal(await cost(), one)
})
