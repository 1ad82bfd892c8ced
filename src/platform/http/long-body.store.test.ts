import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request as send } from 'node:http'
import { type TestContext, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { aGate, route } from '../../../test/support/gate.ts'
import { readAssets } from './assets.ts'
import { createHttpServer, listen } from './server.ts'

const piece = 'Мултиполис „Знание“ '.repeat(500)
const many = 60

async function aServerOf(context: TestContext, pieces: () => AsyncGenerator<string>) {
  let written = 0
  const routes = [
    route('GET', '/bg/feed', async () => {
      written++
      return { kind: 'file', type: 'text/plain', body: pieces(), address: '/feed', cache: { tags: ['calendar'] } }
    }),
  ]
  const { app, cache, house } = await aGate(context, { routes })
  const server = createHttpServer({ app, cache, assets: readAssets(''), clock: house.clock })
  const port = await listen(server, 0, '127.0.0.1')
  context.after(() => server.close())
  const get = async (headers: Record<string, string> = {}, method = 'GET') => {
    const [answer] = await once(
      send({ port, host: '127.0.0.1', path: '/bg/feed', method, headers: { connection: 'close', ...headers } }).end(),
      'response',
    )
    return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(await answer.toArray()) }
  }
  /** Takes the first bytes and goes away. */
  const leave = async () => {
    const [answer] = await once(send({ port, host: '127.0.0.1', path: '/bg/feed' }).end(), 'response')
    await once(answer, 'data')
    answer.destroy()
  }
  return { get, leave, server, app, cache, timesWritten: () => written }
}

async function* longOnes() {
  for (let at = 0; at < many; at++) yield `${at} ${piece}`
}
const whole = (await Array.fromAsync(longOnes())).join('')

for (const when of ['afresh', 'from the store'] as const) {
  test(`a long file arrives whole in every encoding, and is known again, ${when}`, async (context) => {
    const { get, cache, timesWritten } = await aServerOf(context, longOnes)
    if (when === 'from the store') await get()
    const [br, gzip, identity, head] = [
      await get({ 'accept-encoding': 'br' }),
      await get({ 'accept-encoding': 'gzip' }),
      await get(),
      await get({}, 'HEAD'),
    ]
    assert.equal(brotliDecompressSync(br.body).toString(), whole)
    assert.equal(gunzipSync(gzip.body).toString(), whole)
    assert.equal(identity.body.toString(), whole)
    assert.equal(head.body.length, 0)
    for (const { headers } of [br, gzip, identity])
      assert.equal((await get({ ...acceptOf(headers), 'if-none-match': headers.etag })).status, 304)
    assert.equal(timesWritten(), 1)
    assert.ok((cache?.size().bytes ?? whole.length) < whole.length / 10)
  })
}

const acceptOf = (headers: Record<string, string>): Record<string, string> =>
  headers['content-encoding'] ? { 'accept-encoding': headers['content-encoding'] } : {}

test('a long file that breaks while it is written is an error page, and nothing of it is kept', async (context) => {
  const { get, cache } = await aServerOf(context, async function* () {
    yield* longOnes()
    throw new Error('the disk is gone')
  })
  assert.equal((await get({ 'accept-encoding': 'br' })).status, 500)
  assert.equal(cache?.size().pages, 0)
})

test('who goes away in the middle of a long file disturbs nobody and nothing', async (context) => {
  const complaints = context.mock.method(console, 'error', () => undefined).mock
  const { get, leave, server } = await aServerOf(context, async function* () {
    for (let at = 0; at < 30; at++) yield* longOnes()
  })
  const left = new Promise<void>((resolve) => {
    server.once('request', (_, outgoing) => outgoing.once('close', () => resolve()))
  })
  await leave()
  await left
  assert.equal((await get({}, 'HEAD')).status, 200)
  assert.deepEqual(
    complaints.calls.map((call) => call.arguments),
    [],
  )
})

test('a short file in pieces is kept as any other', async (context) => {
  const { get, app } = await aServerOf(context, async function* () {
    yield 'BEGIN'
    yield ' END'
  })
  const { body, headers } = await get()
  assert.equal(body.toString(), 'BEGIN END')
  assert.equal(headers['content-length'], '9')
  assert.equal(await (await app.request('/bg/feed')).text(), 'BEGIN END')
})
