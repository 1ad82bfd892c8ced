import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ReadableStream } from 'node:stream/web'
import { type TestContext, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { temporaryFolder } from '../../../test/support/databases.ts'
import { aGate, route, sent } from '../../../test/support/gate.ts'
import { sentWithFile } from '../../../test/support/upload.ts'
import type { Role } from '../actor.ts'
import type { Visit } from './visit.ts'

const wish = { field: 'picture', mostBytes: 1000 }
const token = 'a-token-of-twenty-signs-or-more'
const cookie = { cookie: `session=${token}` }
const actor = {
  person: 'p',
  name: 'Мария',
  language: 'bg',
  session: 's',
  memberships: [],
  appointments: [],
} as const

/** A gate with one route that takes a picture of a thousand bytes, and what it saw. */
async function aTaker(context: TestContext, roles: readonly Role[] = ['person']) {
  const folder = temporaryFolder(context)
  const seen: { title: string | null; file: string | undefined; tooLarge: number | undefined }[] = []
  const handle = async ({ form, upload }: Visit) => {
    const file = upload?.file && readFileSync(upload.file.path, 'latin1')
    seen.push({ title: form.get('title'), file, tooLarge: upload?.tooLarge })
    return { kind: 'redirect', to: '/done', status: 303 } as const
  }
  const gate = await aGate(context, {
    routes: [{ ...route('POST', '/taken', handle), upload: wish }, route('POST', '/plain', handle)],
    roles,
    settings: { DATA_DIR: folder },
    identify: async (shown) => (shown === token ? actor : undefined),
  })
  const left = () => (existsSync(join(folder, 'tmp')) ? readdirSync(join(folder, 'tmp')) : [])
  return { ...gate, seen, left }
}

const file = (length: number) => ({ field: 'picture', bytes: Buffer.alloc(length, 'x') })

test('fields and file reach the route, and nothing is left behind', async (context) => {
  const { request, seen, left } = await aTaker(context)
  const answer = await request('/taken', sentWithFile({ title: 'Хор\r\nи\u0000 танц' }, file(1000), cookie))
  assert.equal(answer.status, 303)
  assert.deepEqual(seen, [{ title: 'Хор\nи танц', file: 'x'.repeat(1000), tooLarge: undefined }])
  assert.deepEqual(left(), [])
})

test('a file that is too large is told with its size, and what was typed is kept', async (context) => {
  const { request, seen, left } = await aTaker(context)
  await request('/taken', sentWithFile({ title: 'Хор' }, file(5000), cookie))
  assert.deepEqual(seen, [{ title: 'Хор', file: undefined, tooLarge: 5000 }])
  assert.deepEqual(left(), [])
})

test('a body that says how long it is fills no disk when that is too long', async (context) => {
  const { request, seen, left } = await aTaker(context)
  const whole = sentWithFile({ title: 'Хор' }, file(3_000_000), cookie)
  const bytes = whole.body as Uint8Array
  const looked: string[][] = []
  const slowly = async function* () {
    for (let at = 0; at < bytes.length; at += 500_000) {
      await turn()
      looked.push(left())
      yield bytes.subarray(at, at + 500_000)
    }
  }
  const body = ReadableStream.from(slowly())
  await request('/taken', { ...whole, body, duplex: 'half' } as unknown as RequestInit)
  assert.deepEqual(seen, [{ title: 'Хор', file: undefined, tooLarge: 3_000_000 }])
  assert.ok(looked.length > 5 && looked.every((each) => each.length === 0))
})

test('no file, an empty one and one under another name are none', async (context) => {
  const { request, seen } = await aTaker(context)
  await request('/taken', sentWithFile({}, undefined, cookie))
  await request('/taken', sentWithFile({}, file(0), cookie))
  await request('/taken', sentWithFile({}, { ...file(10), field: 'other' }, cookie))
  await request('/taken', sent({ title: 'Хор' }, cookie))
  assert.deepEqual(
    seen.map((each) => each.file),
    Array(4).fill(undefined),
  )
})

test('a file is not received from another site, from nobody, from who may not, or where none is wanted', async (context) => {
  const { request, seen, left } = await aTaker(context)
  const from = (headers: Record<string, string>) => request('/taken', sentWithFile({}, file(100), headers))
  assert.equal((await from({ ...cookie, 'sec-fetch-site': 'cross-site' })).status, 403)
  assert.equal((await from({})).status, 401)
  const closed = await aTaker(context, ['coordinator'])
  assert.equal((await closed.request('/taken', sentWithFile({}, file(100), cookie))).status, 403)
  await request('/plain', sentWithFile({ title: 'Хор' }, file(100), cookie))
  assert.deepEqual([seen.at(-1)?.file, seen.at(-1)?.title, seen.length], [undefined, null, 1])
  assert.deepEqual(left(), [])
})

test('what is broken off, has too many parts or too long fields is refused, and leaves nothing', async (context) => {
  const { request, seen, left } = await aTaker(context)
  const whole = sentWithFile({ title: 'Хор' }, file(900), cookie)
  const cut = { ...whole, body: Uint8Array.from((whole.body as Uint8Array).subarray(0, 600)) }
  const many = sentWithFile(Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`f${n}`, 'x'])), file(9), cookie)
  const long = sentWithFile({ title: 'x'.repeat(1_000_001) }, file(9), cookie)
  for (const init of [cut, many, long]) assert.equal((await request('/taken', init)).status, 413)
  assert.deepEqual([seen, left()], [[], []])
})

test('only a few files are received at once; whoever comes then is asked to come back', async (context) => {
  const { request, seen } = await aTaker(context)
  const whole = sentWithFile({}, file(100), cookie)
  const { promise, resolve } = Promise.withResolvers<void>()
  const waiting = () =>
    ReadableStream.from(
      (async function* () {
        await promise
        yield whole.body as Uint8Array
      })(),
    )
  const slow = Array.from({ length: 4 }, () =>
    request('/taken', { ...whole, body: waiting(), duplex: 'half' } as unknown as RequestInit),
  )
  // Each of them gets as far as its body; from another neighbour, so that no other limit answers.
  for (let step = 0; step < 50; step++) await turn()
  const late = await request('/taken', whole, '192.0.2.2')
  assert.deepEqual([late.status, late.headers.get('retry-after')], [429, '5'])
  const before = seen.length
  resolve()
  assert.deepEqual(
    (await Promise.all(slow)).map(({ status }) => status),
    [303, 303, 303, 303],
  )
  assert.equal(seen.length, before + 4)
})
