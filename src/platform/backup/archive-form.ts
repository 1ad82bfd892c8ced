import type { Engine } from '../db/database.ts'
import type { Column, ColumnType, Table } from '../db/describe-tables.ts'
import type { AppliedMigration } from '../db/migrate.ts'
import { BrokenArchive } from './tar.ts'

/** Raised when an older program could not read what a newer one writes. */
export const archiveForm = 1
export const headName = 'multipolis.json'
export const endName = 'manifest.json'

/** Rows are packed in pieces of about this many bytes, so that neither side holds more. */
export const pieceBytes = 2_000_000
/** A piece ends behind the line that fills it; no table has rows this long. */
export const mostPieceBytes = 64_000_000
export const mostPaperBytes = 256_000_000

/** What stands first in a backup: who made it, and what its tables look like. */
export interface Head {
  readonly form: number
  readonly program: string
  readonly engine: Engine
  readonly made: string
  readonly migrations: readonly AppliedMigration[]
  readonly tables: readonly { readonly name: string; readonly columns: readonly Column[] }[]
  /** Tables that stay empty. */
  readonly leftOut: readonly string[]
}

export interface Piece {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  /** Of a piece of a table. */
  readonly rows?: number
}

/** What stands last: every file before it. Where it is missing the backup is cut short. */
export interface End {
  readonly pieces: readonly Piece[]
}

export type Row = readonly (string | number | null)[]

export const pieceName = (table: string, number: number): string =>
  `tables/${table}/${String(number).padStart(6, '0')}.ndjson`

/** A file below DATA_DIR/files: nothing that leaves it, nothing that another system would read otherwise. */
export function isFileName(name: string): boolean {
  const parts = name.split('/')
  const isPlain = (part: string) => part !== '' && part !== '.' && part !== '..' && !/[\\:\p{Cc}]/u.test(part)
  return parts[0] === 'files' && parts.length > 1 && parts.every(isPlain)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BrokenArchive('is damaged: something in it is not JSON')
  }
}

const hasTexts = <Name extends string>(value: unknown, ...names: Name[]): value is Record<Name, string> =>
  isRecord(value) && names.every((name) => isText(value[name]))

/** What is said again in sentences: a terminal would obey other signs. */
const isWord = (value: unknown): value is string => isText(value) && /^[\w.+-]{1,100}$/.test(value)
const isMoment = (value: unknown): value is string => isText(value) && /^\d{4}-\d\d-\d\dT[\d:.]{5,18}Z$/.test(value)

const isColumn = (value: unknown): value is Column =>
  hasTexts(value, 'name', 'type') && isWord(value.name) && Object.hasOwn(fits, value.type)
const isTable = (value: unknown): value is Pick<Table, 'name' | 'columns'> =>
  hasTexts(value, 'name') &&
  isWord(value.name) &&
  'columns' in value &&
  Array.isArray(value.columns) &&
  value.columns.every(isColumn)
const isMigration = (value: unknown): value is AppliedMigration =>
  hasTexts(value, 'name', 'checksum', 'applied_at') && isWord(value.name)

/** Throws a sentence for what is no head, and for one of a form that this program does not know. */
export function readHead(text: string): Head {
  const head = parseJson(text)
  if (!isRecord(head) || !isCount(head.form)) throw new BrokenArchive('is none of Multipolis')
  const { form, program, engine, made, migrations, tables, leftOut } = head
  if (form > archiveForm)
    throw new BrokenArchive(
      `was made by a newer program${isWord(program) ? ` (${program})` : ''}. Install that one, or a newer one`,
    )
  const isWhole =
    isWord(program) &&
    (engine === 'sqlite' || engine === 'postgres') &&
    isMoment(made) &&
    Array.isArray(migrations) &&
    migrations.every(isMigration) &&
    Array.isArray(tables) &&
    tables.every(isTable) &&
    Array.isArray(leftOut) &&
    leftOut.every(isWord)
  if (!isWhole) throw new BrokenArchive('is damaged: its head is not whole')
  return { form, program, engine, made, migrations, tables, leftOut }
}

export function readEnd(text: string): End {
  const end = parseJson(text)
  const isPiece = (value: unknown): value is Piece =>
    hasTexts(value, 'name', 'sha256') &&
    'bytes' in value &&
    isCount(value.bytes) &&
    (!('rows' in value) || isCount(value.rows))
  if (!isRecord(end) || !Array.isArray(end.pieces) || !end.pieces.every(isPiece))
    throw new BrokenArchive('is damaged: its end is not whole')
  return { pieces: end.pieces }
}

/** Numbers beyond what JSON carries are written as text. */
const fits: Readonly<Record<ColumnType, (value: unknown) => boolean>> = {
  text: (value) => isText(value) && !value.includes('\u0000'),
  integer: (value) => Number.isSafeInteger(value),
  bigint: (value) => isText(value) && /^-?\d{1,19}$/.test(value) && BigInt.asIntN(64, BigInt(value)) === BigInt(value),
  'double precision': (value) => typeof value === 'number',
}

/** The name of the first column whose value is not of its type. */
export function misfitOf(columns: readonly Column[], row: readonly unknown[]): string | undefined {
  for (let at = 0; at < columns.length; at++) {
    const [column, value] = [columns[at], row[at]]
    if (column && value !== null && !fits[column.type](value)) return column.name
  }
  return undefined
}
