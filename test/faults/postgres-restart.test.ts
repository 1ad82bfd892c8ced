import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { temporaryFolder } from '../support/databases.ts'
import { openPlace } from '../support/open-place.ts'
import { needsServerPrograms, ownPostgres } from '../support/own-postgres.ts'
import { serveProgram } from '../support/served.ts'

test('a PostgreSQL that is restarted under load: clicks fail with a page, none that was acknowledged is lost, all goes on', {
  skip: needsServerPrograms,
}, async (context) => {
  const server = await ownPostgres(context)
  const env = { DATABASE_URL: server.url, DATA_DIR: temporaryFolder(context), LOG: 'words' }
  const { site, get, propose } = await serveProgram(context, env)
  const acknowledged: string[] = []
  const seen = new Map<number, number>()
  let written = 0
  let isOver = false
  /** Clicks without a pause; whatever comes is an answer. */
  const click = async () => {
    while (!isOver) {
      const title = `Вечер ${++written}`
      const { status, text } = await propose(title)
      seen.set(status, (seen.get(status) ?? 0) + 1)
      if (status === 303) acknowledged.push(title)
      else assert.match(text, new RegExp(title), 'what was typed comes back')
    }
  }
  const clicking = [1, 2, 3, 4].map(click)
  const until = async (more: () => boolean) => {
    while (!more()) await get('/healthz')
  }
  await until(() => acknowledged.length >= 20)
  for (let round = 1; round <= 2; round++) {
    server.stop()
    const failed = seen.get(500) ?? 0
    // The first pages may still come from memory; a click never does.
    await until(() => (seen.get(500) ?? 0) > failed + 2)
    server.start()
    const before = acknowledged.length
    await until(() => acknowledged.length >= before + 20)
  }
  isOver = true
  await Promise.all(clicking)
  assert.equal((await get('/bg/calendar')).status, 200)
  assert.equal((await get('/bg/network')).status, 200)
  site.child.kill('SIGTERM')
  const { code, out, complaints } = await site.ended()
  assert.deepEqual([code, complaints], [0, ''])
  assert.match(out, /a database connection was lost|no longer tells of changes/)
  assert.deepEqual([...seen.keys()].toSorted(), [303, 500])
  const database = await openPlace(server.url)
  const { rows } = await sql<{ title: string }>`select title from calendar_proposal`.execute(database.read)
  await database.close()
  const there = rows.map(({ title }) => title)
  assert.equal(new Set(there).size, there.length, 'nothing stands there twice')
  assert.deepEqual(
    acknowledged.filter((title) => !there.includes(title)),
    [],
  )
  context.diagnostic(`2 restarts, ${acknowledged.length} clicks acknowledged, ${seen.get(500)} refused`)
})
