import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anEmptyFront, type Front } from '../../../test/support/front.ts'
import { sent } from '../../../test/support/gate.ts'
import { find, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { aPerson, cookiesOf, latestLink, lettersIn, usualMail, usualPassword } from '../../../test/support/people.ts'

const recovery = '/bg/people/recovery'
const better = 'зелен чайник пее'
const mainOf = async (response: Response) => wordsOf(find(readHtml(await response.text()), 'main'))
const ask = ({ request }: Front, email = usualMail) => request(recovery, sent({ email }))
const enter = ({ request }: Front, password: string) =>
  request('/bg/people/sign-in', sent({ email: usualMail, password, own: '1' }))

test('a mailed link leads to a new password, which signs out everywhere else and is told', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house, { password: usualPassword })
  const elsewhere = cookiesOf(await enter(front, usualPassword))
  await ask(front)
  const { path } = await latestLink(front.house)
  const page = await front.page(path)
  assert.deepEqual(faultsOf(readHtml(page)), [])
  const chosen = await front.request(path, sent({ password: better }))
  assert.equal(chosen.status, 303)
  const here = await front.request('/bg/desk', { headers: { cookie: cookiesOf(chosen) } })
  assert.equal(here.status, 200)
  assert.equal((await front.request('/bg/desk', { headers: { cookie: elsewhere } })).status, 303)
  assert.equal((await enter(front, usualPassword)).status, 422)
  assert.equal((await enter(front, better)).status, 303)
  const letter = (await lettersIn(front.house)).find(({ kind }) => kind === 'people.password-changed')
  assert.deepEqual([letter?.recipient, letter?.subject], [usualMail, 'Паролата Ви е сменена'])
  assert.equal((await front.request(path, sent({ password: better }))).status, 410)
})

test('who has no password gets one the same way; a stranger gets the same page and no letter', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house)
  const pages = await Promise.all(
    [usualMail, 'nobody@example.org'].map(async (email) => {
      const response = await ask(front, email)
      return `${response.status} ${(await response.text()).replaceAll(email, 'X')}`
    }),
  )
  assert.equal(pages[0], pages[1])
  assert.equal((await lettersIn(front.house)).length, 1)
  const { path } = await latestLink(front.house)
  assert.equal((await front.request(path, sent({ password: better }))).status, 303)
})

test('a weak password is sent back with a sentence and the link stays good', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house)
  await ask(front)
  const { path } = await latestLink(front.house)
  const refusals: [string, RegExp][] = [
    ['', /Напишете парола/],
    ['къса', /по-къса от 10 знака/],
    ['ж'.repeat(300), /по-дълга от 200 знака/],
    ['1234567890', /сред първите, които се опитват/],
    ['Мария Стоянова', /повтаря името или имейла/],
  ]
  for (const [password, sentence] of refusals) {
    const response = await front.request(path, sent({ password }))
    assert.equal(response.status, 422)
    const html = await response.text()
    assert.match(html, sentence)
    assert.ok(password === '' || !html.includes(`value="${password}"`))
  }
  assert.equal((await front.request(path, sent({ password: better }))).status, 303)
})

test('several behind one mailbox say whose password it will be', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house, { name: 'Иванка Петкова', password: usualPassword })
  const mitko = await aPerson(front.house, { name: 'Митко Колев' })
  await ask(front)
  const { path } = await latestLink(front.house)
  const unsaid = await front.request(path, sent({ password: better, person: '' }))
  assert.equal(unsaid.status, 422)
  assert.match(await mainOf(unsaid), /Изберете кой сте/)
  assert.equal((await front.request(path, sent({ password: better, person: 'nobody' }))).status, 422)
  const chosen = await front.request(path, sent({ password: better, person: mitko }))
  const desk = await front.request('/bg/desk', { headers: { cookie: cookiesOf(chosen) } })
  assert.match(await desk.text(), /Митко Колев/)
  assert.equal((await enter(front, usualPassword)).status, 303)
  assert.equal((await enter(front, better)).status, 303)
})

test('a link to sign in chooses no password, and the other way round', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house)
  await ask(front)
  const { path } = await latestLink(front.house)
  const token = path.split('/').at(-1)
  await front.page(`/bg/people/sign-in/link/${token}`, 410)
  assert.equal((await front.request(`/bg/people/sign-in/link/${token}`, sent({}))).status, 410)
  await front.page('/bg/people/recovery/nothing', 410)
  assert.equal((await front.request(recovery, sent({ email: 'мария' }))).status, 422)
})
