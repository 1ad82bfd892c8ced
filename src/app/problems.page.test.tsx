import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moveAddress } from '#src/platform/http/addresses.store.ts'
import type { Module } from '#src/platform/module.ts'
import { anEmptyFront } from '../../test/support/front.ts'
import { sent } from '../../test/support/gate.ts'
import { attribute, find, findAll, innerLinks, metaOf, readHtml, wordsOf } from '../../test/support/html.ts'
import { faultsOf } from '../../test/support/page-faults.ts'

/** A room whose form always breaks. */
const breaking: Module = {
  name: 'breaking',
  personal: 'keeps nothing of persons',
  actions: { 'breaking.thing.add': ['visitor'] },
  routes: () => [
    {
      method: 'POST',
      path: '/:lang{(?:bg|en)}/breaking',
      action: 'breaking.thing.add',
      handle: async () => {
        throw new Error('the wire is cut')
      },
    },
  ],
}
const typed = { title: 'Вечер на <b>книгата</b>', body: 'ред 1\nред 2', password: 'тайна-123', парола: 'тайна-456' }

test('a form that fails shows what was typed, ready to be sent again, and no passwords', async (context) => {
  const { request, lines } = await anEmptyFront(context, { more: [breaking] })
  const answer = await request('/bg/breaking', sent(typed))
  const html = await answer.text()
  const root = readHtml(html)
  assert.equal(answer.status, 500)
  const fields = findAll(find(root, 'form'), 'textarea')
  assert.deepEqual(
    fields.map((field) => [attribute(field, 'name'), field.children.join('')]),
    [
      ['title', typed.title],
      ['body', typed.body],
    ],
  )
  assert.equal(attribute(find(root, 'form'), 'action'), '/bg/breaking')
  assert.doesNotMatch(html, /тайна/)
  assert.ok(wordsOf(root).includes(answer.headers.get('x-request-id') ?? '?'))
  assert.doesNotMatch(lines.join(), /книгата|тайна/)
  assert.deepEqual(faultsOf(root), [])
})

test('a form that another site has filled is not offered for sending again', async (context) => {
  const { request } = await anEmptyFront(context, { more: [breaking] })
  const answer = await request('/bg/breaking', sent(typed, { 'sec-fetch-site': 'cross-site' }))
  const root = readHtml(await answer.text())
  assert.equal(answer.status, 403)
  assert.equal(findAll(root, 'form').length, 0)
  assert.equal(findAll(root, 'textarea').length, 2)
})

test('a form that is too large or comes too often is answered with a sentence', async (context) => {
  const { request, house } = await anEmptyFront(context, { more: [breaking] })
  const large = await request('/en/breaking', sent({ body: 'a'.repeat(1_000_001) }))
  assert.equal(large.status, 413)
  assert.match(wordsOf(readHtml(await large.text())), /What was sent is too large/)
  assert.ok(house)
})

for (const lang of ['bg', 'en']) {
  test(`a page that is not there offers calendar, partners and home (${lang})`, async (context) => {
    const { page } = await anEmptyFront(context)
    for (const path of [`/${lang}/nothing`, `/${lang}/calendar/nothing`, `/${lang}/network/nothing`]) {
      const root = readHtml(await page(path, 404))
      const links = innerLinks(find(root, 'main'))
      assert.deepEqual(links, [`/${lang}/calendar`, `/${lang}/network`, `/${lang}`])
      assert.equal(metaOf(root, 'robots'), 'noindex')
      assert.equal(attribute(find(root, 'html'), 'lang'), lang)
      assert.deepEqual(faultsOf(root), [])
    }
  })

  test(`an erased page says that it will not come back (${lang})`, async (context) => {
    const { page, house } = await anEmptyFront(context)
    await house.database.write((tx) => moveAddress(tx, `/${lang}/network/gone`, null, house.clock.now()))
    const root = readHtml(await page(`/${lang}/network/gone`, 410))
    assert.match(wordsOf(find(root, 'h1')), /изтрита|erased/)
    assert.deepEqual(faultsOf(root), [])
  })
}

test('a page that moved leads on, from its old address alone', async (context) => {
  const { request, house } = await anEmptyFront(context)
  await house.database.write((tx) => moveAddress(tx, '/bg/network/old', '/bg/network/new', house.clock.now()))
  const answer = await request('/bg/network/old')
  assert.deepEqual([answer.status, answer.headers.get('location')], [301, '/bg/network/new'])
  assert.equal((await request('/en/network/old')).status, 404)
})

test('whoever comes too often reads when to come again', async (context) => {
  const front = await anEmptyFront(context, { settings: { TRUST_PROXY: '1' } })
  const ask = () => front.request('/bg', { headers: { 'x-forwarded-for': '203.0.113.9' } })
  for (let time = 0; time < 300; time++) await ask()
  const answer = await ask()
  assert.equal(answer.status, 429)
  assert.ok(Number(answer.headers.get('retry-after')) > 0)
  assert.deepEqual(faultsOf(readHtml(await answer.text())), [])
})
