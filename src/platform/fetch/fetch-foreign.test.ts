import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { fetchForeign } from './fetch-foreign.ts'
import { fetchLocal, serve } from './local-server.ts'

const text = (body: Uint8Array) => new TextDecoder().decode(body)

test('a calendar arrives with its type and validators', async (t) => {
  const { port } = await serve(t, (_, answer) => {
    answer.writeHead(200, {
      'content-type': 'text/calendar',
      etag: 'W/"7"',
      'last-modified': 'Sun, 22 Nov 2026 10:00:00 GMT',
    })
    answer.end('BEGIN:VCALENDAR')
  })
  const result = await fetchLocal(port, '/a.ics?x=1#top')
  assert.ok(result.ok && !result.notModified)
  assert.equal(text(result.body), 'BEGIN:VCALENDAR')
  assert.equal(result.status, 200)
  assert.equal(result.contentType, 'text/calendar')
  assert.equal(result.etag, 'W/"7"')
  assert.equal(result.lastModified, 'Sun, 22 Nov 2026 10:00:00 GMT')
  assert.equal(result.finalAddress, `http://calendar.example:${port}/a.ics?x=1`)
})

test('the request says who asks and whom, and carries no cookie, also after a redirect that sets one', async (t) => {
  const seen: unknown[] = []
  const { port } = await serve(t, (request, answer) => {
    seen.push([
      request.headers['user-agent'],
      request.headers.host,
      request.headers.cookie,
      request.headers.authorization,
    ])
    if (request.url === '/1') answer.writeHead(302, { location: '/2', 'set-cookie': 'a=b' })
    answer.end()
  })
  assert.equal((await fetchLocal(port, '/1')).ok, true)
  const expected = ['Multipolis test', `calendar.example:${port}`, undefined, undefined]
  assert.deepEqual(seen, [expected, expected])
})

test('a copy that is still good is not sent again', async (t) => {
  const { port } = await serve(t, ({ headers }, answer) => {
    const same = headers['if-none-match'] === '"7"' || headers['if-modified-since'] === 'Sun, 22 Nov 2026 10:00:00 GMT'
    answer.writeHead(same ? 304 : 200).end(same ? undefined : 'new')
  })
  const finalAddress = `http://calendar.example:${port}/a.ics`
  const notModified = { ok: true, notModified: true, finalAddress }
  assert.deepEqual(await fetchLocal(port, '/a.ics', { etag: '"7"' }), notModified)
  assert.deepEqual(await fetchLocal(port, '/a.ics', { lastModified: 'Sun, 22 Nov 2026 10:00:00 GMT' }), notModified)
})

test('a validator that cannot be sent is left out, and a 304 that nobody asked for is a bad status', async (t) => {
  const { port } = await serve(t, (_, answer) => answer.writeHead(304).end())
  const result = await fetchLocal(port, '/', { etag: '"7"\r\nX-Evil: 1' })
  assert.deepEqual(result, {
    ok: false,
    problem: { code: 'status', status: 304, address: `http://calendar.example:${port}/` },
  })
})

test('errors of the server and half answers are told with their status', async (t) => {
  const { port } = await serve(t, ({ url }, answer) => answer.writeHead(Number(url?.slice(1))).end('no'))
  for (const status of [206, 300, 302, 401, 404, 410, 429, 500, 503]) {
    const result = await fetchLocal(port, `/${status}`)
    assert.ok(!result.ok && result.problem.code === 'status')
    assert.equal(result.problem.status, status)
  }
})

test('redirects are followed to the end, raw Cyrillic ones too', async (t) => {
  const { port } = await serve(t, ({ url }, answer) => {
    if (url === '/a') answer.writeHead(301, { location: Buffer.from('/събития/?x=1').toString('latin1') })
    answer.end(decodeURI(url ?? ''))
  })
  const result = await fetchLocal(port, '/a')
  assert.ok(result.ok && !result.notModified)
  assert.equal(text(result.body), '/събития/?x=1')
  assert.equal(decodeURI(result.finalAddress), `http://calendar.example:${port}/събития/?x=1`)
})

test('five redirects are followed, a loop ends', async (t) => {
  let asked = 0
  const { port } = await serve(t, ({ url }, answer) => {
    asked++
    const left = Number(url?.slice(1))
    answer.writeHead(left > 0 ? 302 : 200, left > 0 ? { location: `/${left < 9 ? left - 1 : 9}` } : {}).end()
  })
  assert.equal((await fetchLocal(port, '/5')).ok, true)
  asked = 0
  const loop = await fetchLocal(port, '/9')
  assert.equal(!loop.ok && loop.problem.code, 'too-many-redirects')
  assert.equal(asked, 6)
})

test('a redirect to another scheme, port or with a password is refused like a first address', async (t) => {
  const targets = ['file:///etc/passwd', 'http://calendar.example:22/', 'http://a:b@calendar.example/', 'http://[::1']
  const { port } = await serve(t, ({ url }, answer) => {
    answer.writeHead(302, { location: targets[Number(url?.slice(1))] }).end()
  })
  const faults = await Promise.all(targets.map((_, i) => fetchLocal(port, `/${i}`)))
  assert.deepEqual(
    faults.map((result) => !result.ok && result.problem.code === 'bad-address' && result.problem.fault),
    ['scheme', 'port', 'credentials', 'unreadable'],
  )
})

test('whatever text is given as the address, the answer is a value', async () => {
  const nowhere = { userAgent: 'Multipolis test', resolve: async () => [] }
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.webUrl(), fc.string({ unit: 'binary' })), async (address) => {
      const result = await fetchForeign(address, nowhere)
      assert.ok(!result.ok && ['bad-address', 'unreachable', 'internal-address'].includes(result.problem.code))
    }),
  )
})
