import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chitalishte, library } from '../../../test/support/calendar.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { sent } from '../../../test/support/gate.ts'
import { find, jsonLdOf, readHtml, wordsOf } from '../../../test/support/html.ts'
import { signedIn } from '../../../test/support/signed-in.ts'

const desk = '/bg/desk/network/biblioteka/profile'
const editorOf = ({ house }: Front, organisation = library) =>
  signedIn(house, { member: { organisation, role: 'editor' } })
const mainOf = async (response: Response) =>
  wordsOf(find(readHtml(await response.text()), 'main')).replaceAll('\u00a0', ' ')

test('hours that are saved stand on the page, today first', async (context) => {
  const front = await aFront(context)
  const editor = await editorOf(front)
  const week = { version: '1', 'day-7': '10-18', 'day-1': '9:00–12:00, 13–17.30' }
  const saved = await front.request(`${desk}/hours/main`, editor.sends(week))
  assert.deepEqual([saved.status, saved.headers.get('location')], [303, `${desk}?done=saved`])
  const closed = { version: '2', from: '2026-12-24', until: '2026-12-26', reason: 'Коледа <b>' }
  assert.equal((await front.request(`${desk}/exceptions/new`, editor.sends(closed))).status, 303)
  const html = await front.page('/bg/network/biblioteka')
  const words = wordsOf(find(readHtml(html), 'main')).replaceAll('\u00a0', ' ')
  assert.match(words, /Днес: отворено до 18:00 ч\./)
  assert.match(words, /понеделник09:00 – 12:00, 13:00 – 17:30 ч\./)
  assert.match(words, /24 – 26 декември 2026 г\.: затворено \(Коледа <b>\)/)
  assert.doesNotMatch(html, /Коледа <b>/)
  const [data] = jsonLdOf(readHtml(html)) as Record<string, unknown>[]
  assert.ok(Array.isArray(data?.openingHoursSpecification))
  assert.equal(data.openingHoursSpecification.length, 4)
})

test('what was typed wrongly is kept and told beside its field', async (context) => {
  const front = await aFront(context)
  const editor = await editorOf(front)
  const cases: [string, Record<string, string>, RegExp][] = [
    ['about', {}, /Липсва име/],
    ['about', { name: 'Б', eik: '101083798' }, /ЕИК не излиза/],
    ['about', { name: 'Б', eik: '12345' }, /ЕИК е от девет или тринайсет цифри\. Препишете/],
    ['about', { name: 'Б', 'about-en': 'Words' }, /трябва и име/],
    ['about', { name: 'Б'.repeat(201) }, /201 знака/],
    ['about', { name: 'Б', founded: '3000' }, /от 1000 до 2026/],
    ['hours/main', { 'day-1': 'сутрин' }, /Не разбрахме часовете/],
    ['hours/main', { 'day-1': '17-9' }, /Краят е преди началото/],
    ['hours/main', { 'day-1': '9-13, 12-17' }, /се застъпват/],
    ['exceptions/new', { from: '31.11.2026' }, /Ноември има 30 дни/],
    ['exceptions/new', { from: '2026-12-05', until: '2026-12-04' }, /преди първия/],
    ['contacts', { 'kind-0': 'phone', 'value-0': 'няма', 'public-0': 'yes' }, /се пише с цифри/],
    ['contacts', { 'kind-0': 'phone', 'value-0': '', 'label-0': 'Заемна', 'public-0': 'yes' }, /Напишете телефон/],
    ['contacts', { 'kind-0': 'website', 'value-0': 'javascript:alert(1)', 'public-0': 'yes' }, /адреса на сайта/],
    ['people/new', { role: 'chair', name: '', agreed: 'no' }, /Попълнете/],
    ['branches/new', { kind: 'branch', name: 'К', phone: 'x' }, /се пише с цифри/],
    ['building', { seats: 'много' }, /число с цифри/],
    ['promise', { events: '0' }, /от 1 до 200/],
    ['where', { settlement: 'Атлантида' }, /Атлантида/],
    ['address', { slug: 'Библиотека' }, /малки букви/],
    ['address', { slug: 'join' }, /друга страница/],
    ['address', { slug: 'prosveta' }, /вече има организация/],
  ]
  for (const [section, fields, sentence] of cases) {
    const response = await front.request(`${desk}/${section}`, editor.sends({ version: '1', ...fields }))
    assert.equal(response.status, 422, section)
    assert.match(await mainOf(response), sentence)
  }
})

test('who saves over somebody else is told, and keeps what was typed', async (context) => {
  const front = await aFront(context)
  const editor = await editorOf(front)
  const form = { version: '1', events: '2' }
  assert.equal((await front.request(`${desk}/promise`, editor.sends(form))).status, 303)
  const late = await front.request(`${desk}/promise`, editor.sends({ ...form, events: '7' }))
  assert.equal(late.status, 409)
  const html = await late.text()
  assert.match(html, /value="7"/)
  assert.match(html, /name="version" value="2"/)
})

test('words are set as an editor would, a name stays letter by letter', async (context) => {
  const front = await aFront(context)
  const editor = await editorOf(front)
  await front.request(`${desk}/where`, editor.sends({ version: '1', settlement: 'Русе', address: 'ул. "Ялта" № 2' }))
  const about = { version: '2', name: 'Библиотека "Зора - 1870"', about: 'От 1888 г. тук се чете.' }
  assert.equal((await front.request(`${desk}/about`, editor.sends(about))).status, 303)
  const html = await front.page('/bg/network/biblioteka')
  assert.match(html, /ул\.\u00a0„Ялта“\u00a0№\u00a02/)
  assert.match(html, /От 1888\u00a0г\. тук/)
  assert.match(html, /Библиотека (?:"|&quot;)Зора - 1870/)
})

test('a changed address leads on from the old one, and back again', async (context) => {
  const front = await aFront(context)
  const editor = await editorOf(front)
  const moved = await front.request(`${desk}/address`, editor.sends({ version: '1', slug: 'rb-ruse' }))
  assert.equal(moved.headers.get('location'), '/bg/desk/network/rb-ruse/profile?done=saved')
  const old = await front.request('/bg/network/biblioteka')
  assert.deepEqual([old.status, old.headers.get('location')], [301, '/bg/network/rb-ruse'])
  const back = { version: '2', slug: 'biblioteka' }
  await front.request('/bg/desk/network/rb-ruse/profile/address', editor.sends(back))
  await front.page('/bg/network/biblioteka')
})

test('a name is seen only with consent, and no more without', async (context) => {
  const front = await aFront(context)
  const editor = await editorOf(front)
  const chair = { role: 'chair', name: 'Мария Колева', from: '2020-01-01' }
  await front.request(`${desk}/people/new`, editor.sends({ version: '1', ...chair, agreed: 'no' }))
  assert.doesNotMatch(await front.page('/bg/network/biblioteka'), /Мария Колева/)
  await front.request(
    `${desk}/people/new`,
    editor.sends({ version: '2', ...chair, name: 'Петър Илиев', agreed: 'paper' }),
  )
  assert.match(await front.page('/bg/network/biblioteka'), /Петър Илиев/)
})

test('„Проверих“ stands on the page; what is not filled in is said in words', async (context) => {
  const front = await aFront(context)
  const editor = await editorOf(front)
  assert.match(await mainOf(await front.request(desk, editor.as)), /Още не е попълнено.*имейл.*работно време/)
  await front.request(`${desk}/confirmation`, editor.sends({}))
  assert.match(await front.page('/bg/network/biblioteka'), /22\u00a0ноември 2026/)
})

test('a correction is read by everybody, escaped', async (context) => {
  const front = await aFront(context)
  const editor = await editorOf(front)
  const own = '/bg/desk/network/biblioteka/corrections'
  const form = { path: '/bg/network/biblioteka', wrong: '<i>10 ч.</i>', right: '9 ч.', told: 'читателка' }
  assert.equal((await front.request(own, editor.sends({ ...form, path: 'https://evil.example/x' }))).status, 422)
  assert.equal((await front.request(own, editor.sends({ ...form, right: '' }))).status, 422)
  assert.equal((await front.request(own, editor.sends(form))).status, 303)
  const html = await front.page('/bg/network/corrections')
  assert.match(html, /&lt;i&gt;10\u00a0ч\.&lt;\/i&gt;/)
  assert.match(await front.page('/bg/network/biblioteka'), /една поправка/)
  await front.page('/bg/network/corrections?page=9', 404)
})

test('strangers, authors and neighbours change nothing', async (context) => {
  const front = await aFront(context)
  const author = await signedIn(front.house, { member: { organisation: library, role: 'author' } })
  const neighbour = await editorOf(front, chitalishte)
  assert.equal((await front.request(desk)).status, 303)
  for (const page of [`${desk}/promise`, `${desk}/confirmation`, '/bg/desk/network/biblioteka/corrections']) {
    assert.equal((await front.request(page, sent({ version: '1' }))).status, 401)
    for (const person of [author, neighbour])
      assert.equal((await front.request(page, person.sends({ version: '1' }))).status, 403)
  }
  const editor = await editorOf(front)
  for (const page of ['nothing', 'people/nobody', 'hours/nobody', 'constructor'])
    assert.equal((await front.request(`${desk}/${page}`, editor.as)).status, 404, page)
})
