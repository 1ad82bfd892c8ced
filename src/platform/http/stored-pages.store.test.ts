import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aGate, aPage, route, sent } from '../../../test/support/gate.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z').epochMilliseconds

test('a page enters the store under the one spelling of its address, with a query at the second wish', async (context) => {
  const { cache, request } = await aGate(context, { routes: [route('GET', '/bg/page', async () => aPage('Страница'))] })
  await request('/bg/page')
  assert.ok(cache.find('/bg/page', now))
  await request('/bg/page?place=%D1%80')
  assert.equal(cache.size().pages, 1)
  await request('/bg/page?place=%D1%80')
  assert.ok(cache.find('/bg/page?place=%D1%80', now))
})

test('a page that was being made while something was written is not kept', async (context) => {
  const routes = [
    route('GET', '/bg/page', async () => {
      await house.database.write((tx) => tx.record({ name: 'test.thing.done', ids: {} }))
      return aPage('Страница', ['another'])
    }),
  ]
  const { house, cache, request } = await aGate(context, { routes })
  house.database.onFacts(() => cache.drop(['test']))
  assert.equal((await request('/bg/page')).status, 200)
  assert.equal(cache.size().pages, 0)
})

test('only finished pages are kept: no problems, no forms, no page of one visitor', async (context) => {
  const routes = [
    route('GET', '/bg/own', async () => ({ kind: 'page', title: 'a', description: 'a', main: 'a', address: '/own' })),
    route('GET', '/bg/wrong', async () => ({
      kind: 'page',
      title: 'a',
      description: 'a',
      main: 'a',
      address: '/wrong',
      status: 422,
      cache: { tags: [] },
    })),
    route('GET', '/bg/page', async () => aPage('a')),
    route('POST', '/bg/form', async () => aPage('a')),
  ]
  const { cache, request } = await aGate(context, { routes })
  assert.match((await request('/bg/own')).headers.get('cache-control') ?? '', /private, no-store/)
  assert.equal((await request('/bg/wrong')).status, 422)
  await request('/bg/missing')
  assert.equal((await request('/bg/form', sent({ name: 'a' }))).status, 200)
  await request('/bg/page', { headers: { cookie: '__Host-session=1' } })
  assert.equal(cache.size().pages, 0)
})
