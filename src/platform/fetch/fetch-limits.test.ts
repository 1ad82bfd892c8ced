import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import test, { type TestContext } from 'node:test'
import zlib from 'node:zlib'
import { type FetchLimits, usualLimits } from './fetch-foreign.ts'
import type { FetchResult } from './fetch-result.ts'
import { fetchLocal, serve, serveSocket } from './local-server.ts'

const problemOf = (result: FetchResult) => (result.ok ? assert.fail('arrived') : result.problem)
const limits = (some: Partial<FetchLimits>) => ({ limits: some })

/** Writes for as long as the other side reads. */
function writeForever(answer: ServerResponse): void {
  const chunk = Buffer.alloc(16 * 1024, 'x')
  const more = () => {
    while (!answer.destroyed && answer.write(chunk));
  }
  answer.on('drain', more)
  more()
}

/** The clock stands still until the server lets time pass, so that no test waits. */
const stopClock = (t: TestContext) => t.mock.timers.enable({ apis: ['setTimeout'] })

test('headers that never come run out of time', { timeout: 10_000 }, async (t) => {
  stopClock(t)
  const { port } = await serve(t, () => t.mock.timers.tick(usualLimits.totalMs))
  const late = problemOf(await fetchLocal(port, '/'))
  assert.equal(late.code === 'timeout' && late.phase, 'total')
})

test('headers that never end run out of time', { timeout: 10_000 }, async (t) => {
  stopClock(t)
  const { port } = await serveSocket(t, (socket) => {
    socket.on('data', () => {
      socket.write('HTTP/1.1 200 OK\r\nx')
      setImmediate(() => t.mock.timers.tick(usualLimits.totalMs))
    })
  })
  assert.equal(problemOf(await fetchLocal(port, '/')).code, 'timeout')
})

test('a body that comes drop by drop runs out of time', { timeout: 10_000 }, async (t) => {
  stopClock(t)
  const { port } = await serve(t, (_, answer) => {
    const drip = (left: number) => {
      t.mock.timers.tick(1000)
      if (left > 1000) answer.write('x', () => setImmediate(drip, left - 1000))
    }
    drip(usualLimits.totalMs)
  })
  assert.equal(problemOf(await fetchLocal(port, '/')).code, 'timeout')
})

test('a resolver that never answers counts as connecting, and is told to stop', { timeout: 10_000 }, async (t) => {
  stopClock(t)
  let told = false
  const resolve = (_: string, signal: AbortSignal) => {
    signal.addEventListener('abort', () => {
      told = true
    })
    setImmediate(() => t.mock.timers.tick(usualLimits.connectMs))
    return new Promise<never>(() => {})
  }
  const late = problemOf(await fetchLocal(80, '/', { resolve }))
  assert.equal(late.code === 'timeout' && late.phase, 'connect')
  assert.equal(told, true)
})

test('a server that is slow to answer after the connection is not late in connecting', async (t) => {
  stopClock(t)
  const { port } = await serve(t, (_, answer) => {
    t.mock.timers.tick(usualLimits.connectMs)
    answer.end('late')
  })
  assert.equal((await fetchLocal(port, '/')).ok, true)
})

test('a body is taken up to the limit and not a byte over, announced or not', async (t) => {
  const { port } = await serve(t, ({ url }, answer) => {
    if (url === '/chunked') answer.write('')
    if (url === '/chunked') answer.write('12345')
    answer.end(url === '/chunked' ? '678901' : '1234567890')
  })
  assert.equal((await fetchLocal(port, '/', limits({ bytes: 10 }))).ok, true)
  assert.deepEqual(problemOf(await fetchLocal(port, '/', limits({ bytes: 9 }))), {
    code: 'too-large',
    part: 'body',
    address: `http://calendar.example:${port}/`,
  })
  assert.equal(problemOf(await fetchLocal(port, '/chunked', limits({ bytes: 10 }))).code, 'too-large')
})

test('an endless body is cut off', { timeout: 10_000 }, async (t) => {
  const { port } = await serve(t, (_, answer) => writeForever(answer.writeHead(200)))
  assert.equal(problemOf(await fetchLocal(port, '/', limits({ bytes: 100_000 }))).code, 'too-large')
})

const packers = { gzip: zlib.gzipSync, 'x-gzip': zlib.gzipSync, br: zlib.brotliCompressSync, deflate: zlib.deflateSync }

test('packed bodies are unpacked, bare deflate too', async (t) => {
  const { port } = await serve(t, ({ url }, answer) => {
    const [encoding = '', bare] = (url ?? '').slice(1).split('/')
    const pack = bare ? zlib.deflateRawSync : packers[encoding as keyof typeof packers]
    answer.writeHead(200, { 'content-encoding': encoding.toUpperCase() }).end(pack('Събития'))
  })
  for (const encoding of [...Object.keys(packers), 'deflate/bare']) {
    const result = await fetchLocal(port, `/${encoding}`)
    assert.ok(result.ok && !result.notModified)
    assert.equal(new TextDecoder().decode(result.body), 'Събития', encoding)
  }
})

test('a bomb in any packing is refused at the limit', async (t) => {
  const zeros = Buffer.alloc(2_000_000)
  const { port } = await serve(t, ({ url }, answer) => {
    const encoding = (url ?? '').slice(1)
    answer.writeHead(200, { 'content-encoding': encoding }).end(packers[encoding as keyof typeof packers](zeros))
  })
  for (const encoding of Object.keys(packers)) {
    const problem = problemOf(await fetchLocal(port, `/${encoding}`, limits({ bytes: 100_000 })))
    assert.equal(problem.code, 'too-large', encoding)
  }
})

test('unknown, layered, broken and cut packings are told as such; an empty body is just empty', async (t) => {
  const { port } = await serve(t, ({ url }, answer) => {
    const [, encoding = '', what] = (url ?? '').split('/')
    const body = { broken: 'nonsense', cut: zlib.gzipSync('x'.repeat(1000)).subarray(0, 20), empty: '' }[what ?? '']
    answer.writeHead(200, { 'content-encoding': decodeURIComponent(encoding) }).end(body)
  })
  for (const path of [
    '/exi/broken',
    '/gzip%2C%20br/broken',
    '/gzip/broken',
    '/br/broken',
    '/deflate/broken',
    '/gzip/cut',
    '/constructor/broken',
  ]) {
    assert.equal(problemOf(await fetchLocal(port, path)).code, 'bad-encoding', path)
  }
  assert.equal((await fetchLocal(port, '/gzip/empty')).ok, true)
})

test('headers over the limit are refused', async (t) => {
  const { port } = await serve(t, (_, answer) => answer.writeHead(200, { 'x-long': 'x'.repeat(5000) }).end())
  const problem = problemOf(await fetchLocal(port, '/', limits({ headerBytes: 4096 })))
  assert.equal(problem.code === 'too-large' && problem.part, 'headers')
})

test('a connection that breaks, a body that stops short and an answer that is no HTTP are unreachable', async (t) => {
  const says = {
    '/hangup': '',
    '/short': 'HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf',
    '/ssh': 'SSH-2.0-OpenSSH\r\n',
    '/switch': 'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n',
    '/both': 'HTTP/1.1 200 OK\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\nhalf',
  }
  const { port } = await serveSocket(t, (socket) => {
    socket.on('data', (data) => socket.end(says[String(data).split(' ')[1] as keyof typeof says]))
  })
  for (const path of Object.keys(says)) assert.equal(problemOf(await fetchLocal(port, path)).code, 'unreachable', path)
})

test('after an abort and after every refusal no socket stays open', { timeout: 10_000 }, async (t) => {
  const abort = new AbortController()
  const { port, server } = await serve(t, ({ url }, answer) => {
    if (url === '/redirect') answer.writeHead(302, { location: '/status' })
    if (url === '/status') answer.writeHead(404)
    writeForever(answer)
    if (url === '/abort') abort.abort()
  })
  const results = await Promise.all([
    fetchLocal(port, '/abort', { signal: abort.signal }),
    fetchLocal(port, '/redirect'),
    fetchLocal(port, '/large', limits({ bytes: 1000 })),
    fetchLocal(port, '/slow', limits({ totalMs: 100, bytes: Number.MAX_SAFE_INTEGER })),
  ])
  assert.deepEqual(
    results.map((result) => problemOf(result).code),
    ['aborted', 'status', 'too-large', 'timeout'],
  )
  // Closing waits for every connection to end by itself.
  await once(server.close(), 'close')
})

test('a signal that was aborted before asks nobody', async () => {
  let asked = 0
  const resolve = async () => [String(asked++)]
  assert.equal(problemOf(await fetchLocal(80, '/', { signal: AbortSignal.abort(), resolve })).code, 'aborted')
  assert.equal(asked, 0)
})
