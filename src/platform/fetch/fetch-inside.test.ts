import assert from 'node:assert/strict'
import test from 'node:test'
import { fetchForeign } from './fetch-foreign.ts'
import { fetchLocal, serve, serveSocket } from './local-server.ts'

const userAgent = 'Multipolis test'
const inside = ['http://127.0.0.1/', 'http://0x7f.1/', 'http://017700000001/', 'http://2130706433/', 'http://0/']
const insideToo = [
  'http://[::1]/',
  'http://[::ffff:7f00:1]/',
  'http://[64:ff9b::10.0.0.1]/',
  'http://169.254.169.254/latest/',
]

test('an address of our own network is refused in any spelling, without a connection', async () => {
  for (const address of [...inside, ...insideToo, 'webcal://10.0.0.1/a.ics']) {
    const result = await fetchForeign(address, { userAgent })
    assert.equal(!result.ok && result.problem.code, 'internal-address', address)
  }
})

test('a name with one inner address among public ones is refused', async () => {
  for (const answer of [
    ['8.8.8.8', '10.0.0.1'],
    ['2606:4700::1', '::1'],
    ['8.8.8.8', 'nonsense'],
  ]) {
    const result = await fetchForeign('http://mixed.example/', { userAgent, resolve: async () => answer })
    assert.equal(!result.ok && result.problem.code, 'internal-address', answer.join())
  }
})

test('a name that is public when checked and inner afterwards (DNS rebinding) leads to the checked address only', async (t) => {
  const { port } = await serve(t, (_, answer) => answer.end('public'))
  const answers = [['127.0.0.1'], ['127.0.0.2']]
  const result = await fetchLocal(port, '/', { resolve: async () => answers.shift() ?? [] })
  assert.ok(result.ok && !result.notModified)
  assert.equal(new TextDecoder().decode(result.body), 'public')
  assert.deepEqual(answers, [['127.0.0.2']], 'asked once')
})

test('the same name is checked again on the next hop', async (t) => {
  const { port } = await serve(t, (_, answer) => answer.writeHead(302, { location: '/next' }).end())
  const answers = [['127.0.0.1'], ['127.0.0.2']]
  const result = await fetchLocal(port, '/', { resolve: async () => answers.shift() ?? [] })
  const address = `http://calendar.example:${port}/next`
  assert.deepEqual(result, { ok: false, problem: { code: 'internal-address', address } })
})

test('a redirect to a literal inner address is refused and never asked', async (t) => {
  let asked = 0
  const inner = await serve(t, (_, answer) => answer.end(String(asked++)))
  const { port } = await serve(t, ({ url }, answer) => {
    answer.writeHead(302, { location: `http://${url?.slice(1)}:${inner.port}/` }).end()
  })
  const options = { ports: [port, inner.port], allowAddress: (address: string) => address === '127.0.0.1' }
  for (const host of ['127.0.0.2', '0x7f.2', '[::1]', '[::ffff:127.0.0.1]', '10.0.0.1']) {
    const result = await fetchLocal(port, `/${host}`, options)
    assert.equal(!result.ok && result.problem.code, 'internal-address', host)
  }
  assert.equal(asked, 0)
})

test('a name without addresses and a closed port are unreachable', async (t) => {
  const { port, server } = await serve(t, (_, answer) => answer.end())
  const nobody = await fetchLocal(port, '/', { resolve: async () => [] })
  assert.equal(!nobody.ok && nobody.problem.code === 'unreachable' && nobody.problem.cause, 'ENOTFOUND')
  await new Promise((done) => server.close(done))
  const closed = await fetchLocal(port, '/')
  assert.equal(!closed.ok && closed.problem.code === 'unreachable' && closed.problem.cause, 'ECONNREFUSED')
})

test('webcal opens a TLS connection, and a server that cannot is unreachable', async (t) => {
  const TLS_HANDSHAKE = 22
  const first: unknown[] = []
  const { port } = await serveSocket(t, (socket) => {
    socket.on('data', (data) => {
      first.push(data[0])
      socket.end('HTTP/1.1 200 OK\r\n\r\n')
    })
  })
  const result = await fetchForeign(`webcal://calendar.example:${port}/a.ics`, {
    userAgent,
    ports: [port],
    resolve: async () => ['127.0.0.1'],
    allowAddress: () => true,
  })
  assert.equal(!result.ok && result.problem.code, 'unreachable')
  assert.deepEqual(first, [TLS_HANDSHAKE])
})
