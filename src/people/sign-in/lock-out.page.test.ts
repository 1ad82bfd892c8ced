import assert from 'node:assert/strict'
import { test } from 'node:test'
import { movingClock } from '../../../test/support/clock.ts'
import { anEmptyFront, type Front } from '../../../test/support/front.ts'
import { sent } from '../../../test/support/gate.ts'
import { aPerson, cookiesOf, latestLink, usualMail, usualPassword } from '../../../test/support/people.ts'

const door = '/bg/people/sign-in'

const guess = ({ request }: Front, from: string | undefined, fields: Record<string, string> = {}, cookie = '') =>
  request(door, sent({ email: usualMail, password: 'грешна парола', ...fields }, { cookie }), from)

/** Guesses from one network after another until the door says „slow“. */
async function attack(front: Front, email = usualMail): Promise<number> {
  for (let number = 0; number < 60; number++)
    if ((await guess(front, `192.0.2.${number}`, { email })).status === 429) return number
  throw new Error('nobody stops the attack')
}

test('an attack from many networks is slowed down, and its victim gets in all the same', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house, { password: usualPassword })
  const own = cookiesOf(await guess(front, undefined, { password: usualPassword, own: '1' }))
  assert.equal(await attack(front), 29)
  const right = { password: usualPassword }
  // From a device nobody knows the right password is not even tried: else guessing would go on.
  const strange = await guess(front, '198.51.100.7', right)
  assert.equal(strange.status, 429)
  assert.match(await strange.text(), /натиснете „Пратете ми връзка“|Натиснете „Пратете ми връзка“/)
  assert.equal((await guess(front, '198.51.100.7', right, own)).status, 303)
  assert.equal((await guess(front, '198.51.100.7', { way: 'link' })).status, 200)
  const { path } = await latestLink(front.house)
  assert.equal((await front.request(path, sent({}), '198.51.100.7')).status, 303)
})

test('an own device stays known after signing out, and counts its own mistakes', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house, { password: usualPassword })
  const cookie = cookiesOf(await guess(front, undefined, { password: usualPassword, own: '1' }))
  await front.request('/bg/people/sign-out', sent({}, { cookie }))
  await attack(front)
  const device = cookie.split('; ').find((pair) => pair.startsWith('device=')) ?? ''
  assert.equal((await guess(front, undefined, { password: usualPassword }, device)).status, 303)
  const answers: number[] = []
  for (let number = 0; number < 21; number++) answers.push((await guess(front, undefined, {}, device)).status)
  assert.equal(answers.at(-1), 429)
})

test('one network alone is stopped early and uses up the address for nobody', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house, { password: usualPassword })
  const answers: number[] = []
  for (let number = 0; number < 20; number++) answers.push((await guess(front, '192.0.2.1')).status)
  assert.deepEqual(answers, [...Array(8).fill(422), ...Array(12).fill(429)])
  assert.equal((await guess(front, '198.51.100.7', { password: usualPassword })).status, 303)
})

test('a device that is known for somebody else is strange here', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house, { password: usualPassword })
  await aPerson(front.house, { email: 'attacker@example.org', password: usualPassword })
  const known = { email: 'attacker@example.org', password: usualPassword, own: '1' }
  const cookie = cookiesOf(await guess(front, '192.0.2.1', known)).replace(/^session=[^;]*; /, '')
  const answers: number[] = []
  for (let number = 0; number < 9; number++) answers.push((await guess(front, '192.0.2.1', {}, cookie)).status)
  assert.equal(answers.at(-1), 429)
})

test('an unknown address is slowed down just the same', async (context) => {
  const front = await anEmptyFront(context)
  assert.equal(await attack(front, 'nobody@example.org'), 30)
})

test('after an hour the password may be tried again', async (context) => {
  const clock = movingClock()
  const front = await anEmptyFront(context, { clock })
  await aPerson(front.house, { password: usualPassword })
  await attack(front)
  clock.add({ hours: 1 })
  assert.equal((await guess(front, '198.51.100.7', { password: usualPassword })).status, 303)
})
