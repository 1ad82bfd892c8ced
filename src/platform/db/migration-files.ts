import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '../failure.ts'
import type { Engine } from './database.ts'

export interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

const form = /^(\d{8}_\d{4}_[a-z0-9_-]+)(\.sqlite|\.postgres)?\.sql$/

/** The `.sql` files of every module under `source`, in order of their time stamps; twins only for their own engine. */
export function findMigrations(source: string, engine: Engine): Migration[] {
  const folders = readdirSync(source).map((module) => join(source, module, 'migrations'))
  const files = folders.filter(existsSync).flatMap((folder) => readdirSync(folder).map((file) => ({ folder, file })))
  const migrations = files
    .flatMap(({ folder, file }) => {
      const [, name, twin] = form.exec(file) ?? []
      if (!name) throw new OperatorError(`The file ${join(folder, file)} is not named YYYYMMDD_HHMM_name.sql.`)
      if (twin && twin !== `.${engine}`) return []
      // A checkout on Windows may end its lines otherwise; it is the same migration.
      const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
      return [{ name, sql, checksum: createHash('sha256').update(sql).digest('hex') }]
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const twice = migrations.find(({ name }, index) => migrations[index + 1]?.name === name)
  if (twice) throw new OperatorError(`Two migrations are called ${twice.name}. Give one of them another time.`)
  return migrations
}

/** Bytewise order for text, the same on both engines: PostgreSQL would otherwise sort by the locale of its machine. */
export const forPostgres = (sql: string): string =>
  sql.replace(/(?<=^ {2}[a-z0-9_]+ |add column [a-z0-9_]+ )text\b/gm, 'text collate "C"')

/**
 * Statements of a migration file, one by one, without comments. Semicolons and dashes inside quotes are text; a quote that
 * is never closed stays, so that the engine complains of it.
 */
export const statementsOf = (sql: string): string[] =>
  (sql.replace(/('(?:[^']|'')*'|"[^"]*")|--.*/g, '$1').match(/(?:'(?:[^']|'')*'|"[^"]*"|[^;])+/g) ?? [])
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
