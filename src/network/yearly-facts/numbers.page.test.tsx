import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chitalishte, library } from '../../../test/support/calendar.ts'
import { aFront } from '../../../test/support/front.ts'
import { attribute, find, findAll, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { signedIn } from '../../../test/support/signed-in.ts'

const path = '/bg/desk/network/prosveta/numbers'

async function aDesk(context: Parameters<typeof aFront>[0]) {
  const front = await aFront(context)
  const editor = await signedIn(front.house, {
    name: 'Иванка Петкова',
    member: { organisation: chitalishte, role: 'editor' },
  })
  const send = async (fields: Record<string, string>) => {
    const response = await front.request(path, editor.sends({ year: '2026', ...fields }))
    const root = response.status === 303 ? readHtml('<main></main>') : readHtml(await response.text())
    return { status: response.status, to: response.headers.get('location'), root, words: wordsOf(find(root, 'main')) }
  }
  const see = async (query = '') => {
    const response = await front.request(`${path}${query}`, editor.as)
    const root = readHtml(await response.text())
    assert.deepEqual(faultsOf(root), [])
    return root
  }
  return { ...front, editor, send, see }
}

const heldBy = (root: ReturnType<typeof readHtml>, name: string): string =>
  attribute(
    findAll(root, 'input', 'name').find((input) => attribute(input, 'name') === name) ?? assert.fail(name),
    'value',
  )

test('all numbers of a year are saved at once, halves and thousands too, last year beside them', async (context) => {
  const { send, see } = await aDesk(context)
  await send({ year: '2025', version: '0', members: '84' })
  const saved = await send({
    version: '0',
    members: '91',
    'subsidised-posts': '2,5',
    stock: '9 944',
    as_of_members: '2026-11-01',
    source_members: 'книга на членовете',
  })
  assert.deepEqual([saved.status, saved.to], [303, `${path}?done=saved&year=2026`])
  const root = await see('?done=saved&year=2026')
  const values = ['members', 'subsidised-posts', 'stock', 'users', 'as_of_members', 'source_members']
  assert.deepEqual(
    values.map((name) => heldBy(root, name)),
    ['91', '2,5', '9944', '', '2026-11-01', 'книга на членовете'],
  )
  assert.match(wordsOf(root), /Записано\..*За 2025\u00a0г\.: 84/)
})

test('a bad number is named, nothing is saved, everything typed is kept', async (context) => {
  const { send, see } = await aDesk(context)
  for (const [fields, sentence] of [
    [{ members: 'много' }, /число с цифри/],
    [{ members: '1,5' }, /цяло число/],
    [{ members: '-1' }, /от 0 до/],
    [{ 'subsidised-posts': 'половин' }, /число с цифри/],
    [{ as_of_staff: '31.06.2026' }, /Юни има 30 дни/],
    [{ source_library: 'я'.repeat(201) }, /приемаме до 200/],
  ] as const) {
    const { status, words, root } = await send({ version: '0', users: '1 200', ...fields })
    assert.equal(status, 422)
    assert.match(words, sentence)
    assert.equal(heldBy(root, 'users'), '1 200')
    const [[name, typed] = ['', '']] = Object.entries(fields)
    assert.equal(heldBy(root, name), typed)
  }
  assert.equal(heldBy(await see(), 'users'), '')
})

test('an odd number is accepted and asked about', async (context) => {
  const { send, see } = await aDesk(context)
  await send({ year: '2025', version: '0', readers: '214' })
  assert.equal((await send({ version: '0', readers: '2140', members: '5', 'members-full': '6' })).status, 303)
  const words = wordsOf(await see())
  assert.match(words, /Читатели: 2140, а за 2025\u00a0г\. са 214\./)
  assert.match(words, /„в т\.ч\. действителни“ \(6\) е повече от „Членове, общо“ \(5\)/)
})

test('a changed number stays in the history with who and when; tags in a source are words', async (context) => {
  const { send, see } = await aDesk(context)
  await send({ version: '0', members: '84', source_members: '<b>x</b>' })
  await send({ version: '1', members: '91', source_members: '<b>x</b>' })
  const root = await see()
  assert.match(
    wordsOf(root),
    /Какво е стояло преди.*Членове, общо8422\u00a0ноември 2026\u00a0г\., 14:00\u00a0ч\.Иванка Петкова/,
  )
  assert.equal(heldBy(root, 'source_members'), '<b>x</b>')
})

test('somebody else’s numbers are not overwritten; what was typed is kept for the next time', async (context) => {
  const { send } = await aDesk(context)
  await send({ version: '0', members: '84' })
  const late = await send({ version: '0', members: '85' })
  assert.equal(late.status, 409)
  assert.match(late.words, /друг записа промяна/)
  assert.deepEqual([heldBy(late.root, 'members'), heldBy(late.root, 'version')], ['85', '1'])
  assert.equal((await send({ version: '1', members: '85' })).status, 303)
})

test('a year that has not begun is not asked for, one that nobody knows is this one', async (context) => {
  const { see } = await aDesk(context)
  for (const year of ['2027', '0', 'abc', '1066']) assert.match(wordsOf(await see(`?year=${year}`)), /Числа за 2026/)
  assert.match(wordsOf(await see('?year=2019')), /Числа за 2019/)
})

test('a library is asked for what concerns it', async (context) => {
  const { house, request } = await aDesk(context)
  const librarian = await signedIn(house, { member: { organisation: library, role: 'editor' } })
  const words = wordsOf(readHtml(await (await request('/bg/desk/network/biblioteka/numbers', librarian.as)).text()))
  assert.match(words, /Читатели/)
  assert.doesNotMatch(words, /Подадени молби/)
})

test('numbers for a year that is none are kept for no other', async (context) => {
  const { send, see } = await aDesk(context)
  for (const year of ['2027', '-1', '99999999999999', 'минала'])
    assert.equal((await send({ year, version: '0', members: '91' })).status, 404, year)
  assert.equal(heldBy(await see('?year=2026'), 'members'), '')
})
