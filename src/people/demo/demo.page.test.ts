import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anEmptyFront, type Front, loadDemo } from '../../../test/support/front.ts'
import { sent } from '../../../test/support/gate.ts'
import { find, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { cookiesOf, lettersIn } from '../../../test/support/people.ts'
import { peopleDemo } from './demo.ts'
import { demoPersonId } from './demo-persons.ts'

const door = '/bg/people/sign-in'
const here = '127.0.0.1'
const coordinator = demoPersonId('coordinator')
const words = async (response: Response) => wordsOf(find(readHtml(await response.text()), 'main'))
const enterAs = ({ request }: Front, person: string, from: string, headers: Record<string, string> = {}) =>
  request(`${door}/demo`, sent({ person }, headers), from)

test('at this machine a person of the demonstration gets in by one button', async (context) => {
  const front = await anEmptyFront(context)
  await front.house.database.write((tx) => peopleDemo.load(tx, front.house))
  for (const path of [door, '/en/people/sign-in']) {
    const html = await (await front.request(path, undefined, here)).text()
    assert.match(html, /Влезте като Мария Стоянова/)
    assert.deepEqual(faultsOf(readHtml(html)), [])
  }
  const entered = await enterAs(front, coordinator, here)
  assert.equal(entered.status, 303)
  const desk = await front.request('/bg/desk', { headers: { cookie: cookiesOf(entered) } }, here)
  assert.match(await desk.text(), /Мария Стоянова/)
})

test('from anywhere else there is neither the button nor the way', async (context) => {
  const front = await anEmptyFront(context)
  await front.house.database.write((tx) => peopleDemo.load(tx, front.house))
  const ways: [string, Record<string, string>][] = [
    ['192.0.2.1', {}],
    [here, { 'x-forwarded-for': '127.0.0.1' }],
    [here, { host: 'znanie.example' }],
  ]
  for (const [from, headers] of ways) {
    const page = await words(await front.request(door, { headers }, from))
    assert.doesNotMatch(page, /Влезте като|Демонстрация/)
    assert.equal((await enterAs(front, coordinator, from, headers)).status, 403)
  }
  const ask = sent({ email: 'maria.stoyanova@biblioteka.example', way: 'link' })
  assert.equal((await front.request(door, ask, '192.0.2.1')).status, 200)
  assert.deepEqual(await lettersIn(front.house), [])
  await front.request(door, ask, here)
  assert.equal((await lettersIn(front.house)).length, 1)
})

test('only persons of the demonstration get in by it, and only while it stands', async (context) => {
  const front = await anEmptyFront(context)
  assert.equal((await enterAs(front, coordinator, here)).status, 404)
  assert.equal((await enterAs(front, 'somebody', here)).status, 404)
  await front.house.database.write((tx) => peopleDemo.load(tx, front.house))
  const cookie = cookiesOf(await enterAs(front, coordinator, here))
  assert.equal(await peopleDemo.remove(front.house), 0)
  assert.equal((await front.request('/bg/desk', { headers: { cookie } }, here)).status, 303)
  assert.doesNotMatch(await words(await front.request(door, undefined, here)), /Влезте като/)
})

test('the whole demonstration goes together with its people', async (context) => {
  const front = await anEmptyFront(context)
  assert.ok(await loadDemo(front.house))
  assert.equal((await enterAs(front, demoPersonId('secretary'), here)).status, 303)
})
