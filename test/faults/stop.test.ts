import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { type TestContext, test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { temporaryFolder } from '../support/databases.ts'
import { builtProgram, startProgram } from '../support/program.ts'

const standsAt = /stands at http:\/\/localhost:(\d+)\/ \(ready in (\d+) ms\)/

async function startSite(context: TestContext, folder: string) {
  const env = { DATA_DIR: folder, DEMO: 'auto' }
  const site = startProgram(context, [builtProgram(), 'start'], { env })
  const [, port = '', readyIn = ''] = standsAt.exec(await site.said(standsAt)) ?? []
  return { site, port: Number(port), readyIn }
}

/** What the server sends on a connection, as it comes. */
async function converse(port: number): Promise<{ socket: Socket; until: (words: RegExp) => Promise<string> }> {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  socket.setEncoding('utf8').on('data', (piece: string) => {
    heard += piece
  })
  await once(socket, 'connect')
  const until = async (words: RegExp) => {
    while (!words.test(heard)) {
      if (socket.closed) throw new Error(`the connection was closed after: ${heard}`)
      await Promise.race([once(socket, 'data'), once(socket, 'close')])
    }
    const all = heard
    heard = ''
    return all
  }
  return { socket, until }
}

/** True once nobody takes connections any more. */
async function isClosed(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  const { promise, resolve } = Promise.withResolvers<boolean>()
  socket.on('connect', () => resolve(false)).on('error', () => resolve(true))
  const closed = await promise
  socket.destroy()
  return closed
}

test('SIGTERM lets a running request end, closes idle connections, and a second start stands again', async (context) => {
  const folder = temporaryFolder(context)
  const { site, port } = await startSite(context, folder)
  const idle = await converse(port)
  idle.socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await idle.until(/200 OK[\s\S]*\r\n\r\n/)
  const busy = await converse(port)
  // The answer to the first request shows that the beginning of the second has arrived too.
  busy.socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nGET /bg HTTP/1.1\r\nHost: localhost\r\n')
  await busy.until(/200 OK[\s\S]*\r\n\r\n/)
  const asked = performance.now()
  site.child.kill('SIGTERM')
  while (!(await isClosed(port))) await nextTurn()
  busy.socket.write('\r\n')
  const page = await busy.until(/<\/html>|\r\n0\r\n/)
  assert.match(page, /^HTTP\/1\.1 200 OK/m)
  const { code, signal, complaints } = await site.ended()
  assert.deepEqual([code, signal, complaints], [0, null, ''])
  context.diagnostic(`stopped within ${Math.round(performance.now() - asked)} ms of SIGTERM`)
  const again = await startSite(context, folder)
  const memory = readFileSync(`/proc/${again.site.child.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1]
  context.diagnostic(`a later start was ready in ${again.readyIn} ms, with ${Math.round(Number(memory) / 1000)} MB`)
  again.site.child.kill('SIGTERM')
  assert.equal((await again.site.ended()).code, 0)
})

test('a start cut off at any moment leaves a whole demonstration or none', async (context) => {
  const folder = temporaryFolder(context)
  const env = { DATA_DIR: folder, DEMO: 'auto' }
  for (let round = 0; round < 3; round++) {
    const site = startProgram(context, [builtProgram(), 'start'], { env })
    await site.said(/migrations? applied|stands/)
    site.child.kill('SIGKILL')
    await site.ended()
  }
  const { site, port } = await startSite(context, folder)
  const response = await fetch(`http://localhost:${port}/sitemap.xml`)
  const pages = (await response.text()).match(/<loc>[^<]*\/bg\/calendar\/[^<]*<\/loc>/g) ?? []
  assert.ok(pages.length > 100, `the sitemap names ${pages.length} events`)
  site.child.kill('SIGTERM')
  assert.equal((await site.ended()).code, 0)
})
