import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aGate, aPage, route, sent } from '../../../test/support/gate.ts'
import { moveAddress } from './addresses.store.ts'
import { Forbidden, NotFound } from './answer.ts'

const fails = async () => {
  throw new Error('the wire is cut')
}
const routes = [
  route('GET', '/bg/page', async () => aPage('Страница')),
  route('GET', '/bg/file', async () => ({ kind: 'file', type: 'text/calendar', body: 'BEGIN', address: '/file' })),
  route('GET', '/bg/away', async () => ({ kind: 'redirect', to: '/bg/page', status: 303 })),
  route('GET', '/bg/missing', async () => {
    throw new NotFound()
  }),
  route('GET', '/bg/closed', async () => {
    throw new Forbidden()
  }),
  route('GET', '/bg/broken', fails),
  route('POST', '/bg/form', async ({ form }) => aPage(`Прието: ${form.get('name')}`)),
  route('POST', '/bg/broken', fails),
]

test('pages, redirects and problems of every kind carry the security headers', async (context) => {
  const { request } = await aGate(context, { routes })
  const asked: [string, RequestInit?][] = [
    ...['/bg/page', '/bg/away', '/bg/missing', '/bg/closed', '/bg/broken', '/nowhere', '/healthz', '/readyz'].map(
      (path): [string] => [path],
    ),
    ['/bg/form', sent({ name: 'Ана' })],
    ['/bg/form', sent({}, { 'sec-fetch-site': 'cross-site' })],
    ['/bg/form', sent({ name: 'а'.repeat(1_000_000) })],
  ]
  for (const [path, init] of asked) {
    const { headers, status } = await request(path, init)
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /^default-src 'none'/, `${path} ${status}`)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.doesNotMatch(policy, /unsafe|\*|data:/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.ok(headers.get('referrer-policy') && headers.get('permissions-policy'))
  }
})

test('a feed may be read by other sites, yet never guessed to be something else', async (context) => {
  const { headers } = await (await aGate(context, { routes })).request('/bg/file')
  assert.equal(headers.get('access-control-allow-origin'), '*')
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
})

const origins: [string, Record<string, string>, number][] = [
  ['a page of ours', { 'sec-fetch-site': 'same-origin' }, 200],
  ['a page of ours in an older browser', { 'sec-fetch-site': '', origin: 'http://localhost:3000' }, 200],
  ['the host that was asked', { 'sec-fetch-site': '', origin: 'https://here.example', host: 'here.example' }, 200],
  ['nobody knows where', { 'sec-fetch-site': '' }, 403],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' }, 403],
  ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }, 403],
  ['another site in an older browser', { 'sec-fetch-site': '', origin: 'https://evil.example' }, 403],
  ['a frame without an origin', { 'sec-fetch-site': '', origin: 'null' }, 403],
]
for (const [whence, headers, status] of origins) {
  test(`a form sent from ${whence} is answered ${status}`, async (context) => {
    const { request } = await aGate(context, { routes })
    const used = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
    const init = sent({ name: 'Ана' })
    const kept = headers['sec-fetch-site'] === '' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
    const answer = await request('/bg/form', { ...init, headers: { ...kept, ...used } })
    assert.equal(answer.status, status)
  })
}

test('a form above 1 MB or 500 fields is refused, one below passes', async (context) => {
  const { request } = await aGate(context, { routes })
  const fields = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, number) => [`name${number}`, 'a']))
  assert.equal((await request('/bg/form', sent({ name: 'a'.repeat(1_000_000) }))).status, 413)
  assert.equal((await request('/bg/form', sent(fields(501)))).status, 413)
  assert.equal((await request('/bg/form', sent('name=a&'.repeat(501)))).status, 413)
  assert.equal((await request('/bg/form', sent(fields(500)))).status, 200)
  assert.equal((await request('/bg/form', sent({ name: 'a'.repeat(999_990) }))).status, 200)
})

test('who asks too often waits as long as he is told; his neighbours do not', async (context) => {
  let now = Temporal.Instant.from('2026-11-22T12:00:00Z')
  const { request } = await aGate(context, { routes, clock: { now: () => now } })
  const post = (from: string) => request('/bg/form', sent({ name: 'Ана' }), from)
  for (let time = 0; time < 30; time++) assert.equal((await post('192.0.2.1')).status, 200)
  const refused = await post('192.0.2.1')
  assert.equal(refused.status, 429)
  const seconds = Number(refused.headers.get('retry-after'))
  assert.ok(seconds >= 1)
  assert.equal((await post('192.0.2.2')).status, 200)
  assert.equal((await request('/bg/page')).status, 200)
  now = now.add({ seconds })
  assert.equal((await post('192.0.2.1')).status, 200)
})

test('whoever tries addresses that are not there is counted too', async (context) => {
  const { request } = await aGate(context)
  for (let time = 0; time < 300; time++) await request(`/bg/${time}`)
  assert.equal((await request('/bg/one-more')).status, 429)
})

test('what is dear to make counts for as many requests as it says, whatever its query', async (context) => {
  const dear = { ...route('GET', '/bg/dear', async () => aPage('Всичко')), cost: 100 }
  const { request } = await aGate(context, { routes: [...routes, dear] })
  for (let time = 0; time < 3; time++) assert.equal((await request(`/bg/dear?from=${time}`)).status, 200)
  assert.equal((await request('/bg/dear?from=4')).status, 429)
})

test('a changed X-Forwarded-For gives no new visitor unless a proxy is trusted', async (context) => {
  const { request } = await aGate(context, { routes })
  const post = (number: number) => request('/bg/form', sent({}, { 'x-forwarded-for': `198.51.100.${number}` }))
  for (let time = 0; time < 30; time++) await post(time)
  assert.equal((await post(200)).status, 429)
})

test('the number of a failure stands on its page, in its header and in the log', async (context) => {
  const { request, lines } = await aGate(context, { routes })
  const answer = await request('/bg/broken')
  const number = answer.headers.get('x-request-id') ?? ''
  assert.equal(answer.status, 500)
  assert.ok(number.length >= 8)
  assert.ok((await answer.text()).includes(number))
  const failure = lines.map((line) => JSON.parse(line)).find(({ level }) => level === 'error')
  assert.equal(failure.request, number)
  assert.equal(failure.reason, 'the wire is cut')
})

test('the log says what was asked for and how it went, never who asked, what for, or what was typed', async (context) => {
  const { request, lines } = await aGate(context, { routes })
  await request('/bg/page?place=nikolovo', {}, '203.0.113.77')
  await request('/bg/secret-slug?mail=ana@example.org', {}, '203.0.113.77')
  await request('/bg/broken', sent({ mail: 'ana@example.org' }), '203.0.113.77')
  const said = lines.join('\n')
  assert.doesNotMatch(said, /203\.0|nikolovo|ana@|secret-slug/)
  assert.deepEqual(
    lines.map((line) => JSON.parse(line)).flatMap(({ status, route }) => (status ? [[status, route]] : [])),
    [
      [200, '/bg/page'],
      [404, '(none)'],
      [500, '/bg/broken'],
    ],
  )
})

test('a failed form hands back what was typed', async (context) => {
  const { request, problems } = await aGate(context, { routes })
  await request('/bg/broken', sent({ name: 'Ана', text: 'ред 1\r\nред 2\u0000' }))
  assert.deepEqual(
    [...(problems[0]?.typed ?? [])],
    [
      ['name', 'Ана'],
      ['text', 'ред 1\nред 2'],
    ],
  )
})

test('the site is alive and ready until it stops, and not ready when nobody can tell', async (context) => {
  const states: [(() => Promise<boolean>) | undefined, number][] = [
    [async () => true, 200],
    [async () => false, 503],
    [fails as () => Promise<boolean>, 503],
    [undefined, 200],
  ]
  for (const [ready, status] of states) {
    const { request } = await aGate(context, ready ? { ready } : {})
    const answer = await request('/readyz')
    assert.equal(answer.status, status)
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.equal((await request('/healthz')).status, 200)
  }
})

test('what moved leads to where it is now, what was erased says so, both in the language asked for', async (context) => {
  const { house, request, problems } = await aGate(context)
  await house.database.write(async (tx) => {
    await moveAddress(tx, '/bg/network/old', '/bg/network/new', house.clock.now())
    await moveAddress(tx, '/bg/network/new', '/bg/network/newest', house.clock.now())
    await moveAddress(tx, '/en/network/gone', null, house.clock.now())
  })
  for (const path of ['/bg/network/old', '/bg/network/new']) {
    const moved = await request(path)
    assert.deepEqual([moved.status, moved.headers.get('location')], [301, '/bg/network/newest'])
  }
  assert.equal((await request('/en/network/gone')).status, 410)
  assert.equal(problems.at(-1)?.lang, 'en')
  assert.equal((await request('/bg/network/unknown')).status, 404)
})

test('a slash too many leads to the address without it, and never to another site', async (context) => {
  const { request } = await aGate(context)
  assert.equal((await request('/bg/page/')).headers.get('location'), '/bg/page')
  assert.equal((await request('/bg/page/?place=ruse')).headers.get('location'), '/bg/page?place=ruse')
  for (const path of ['//evil.example/', '/bg//evil.example/', '/\\evil.example/']) {
    assert.equal((await request(path)).headers.get('location'), null, path)
  }
})

test('when even the error page fails the answer is still a short one with headers', async (context) => {
  const { house, request } = await aGate(context)
  await house.database.write(({ query }) => query.schema.dropTable('platform_address').execute())
  const answer = await request('/bg/nowhere')
  assert.equal(answer.status, 500)
  assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/)
})
