import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import { writeBackup } from '#src/platform/backup/backup-file.ts'
import { restoreBackup } from '#src/platform/backup/restore-backup.ts'
import type { Database } from '#src/platform/db/database.ts'
import { describeTables } from '#src/platform/db/describe-tables.ts'
import { migrate } from '#src/platform/db/migrate.ts'
import { openSqlite } from '#src/platform/db/sqlite.ts'
import { filesOf } from '#src/platform/files/files.ts'
import { onBothEngines, source, temporaryFolder, testJournal } from '../../../test/support/databases.ts'
import { describeSchema } from '../../../test/support/describe-schema.ts'
import { fillTables } from '../../../test/support/fill-tables.ts'
import { aHouse } from '../../../test/support/house.ts'
import { oldSource, writeOldRows } from '../../../test/support/old-database.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { leftOut } from './left-out.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')

function emptySqlite(context: TestContext): { database: Database; folder: string } {
  const folder = temporaryFolder(context)
  const database = openSqlite(join(folder, 'db/multipolis.sqlite'), testJournal())
  context.after(() => database.close())
  return { database, folder }
}

/** The tests' PostgreSQL comes with its tables; a restore wants none. */
async function emptied(database: Database): Promise<Database> {
  await database.write(async ({ query }) => {
    await sql`drop schema public cascade`.execute(query)
    await sql`create schema public`.execute(query)
  })
  return database
}

const backUp = async (database: Database, folder: string, file: string) => {
  await writeBackup({ database, files: filesOf({ DATA_DIR: folder }), leftOut, program: 'test', now }, file)
  return file
}

/** Every row of every table, in the order of its key. */
async function allRows({ read, engine }: Database): Promise<Record<string, unknown[]>> {
  const tables = await describeTables(read, engine)
  const all = tables.map(async ({ name, key }) => {
    const order = sql.join(key.map((column) => sql.ref(column)))
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)} order by ${order}`.execute(
      read,
    )
    return [name, rows.map((row) => ({ ...row }))] as const
  })
  return Object.fromEntries((await Promise.all(all)).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** What each table was made by, columns that came later included. */
async function statementsOf({ read }: Database): Promise<Map<string, string>> {
  const made = sql<{ name: string; text: string }>`select name, sql as text from sqlite_schema where type = 'table'`
  return new Map((await made.execute(read)).rows.map(({ name, text }) => [name, text]))
}

onBothEngines(
  'every row of every table goes from SQLite to the other engine and back as it was',
  async (other, context) => {
    const schema = await describeSchema(other)
    const first = emptySqlite(context)
    await migrate(first.database, source)
    const tables = await fillTables(first.database, await statementsOf(first.database), [
      'platform_migration',
      ...leftOut,
    ])
    mkdirSync(join(first.folder, 'files/media/0001'), { recursive: true })
    writeFileSync(join(first.folder, 'files/media/0001/640.webp'), Buffer.from([0, 255, 10, 13]))
    const rows = await allRows(first.database)
    for (const { name } of tables)
      assert.ok(leftOut.includes(name) ? rows[name]?.length === 0 : Number(rows[name]?.length) > 0, name)
    const between =
      other.engine === 'postgres'
        ? { database: await emptied(other), folder: temporaryFolder(context) }
        : emptySqlite(context)
    const last = emptySqlite(context)
    const aside = temporaryFolder(context)
    const there = await backUp(first.database, first.folder, join(aside, 'there.tar.gz'))
    const restored = await restoreBackup({ ...between, source, dataFolder: between.folder }, there)
    assert.deepEqual([restored.files, restored.applied], [1, []])
    assert.deepEqual(await describeSchema(between.database), schema)
    const back = await backUp(between.database, between.folder, join(aside, 'back.tar.gz'))
    await restoreBackup({ ...last, source, dataFolder: last.folder }, back)
    assert.deepEqual(await allRows(last.database), rows)
    assert.deepEqual(readFileSync(join(last.folder, 'files/media/0001/640.webp')), Buffer.from([0, 255, 10, 13]))
    // What points to what is watched again as it was.
    const broken = between.database.write(({ query }) =>
      sql`update calendar_event set canonical_id = 'nobody'`.execute(query),
    )
    await assert.rejects(broken, /foreign key/i)
  },
)

test('nothing that is kept points to what is left out', async (context) => {
  const { database } = emptySqlite(context)
  await migrate(database, source)
  const tables = await describeTables(database.read, 'sqlite')
  for (const name of leftOut)
    assert.ok(
      tables.some((table) => table.name === name),
      name,
    )
  for (const { name, key, pointsTo } of tables.filter((table) => !leftOut.includes(table.name))) {
    assert.ok(key.length > 0, `${name} has a key`)
    assert.ok(!leftOut.some((gone) => pointsTo.has(gone)), name)
  }
})

onBothEngines('a backup of version 0.1.0 is restored and brought up to date', async (other, context) => {
  const old = emptySqlite(context)
  await migrate(old.database, oldSource(temporaryFolder(context)))
  await writeOldRows(old.database)
  const file = await backUp(old.database, old.folder, join(old.folder, 'old.tar.gz'))
  const fresh =
    other.engine === 'postgres'
      ? { database: await emptied(other), folder: temporaryFolder(context) }
      : emptySqlite(context)
  const { applied } = await restoreBackup({ ...fresh, source, dataFolder: fresh.folder }, file)
  assert.ok(applied.length > 20)
  const { calendar_event: events, network_contact: contacts } = await allRows(fresh.database)
  assert.deepEqual([events?.length, contacts?.length], [1, 1])
  const [{ state, version }] = events as [{ state: string; version: number }]
  assert.deepEqual([state, version], ['published', 1])
})

onBothEngines('a database of version 0.1.0 is backed up and brought up to date', async (other, context) => {
  const { database } = other.engine === 'postgres' ? { database: await emptied(other) } : emptySqlite(context)
  await migrate(database, oldSource(temporaryFolder(context)))
  await writeOldRows(database)
  const before = await allRows(database)
  const folder = temporaryFolder(context)
  const backups = join(folder, 'backups')
  const said: string[] = []
  const bring = (settings: Readonly<Record<string, string>>) =>
    bringUpToDate(aHouse(database, { settings: { DATA_DIR: folder, ...settings } }), source, (line) => said.push(line))
  mkdirSync(backups)
  for (const day of ['01', '02', '03']) writeFileSync(join(backups, `before-migration-202611${day}.tar.gz`), '')
  writeFileSync(join(backups, 'multipolis-20261101.tar.gz'), '')
  const applied = await bring({ BACKUPS_KEPT: '2' })
  assert.ok(applied.length > 20)
  assert.match(
    said.join('\n'),
    /^The database will be brought up to date; as it was it lies in .*before-migration-\w+\.tar\.gz\.$/,
  )
  const kept = ['before-migration-20261103.tar.gz', 'before-migration-20261122T120000000Z.tar.gz']
  assert.deepEqual(readdirSync(backups).sort(), [...kept, 'latest.json', 'multipolis-20261101.tar.gz'])
  assert.deepEqual(await bring({}), [])
  assert.equal(said.length, 1, 'a database that is up to date needs no backup')
  const { calendar_event: events } = await allRows(database)
  assert.deepEqual([(events as [{ slug: string; version: number }])[0].slug, events?.length], ['beseda', 1])
  // What was backed up is the database as it was.
  const again = emptySqlite(context)
  const { head } = await restoreBackup(
    { ...again, source: oldSource(temporaryFolder(context)), dataFolder: again.folder },
    join(backups, 'before-migration-20261122T120000000Z.tar.gz'),
  )
  assert.equal(head.migrations.length, 6)
  const rows = await allRows(again.database)
  for (const table of Object.keys(before).filter((name) => name !== 'platform_migration'))
    assert.deepEqual(rows[table], before[table], table)
})

test('without room for its backup a database stays as it is', async (context) => {
  const { database } = emptySqlite(context)
  await migrate(database, oldSource(temporaryFolder(context)))
  await writeOldRows(database)
  const folder = temporaryFolder(context)
  writeFileSync(join(folder, 'backups'), 'a file where a folder should be')
  const bring = (kept: string) =>
    bringUpToDate(aHouse(database, { settings: { DATA_DIR: folder, BACKUPS_KEPT: kept } }), source, () => undefined)
  await assert.rejects(bring('3'), /^OperatorError: .* its backup before that failed: .*Nothing was changed/)
  assert.equal((await allRows(database)).platform_migration?.length, 6)
  assert.ok((await bring('0')).length > 20, 'whoever wants none gets none')
  assert.ok(existsSync(join(folder, 'backups')))
})
