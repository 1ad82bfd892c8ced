import type { CsvRow, CsvTable } from '#src/platform/csv/read-csv.ts'
import { fold } from '#src/platform/language/fold.ts'
import { isEik } from '../organisations/eik.ts'
import { firstMail, firstPhone } from './contacts.ts'
import { readableName, yearInName } from './readable-name.ts'

/** One organisation as the register says it, cleaned, its settlement not yet looked up. */
export interface RegisterRow {
  readonly line: number
  readonly number: string
  readonly name: string
  readonly oblast: string
  readonly municipality: string
  readonly settlement: string
  readonly address: string | null
  readonly eik: string | null
  /** What stood in the cell of the ЕИК and is none. */
  readonly wrongEik: string | null
  readonly foundedYear: number | null
  readonly phone: string | null
  readonly email: string | null
  readonly closed: boolean
}

export type RowRefusal = 'number-missing' | 'number-wrong' | 'name-missing' | 'too-long'
export type RowReading =
  | { readonly ok: true; readonly row: RegisterRow }
  | {
      readonly ok: false
      readonly line: number
      readonly name: string
      readonly code: RowRefusal
      readonly detail: string
    }

/** What the columns are called in the registers seen so far; compared folded. */
const headings = {
  number: ['рег. №', 'рег.№', 'регистрационен №', 'регистрационен номер', 'рег. номер'],
  name: ['име на читалище', 'име на читалището', 'наименование', 'наименование на читалището', 'име'],
  oblast: ['област'],
  municipality: ['община'],
  settlement: ['град/село', 'населено място', 'гр./с.'],
  status: ['статус', 'състояние'],
  address: ['адрес'],
  eik: ['булстат', 'еик', 'еик/булстат', 'еик (булстат)'],
  email: ['e-mail', 'email', 'имейл', 'електронна поща'],
  phone: ['телефон', 'телефони'],
} as const

type Column = keyof typeof headings
const required: readonly Column[] = ['number', 'name', 'oblast', 'municipality', 'settlement']
export type Columns = ReadonlyMap<Column, number>

/** Where each column stands; or the headings of those that must be there and are not. */
export function findColumns({ header }: CsvTable): { ok: true; columns: Columns } | { ok: false; missing: string[] } {
  const folded = header.map((cell) => fold(cell.slice(0, 200)))
  const columns = new Map<Column, number>()
  for (const column of Object.keys(headings) as Column[]) {
    const names: readonly string[] = headings[column].map(fold)
    const at = folded.findIndex((cell) => names.includes(cell))
    if (at >= 0) columns.set(column, at)
  }
  const missing = required.filter((column) => !columns.has(column)).map((column) => headings[column][0])
  return missing.length === 0 ? { ok: true, columns } : { ok: false, missing }
}

const longestCell = 1000
const longestName = 200

/** Reads one row. `latest` is the last year in which something can have been founded. */
export function readRow({ line, cells }: CsvRow, columns: Columns, latest: number): RowReading {
  const cell = (column: Column) => cells[columns.get(column) ?? -1]?.trim() ?? ''
  const name = wordsOf(cell('name').slice(0, longestCell))
  const refuse = (code: RowRefusal, detail: string): RowReading => ({
    ...{ ok: false, line, code, name: (name ?? '').slice(0, longestName), detail: detail.slice(0, longestName) },
  })
  const long = cells.findIndex((each) => each.length > longestCell)
  if (long >= 0 || (name ?? '').length > longestName) return refuse('too-long', String(long >= 0 ? long + 1 : ''))
  const number = cell('number').replace(/^№\s*/, '')
  if (number === '') return refuse('number-missing', '')
  if (!/^\d{1,7}$/.test(number)) return refuse('number-wrong', number)
  if (name === null) return refuse('name-missing', cell('name'))
  const eik = eikIn(cell('eik'))
  const row = {
    ...{ line, number: String(Number(number)), name, oblast: cell('oblast'), municipality: cell('municipality') },
    ...{ settlement: cell('settlement'), address: wordsOf(cell('address')), eik },
    wrongEik: eik === null && /\p{N}/u.test(cell('eik')) ? cell('eik') : null,
    foundedYear: yearInName(name, latest),
    ...{ phone: firstPhone(cell('phone')), email: firstMail(cell('email')) },
    closed: cell('status') !== '' && !/^действащ/iu.test(cell('status')),
  }
  return { ok: true, row }
}

/** „-“, „--“ and „няма“ stand where nothing is known. */
function wordsOf(text: string): string | null {
  const name = readableName(text)
  return /[\p{L}\p{N}]/u.test(name) && !/^(?:няма|не)$/iu.test(name) ? name : null
}

/** The first nine or thirteen digits that are a Bulstat number; spaces in it do not count. */
const eikIn = (cell: string): string | null =>
  [...cell.replace(/\s/g, '').matchAll(/(?<!\d)(?:\d{13}|\d{9})(?!\d)/g)].map(([digits]) => digits).find(isEik) ?? null
