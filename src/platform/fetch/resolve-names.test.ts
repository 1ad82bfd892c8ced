import assert from 'node:assert/strict'
import { createSocket } from 'node:dgram'
import { Resolver } from 'node:dns/promises'
import test, { type TestContext } from 'node:test'
import { codeOf } from '#src/platform/failure.ts'
import { resolveBy } from './resolve-names.ts'

const A = 1
const AAAA = 28
const NAME_DOES_NOT_EXIST = 3

/** A name server on 127.0.0.1 that knows `records` by type; with none it says the name does not exist, or says nothing. */
async function nameServer(test: TestContext, records: Record<number, number[]>, speaks = true): Promise<Resolver> {
  const server = createSocket('udp4')
  server.on('message', (query, from) => {
    const questionEnd = query.indexOf(0, 12) + 5
    const data = records[query.readUInt16BE(questionEnd - 4)]
    const head = Buffer.from(query.subarray(0, questionEnd))
    head.writeUInt16BE(0x8180 | (Object.keys(records).length > 0 ? 0 : NAME_DOES_NOT_EXIST), 2)
    head.fill(0, 6, 12)
    head.writeUInt16BE(data ? 1 : 0, 6)
    const type = query.readUInt16BE(questionEnd - 4)
    const record = data ? [0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, data.length, ...data] : []
    if (speaks) server.send(Buffer.concat([head, Buffer.from(record)]), from.port, from.address)
  })
  await new Promise<void>((done) => server.bind(0, '127.0.0.1', done))
  test.after(() => server.close())
  const resolver = new Resolver({ timeout: 5000, tries: 1 })
  resolver.setServers([`127.0.0.1:${server.address().port}`])
  return resolver
}

const never = new AbortController().signal

test('a name gives its IPv4 and its IPv6 addresses', async (t) => {
  const six = [0x2a, 0, 0x14, 0x50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]
  const resolver = await nameServer(t, { [A]: [8, 8, 4, 4], [AAAA]: six })
  assert.deepEqual(await resolveBy(resolver, 'calendar.example', never), ['8.8.4.4', '2a00:1450::1'])
})

test('a name with addresses of one kind only is enough', async (t) => {
  const resolver = await nameServer(t, { [A]: [127, 0, 0, 1] })
  assert.deepEqual(await resolveBy(resolver, 'calendar.example', never), ['127.0.0.1'])
})

test('a name that does not exist rejects with its code', async (t) => {
  const resolver = await nameServer(t, {})
  await assert.rejects(resolveBy(resolver, 'calendar.example', never), (error) => codeOf(error) === 'ENOTFOUND')
})

test('a question that is under way ends with the signal', { timeout: 4000 }, async (t) => {
  const resolver = await nameServer(t, {}, false)
  const abort = new AbortController()
  const asked = resolveBy(resolver, 'calendar.example', abort.signal)
  abort.abort()
  await assert.rejects(asked, (error) => codeOf(error) === 'ECANCELLED')
})
