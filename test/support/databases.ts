import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, type TestContext, test } from 'node:test'
import type { PGlite } from '@electric-sql/pglite'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { fixedClock } from '#src/platform/clock.ts'
import type { Database, Engine } from '#src/platform/db/database.ts'
import type { Journal } from '#src/platform/db/journal.ts'
import { migrate } from '#src/platform/db/migrate.ts'
import { openPostgres } from '#src/platform/db/postgres.ts'
import { openSqlite } from '#src/platform/db/sqlite.ts'
import { countingIds } from '#src/platform/ids.ts'
import { emptySchema } from './empty-postgres.ts'

export const source = join(import.meta.dirname, '../../src')
/** A Sunday before a week with the clock unchanged, as the house fixes it for tests. */
export const testNow = '2026-11-22T12:00:00Z'

export const testJournal = (changes: Partial<Journal> = {}): Journal => ({
  clock: fixedClock(testNow),
  ids: countingIds(),
  subscriptions: new Map(),
  ...changes,
})

/** Where a test leaves what is to be done when it is over. */
export interface Ending {
  readonly after: (end: () => unknown) => void
}

export const temporaryFolder = (context: Ending): string => {
  const folder = mkdtempSync(join(tmpdir(), 'multipolis-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const endings: (() => unknown)[] = []
let migrated: Promise<string> | undefined

/** Migrating takes a quarter of a second, copying what came of it a millisecond. */
function migratedFile(): Promise<string> {
  migrated ??= (async () => {
    const file = join(temporaryFolder({ after: (end) => void endings.push(end) }), 'migrated.sqlite')
    const database = openSqlite(file, testJournal())
    await migrate(database, source)
    await database.close()
    return file
  })()
  return migrated
}

export async function sqliteForTest(context: Ending, journal = testJournal()): Promise<Database> {
  const file = join(temporaryFolder(context), 'test.sqlite')
  copyFileSync(await migratedFile(), file)
  const database = openSqlite(file, journal)
  context.after(() => database.close())
  return database
}

let shared: Promise<PGlite> | undefined

/** One PGlite for the whole run: it costs seconds to create. */
async function pglite(): Promise<PGlite> {
  shared ??= import('@electric-sql/pglite').then(({ PGlite }) => PGlite.create())
  return shared
}

async function postgresForTest(context: TestContext, journal = testJournal()): Promise<Database> {
  const server = await pglite()
  const database = openPostgres({ pool: onePool(server) }, journal)
  context.after(() => database.close())
  await emptySchema(server, async () => void (await migrate(database, source)))
  return database
}

/** The single connection of PGlite behind the shape of a pool: whoever holds it makes the others wait. */
function onePool(server: PGlite): PostgresPool {
  let free = Promise.resolve()
  const connect = async (): Promise<PostgresPoolClient> => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const turn = free
    free = free.then(() => promise)
    await turn
    const query = async (sql: string, parameters: readonly unknown[] = []) => {
      const { rows, affectedRows = 0 } = await server.query(sql, [...parameters])
      const count = sql.trimStart().toLowerCase().startsWith('select') ? rows.length : affectedRows
      return {
        rows,
        rowCount: count,
        command: /^\s*insert/i.test(sql) ? 'INSERT' : /^\s*delete/i.test(sql) ? 'DELETE' : 'UPDATE',
      }
    }
    return { query, release: resolve } as unknown as PostgresPoolClient
  }
  return { connect, end: async () => {} } as unknown as PostgresPool
}

/** Runs the same test on the embedded engine and on PostgreSQL. */
export function onBothEngines(
  name: string,
  body: (database: Database, context: TestContext) => Promise<void>,
  journal: () => Journal = testJournal,
): void {
  const engines: Record<Engine, (context: TestContext) => Promise<Database>> = {
    sqlite: (context) => sqliteForTest(context, journal()),
    postgres: (context) => postgresForTest(context, journal()),
  }
  for (const [engine, open] of Object.entries(engines)) {
    test(`${name} (${engine})`, async (context) => body(await open(context), context))
  }
}

after(async () => {
  await (await shared)?.close()
  for (const end of endings) end()
})
