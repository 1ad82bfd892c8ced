import assert from 'node:assert/strict'
import { test } from 'node:test'
import { movingClock } from '../../../test/support/clock.ts'
import { anEmptyFront, type Front } from '../../../test/support/front.ts'
import { sent } from '../../../test/support/gate.ts'
import { attribute, find, findAll, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { aPerson, cookiesOf, latestLink, lettersIn, usualMail, usualPassword } from '../../../test/support/people.ts'

const door = '/bg/people/sign-in'
const mainOf = (html: string) => wordsOf(find(readHtml(html), 'main'))
const enter = ({ request }: Front, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  request(door, sent({ email: usualMail, password: usualPassword, ...fields }, headers))
const askLink = ({ request }: Front, fields: Record<string, string> = {}) =>
  request(door, sent({ email: usualMail, way: 'link', ...fields }))

test('the door is a well made page in both languages that no store keeps', async (context) => {
  const { request } = await anEmptyFront(context)
  for (const path of [door, '/en/people/sign-in?back=/en/desk', '/bg/people/recovery', '/en/people/recovery']) {
    const response = await request(path)
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('cache-control'), 'private, no-store')
    assert.deepEqual(faultsOf(readHtml(await response.text())), [], path)
  }
})

test('the right password opens a session until the browser is closed, on an own device for long', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house, { password: usualPassword })
  const borrowed = await enter(front, { email: ` ${usualMail.toUpperCase()} ` })
  assert.deepEqual([borrowed.status, borrowed.headers.get('location')], [303, '/bg/desk'])
  assert.match(borrowed.headers.getSetCookie().join(), /^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  const own = await enter(front, { own: '1' })
  const [session, device] = own.headers.getSetCookie()
  assert.match(session ?? '', /^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=34560000$/)
  assert.match(device ?? '', /^device=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=34560000$/)
  const desk = await front.request('/bg/desk', { headers: { cookie: cookiesOf(own) } })
  assert.match(await desk.text(), /Мария Стоянова/)
})

test('behind TLS the cookies are bound to the host', async (context) => {
  const front = await anEmptyFront(context, { settings: { PUBLIC_URL: 'https://znanie.example' } })
  await aPerson(front.house, { password: usualPassword })
  const lines = (await enter(front, { own: '1' })).headers.getSetCookie()
  assert.ok(lines.every((line) => /^__Host-(session|device)=.*; Secure/.test(line)))
})

test('afterwards one is back where one wanted to go, on this site only', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house, { password: usualPassword })
  const to = async (back: string) => (await enter(front, { back })).headers.get('location')
  assert.equal(await to('/bg/desk/network/x/groups?a=1'), '/bg/desk/network/x/groups?a=1')
  for (const back of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/bg/../..//evil.example',
    '/bg/people/sign-in',
  ])
    assert.equal(await to(back), '/bg/desk', back)
})

test('a wrong password and an unknown address are answered alike, and what was typed stays', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house, { password: usualPassword })
  await aPerson(front.house, { email: 'without@example.org' })
  const answers = await Promise.all(
    [usualMail, 'without@example.org', 'nobody@example.org'].map(async (email) => {
      const response = await enter(front, { email, password: 'грешна парола', own: '1' })
      const html = await response.text()
      assert.deepEqual(faultsOf(readHtml(html)), [])
      return { status: response.status, html: html.replaceAll(email, 'X') }
    }),
  )
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([422]))
  assert.equal(new Set(answers.map(({ html }) => html)).size, 1)
  const page = readHtml(answers[0]?.html ?? '')
  const value = (name: string) => findAll(page, 'input').find((input) => attribute(input, 'name') === name)
  assert.equal(attribute(value('email') ?? page, 'value'), 'X')
  assert.equal(value('password')?.attributes.has('value'), false)
  assert.ok(value('own')?.attributes.has('checked'))
})

test('a known and an unknown address cost the same statements', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house, { password: usualPassword })
  const cost = async (act: () => Promise<Response>) => {
    const before = front.house.database.statements()
    await act()
    return front.house.database.statements() - before
  }
  const wrong = { password: 'грешна парола' }
  assert.equal(
    await cost(() => enter(front, wrong)),
    await cost(() => enter(front, { ...wrong, email: 'nobody@example.org' })),
  )
  const [known, unknown] = [
    await cost(() => askLink(front)),
    await cost(() => askLink(front, { email: 'n@example.org' })),
  ]
  // The letter and its job; everything else, the write to the disk too, is the same.
  assert.equal(known - unknown, 2)
})

test('each field says what is missing, and the button for a link needs no password', async (context) => {
  const front = await anEmptyFront(context)
  const empty = mainOf(await (await enter(front, { email: '', password: '' })).text())
  assert.match(empty, /Напишете имейл/)
  const crooked = mainOf(await (await enter(front, { email: 'мария' })).text())
  assert.match(crooked, /не прилича на имейл/)
  const bare = await enter(front, { password: '' })
  assert.equal(bare.status, 422)
  assert.match(mainOf(await bare.text()), /натиснете „Пратете ми връзка“/)
  const hostile = await (await enter(front, { email: '"><script>alert(1)</script>' })).text()
  assert.ok(!hostile.includes('<script>alert'))
  assert.deepEqual(faultsOf(readHtml(hostile)), [])
})

test('a mailed link shows who, and only its button signs in, once', async (context) => {
  const front = await anEmptyFront(context)
  const { house, request } = front
  await aPerson(house)
  const asked = await askLink(front, { back: '/bg/desk/people/account' })
  assert.equal(asked.status, 200)
  assert.match(mainOf(await asked.text()), /Проверете пощата си/)
  const { path } = await latestLink(house)
  for (let look = 0; look < 3; look++) {
    const html = await front.page(path)
    assert.deepEqual(faultsOf(readHtml(html)), [])
    assert.match(mainOf(html), /Влизате като Мария Стоянова/)
  }
  const back = new URL(path, 'http://x').searchParams.get('back') ?? ''
  const first = await request(path, sent({ back }))
  assert.deepEqual([first.status, first.headers.get('location')], [303, '/bg/desk/people/account'])
  const again = await request(path, sent({}))
  assert.equal(again.status, 410)
  assert.match(mainOf(await again.text()), /Връзката вече е използвана\. Поискайте нова или се обадете на координатора/)
  const look = await request(path)
  assert.equal(look.status, 410)
  assert.deepEqual(faultsOf(readHtml(await look.text())), [])
})

test('after half an hour the link is late, and a part of it is no link', async (context) => {
  const clock = movingClock()
  const front = await anEmptyFront(context, { clock })
  await aPerson(front.house)
  await askLink(front)
  const { path } = await latestLink(front.house)
  assert.match(mainOf(await front.page(path.slice(0, -5), 410)), /копирана само отчасти/)
  clock.add({ minutes: 31 })
  assert.match(mainOf(await front.page(path, 410)), /Срокът на връзката е изтекъл/)
})

test('the code does what the link does; five wrong ones spend it, the link stays', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house)
  const type = (code: string) => front.request(`${door}/code`, sent({ email: usualMail, code }))
  await askLink(front)
  const first = await latestLink(front.house)
  assert.equal((await type('')).status, 422)
  const wrong = await type('1234')
  assert.equal(wrong.status, 422)
  assert.deepEqual(faultsOf(readHtml(await wrong.text())), [])
  assert.equal((await type(` ${first.code.replace(' ', '-')} `)).status, 303)
  await askLink(front)
  const second = await latestLink(front.house)
  for (let guess = 0; guess < 5; guess++) await type('00000000')
  assert.equal((await type(second.code)).status, 422)
  assert.equal((await front.request(second.path, sent({}))).status, 303)
})

test('several behind one mailbox are asked who they are', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house, { name: 'Иванка Петкова' })
  const mitko = await aPerson(front.house, { name: 'Митко Колев' })
  await askLink(front)
  const [letter] = await lettersIn(front.house)
  assert.match(letter?.body ?? '', /^Здравейте,\n/)
  assert.equal(letter?.person_id, null)
  const { path, code } = await latestLink(front.house)
  const html = await front.page(path)
  assert.deepEqual(faultsOf(readHtml(html)), [])
  assert.match(mainOf(html), /Кой влиза\?.*Иванка Петкова *Митко Колев/)
  const unsaid = await front.request(path, sent({}))
  assert.equal(unsaid.status, 200)
  assert.equal((await front.request(path, sent({ person: 'somebody else' }))).status, 200)
  const byCode = await front.request(`${door}/code`, sent({ email: usualMail, code }))
  assert.match(mainOf(await byCode.text()), /Кой влиза\?/)
  const chosen = await front.request(`${door}/code`, sent({ email: usualMail, code, person: mitko }))
  const desk = await front.request('/bg/desk', { headers: { cookie: cookiesOf(chosen) } })
  assert.match(await desk.text(), /Митко Колев/)
})

test('of several behind one mailbox the password tells who; where it fits two, the page asks', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house, { name: 'Иванка Петкова', password: 'жълта тиква на двора' })
  await aPerson(front.house, { name: 'Митко Колев', password: usualPassword })
  const desk = async (response: Response) =>
    (await front.request('/bg/desk', { headers: { cookie: cookiesOf(response) } })).text()
  assert.match(await desk(await enter(front)), /Митко Колев/)
  await aPerson(front.house, { name: 'Пенка Илиева', password: usualPassword })
  const which = await enter(front)
  const asked = mainOf(await front.page(which.headers.get('location') ?? ''))
  assert.match(asked, /Митко Колев *Пенка Илиева/)
  assert.doesNotMatch(asked, /Иванка/)
})

test('nobody is flooded: three letters in half an hour, and one of them works', async (context) => {
  const clock = movingClock()
  const front = await anEmptyFront(context, { clock })
  await aPerson(front.house)
  for (let ask = 0; ask < 6; ask++) await askLink(front)
  assert.equal((await lettersIn(front.house)).length, 3)
  clock.add({ minutes: 29 })
  assert.equal((await front.request((await latestLink(front.house)).path, sent({}))).status, 303)
  clock.add({ minutes: 2 })
  await askLink(front)
  assert.equal((await lettersIn(front.house)).length, 4)
})

test('a stranger gets no letter, and a letter is written in the language of its reader', async (context) => {
  const front = await anEmptyFront(context)
  await askLink(front, { email: 'nobody@example.org' })
  assert.deepEqual(await lettersIn(front.house), [])
  await aPerson(front.house, { language: 'en', name: 'Ann Reader' })
  await askLink(front)
  const [letter] = await lettersIn(front.house)
  assert.deepEqual([letter?.lang, letter?.subject], ['en', 'Your link to Multipolis'])
  assert.match(
    letter?.body ?? '',
    /^Hello Ann Reader,\n[\s\S]*\nhttp:\/\/localhost:3000\/en\/people\/sign-in\/link\/[\w-]{43}\n/,
  )
})

test('signing out ends the session on the server too', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house, { password: usualPassword })
  const cookie = cookiesOf(await enter(front))
  const out = await front.request('/bg/people/sign-out', sent({}, { cookie }))
  assert.deepEqual([out.status, out.headers.get('location')], [303, '/bg'])
  assert.match(out.headers.getSetCookie().join(), /^session=; .*Max-Age=0/)
  assert.equal((await front.request('/bg/desk', { headers: { cookie } })).status, 303)
  assert.equal((await front.request('/bg/people/sign-out', sent({}))).status, 303)
})

test('whoever signs in over somebody else ends that session', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house, { password: usualPassword })
  await aPerson(front.house, { email: 'other@example.org', password: usualPassword })
  const cookie = cookiesOf(await enter(front))
  assert.match(await front.page(door), /Забравена парола/)
  const greeted = await front.request(door, { headers: { cookie } })
  assert.match(mainOf(await greeted.text()), /Вече сте влезли като Мария Стоянова/)
  await enter(front, { email: 'other@example.org' }, { cookie })
  assert.equal((await front.request('/bg/desk', { headers: { cookie } })).status, 303)
})
