import { existsSync, rmSync } from 'node:fs'
import { open, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Database, Tx } from '../db/database.ts'
import { describeTables, type Table } from '../db/describe-tables.ts'
import { layMigrations, migrate, refuseStrangersIn } from '../db/migrate.ts'
import { prepareLoading } from '../db/prepare-loading.ts'
import { codeOf, messageOf, OperatorError } from '../failure.ts'
import { type Files, filesOf } from '../files/files.ts'
import { makeFolder } from '../make-folder.ts'
import type { Head } from './archive-form.ts'
import { openBackup } from './backup-file.ts'
import { insertRows } from './insert-rows.ts'
import { type Contents, readArchive } from './read-archive.ts'
import { BrokenArchive } from './tar.ts'
import { migrationTable } from './write-archive.ts'

export interface RestoreParts {
  readonly database: Database
  /** Where the migrations lie. */
  readonly source: string
  /** `tmp` in it holds what is not done yet. */
  readonly dataFolder: string
  /** Where pictures and documents go; else `files` in that folder. */
  readonly files?: Files
}

export interface Restored extends Contents {
  /** Migrations that the program has and the backup had not. */
  readonly applied: readonly string[]
}

/**
 * Fills an empty database and an empty folder of files from a backup. The whole of it is read and checked before anything is written; the
 * rows come in one transaction, so that a restore which is cut off leaves nothing. An older backup is then brought up to date.
 */
export async function restoreBackup(parts: RestoreParts, file: string): Promise<Restored> {
  const contents = await checked(file, parts.source)
  await assertRoom(parts, contents, file)
  await assertEmpty(parts)
  const aside = join(parts.dataFolder, 'tmp', asideName)
  try {
    await parts.database.write((tx) => fill(tx, parts, file, { head: contents.head, aside }))
  } catch (error) {
    // It was empty before; the commit may have failed behind the files.
    await filesIn(parts).removeBelow()
    throw explained(error, file)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  return { ...contents, applied: await migrate(parts.database, parts.source) }
}

async function checked(file: string, source: string): Promise<Contents> {
  try {
    const head = ({ migrations, engine }: Head) => refuseStrangersIn(migrations, engine, source)
    return await readArchive(await openBackup(file), { head })
  } catch (error) {
    throw explained(error, file)
  }
}

/** Files wait in it for the commit; what a killed restore has left in it goes with the next one. */
const asideName = 'restore'

/** What the engines refuse a row for: it breaks a rule, or is not of its column's kind. */
const misfits = /^(22|23)|^ERR_SQLITE_ERROR$/

function explained(error: unknown, file: string): unknown {
  if (error instanceof BrokenArchive)
    return new OperatorError(`The backup ${file} ${error.message}. Nothing was restored.`, { cause: error })
  if (misfits.test(codeOf(error) ?? ''))
    return new OperatorError(`The backup ${file} does not fit together: ${messageOf(error)}. Nothing was restored.`, {
      cause: error,
    })
  return error
}

async function assertRoom({ dataFolder }: RestoreParts, { bytes }: Contents, file: string): Promise<void> {
  makeFolder(dataFolder)
  const { bavail, bsize } = await statfs(dataFolder)
  if (bavail * bsize < bytes)
    throw new OperatorError(
      `There is no room for the backup ${file} in ${dataFolder}: it unpacks to ${Math.ceil(bytes / 1_000_000)} MB. Nothing was restored.`,
    )
}

const filesIn = ({ files, dataFolder }: RestoreParts): Files => files ?? filesOf({ DATA_DIR: dataFolder })

async function assertEmpty(parts: RestoreParts): Promise<void> {
  const { database, dataFolder } = parts
  if ((await describeTables(database.read, database.engine)).length > 0)
    throw new OperatorError(
      'The database is not empty, and a restore would mix two networks. Name another DATA_DIR, an empty PostgreSQL database, or move the old one away.',
    )
  for await (const _ of filesIn(parts).keys())
    throw new OperatorError(
      `${join(dataFolder, 'files')} is not empty. Move what lies there away, or name another DATA_DIR.`,
    )
}

interface Work {
  readonly head: Head
  readonly aside: string
}

/** May run again from its beginning, when PostgreSQL asks for it. */
async function fill(tx: Tx, parts: RestoreParts, file: string, { head, aside }: Work): Promise<void> {
  const { engine } = parts.database
  await layMigrations(tx, engine, parts.source, head.migrations)
  const tables = await describeTables(tx.query, engine)
  compareTables(head, tables)
  const finish = await prepareLoading(tx.query, engine)
  rmSync(aside, { recursive: true, force: true })
  makeFolder(aside, 0o700)
  await readArchive(await openBackup(file), {
    rows: (table, rows) => insertRows(tx, engine, table, rows),
    file: (name, content) => writeWhole(join(aside, name), content),
  })
  await finish()
  const from = join(aside, 'files')
  // Before the commit: files that no row knows of harm nobody, rows without their files would.
  if (existsSync(from)) await filesIn(parts).takeIn(from)
}

function compareTables({ tables, leftOut }: Head, made: readonly Table[]): void {
  const linesOf = (some: readonly Pick<Table, 'name' | 'columns'>[]) =>
    some.map(({ name, columns }) => `${name} ${columns.map((column) => `${column.name} ${column.type}`).join(', ')}`)
  const wanted = made.filter(({ name }) => name !== migrationTable && !leftOut.includes(name))
  if (linesOf(tables).join('\n') !== linesOf(wanted).join('\n'))
    throw new BrokenArchive('has other tables than the program that made it')
}

async function writeWhole(path: string, content: AsyncIterable<Buffer>): Promise<void> {
  makeFolder(dirname(path))
  await using opened = await open(path, 'wx')
  for await (const chunk of content) await opened.writeFile(chunk)
  await opened.sync()
}
