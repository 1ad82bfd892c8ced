import assert from 'node:assert/strict'
import { test } from 'node:test'
import { movingClock } from '../../../test/support/clock.ts'
import { anEmptyFront, type Front } from '../../../test/support/front.ts'
import { sent } from '../../../test/support/gate.ts'
import { attribute, find, findAll, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { aPerson, cookiesOf, latestLink, lettersIn, usualMail, usualPassword } from '../../../test/support/people.ts'

const account = '/bg/desk/people/account'
const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36'
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile Safari/604.1'

/** Signs in as a browser of this kind; what follows is sent by it. */
async function sitDown({ house, request }: Front, agent = chrome, own = '1') {
  await request('/bg/people/sign-in', sent({ email: usualMail, way: 'link' }))
  const { path } = await latestLink(house)
  const entered = await request(path, sent({ own }, { 'user-agent': agent }))
  const cookie = cookiesOf(entered)
  return {
    cookie,
    looks: (path: string) => request(path, { headers: { cookie } }),
    sends: (path: string, fields: Record<string, string> = {}) => request(path, sent(fields, { cookie })),
  }
}

const mainOf = async (response: Response) => wordsOf(find(readHtml(await response.text()), 'main'))

test('the account is its owner’s alone', async (context) => {
  const front = await anEmptyFront(context)
  const path = '/bg/people/sign-in?back=%2Fbg%2Fdesk%2Fpeople%2Faccount'
  const stranger = await front.request(account)
  assert.deepEqual([stranger.status, stranger.headers.get('location')], [303, path])
  for (const act of ['', '/mail', '/password', '/devices/removal', '/devices/x/removal'])
    assert.equal((await front.request(`${account}${act}`, sent({ name: 'x' }))).status, 401, act)
})

test('name and language are changed, and the name of the strip leads there', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house)
  const maria = await sitDown(front)
  const html = await (await maria.looks(account)).text()
  const page = readHtml(html)
  assert.deepEqual(faultsOf(page), [])
  const strip = findAll(page, 'a').find((link) => wordsOf(link) === 'Мария Стоянова')
  assert.equal(attribute(strip ?? page, 'href'), account)
  assert.deepEqual(faultsOf(readHtml(await (await maria.looks('/en/desk/people/account')).text())), [])
  const saved = await maria.sends(account, { name: ' Мария\n Иванова ', language: 'en' })
  assert.deepEqual([saved.status, saved.headers.get('location')], [303, `${account}?done=saved`])
  assert.match(await mainOf(await maria.looks(`${account}?done=saved`)), /Записано/)
  await front.request('/bg/people/sign-in', sent({ email: usualMail, way: 'link' }))
  assert.match((await lettersIn(front.house)).at(-1)?.body ?? '', /^Hello Мария Иванова,/)
})

test('a name that is missing, endless or hostile is not saved or does no harm', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house)
  const maria = await sitDown(front)
  const missing = await maria.sends(account, { name: ' ', language: 'bg' })
  assert.equal(missing.status, 422)
  assert.match(await mainOf(missing), /Напишете името и фамилията си/)
  const long = await maria.sends(account, { name: 'ж'.repeat(101), language: 'de' })
  const words = await mainOf(long)
  assert.match(words, /101 знака/)
  assert.match(words, /Този избор вече го няма/)
  await maria.sends(account, { name: '<b>"Мария"</b>', language: 'bg' })
  const page = readHtml(await (await maria.looks(account)).text())
  assert.deepEqual(faultsOf(page), [])
  assert.equal(findAll(page, 'b').length, 0)
})

test('a first password needs none before it, the next one needs the present one', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house)
  const maria = await sitDown(front)
  const elsewhere = await sitDown(front, phone)
  assert.match(await mainOf(await maria.looks(account)), /Нямате парола/)
  assert.equal((await maria.sends(`${account}/password`, { password: 'къса' })).status, 422)
  assert.equal((await maria.sends(`${account}/password`, { password: usualPassword })).status, 303)
  assert.equal((await maria.looks(account)).status, 200)
  assert.equal((await elsewhere.looks(account)).status, 303)
  assert.equal((await lettersIn(front.house)).at(-1)?.kind, 'people.password-changed')
  const next = { password: 'зелен чайник пее' }
  assert.match(await mainOf(await maria.sends(`${account}/password`, next)), /Напишете сегашната си парола/)
  const wrong = await maria.sends(`${account}/password`, { ...next, passwordNow: 'зелен чайник' })
  assert.deepEqual([wrong.status, /Това не е сегашната/.test(await mainOf(wrong))], [422, true])
  assert.equal((await maria.sends(`${account}/password`, { ...next, passwordNow: usualPassword })).status, 303)
})

test('who sits at somebody’s open desk may not guess the password for ever', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house, { password: usualPassword })
  const maria = await sitDown(front)
  const guess = { password: 'зелен чайник пее', passwordNow: 'грешна парола' }
  for (let number = 0; number < 20; number++) await maria.sends(`${account}/password`, guess)
  const right = await maria.sends(`${account}/password`, { ...guess, passwordNow: usualPassword })
  assert.match(await mainOf(right), /Твърде много опити/)
})

test('a new mail address proves itself, and the old one is told', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house, { password: usualPassword })
  const maria = await sitDown(front)
  const wish = { email: 'New@Example.org', passwordForMail: usualPassword }
  assert.match(await mainOf(await maria.sends(`${account}/mail`, { email: usualMail })), /влизате и сега/)
  assert.match(await mainOf(await maria.sends(`${account}/mail`, { ...wish, email: 'мария' })), /не прилича на имейл/)
  assert.equal((await maria.sends(`${account}/mail`, { email: wish.email })).status, 422)
  assert.equal((await maria.sends(`${account}/mail`, wish)).status, 303)
  const letter = (await lettersIn(front.house)).at(-1)
  assert.deepEqual([letter?.recipient, letter?.kind], ['new@example.org', 'people.mail'])
  const { path } = await latestLink(front.house)
  const html = await front.page(path)
  assert.deepEqual(faultsOf(readHtml(html)), [])
  assert.match(html, /Мария Стоянова ще влиза в мрежата с new@example\.org/)
  assert.match(await mainOf(await maria.looks(account)), /Сега влизате с maria@example\.org/)
  const confirmed = await maria.sends(path)
  assert.equal(confirmed.headers.get('location'), `${account}?done=mailChanged`)
  assert.match(await mainOf(await maria.looks(`${account}?done=mailChanged`)), /Сега влизате с new@example\.org/)
  const told = (await lettersIn(front.house)).at(-1)
  assert.deepEqual([told?.recipient, told?.kind], [usualMail, 'people.mail-changed'])
  assert.equal((await maria.sends(path)).status, 410)
  assert.equal((await front.request('/bg/people/mail/nothing', sent({}))).status, 410)
  const fields = { email: 'new@example.org', password: usualPassword }
  assert.equal((await front.request('/bg/people/sign-in', sent(fields))).status, 303)
})

test('nobody is flooded by whoever writes a strange address here', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house)
  const maria = await sitDown(front)
  for (let number = 0; number < 6; number++) await maria.sends(`${account}/mail`, { email: 'victim@example.org' })
  const sentTo = (await lettersIn(front.house)).filter(({ recipient }) => recipient === 'victim@example.org')
  assert.equal(sentTo.length, 3)
})

test('devices are told apart, and each may be signed out', async (context) => {
  const clock = movingClock()
  const front = await anEmptyFront(context, { clock })
  await aPerson(front.house)
  const maria = await sitDown(front)
  clock.add({ hours: 48 })
  const onPhone = await sitDown(front, phone, '')
  const page = readHtml(await (await maria.looks(account)).text())
  const table = wordsOf(find(page, 'table'))
  assert.match(table, /Chrome, Windows.*22\s*ноември/)
  assert.match(table, /Safari, iPhone.*днес.*до затваряне на браузъра/)
  assert.match(table, /това устройство/)
  const act = findAll(page, 'form').find((form) => /Отпишете Safari, iPhone/.test(wordsOf(form)))
  assert.equal((await maria.sends(attribute(act ?? page, 'action'))).headers.get('location'), `${account}?done=revoked`)
  assert.equal((await onPhone.looks(account)).status, 303)
  assert.equal((await maria.sends(attribute(act ?? page, 'action'))).status, 404)
})

test('nobody signs out somebody else’s device', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house)
  const maria = await sitDown(front)
  const path = attribute(
    findAll(readHtml(await (await (await sitDown(front, phone)).looks(account)).text()), 'form').find((form) =>
      /Отпишете Chrome/.test(wordsOf(form)),
    ) ?? find(readHtml('<p></p>'), 'p'),
    'action',
  )
  await aPerson(front.house, { email: 'other@example.org', password: usualPassword })
  const fields = { email: 'other@example.org', password: usualPassword }
  const cookie = cookiesOf(await front.request('/bg/people/sign-in', sent(fields)))
  assert.equal((await front.request(path, sent({}, { cookie }))).status, 404)
  assert.equal((await maria.looks(account)).status, 200)
})

test('all others are signed out at once, and an own device that was is strange again', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house)
  const maria = await sitDown(front)
  const others = [await sitDown(front, phone), await sitDown(front, phone, '')]
  await maria.sends(`${account}/devices/removal`)
  for (const other of others) assert.equal((await other.looks(account)).status, 303)
  assert.match(await mainOf(await maria.looks(account)), /това устройство/)
  const devices = await front.house.database.read
    .withTables<{ people_device: { id: string } }>()
    .selectFrom('people_device')
    .select('id')
    .execute()
  assert.equal(devices.length, 1)
})

test('the page asks as often for one device as for three', async (context) => {
  const front = await anEmptyFront(context)
  await aPerson(front.house)
  const maria = await sitDown(front)
  const cost = async () => {
    const before = front.house.database.statements()
    await maria.looks(account)
    return front.house.database.statements() - before
  }
  const one = await cost()
  await sitDown(front, phone)
  await sitDown(front, phone, '')
  assert.equal(await cost(), one)
})
