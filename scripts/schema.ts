// Writes db/schema.sql: what the embedded database looks like after all migrations, for people to read.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { systemClock } from '#src/platform/clock.ts'
import { migrate } from '#src/platform/db/migrate.ts'
import { openSqlite } from '#src/platform/db/sqlite.ts'
import { timeOrderedIds } from '#src/platform/ids.ts'

const root = join(import.meta.dirname, '..')
export const schemaFile = join(root, 'db/schema.sql')

const heading = `-- What the migrations come to on the embedded engine. Made by "npm run schema"; changes go into a new migration.`

/** Every table with its indexes, in the order of names. */
function dump(file: string): string {
  const database = new DatabaseSync(file, { readOnly: true })
  const rows = database
    .prepare("select sql from sqlite_schema where sql is not null order by tbl_name, type = 'index', name")
    .all()
  database.close()
  return `${[heading, ...rows.map(({ sql }) => `${sql};`)].join('\n\n')}\n`
}

export async function schemaText(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'multipolis-schema-'))
  try {
    const file = join(folder, 'schema.sqlite')
    const database = openSqlite(file, { clock: systemClock, ids: timeOrderedIds(), subscriptions: new Map() })
    await migrate(database, join(root, 'src'))
    await database.close()
    return dump(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  mkdirSync(join(root, 'db'), { recursive: true })
  writeFileSync(schemaFile, await schemaText())
  console.log('Wrote db/schema.sql.')
}
