import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import { onBothEngines, temporaryFolder } from '../../../test/support/databases.ts'
import { OperatorError } from '../failure.ts'
import type { Database } from './database.ts'
import { migrate, pendingMigrations } from './migrate.ts'
import { findMigrations, forPostgres, statementsOf } from './migration-files.ts'

/** A source folder of one module with these migrations. */
function sourceWith(context: TestContext, files: Record<string, string>): string {
  const folder = temporaryFolder(context)
  mkdirSync(join(folder, 'room/migrations'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'room/migrations', name), text)
  return folder
}

/** The tests' databases come migrated; these begin with nothing. */
const forget = (database: Database) =>
  database.write(({ query }) => sql`delete from platform_migration`.execute(query).then(() => undefined))

const first = { '20260101_0000_first.sql': 'create table room_first (a text);' }
const refuses = (words: RegExp) => (error: unknown) => error instanceof OperatorError && words.test(error.message)

onBothEngines(
  'a failing file is undone as a whole, those before it stay, and it can be mended',
  async (database, context) => {
    await forget(database)
    const broken = 'create table room_half (a text); insert into room_half values (1); insert into nowhere values (1);'
    const source = sourceWith(context, { ...first, '20260102_0000_second.sql': broken })
    await assert.rejects(
      migrate(database, source),
      refuses(/^Migration 20260102_0000_second failed and was undone: .*nowhere/),
    )
    await assert.rejects(sql`select * from room_half`.execute(database.read))
    assert.deepEqual(await pendingMigrations(database, source), ['20260102_0000_second'])
    writeFileSync(join(source, 'room/migrations/20260102_0000_second.sql'), 'create table room_half (a text);')
    assert.deepEqual(await migrate(database, source), ['20260102_0000_second'])
    assert.deepEqual(await migrate(database, source), [])
  },
)

onBothEngines('a file changed after it ran is refused, other line ends are no change', async (database, context) => {
  await forget(database)
  const text = 'create table room_lines (\n  a text\n);\n'
  const source = sourceWith(context, { '20260101_0000_lines.sql': text })
  await migrate(database, source)
  const windows = sourceWith(context, { '20260101_0000_lines.sql': text.replaceAll('\n', '\r\n') })
  assert.deepEqual(await migrate(database, windows), [])
  const changed = sourceWith(context, { '20260101_0000_lines.sql': `${text}-- more` })
  await assert.rejects(migrate(database, changed), refuses(/^Migration 20260101_0000_lines was changed/))
  await assert.rejects(pendingMigrations(database, changed), refuses(/was changed/))
})

onBothEngines('a database newer than the program is refused', async (database, context) => {
  await assert.rejects(
    migrate(database, sourceWith(context, first)),
    refuses(/^The database is newer than this program/),
  )
})

test('a twin runs on its own engine alone, under one name', (context) => {
  const files = { '20260101_0000_find.sqlite.sql': 'select 1', '20260101_0000_find.postgres.sql': 'select 2' }
  const source = sourceWith(context, files)
  const found = (engine: 'sqlite' | 'postgres') =>
    findMigrations(source, engine).map(({ name, sql: text }) => [name, text])
  assert.deepEqual(found('sqlite'), [['20260101_0000_find', 'select 1']])
  assert.deepEqual(found('postgres'), [['20260101_0000_find', 'select 2']])
})

test('files that cannot be ordered are refused by name', (context) => {
  const nameless = sourceWith(context, { 'second thoughts.sql': 'select 1' })
  assert.throws(() => findMigrations(nameless, 'sqlite'), refuses(/second thoughts\.sql is not named/))
  const twice = sourceWith(context, { '20260101_0000_a.sql': 'select 1', '20260101_0000_a.sqlite.sql': 'select 1' })
  assert.throws(() => findMigrations(twice, 'sqlite'), refuses(/^Two migrations are called 20260101_0000_a\./))
})

test('statements end at semicolons outside quotes and comments', () => {
  const text = `-- it's a comment; with everything
    create table a (b text default ';--''x'); -- and ' more;
    insert into "odd;name" values ('--');
    select 1`
  assert.deepEqual(statementsOf(text), [
    `create table a (b text default ';--''x')`,
    `insert into "odd;name" values ('--')`,
    'select 1',
  ])
})

test('a quote that is never closed reaches the engine, which refuses it', () => {
  assert.deepEqual(statementsOf("select 'oops; select 2"), ["select 'oops", 'select 2'])
})

test('text columns sort by bytes on PostgreSQL, whatever their name; words in checks stay', () => {
  const text =
    "create table a (\n  line2 text not null,\n  kind text check (kind in ('text'))\n);\nalter table a add column b3 text;"
  assert.equal(
    forPostgres(text),
    `create table a (\n  line2 text collate "C" not null,\n  kind text collate "C" check (kind in ('text'))\n);\nalter table a add column b3 text collate "C";`,
  )
})
