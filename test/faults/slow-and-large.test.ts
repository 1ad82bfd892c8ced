import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type TestContext, test } from 'node:test'
import { hashOfSecret } from '#src/platform/secrets.ts'
import { temporaryFolder } from '../support/databases.ts'
import { serveProgram } from '../support/served.ts'

const loopback = '127.0.0.1'
const connections = 2000

/** Somebody who sends the beginning of a request and then nothing. */
async function slow(context: TestContext, port: number): Promise<Socket> {
  const socket = connect(port, loopback)
  context.after(() => socket.destroy())
  // Being cut off is what it may expect.
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write('POST /bg/calendar/proposal HTTP/1.1\r\nHost: localhost\r\nContent-Le')
  return socket
}

test('two thousand slow connections keep nobody else from reading and writing', async (context) => {
  const { port, get, propose, memory } = await serveProgram(context, { DATA_DIR: temporaryFolder(context) })
  await get('/bg/calendar')
  const before = memory()
  const open: Socket[] = []
  for (let some = 0; some < connections; some += 100)
    open.push(...(await Promise.all(Array.from({ length: 100 }, () => slow(context, port)))))
  const closed = open.filter(({ closed: isClosed }) => isClosed).length
  for (const path of ['/bg', '/bg/calendar', '/bg/network']) assert.equal((await get(path)).status, 200)
  assert.equal((await propose('Шахматна вечер')).status, 303)
  const grown = memory() - before
  assert.ok(grown < 150, `memory grew by ${Math.round(grown)} MB`)
  context.diagnostic(`${connections - closed} slow connections at once, memory ${Math.round(grown)} MB more`)
  for (const socket of open) socket.destroy()
  assert.equal((await get('/bg/calendar')).status, 200)
})

const gigabyte = 1_000_000_000
const token = 'a-token-that-is-long-enough'
const zeros = Buffer.alloc(256 * 1024)

interface Upload {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly head?: string
}

/** Sends a gigabyte until the answer comes; answers its status and how much was sent by then. */
async function upload(port: number, { path, headers, head = '' }: Upload): Promise<{ status: number; sent: number }> {
  const sending = request({
    port,
    host: loopback,
    path,
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
  })
  const answered = Promise.withResolvers<number>()
  sending.on('response', (response) => {
    response.resume()
    answered.resolve(response.statusCode ?? 0)
  })
  // Behind its answer the server may hang up.
  sending.on('error', (error) => answered.reject(error))
  let isAnswered = false
  const status = answered.promise.finally(() => {
    isAnswered = true
  })
  status.catch(() => undefined)
  sending.write(head)
  let sent = 0
  while (!isAnswered && sent < gigabyte) {
    sent += zeros.length
    if (!sending.write(zeros)) await Promise.race([once(sending, 'drain'), once(sending, 'close'), status])
  }
  sending.destroy()
  return { status: await status, sent }
}

/** An editor of an organisation with one event, as the tables have them. */
function anEditor(folder: string): { cookie: string; path: string } {
  const database = new DatabaseSync(join(folder, 'db/multipolis.sqlite'), { timeout: 10_000 })
  const row = database
    .prepare(`select e.id, e.organisation_id, o.slug as house from calendar_event as e
    join network_organisation as o on o.id = e.organisation_id limit 1`)
    .get()
  const now = new Date().toISOString()
  const person = database.prepare('select id from people_person limit 1').get()?.id ?? ''
  database
    .prepare(`insert into people_session (id, person_id, token_hash, device, remembered, created_at, seen_at, expires_at)
      values ('s', ?, ?, 'test', 1, ?, ?, '2999-01-01T00:00:00.000Z')`)
    .run(person, hashOfSecret(token), now, now)
  database
    .prepare(`insert into network_membership (person_id, organisation_id, role, since) values (?, ?, 'manager', ?)
      on conflict do nothing`)
    .run(person, row?.organisation_id ?? '', now)
  database.close()
  return { cookie: `session=${token}`, path: `/bg/desk/calendar/${row?.house}/events/${row?.id}/picture` }
}

test('a gigabyte is refused early, whoever sends it, and takes neither memory nor disk', async (context) => {
  const folder = temporaryFolder(context)
  const { port, get, memory, peak } = await serveProgram(context, { DATA_DIR: folder, DEMO: 'auto' })
  const { cookie, path } = anEditor(folder)
  await get('/bg/calendar')
  const before = memory()
  const multipart = { 'content-type': 'multipart/form-data; boundary=zeros' }
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const head = '--zeros\r\nContent-Disposition: form-data; name="picture"; filename="a.jpg"\r\n\r\n'
  const length = { 'content-length': String(gigabyte + head.length) }
  const uploads: readonly (readonly [string, Upload, number])[] = [
    ['a form', { path: '/bg/calendar/proposal', headers: { ...form, 'content-length': String(gigabyte) } }, 413],
    ['a form that does not say how long it is', { path: '/bg/calendar/proposal', headers: form }, 413],
    ['a file of somebody unknown', { path, headers: { ...multipart, ...length }, head }, 401],
    ['a file', { path, headers: { ...multipart, ...length, cookie }, head }, 413],
    ['a file that does not say how long it is', { path, headers: { ...multipart, cookie }, head }, 413],
  ]
  for (const [what, one, wanted] of uploads) {
    const { status, sent } = await upload(port, one)
    assert.equal(status, wanted, what)
    assert.ok(sent < 150_000_000, `${what}: ${sent} bytes were heard`)
    assert.equal((await get('/bg/calendar')).status, 200)
  }
  const grown = peak() - before
  assert.ok(grown < 200, `memory grew by ${Math.round(grown)} MB`)
  context.diagnostic(`five uploads of 1 GB, memory at most ${Math.round(grown)} MB more`)
  const left = existsSync(join(folder, 'tmp')) ? readdirSync(join(folder, 'tmp')) : []
  assert.deepEqual(left, [])
})
