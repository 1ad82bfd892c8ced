import { type Kysely, sql } from 'kysely'
import { messageOf, OperatorError } from '../failure.ts'
import type { Database } from './database.ts'
import { findMigrations, forPostgres, type Migration, statementsOf } from './migration-files.ts'

type Tables = { platform_migration: { name: string; checksum: string; applied_at: string } }

/** Any number; two processes that start together take the same one and wait for each other. */
const lock = 20261123

/**
 * Brings the database up to date, each file in a transaction of its own, and returns the names it applied. A file that
 * fails leaves no trace; a file changed after it ran, or a database newer than the code, is refused.
 */
export async function migrate(database: Database, source: string): Promise<string[]> {
  const migrations = findMigrations(source, database.engine)
  await database.write(({ query }) => createTable(query))
  const applied = await appliedMigrations(database)
  refuseStrangers(migrations, applied)
  const names: string[] = []
  for (const migration of migrations) {
    if (!applied.has(migration.name) && (await apply(database, migration))) names.push(migration.name)
  }
  return names
}

export async function pendingMigrations(database: Database, source: string): Promise<string[]> {
  const applied = await appliedMigrations(database)
  return findMigrations(source, database.engine)
    .map(({ name }) => name)
    .filter((name) => !applied.has(name))
}

async function appliedMigrations({ read }: Database): Promise<Map<string, string>> {
  const rows = await read.withTables<Tables>().selectFrom('platform_migration').selectAll().execute()
  return new Map(rows.map(({ name, checksum }) => [name, checksum]))
}

const createTable = (query: Kysely<object>) =>
  sql`create table if not exists platform_migration (name text primary key, checksum text not null, applied_at text not null)`.execute(
    query,
  )

function refuseStrangers(migrations: Migration[], applied: Map<string, string>): void {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  for (const [name, checksum] of applied) {
    if (!known.has(name))
      throw new OperatorError(
        `The database is newer than this program: it knows migration ${name}. Install the newer program.`,
      )
    if (known.get(name) !== checksum)
      throw new OperatorError(`Migration ${name} was changed after it had run. Put its file back and write a new one.`)
  }
}

async function apply(database: Database, migration: Migration): Promise<boolean> {
  const text = database.engine === 'postgres' ? forPostgres(migration.sql) : migration.sql
  try {
    return await database.write(async ({ query }) => {
      if (database.engine === 'postgres') await sql`select pg_advisory_xact_lock(${lock})`.execute(query)
      const tables = query.withTables<Tables>()
      const done = await tables
        .selectFrom('platform_migration')
        .select('name')
        .where('name', '=', migration.name)
        .executeTakeFirst()
      if (done) return false
      for (const statement of statementsOf(text)) await sql.raw(statement).execute(query)
      const row = { name: migration.name, checksum: migration.checksum, applied_at: new Date().toISOString() }
      await tables.insertInto('platform_migration').values(row).execute()
      return true
    })
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw new OperatorError(`Migration ${migration.name} failed and was undone: ${messageOf(error)}.`, { cause: error })
  }
}
