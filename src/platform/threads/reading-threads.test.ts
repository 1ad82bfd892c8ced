import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { temporaryFolder } from '../../../test/support/databases.ts'
import { readingThreads } from './reading-threads.ts'

const serve = pathToFileURL(join(import.meta.dirname, 'serve-thread.ts')).href
/** Counts to a number, or does what it is told. */
const script = `
import { serveThread } from ${JSON.stringify(serve)}
serveThread(async (request) => {
  if (request === 'for ever') for (;;);
  if (request === 'throw') throw new Error('a bug')
  if (request === 'end') process.exit(1)
  if (request === 'hoard') { const all = []; for (;;) all.push(new Array(100000).fill({})) }
  return { head: 'head ' + request, items: Array.from({ length: request }, (_, number) => ({ number })) }
}, ({ number }) => number)
`
function threads(context: TestContext, milliseconds = 20_000) {
  const file = join(temporaryFolder(context), 'thread.mjs')
  writeFileSync(file, script)
  return readingThreads(pathToFileURL(file), { milliseconds, megabytes: 32, threads: 2 })
}

test('what was done is handed out in portions, in brief or whole', async (context) => {
  const answer = await threads(context).work(250)
  assert.ok(answer.ok)
  const { done } = answer
  assert.deepEqual([done.head, done.count], ['head 250', 250])
  assert.deepEqual(await done.outlines(248, 100), [248, 249])
  assert.deepEqual(await done.items(0, 2), [{ number: 0 }, { number: 1 }])
  done.close()
})

test('more at once than there are threads wait for one another', async (context) => {
  const pool = threads(context)
  const counts = await Promise.all(
    [1, 2, 3, 4, 5].map(async (count) => {
      const answer = await pool.work(count)
      assert.ok(answer.ok)
      const items = await answer.done.items(0, 9)
      answer.done.close()
      return items.length
    }),
  )
  assert.deepEqual(counts, [1, 2, 3, 4, 5])
})

test('a thread that throws, ends or hoards is an answer, and the next work is done', async (context) => {
  const pool = threads(context)
  assert.deepEqual(await pool.work('throw'), { ok: false, problem: 'broken' })
  assert.deepEqual(await pool.work('end'), { ok: false, problem: 'broken' })
  assert.deepEqual(await pool.work('hoard'), { ok: false, problem: 'too-much-memory' })
  const answer = await pool.work(1)
  assert.ok(answer.ok)
  answer.done.close()
})

test('a thread that never comes to an end is ended', async (context) => {
  assert.deepEqual(await threads(context, 300).work('for ever'), { ok: false, problem: 'too-slow' })
})
