import { createHash } from 'node:crypto'
import type { Database, Reader } from '../db/database.ts'
import { describeTables, type Table } from '../db/describe-tables.ts'
import { readApplied } from '../db/migrate.ts'
import { OperatorError } from '../failure.ts'
import type { Files } from '../files/files.ts'
import {
  archiveForm,
  endName,
  type Head,
  headName,
  misfitOf,
  type Piece,
  pieceBytes,
  pieceName,
} from './archive-form.ts'
import { packFiles } from './pack-files.ts'
import { readTable } from './read-table.ts'
import { paddingOf, tarEnd, tarHeader } from './tar.ts'

/** Takes bytes, and is waited for before it gets more. */
export type Sink = (bytes: Buffer) => Promise<void>

export interface BackupParts {
  readonly database: Database
  /** All of them come along, under `files/`. */
  readonly files: Files
  /** Tables whose rows stay behind. */
  readonly leftOut: readonly string[]
  /** Version of the program. */
  readonly program: string
  readonly now: Temporal.Instant
}

export interface Packed {
  readonly rows: number
  readonly tables: number
  readonly files: number
  /** Files that were taken away while they were packed. */
  readonly vanished: number
}

/** Remembered in the head, with check sums that differ by engine. */
export const migrationTable = 'platform_migration'

/** Writes head, files, tables and end, not yet compressed. All rows are those of one moment. */
export async function writeArchive(parts: BackupParts, sink: Sink): Promise<Packed> {
  const { database, now } = parts
  const seconds = Math.floor(now.epochMilliseconds / 1000)
  const pieces: Piece[] = []
  const put = async (name: string, content: Buffer, rows?: number) => {
    const header = tarHeader({ name, bytes: content.length }, seconds)
    if (!header) throw new Error(`${name} does not go into an archive`)
    const sha256 = createHash('sha256').update(content).digest('hex')
    pieces.push({ name, bytes: content.length, sha256, ...(rows === undefined ? {} : { rows }) })
    await sink(Buffer.concat([header, content, paddingOf(content.length)]))
  }
  const packed = await database.snapshot(async (query) => {
    const { head, kept } = await describe(query, parts)
    await put(headName, asJson(head))
    // At once after the moment of the snapshot: what is taken away later has less time to vanish.
    const files = await packFiles(parts.files, seconds, sink, (piece) => void pieces.push(piece))
    let rows = 0
    for (const table of kept) {
      let number = 0
      for await (const piece of piecesOf(query, table)) {
        rows += piece.rows
        await put(pieceName(table.name, ++number), piece.content, piece.rows)
      }
    }
    return { ...files, rows, tables: kept.length }
  })
  await put(endName, asJson({ pieces }))
  await sink(tarEnd)
  return packed
}

const asJson = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`)

async function describe(query: Reader, { database, leftOut, program, now }: BackupParts) {
  const tables = (await describeTables(query, database.engine)).filter(({ name }) => name !== migrationTable)
  const kept = tables.filter(({ name }) => !leftOut.includes(name))
  const head: Head = {
    form: archiveForm,
    program,
    engine: database.engine,
    made: now.toString(),
    migrations: await readApplied(query),
    tables: kept.map(({ name, columns }) => ({ name, columns })),
    leftOut: tables.flatMap(({ name }) => (leftOut.includes(name) ? [name] : [])),
  }
  return { head, kept }
}

async function* piecesOf(query: Reader, table: Table): AsyncGenerator<{ content: Buffer; rows: number }> {
  let lines: string[] = []
  let weight = 0
  const check = (row: readonly unknown[]) => {
    const misfit = misfitOf(table.columns, row)
    if (misfit !== undefined)
      throw new OperatorError(`The database holds something in ${table.name}.${misfit} that does not belong there.`)
  }
  const piece = () => ({ content: Buffer.from(lines.join('')), rows: lines.length })
  for await (const page of readTable(query, table, check)) {
    for (const line of page) {
      lines.push(line)
      weight += line.length
      if (weight < pieceBytes) continue
      yield piece()
      lines = []
      weight = 0
    }
  }
  if (lines.length > 0) yield piece()
}
