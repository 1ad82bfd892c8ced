import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPerson, readConsents, recordConsent } from '#src/people/index.ts'
import type { FactTables } from '#src/platform/facts/facts.store.ts'
import { aNetwork, library } from '../../../test/support/calendar.ts'
import { anEmptyFront, type Front } from '../../../test/support/front.ts'
import { sent } from '../../../test/support/gate.ts'
import { attribute, find, findAll, innerLinks, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { type SignedInPerson, signedIn } from '../../../test/support/signed-in.ts'

const data = '/bg/desk/people/data'
const erasure = `${data}/erasure`
const email = 'maria@abv.example'

const mainOf = async (response: Response) => find(readHtml(await response.text()), 'main')

async function aPerson(front: Front, role: 'editor' | 'manager' = 'editor'): Promise<SignedInPerson> {
  await front.house.database.write(aNetwork)
  return signedIn(front.house, { email, member: { organisation: library, role } })
}

async function agreed({ house }: Front, person: string, id = 'consent-1'): Promise<string> {
  const consent = { id, purpose: 'network.office-contact', person, about: library, lang: 'bg', how: 'phone' } as const
  await house.database.write((tx) => recordConsent(tx, consent, house.clock.now()))
  return id
}

test('„Моите данни“ says what is kept, what was agreed to, and leads to file and erasure', async (context) => {
  const front = await anEmptyFront(context)
  const { person, as } = await aPerson(front)
  await agreed(front, person)
  for (const lang of ['bg', 'en']) {
    const root = readHtml(await (await front.request(`/${lang}/desk/people/data`, as)).text())
    assert.deepEqual(faultsOf(root), [])
    const links = innerLinks(root)
    for (const next of ['export.json', 'export', 'erasure'])
      assert.ok(links.includes(`/${lang}/desk/people/data/${next}`))
  }
  const main = await mainOf(await front.request(data, as))
  assert.match(
    wordsOf(main),
    /Давам съгласие името и телефонът ми.*по телефона; текст от 23\u00a0ноември 2026\u00a0г\..*Оттеглете/,
  )
  assert.match(wordsOf(main), /Дневник на писмата/)
})

test('whoever has agreed to nothing reads so', async (context) => {
  const front = await anEmptyFront(context)
  const { as } = await aPerson(front)
  assert.match(wordsOf(await mainOf(await front.request(data, as))), /Не сте давали съгласие за нищо\./)
})

test('nobody reads the data without signing in', async (context) => {
  const { request } = await anEmptyFront(context)
  for (const path of [data, `${data}/export`, `${data}/export.json`, erasure]) {
    const response = await request(path)
    assert.equal(response.status, 303, path)
    assert.match(response.headers.get('location') ?? '', /^\/bg\/people\/sign-in\?back=/)
  }
  assert.equal((await request(erasure, sent({ email }))).status, 401)
  assert.equal((await request(`${data}/withdrawals`, sent({ consent: 'x' }))).status, 401)
})

test('the file holds what is kept, in a form that people can read, and is nobody else’s', async (context) => {
  const front = await anEmptyFront(context)
  const { person, as } = await aPerson(front)
  await agreed(front, person)
  const response = await front.request(`${data}/export.json`, as)
  assert.equal(response.headers.get('content-disposition'), 'attachment; filename="multipolis-2026-11-22.json"')
  assert.equal(response.headers.get('cache-control'), 'private, no-store')
  const text = await response.text()
  assert.equal(JSON.parse(text).site, 'http://localhost:3000')
  for (const word of [email, 'Мария Стоянова', 'Библиотека „Любен Каравелов“', 'Давам съгласие'])
    assert.ok(text.includes(word), word)
  assert.doesNotMatch(text, /hash|token/)
})

test('the same can be read as a page', async (context) => {
  const front = await anEmptyFront(context)
  const { person, as } = await aPerson(front)
  await agreed(front, person)
  const root = readHtml(await (await front.request(`${data}/export`, as)).text())
  assert.deepEqual(faultsOf(root), [])
  const words = wordsOf(find(root, 'main'))
  for (const word of [email, 'Мария Стоянова', 'Давам съгласие']) assert.ok(words.includes(word), word)
  assert.doesNotMatch(words, /_|expires|consent-1/)
})

test('a consent is withdrawn with one button, once, and only one’s own', async (context) => {
  const front = await anEmptyFront(context)
  const { person, as, sends } = await aPerson(front)
  const consent = await agreed(front, person)
  const stranger = await signedIn(front.house, { name: 'Иван' })
  assert.equal((await front.request(`${data}/withdrawals`, stranger.sends({ consent }))).status, 404)
  const done = async () => (await front.request(`${data}/withdrawals`, sends({ consent }))).headers.get('location')
  assert.equal(await done(), `${data}?done=withdrawn`)
  assert.equal(await done(), `${data}?done=stale`)
  const main = await mainOf(await front.request(`${data}?done=withdrawn`, as))
  assert.match(wordsOf(main), /Съгласието е оттеглено.*оттеглено: днес/)
  assert.equal((await readConsents(front.house.database.read, person))[0]?.withdrawn_at, '2026-11-22T12:00:00.000Z')
})

test('the page of erasure says what goes and what stays, and asks for the address of the account', async (context) => {
  const front = await anEmptyFront(context)
  const { person, as, sends } = await aPerson(front)
  const root = readHtml(await (await front.request(erasure, as)).text())
  assert.deepEqual(faultsOf(root), [])
  assert.match(wordsOf(find(root, 'main')), /Изтрива се.*парола.*Остава.*написаното за организациите/)
  for (const typed of ['', 'ivan@abv.example', '<b>x</b>']) {
    const response = await front.request(erasure, sends({ email: typed }))
    assert.equal(response.status, 422)
    const page = readHtml(await response.text())
    assert.deepEqual(faultsOf(page), [])
    assert.match(wordsOf(find(page, 'main')), /Това не е имейлът на този профил\. Напишете maria@abv\.example/)
    const field = findAll(page, 'input').find((input) => attribute(input, 'name') === 'email')
    assert.equal(field && attribute(field, 'value'), typed)
  }
  assert.ok(await findPerson(front.house.database.read, person))
})

test('who types the address is erased, signed out, and told so', async (context) => {
  const front = await anEmptyFront(context)
  const { person, as, sends } = await aPerson(front)
  await agreed(front, person)
  const response = await front.request(erasure, sends({ email: ' Maria@ABV.example ' }))
  assert.equal(response.status, 303)
  assert.equal(response.headers.get('location'), '/bg/privacy?done=erased')
  assert.match(response.headers.get('set-cookie') ?? '', /^session=; .*Max-Age=0/)
  assert.equal(await findPerson(front.house.database.read, person), undefined)
  assert.equal((await front.request('/bg/desk', as)).status, 303)
  assert.match(wordsOf(await mainOf(await front.request('/bg/privacy?done=erased'))), /Профилът е изтрит/)
  const facts = await front.house.database.read
    .withTables<FactTables>()
    .selectFrom('platform_fact')
    .select(['name', 'actor'])
    .where('name', '=', 'app.person.erased')
    .execute()
  assert.deepEqual(facts, [{ name: 'app.person.erased', actor: person }])
})

test('the last manager of an organisation is told whom to name first, and stays', async (context) => {
  const front = await anEmptyFront(context)
  const { person, as, sends } = await aPerson(front, 'manager')
  const root = readHtml(await (await front.request(erasure, as)).text())
  assert.deepEqual(faultsOf(root), [])
  const words = wordsOf(find(root, 'main'))
  assert.match(words, /Засега профилът не може да бъде изтрит.*Библиотека „Любен Каравелов“/)
  assert.equal(findAll(find(root, 'main'), 'input').length, 0)
  const response = await front.request(erasure, sends({ email }))
  assert.equal(response.status, 422)
  assert.match(wordsOf(await mainOf(response)), /Нищо не е изтрито/)
  assert.ok(await findPerson(front.house.database.read, person))
})
