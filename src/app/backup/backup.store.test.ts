import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import { writeBackup } from '#src/platform/backup/backup-file.ts'
import { restoreBackup } from '#src/platform/backup/restore-backup.ts'
import type { Database } from '#src/platform/db/database.ts'
import { describeTables } from '#src/platform/db/describe-tables.ts'
import { migrate } from '#src/platform/db/migrate.ts'
import { openSqlite } from '#src/platform/db/sqlite.ts'
import { onBothEngines, source, temporaryFolder, testJournal } from '../../../test/support/databases.ts'
import { fillTables } from '../../../test/support/fill-tables.ts'
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
  await writeBackup({ database, filesFolder: join(folder, 'files'), leftOut, program: 'test', now }, file)
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

/** Migrations of version 0.1.0, as the changelog dates it. */
const oldMigrations = [
  'platform/migrations/20261123_0000_platform.sql',
  'people/migrations/20261123_0050_people.sql',
  'places/migrations/20261123_0100_places.sql',
  'network/migrations/20261123_0200_network.sql',
  'sources/migrations/20261123_0300_sources.sql',
  'calendar/migrations/20261123_0400_calendar.sql',
]

function oldSource(context: TestContext): string {
  const folder = temporaryFolder(context)
  for (const file of oldMigrations) {
    mkdirSync(join(folder, 'src', dirname(file)), { recursive: true })
    cpSync(join(source, file), join(folder, 'src', file))
  }
  return join(folder, 'src')
}

/** A library with a talk, as 0.1.0 wrote them. */
const oldRows = `
  insert into people_person (id, email, name, language, created_at)
    values ('p1', 'maria@example.org', 'Мария', 'bg', '2026-11-23T03:00:00.000Z');
  insert into places_settlement (id, slug, kind, name, municipality, oblast) values ('s1', 'ruse', 'гр.', 'Русе', 'Русе', 'Русе');
  insert into places_venue (id, slug, settlement_id) values ('v1', 'library', 's1');
  insert into places_venue_text (venue_id, lang, name) values ('v1', 'bg', 'Библиотека');
  insert into network_organisation (id, slug, type, settlement_id, phone) values ('o1', 'biblioteka', 'library', 's1', '082 123 456');
  insert into network_organisation_text (organisation_id, lang, name) values ('o1', 'bg', 'Библиотека „Любен Каравелов“');
  insert into calendar_event (id, slug, organisation_id, type, sphere, kind, venue_id, zone, starts, status, sequence, published_at, created_at, updated_at)
    values ('e1', 'beseda', 'o1', 'single', 'culture', 'talk', 'v1', 'Europe/Sofia', '2026-11-27T18:00:00', 'confirmed', 0,
      '2026-11-23T03:00:00.000Z', '2026-11-23T03:00:00.000Z', '2026-11-23T03:00:00.000Z');
  insert into calendar_event_text (event_id, lang, title) values ('e1', 'bg', 'Беседа');
  insert into calendar_occurrence (event_id, recurrence_id, kind, starts, starts_at, ends_at, first_day, last_day, lasting, own_text, status,
      venue_id, settlement_id, organisation_id, sphere, listed)
    values ('e1', '2026-11-27T18:00:00', 'date', '2026-11-27T18:00:00', '2026-11-27T16:00:00.000Z', '2026-11-27T18:00:00.000Z',
      '2026-11-27', '2026-11-27', 0, 0, 'confirmed', 'v1', 's1', 'o1', 'culture', 1)`

async function writeOldRows(database: Database): Promise<void> {
  await database.write(async ({ query }) => {
    for (const statement of oldRows.split(';\n')) await sql.raw(statement).execute(query)
  })
}

onBothEngines('a backup of version 0.1.0 is restored and brought up to date', async (other, context) => {
  const old = emptySqlite(context)
  await migrate(old.database, oldSource(context))
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
