import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { writeBackup } from '#src/platform/backup/backup-file.ts'
import { restoreBackup } from '#src/platform/backup/restore-backup.ts'
import type { Database, Reader } from '#src/platform/db/database.ts'
import { migrate } from '#src/platform/db/migrate.ts'
import { filesOf } from '#src/platform/files/files.ts'
import { temporaryFolder } from '../support/databases.ts'
import { migrations, openPlace } from '../support/open-place.ts'
import { emptyPostgres, needsPostgres } from '../support/postgres.ts'
import { builtProgram, runMultipolis, startProgram } from '../support/program.ts'

const at = '2026-11-22T12:00:00.000Z'
const many = 20_000

/** Enough rows that a backup has a middle for writes to fall into, and a person who counts the others. */
async function fill(database: Database): Promise<void> {
  await migrate(database, migrations)
  await database.write(async ({ query }) => {
    await sql`insert into people_person values ('counter', 'c@example.org', '0', 'bg', ${at})`.execute(query)
    await sql`
      with recursive n (i) as (select 1 union all select i + 1 from n where i < ${sql.lit(many)})
      insert into platform_fact (id, name, ids, at) select 'fact ' || i, 'test.thing.done', '{}', ${at} from n`.execute(
      query,
    )
  })
}

/** One more person, what he agreed to, and the count: together or not at all. */
const addPerson = (database: Database, number: number) =>
  database.write(async ({ query }) => {
    const id = `person ${number}`
    await sql`insert into people_person values (${id}, 'p@example.org', 'П', 'bg', ${at})`.execute(query)
    for (const purpose of ['a', 'b', 'c'])
      await sql`
        insert into people_consent (id, person_id, purpose, about, lang, wording, version, given_at, given_how)
        values (${`${id} ${purpose}`}, ${id}, ${purpose}, 'x', 'bg', 'w', '1', ${at}, 'form')`.execute(query)
    await sql`update people_person set name = ${String(number)} where id = 'counter'`.execute(query)
  })

async function countsIn(query: Reader) {
  const { rows } = await sql<{ counted: string; persons: number; consents: number }>`
    select (select name from people_person where id = 'counter') as counted,
      (select count(*) from people_person where id <> 'counter') as persons,
      (select count(*) from people_consent) as consents`.execute(query)
  return rows[0]
}

async function backUpWhileWriting(context: TestContext, from: string, to: string): Promise<void> {
  const [database, restored] = [await openPlace(from), await openPlace(to)]
  context.after(() => Promise.all([database.close(), restored.close()]))
  await fill(database)
  const folder = temporaryFolder(context)
  const file = join(folder, 'backup.tar.gz')
  let written = 0
  let isDone = false
  const write = async () => {
    while (!isDone) await addPerson(database, ++written)
  }
  const writing = write()
  const parts = { files: filesOf({ DATA_DIR: folder }), leftOut: [], program: 'test', now: Temporal.Instant.from(at) }
  const began = performance.now()
  await writeBackup({ ...parts, database }, file)
  const seconds = (performance.now() - began) / 1000
  isDone = true
  await writing
  await restoreBackup({ database: restored, source: migrations, dataFolder: join(folder, 'restored') }, file)
  const counts = await countsIn(restored.read)
  assert.equal(Number(counts?.counted), Number(counts?.persons))
  assert.equal(Number(counts?.consents), 3 * Number(counts?.persons))
  assert.ok(Number(counts?.persons) < written, 'writes went on while it was made')
  context.diagnostic(`${written} writes while a backup was made, ${Math.round(written / seconds)} a second`)
}

test('a backup made while people write stands at one moment', (context) =>
  backUpWhileWriting(
    context,
    join(temporaryFolder(context), 'from.sqlite'),
    join(temporaryFolder(context), 'to.sqlite'),
  ))

test('the same on PostgreSQL', { skip: needsPostgres }, async (context) =>
  backUpWhileWriting(context, await emptyPostgres(context), await emptyPostgres(context)),
)

test('a restore that is killed leaves nothing, and the next one finds an empty place', async (context) => {
  const [from, to] = [temporaryFolder(context), temporaryFolder(context)]
  const file = join(from, 'backup.tar.gz')
  const run = (folder: string, ...words: string[]) => runMultipolis(context, words, { env: { DATA_DIR: folder } })
  assert.equal((await run(from, 'demo')).code, 0)
  // The demonstration has brought pictures of its own.
  mkdirSync(join(from, 'files'), { recursive: true })
  for (let number = 0; number < 300; number++)
    writeFileSync(join(from, `files/${number}.webp`), Buffer.alloc(20_000, number))
  const files = readdirSync(join(from, 'files'), { recursive: true, withFileTypes: true })
  const count = files.filter((each) => each.isFile()).length
  assert.equal((await run(from, 'backup', file)).code, 0)
  const running = startProgram(context, [builtProgram(), 'restore', file], { env: { DATA_DIR: to } })
  // From the moment that the first file waits for the commit.
  while (!existsSync(join(to, 'tmp/restore/files')) && running.child.exitCode === null) await pause(1)
  running.child.kill('SIGKILL')
  assert.equal((await running.ended()).signal, 'SIGKILL')
  assert.ok(!existsSync(join(to, 'files')))
  const again = await run(to, 'restore', file)
  assert.deepEqual([again.code, again.complaints], [0, ''])
  assert.match(again.out, new RegExp(`^Restored \\d+ rows and ${count} files`))
  assert.deepEqual(readdirSync(join(to, 'tmp')), [])
  assert.match((await run(to, 'doctor')).out, /^ok {3}database: sqlite\.$/m)
})
