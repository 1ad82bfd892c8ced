import assert from 'node:assert/strict'
import { test } from 'node:test'
import { temporaryFolder } from '../support/databases.ts'
import { builtProgram, runMultipolis, startProgram } from '../support/program.ts'

const link = /http:\/\/localhost:\d+(\/bg\/network\/invitation\/[\w-]{43})/

test('every start prints a new link for the first coordinator until one is used', async (context) => {
  const env = { DATA_DIR: temporaryFolder(context) }
  const start = async () => {
    const site = startProgram(context, [builtProgram(), 'start'], { env })
    const out = await site.said('Multipolis stands at')
    const [printed = '', path = ''] = link.exec(out) ?? []
    return { site, printed, path, origin: printed.replace(path, '') }
  }
  const stop = async ({ site }: Awaited<ReturnType<typeof start>>) => {
    site.child.kill('SIGTERM')
    await site.ended()
  }
  const first = await start()
  await stop(first)
  const second = await start()
  assert.equal((await fetch(`${second.origin}${first.path}`)).status, 410)
  const asked = await runMultipolis(context, ['user', 'coordinator'], { env })
  const [, third = ''] = /(\/bg\/network\/invitation\/[\w-]{43})/.exec(asked.out) ?? []
  assert.equal((await fetch(second.printed)).status, 410)
  const accepted = await fetch(`${second.origin}${third}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ name: 'Мария Стоянова', email: 'maria@example.org' }).toString(),
  })
  assert.deepEqual([accepted.status, accepted.headers.get('location')], [303, '/bg/desk'])
  await stop(second)
  const last = await start()
  assert.equal(last.printed, '')
  await stop(last)
})
