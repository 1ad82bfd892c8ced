import { sql } from 'kysely'
import { messageOf, OperatorError } from '../failure.ts'
import type { Database, Engine, Reader, Tx } from './database.ts'
import { findMigrations, forPostgres, type Migration, statementsOf } from './migration-files.ts'

type Tables = { platform_migration: { name: string; checksum: string; applied_at: string } }

/** Any number; two processes that start together on an empty database take the same one and wait for each other. */
const lock = 20261123

/**
 * Brings the database up to date, each file in a transaction of its own, and returns the names it applied. A file that
 * fails leaves no trace; a file changed after it ran, or a database newer than the code, is refused.
 */
export async function migrate(database: Database, source: string): Promise<string[]> {
  const migrations = findMigrations(source, database.engine)
  await createTable(database)
  const applied = await appliedMigrations(database)
  refuseStrangers(migrations, applied)
  const names: string[] = []
  for (const migration of migrations) {
    if (!applied.has(migration.name) && (await apply(database, migration))) names.push(migration.name)
  }
  return names
}

/** What has not run yet. Throws for a database that this program must not touch; see `migrate`. */
export async function pendingMigrations(database: Database, source: string): Promise<string[]> {
  const migrations = findMigrations(source, database.engine)
  const applied = await appliedMigrations(database)
  refuseStrangers(migrations, applied)
  return migrations.map(({ name }) => name).filter((name) => !applied.has(name))
}

/** A migration as the database remembers it. */
export interface AppliedMigration {
  readonly name: string
  readonly checksum: string
  readonly applied_at: string
}

/** What has run, in order of names; empty where not even the table of migrations is there. */
export async function readApplied(query: Reader): Promise<AppliedMigration[]> {
  const all = await query.introspection.getTables()
  if (!all.some(({ name }) => name === 'platform_migration')) return []
  return query.withTables<Tables>().selectFrom('platform_migration').selectAll().orderBy('name').execute()
}

/** Throws for migrations of a backup that this program does not know, or knows otherwise. */
export const refuseStrangersIn = (applied: readonly AppliedMigration[], engine: Engine, source: string): void =>
  refuseStrangers(
    findMigrations(source, engine),
    new Map(applied.map(({ name, checksum }) => [name, checksum])),
    'backup',
  )

/** Makes the tables of exactly these migrations in an empty database, in this transaction, and remembers when they ran elsewhere. */
export async function layMigrations(
  { query }: Tx,
  engine: Engine,
  source: string,
  applied: readonly AppliedMigration[],
): Promise<void> {
  const when = new Map(applied.map(({ name, applied_at }) => [name, applied_at]))
  await sql.raw(textFor(engine, table)).execute(query)
  for (const migration of findMigrations(source, engine)) {
    const applied_at = when.get(migration.name)
    if (applied_at === undefined) continue
    for (const statement of statementsOf(textFor(engine, migration.sql))) await sql.raw(statement).execute(query)
    const row = { name: migration.name, checksum: migration.checksum, applied_at }
    await query.withTables<Tables>().insertInto('platform_migration').values(row).execute()
  }
}

const textFor = (engine: Engine, text: string): string => (engine === 'postgres' ? forPostgres(text) : text)

async function appliedMigrations({ read }: Database): Promise<Map<string, string>> {
  const rows = await read.withTables<Tables>().selectFrom('platform_migration').selectAll().execute()
  return new Map(rows.map(({ name, checksum }) => [name, checksum]))
}

const table = `create table if not exists platform_migration (
  name text not null primary key,
  checksum text not null,
  applied_at text not null
)`

/** The check for the table and its making are two steps inside PostgreSQL, hence the lock. */
const createTable = ({ engine, write }: Database) =>
  write(async ({ query }) => {
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${lock})`.execute(query)
    await sql.raw(textFor(engine, table)).execute(query)
  })

function refuseStrangers(migrations: Migration[], applied: Map<string, string>, what = 'database'): void {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  for (const [name, checksum] of applied) {
    if (!known.has(name))
      throw new OperatorError(
        `The ${what} is newer than this program: it knows migration ${name}. Install the newer program.`,
      )
    if (known.get(name) !== checksum)
      throw new OperatorError(`Migration ${name} was changed after it had run. Put its file back and write a new one.`)
  }
}

async function apply(database: Database, migration: Migration): Promise<boolean> {
  const text = textFor(database.engine, migration.sql)
  try {
    return await database.write(async ({ query }) => {
      // Locking a table, unlike any select, leaves the snapshot for later: what another process applied meanwhile is seen.
      if (database.engine === 'postgres')
        await sql`lock table platform_migration in share row exclusive mode`.execute(query)
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
