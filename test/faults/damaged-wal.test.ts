import assert from 'node:assert/strict'
import { closeSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type TestContext, test } from 'node:test'
import { temporaryFolder } from '../support/databases.ts'
import { serveProgram } from '../support/served.ts'

const proposals = 30

/** A site that was killed in the middle of its day: what was written last stands in the log beside the database alone. */
async function killed(context: TestContext): Promise<{ folder: string; wal: string }> {
  const folder = temporaryFolder(context)
  const { site, propose } = await serveProgram(context, { DATA_DIR: folder })
  for (let number = 1; number <= proposals; number++) assert.equal((await propose(`Вечер ${number}`)).status, 303)
  site.child.kill('SIGKILL')
  await site.ended()
  return { folder, wal: join(folder, 'db/multipolis.sqlite-wal') }
}

/**
 * A place within what the log holds: behind it lies what is long since in the database. The head and each page carry the number of the round
 * (https://www.sqlite.org/fileformat2.html#the_write_ahead_log).
 */
function placeIn(wal: string, share: number): number {
  const bytes = readFileSync(wal)
  const round = bytes.subarray(16, 24)
  const [head, page] = [32, 24 + bytes.readUInt32BE(8)]
  let pages = 0
  while (bytes.subarray(head + pages * page + 8, head + pages * page + 16).equals(round)) pages++
  return head + Math.floor(pages * share) * page + 1000
}

/** Starts again, and reads which proposals are there; each with its consent, since both were one write. */
async function startAgain(context: TestContext, folder: string): Promise<number[]> {
  const { site, get, propose } = await serveProgram(context, { DATA_DIR: folder })
  assert.equal((await get('/bg/calendar')).status, 200)
  assert.equal((await propose('Нова вечер')).status, 303)
  site.child.kill('SIGTERM')
  assert.deepEqual(await site.ended().then(({ code, complaints }) => [code, complaints]), [0, ''])
  const database = new DatabaseSync(join(folder, 'db/multipolis.sqlite'), { readOnly: true })
  const rows = database
    .prepare(`select p.title, (select count(*) from people_consent as c where c.about = p.id) as consents
      from calendar_proposal as p order by p.received_at`)
    .all()
  assert.equal(database.prepare('pragma integrity_check').get()?.integrity_check, 'ok')
  assert.equal(database.prepare('pragma foreign_key_check').all().length, 0)
  database.close()
  assert.ok(rows.every(({ consents }) => consents === 1))
  return rows.flatMap(({ title }) => (/\d+/.exec(String(title)) ?? []).map(Number))
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

test('of a log that is broken in its middle all writes before the break are kept, whole, and none after it', async (context) => {
  const { folder, wal } = await killed(context)
  const opened = openSync(wal, 'r+')
  writeSync(opened, Buffer.alloc(5000, 0xa5), 0, 5000, placeIn(wal, 0.7))
  closeSync(opened)
  const left = await startAgain(context, folder)
  assert.deepEqual(left, upTo(left.length))
  assert.ok(left.length > 0 && left.length < proposals, `${left.length} are left`)
  context.diagnostic(`${left.length} of ${proposals} writes stood before the break`)
})

test('of a log that is cut short all whole writes are kept', async (context) => {
  const { folder, wal } = await killed(context)
  truncateSync(wal, placeIn(wal, 0.9))
  const left = await startAgain(context, folder)
  assert.deepEqual(left, upTo(left.length))
  assert.ok(left.length > 0)
})
