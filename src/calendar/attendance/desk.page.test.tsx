import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anEvent, chitalishte, library, words } from '../../../test/support/calendar.ts'
import { aFront } from '../../../test/support/front.ts'
import { sent } from '../../../test/support/gate.ts'
import { attribute, find, findAll, innerLinks, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { signedIn } from '../../../test/support/signed-in.ts'

const list = '/bg/desk/calendar/biblioteka/attendance'
const at = (day: string) => ({ starts: `2026-11-${day}T18:00:00`, ends: `2026-11-${day}T20:00:00` })
const named = (id: string, day: string, title: string) => anEvent({ id, ...at(day), texts: { bg: words(title) } })
const three = [
  named('reading', '20', 'Вечер на книгата'),
  named('concert', '19', 'Концерт'),
  named('lecture', '18', 'Лекция <b>и</b> беседа'),
]

async function aDesk(context: Parameters<typeof aFront>[0], events = three) {
  const front = await aFront(context, events)
  const author = await signedIn(front.house, {
    name: 'Георги Димов',
    member: { organisation: library, role: 'author' },
  })
  const send = async (path: string, fields: Record<string, string>) => {
    const response = await front.request(path, author.sends(fields))
    const text = await response.text()
    return {
      status: response.status,
      to: response.headers.get('location'),
      text,
      words: text ? wordsOf(readHtml(text)) : '',
    }
  }
  const see = async (path: string) => {
    const root = readHtml(await (await front.request(path, author.as)).text())
    assert.deepEqual(faultsOf(root), [])
    return find(root, 'main')
  }
  return { ...front, author, send, see }
}

const row = (number: number, event: string, day: string, [under14, aged14, adults]: readonly string[]) => ({
  [`date-${number}`]: `${event} 2026-11-${day}T18:00:00`,
  [`under14-${number}`]: under14 ?? '',
  [`aged14-${number}`]: aged14 ?? '',
  [`adults-${number}`]: adults ?? '',
})

const heldBy = (html: string, name: string): string =>
  attribute(
    findAll(readHtml(html), 'input', 'name').find((input) => attribute(input, 'name') === name) ?? assert.fail(name),
    'value',
  )

test('dates without numbers stand in rows; what is filled in is saved at once', async (context) => {
  const { see, send } = await aDesk(context)
  const before = await see(list)
  assert.match(wordsOf(before), /Вечер на книгата.*Концерт.*Лекция <b>и<\/b> беседа/)
  const saved = await send(list, {
    ...row(0, 'reading', '20', ['12', '5', '30']),
    ...row(1, 'concert', '19', ['', '', '']),
    ...row(2, 'lecture', '18', ['', '', '0']),
  })
  assert.deepEqual([saved.status, saved.to], [303, `${list}?done=saved`])
  const after = wordsOf(await see(`${list}?done=saved`))
  assert.match(after, /Записано\..*Концерт.*Последно записани.*Вечер на книгата.*деца 12, младежи 5, възрастни 30.*47/)
})

test('one wrong number and nothing is saved, everything typed stays beside its date', async (context) => {
  const { see, send } = await aDesk(context)
  const rows = {
    ...row(0, 'lecture', '18', ['7', '', 'много']),
    ...row(1, 'reading', '20', ['12', '-5', '30']),
  }
  const { status, text, words } = await send(list, rows)
  assert.equal(status, 422)
  assert.match(words, /число с цифри/)
  assert.match(words, /от 0 до 100000/)
  assert.deepEqual(
    ['under14-0', 'adults-0', 'under14-1', 'aged14-1'].map((name) => heldBy(text, name)),
    ['7', 'много', '12', '-5'],
  )
  assert.doesNotMatch(wordsOf(await see(list)), /Последно записани/)
})

test('two people at once: the second is told and keeps what was typed', async (context) => {
  const { send } = await aDesk(context)
  await send(list, row(0, 'reading', '20', ['1', '', '']))
  const late = await send(list, {
    ...row(0, 'reading', '20', ['2', '', '']),
    ...row(1, 'concert', '19', ['3', '', '']),
  })
  assert.equal(late.status, 422)
  assert.match(late.words, /друг записа числа/)
})

test('a date of another organisation, or one that has not passed, is not counted', async (context) => {
  const { send, see } = await aDesk(context, [
    ...three,
    anEvent({ id: 'foreign', ...at('20'), organisationId: chitalishte }),
    anEvent({ id: 'ahead' }),
  ])
  await send(list, { ...row(0, 'foreign', '20', ['1', '', '']), ...row(1, 'ahead', '27', ['1', '', '']) })
  assert.doesNotMatch(wordsOf(await see(list)), /Последно записани/)
  for (const path of ['foreign/2026-11-20T18:00:00', 'ahead/2026-11-27T18:00:00', 'nothing/2026-11-20T18:00:00'])
    assert.equal((await send(`${list}/${path}`, { version: '0', adults: '3' })).status, 404)
})

test('one date takes ages, method and volunteers; a correction shows what stood before, by whom', async (context) => {
  const { see, send } = await aDesk(context)
  const date = innerLinks(await see(list)).find((href) => href.includes('/attendance/reading/')) ?? ''
  assert.match(wordsOf(await see(date)), /Вечер на книгата петък, 20\u00a0ноември|Вечер на книгата/)
  const fields = {
    version: '0',
    under14: '2',
    adults: '40',
    aged20: '10',
    aged65: '12',
    method: 'list',
    volunteers: '3',
  }
  assert.equal((await send(date, fields)).to, `${date}?done=saved`)
  assert.equal((await send(date, { ...fields, version: '1', adults: '41' })).status, 303)
  const main = await see(date)
  assert.match(wordsOf(main), /Сега е записано: деца 2, младежи 0, възрастни 41\..*Кой и кога: Георги Димов/)
  assert.match(wordsOf(main), /Какво е стояло преди.*възрастни 40.*Георги Димов/)
  const wrong = await send(date, { ...fields, version: '2', aged20: '400' })
  assert.deepEqual([wrong.status, heldBy(wrong.text, 'aged20')], [422, '400'])
  assert.match(wrong.words, /По възраст са 412/)
})

test('authors, editors, managers and coordinators count; neighbours, readers and strangers do not', async (context) => {
  const { house, request } = await aDesk(context)
  const as = {
    author: await signedIn(house, { member: { organisation: library, role: 'author' } }),
    manager: await signedIn(house, { member: { organisation: library, role: 'manager' } }),
    coordinator: await signedIn(house, { appointed: { role: 'coordinator' } }),
    neighbour: await signedIn(house, { member: { organisation: chitalishte, role: 'manager' } }),
    reader: await signedIn(house, { appointed: { role: 'reader' } }),
  }
  const date = `${list}/reading/2026-11-20T18:00:00`
  for (const path of [list, date]) {
    assert.equal((await request(path)).status, 303)
    assert.equal((await request(path, sent({ version: '0', adults: '1' }))).status, 401)
    for (const [role, person] of Object.entries(as)) {
      const isAllowed = ['author', 'manager', 'coordinator'].includes(role)
      assert.equal((await request(path, person.as)).status, isAllowed ? 200 : 403, role)
      const posted = await request(path, person.sends({ version: '-', adults: 'x' }))
      assert.equal(posted.status === 403, !isAllowed, `${role}: ${posted.status}`)
    }
  }
})

test('without dates the page says what comes next; letters can be turned off and on', async (context) => {
  const { see, send } = await aDesk(context, [])
  assert.match(wordsOf(await see(list)), /Няма дати, които чакат числа\..*Не ми пращайте: Писмо след събитие/)
  const letters = '/bg/desk/calendar/biblioteka/letters'
  await send(letters, { kind: 'week', wanted: 'no' })
  assert.match(wordsOf(await see(list)), /Пращайте ми отново: „Вашата седмица“/)
  await send(letters, { kind: 'week', wanted: 'yes' })
  assert.match(wordsOf(await see(list)), /Не ми пращайте: „Вашата седмица“/)
  assert.equal((await send(letters, { kind: 'other', wanted: 'no' })).status, 404)
})

test('the list asks the same number of times for one date and for three', async (context) => {
  const count = async (events: typeof three) => {
    const desk = await aDesk(context, events)
    const before = desk.house.database.statements()
    await desk.request(list, desk.author.as)
    return desk.house.database.statements() - before
  }
  assert.equal(await count(three.slice(0, 1)), await count(three))
})

test('„Днес за мен“ says how many dates wait, and where', async (context) => {
  const { see, send } = await aDesk(context)
  assert.match(wordsOf(await see('/bg/desk')), /Колко души дойдоха\?.*Библиотеката: 3 дати чакат числа/)
  for (const [event, day] of [
    ['reading', '20'],
    ['concert', '19'],
  ] as const)
    await send(list, row(0, event, day, ['1', '', '']))
  assert.match(wordsOf(await see('/bg/desk')), /една дата чака числа/)
  await send(list, row(0, 'lecture', '18', ['1', '', '']))
  assert.doesNotMatch(wordsOf(await see('/bg/desk')), /Колко души дойдоха/)
})
