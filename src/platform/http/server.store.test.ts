import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, type RequestOptions, request as send } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { temporaryFolder } from '../../../test/support/databases.ts'
import { aGate, aPage, route } from '../../../test/support/gate.ts'
import type { Route } from '../module.ts'
import { readAssets } from './assets.ts'
import { createHttpServer, listen, stopServer } from './server.ts'

const css = 'a { color: red }\n'.repeat(50)

function anAssetFolder(context: TestContext): string {
  const folder = join(temporaryFolder(context), 'assets')
  mkdirSync(folder)
  writeFileSync(join(folder, 'site-ABCD1234.css'), css)
  writeFileSync(join(folder, 'site-ABCD1234.css.br'), brotliCompressSync(css))
  writeFileSync(join(folder, 'sofia-sans-cyrillic-ABCD1234.woff2'), 'font')
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(folder, 'notes.txt'), 'not for visitors')
  return folder
}

interface Got {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

async function aServer(
  context: TestContext,
  routes: readonly Route[],
  patience?: Parameters<typeof createHttpServer>[1],
) {
  const { app, cache, house } = await aGate(context, { routes })
  const server = createHttpServer(
    { app, cache, assets: readAssets(anAssetFolder(context)), clock: house.clock },
    patience,
  )
  const port = await listen(server, 0, '127.0.0.1')
  context.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const get = async (path: string, headers: Record<string, string> = {}, more: RequestOptions = {}): Promise<Got> => {
    const asked = send({ port, host: '127.0.0.1', path, headers, ...more }).end(more.method === 'POST' ? 'a=1' : '')
    const [answer] = await once(asked, 'response')
    const body = Buffer.concat(await answer.toArray())
    return { status: answer.statusCode, headers: answer.headers, body }
  }
  return { get, port, server, cache, house }
}

const words = 'Мултиполис '.repeat(300)
const page = () => route('GET', '/bg/page', async () => aPage(words))

for (const when of ['afresh', 'from the store'] as const) {
  test(`a page is sent in the encoding that the browser accepts, ${when}`, async (context) => {
    const { get } = await aServer(context, [page()])
    if (when === 'from the store') await get('/bg/page')
    const plain = `<h1>${words}</h1>`
    const [br, gzip, identity] = [
      await get('/bg/page', { 'accept-encoding': 'gzip, br' }),
      await get('/bg/page', { 'accept-encoding': 'gzip' }),
      await get('/bg/page'),
    ]
    assert.equal(brotliDecompressSync(br.body).toString(), plain)
    assert.equal(gunzipSync(gzip.body).toString(), plain)
    assert.equal(identity.body.toString(), plain)
    assert.deepEqual(
      [br, gzip, identity].map(({ headers }) => headers['content-encoding']),
      ['br', 'gzip', undefined],
    )
    for (const { headers, body } of [br, gzip, identity]) {
      assert.equal(Number(headers['content-length']), body.length)
      assert.equal(headers.vary, 'Accept-Encoding')
      assert.match(headers['content-security-policy'] as string, /default-src 'none'/)
    }
    assert.equal(new Set([br, gzip, identity].map(({ headers }) => headers.etag)).size, 3)
  })

  test(`who has the page is told so, in his own encoding only, ${when}`, async (context) => {
    const { get } = await aServer(context, [page()])
    const first = await get('/bg/page', { 'accept-encoding': 'br' })
    const etag = first.headers.etag as string
    if (when === 'afresh') await get('/bg/page?other=1')
    const again = await get('/bg/page', { 'accept-encoding': 'br', 'if-none-match': `"other", W/${etag}` })
    assert.deepEqual([again.status, again.body.length], [304, 0])
    assert.equal(again.headers.etag, etag)
    assert.equal((await get('/bg/page', { 'accept-encoding': 'gzip', 'if-none-match': etag })).status, 200)
    assert.equal((await get('/bg/page', { 'if-none-match': etag })).status, 200)
  })

  test(`HEAD has the headers of GET and no body, ${when}`, async (context) => {
    const { get } = await aServer(context, [page()])
    if (when === 'from the store') await get('/bg/page')
    const head = await get('/bg/page', { 'accept-encoding': 'br' }, { method: 'HEAD' })
    const whole = await get('/bg/page', { 'accept-encoding': 'br' })
    assert.equal(head.status, 200)
    assert.equal(head.body.length, 0)
    for (const name of ['etag', 'content-length', 'content-encoding', 'content-type', 'cache-control'])
      assert.equal(head.headers[name], whole.headers[name], name)
  })
}

test('files with a hash are kept for a year, the font as it is, the sheet packed by the build', async (context) => {
  const { get } = await aServer(context, [])
  const sheet = await get('/assets/site-ABCD1234.css', { 'accept-encoding': 'br' })
  assert.match(sheet.headers['cache-control'] as string, /max-age=31536000, immutable/)
  assert.equal(brotliDecompressSync(sheet.body).toString(), css)
  const font = await get('/assets/sofia-sans-cyrillic-ABCD1234.woff2', { 'accept-encoding': 'br, gzip' })
  assert.equal(font.headers['content-encoding'], undefined)
  assert.equal(font.headers['content-type'], 'font/woff2')
  assert.equal(font.body.toString(), 'font')
  const icon = await get('/favicon.ico')
  assert.equal(icon.headers['content-type'], 'image/svg+xml')
  assert.doesNotMatch(icon.headers['cache-control'] as string, /immutable/)
})

test('nothing but what the build has made is served', async (context) => {
  const { get } = await aServer(context, [])
  for (const path of [
    '/assets/notes.txt',
    '/assets/site-ABCD1234.css.br',
    '/assets/',
    '/assets/../server.ts',
    '/assets/%2e%2e/%2e%2e/package.json',
  ])
    assert.equal((await get(path)).status, 404, path)
})

test('who carries a session gets his own page, which enters no store', async (context) => {
  let made = 0
  const { get, cache } = await aServer(context, [route('GET', '/bg/page', async () => aPage(String(++made)))])
  await get('/bg/page', { cookie: 'session=abc' })
  assert.equal(cache.size().pages, 0)
  await get('/bg/page')
  assert.equal((await get('/bg/page', { cookie: '__Host-session=abc' })).body.toString(), '<h1>3</h1>')
  assert.equal((await get('/bg/page')).body.toString(), '<h1>2</h1>')
})

test('a body without end is cut off and answered', async (context) => {
  const { port } = await aServer(context, [route('POST', '/bg/form', async () => aPage('a'))])
  const asked = send({
    port,
    host: '127.0.0.1',
    path: '/bg/form',
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
  })
  asked.on('error', () => undefined)
  const chunk = Buffer.alloc(64 * 1024, 'a')
  const pour = () => {
    while (!asked.destroyed && asked.write(chunk));
  }
  asked.on('drain', pour)
  pour()
  const [answer] = await once(asked, 'response')
  assert.equal(answer.statusCode, 413)
  asked.destroy()
})

/** Sends the words as they are and returns all that comes back until the server hangs up. */
async function speak(port: number, said: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(said)
  const heard: Buffer[] = []
  socket.on('data', (piece: Buffer) => void heard.push(piece))
  await once(socket, 'close')
  return Buffer.concat(heard).toString()
}

test('requests that are none are refused and harm nobody', async (context) => {
  const { get, port } = await aServer(context, [page()])
  const bad = [
    'GET /bg/page HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
    'GET /bg/page HTTP/1.1\r\nConnection: close\r\n\r\n',
    'GET http://[ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    'NONSENSE\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
    'POST /bg/page HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n',
  ]
  for (const said of bad) assert.match(await speak(port, said), /^HTTP\/1\.1 4\d\d /, said.slice(0, 60))
  assert.equal((await get('/bg/page')).status, 200)
})

test('an address as a proxy asks for it, or asterisk, breaks nothing', async (context) => {
  const { port } = await aServer(context, [page()])
  const asked = (line: string) => speak(port, `${line} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
  assert.match(await asked('GET http://evil.example/bg/page'), /^HTTP\/1\.1 200 /)
  for (const line of ['OPTIONS *', 'GET //', 'GET /%', 'GET /bg/%E0%A4%A', 'TRACE /', 'PUT /bg/page'])
    assert.match(await asked(line), /^HTTP\/1\.1 4\d\d /, line)
})

test('who dawdles over his headers or his form is cut off', async (context) => {
  const patience = { headers: 20, request: 40, idle: 20, stalled: 1000, look: 10 }
  const { port, get } = await aServer(context, [page()], patience)
  assert.match(await speak(port, 'GET /bg/page HTTP/1.1\r\nHost: a\r\nX-Slow:'), /^HTTP\/1\.1 408 /)
  assert.match(
    await speak(port, 'POST /bg/page HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\na=1'),
    /^HTTP\/1\.1 4\d\d /,
  )
  assert.equal((await get('/bg/page')).status, 200)
})

test('who asks for a large answer and never takes it is cut off', async (context) => {
  const large = route('GET', '/bg/large', async () => ({
    kind: 'file',
    type: 'text/plain',
    body: 'a'.repeat(30_000_000),
    address: '/large',
  }))
  const patience = { headers: 1000, request: 1000, idle: 1000, stalled: 40, look: 10 }
  const { port, server } = await aServer(context, [large], patience)
  const asking = connect(port, '127.0.0.1')
  context.after(() => asking.destroy())
  const [held] = await once(server, 'connection')
  asking.write('GET /bg/large HTTP/1.1\r\nHost: a\r\n\r\n')
  await once(held, 'close')
})

test('a server that stops takes nobody new and lets the running request end', async (context) => {
  const { promise: working, resolve: begun } = Promise.withResolvers<void>()
  const { promise: enough, resolve: finish } = Promise.withResolvers<void>()
  const slow = route('GET', '/bg/slow', async () => {
    begun()
    await enough
    return aPage('fertig')
  })
  const { get, port, server } = await aServer(context, [slow])
  const running = get('/bg/slow', { connection: 'keep-alive' })
  await working
  const stopped = stopServer(server)
  await assert.rejects(once(connect(port, '127.0.0.1'), 'connect'))
  finish()
  assert.equal((await running).body.toString(), '<h1>fertig</h1>')
  await stopped
})

test('a port in use is said in a sentence', async (context) => {
  const { port, server } = await aServer(context, [])
  const other = createHttpServer({
    app: (await aGate(context)).app,
    cache: undefined,
    assets: readAssets(''),
    clock: { now: () => Temporal.Now.instant() },
  })
  await assert.rejects(listen(other, port, '127.0.0.1'), /Port \d+ is in use/)
  server.close()
})
