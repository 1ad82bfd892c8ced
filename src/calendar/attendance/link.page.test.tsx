import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomSecrets } from '#src/platform/secrets.ts'
import { anEvent } from '../../../test/support/calendar.ts'
import { aFront } from '../../../test/support/front.ts'
import { sent } from '../../../test/support/gate.ts'
import { attribute, find, findAll, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { linkSecret } from './link-secret.store.ts'
import { type Errand, signLink } from './signed-link.ts'

const past = anEvent({ id: 'past', starts: '2026-11-20T18:00:00', ends: '2026-11-20T20:00:00' })

async function aLink(context: Parameters<typeof aFront>[0], errand: Partial<Errand> = {}, daysAgo = 0) {
  const front = await aFront(context, [
    past,
    anEvent({ id: 'called-off', starts: '2026-11-20T18:00:00', status: 'cancelled' }),
  ])
  const { house } = front
  const secret = await linkSecret(house.database, randomSecrets)
  const about: Errand = { act: 'count', about: ['past', '2026-11-20T18:00:00'], ...errand }
  const path = `/bg/calendar/attendance/${signLink(secret, about, house.clock.now().subtract({ hours: 24 * daysAgo }))}`
  const send = async (fields: Record<string, string>) => {
    const response = await front.request(path, sent(fields))
    const text = await response.text()
    return {
      status: response.status,
      to: response.headers.get('location'),
      text,
      words: text ? wordsOf(readHtml(text)) : '',
    }
  }
  const see = async (query = '') => {
    const response = await front.request(`${path}${query}`)
    const root = readHtml(await response.text())
    assert.deepEqual(faultsOf(root), [])
    return { response, root, words: wordsOf(find(root, 'main')) }
  }
  return { ...front, path, send, see }
}

const heldBy = (root: ReturnType<typeof readHtml>, name: string): string =>
  attribute(
    findAll(root, 'input', 'name').find((input) => attribute(input, 'name') === name) ?? assert.fail(name),
    'value',
  )

test('without signing in, three numbers are said by the link of a letter', async (context) => {
  const { see, send, path } = await aLink(context)
  const { words, response, root } = await see()
  assert.match(words, /Колко души дойдоха на „Вечер на книгата“ \(петък, 20\u00a0ноември, 18:00\u00a0ч\.\)\?/)
  assert.match(words, /Достатъчни са три числа/)
  assert.equal(response.headers.get('cache-control'), 'private, no-store')
  assert.match(attribute(find(root, 'meta', 'name'), 'name'), /./)
  assert.ok(findAll(root, 'meta', 'content').some((meta) => attribute(meta, 'content') === 'noindex'))
  const saved = await send({ version: '0', under14: '12', aged14: '5', adults: '30' })
  assert.deepEqual([saved.status, saved.to], [303, `${path}?done=saved`])
  const after = await see('?done=saved')
  assert.match(after.words, /Записано\. Благодарим\..*Сега е записано: деца 12, младежи 5, възрастни 30\./)
  assert.equal(heldBy(after.root, 'adults'), '30')
})

test('the same form twice is one entry, and a scanner that follows the link says nothing', async (context) => {
  const { see, send, house } = await aLink(context)
  await see()
  const fields = { version: '0', under14: '12', aged14: '5', adults: '30' }
  assert.equal((await send(fields)).status, 303)
  assert.equal((await send(fields)).status, 303)
  const facts = await house.database.read
    .withTables<{ platform_fact: { name: string } }>()
    .selectFrom('platform_fact')
    .select('name')
    .where('name', '=', 'calendar.attendance.saved')
    .execute()
  assert.equal(facts.length, 1)
})

test('a bad number is named and everything typed is kept', async (context) => {
  const { send, see } = await aLink(context)
  for (const [fields, sentence] of [
    [{ under14: '-1' }, /от 0 до 100000/],
    [{ under14: '9999999999' }, /от 0 до 100000/],
    [{ under14: 'дванайсет' }, /число с цифри/],
    [{ under14: '', aged14: '', adults: '' }, /поне едно число/],
    [{ under14: '<b>2</b>' }, /число с цифри/],
  ] as const) {
    const { status, text, words } = await send({ version: '0', aged14: '5', adults: '30', volunteers: '4', ...fields })
    assert.equal(status, 422)
    assert.match(words, sentence)
    assert.equal(heldBy(readHtml(text), 'under14'), fields.under14)
    assert.equal(heldBy(readHtml(text), 'volunteers'), '4')
  }
  assert.doesNotMatch((await see()).words, /Сега е записано/)
})

test('what somebody else said meanwhile is not overwritten', async (context) => {
  const { send, see } = await aLink(context)
  await send({ version: '0', adults: '30' })
  const late = await send({ version: '0', adults: '40' })
  assert.equal(late.status, 409)
  assert.match(late.words, /друг записа числа.*Сега е записано: деца 0, младежи 0, възрастни 30/)
  assert.equal(heldBy(readHtml(late.text), 'adults'), '40')
  await send({ version: '1', adults: '40' })
  assert.match((await see()).words, /възрастни 40/)
})

test('that it was not held is said with a reason', async (context) => {
  const { send, see } = await aLink(context)
  const empty = await send({ version: '0', outcome: 'not-held', reason: '' })
  assert.equal(empty.status, 422)
  assert.match(empty.words, /Липсва причина/)
  await send({ version: '0', outcome: 'not-held', reason: 'буря' })
  assert.match((await see()).words, /Сега е записано: не се състоя \(буря\)/)
})

test('a link that has expired says where the date waits; a forged or a foreign one leads nowhere', async (context) => {
  const old = await aLink(context, {}, 61)
  const { response, words } = await old.see()
  assert.equal(response.status, 410)
  assert.match(words, /Връзката вече не важи.*Работното място/)
  assert.equal((await old.send({ version: '0', adults: '3' })).status, 410)
  for (const path of [`${old.path}x`, old.path.replace('.', 'A.'), '/bg/calendar/attendance/x'])
    assert.equal((await old.request(path)).status, 404)
})

test('a link for another errand, or to a date that is none, leads nowhere; a cancelled date takes no numbers', async (context) => {
  assert.equal((await (await aLink(context, { act: 'confirm' })).see()).response.status, 404)
  assert.equal((await (await aLink(context, { about: ['past', '2026-11-21T18:00:00'] })).see()).response.status, 404)
  const off = await aLink(context, { about: ['called-off', '2026-11-20T18:00:00'] })
  assert.equal((await off.see()).response.status, 410)
  assert.equal((await off.send({ version: '0', adults: '3' })).status, 410)
})

test('many forms in a row are held up', async (context) => {
  const { request, path } = await aLink(context)
  const statuses: number[] = []
  for (let times = 0; times < 8; times++)
    statuses.push((await request(path, sent({ version: '0', under14: 'x' }), '192.0.2.9')).status)
  assert.deepEqual([statuses[0], statuses.at(-1)], [422, 429])
})
