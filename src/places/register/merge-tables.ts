import { transliterate } from '#src/platform/language/transliterate.ts'
import { readTable } from './read-table.ts'
import {
  type AreaRow,
  formatOf,
  type RegisterRow,
  type RowProblem,
  readRow,
  type SettlementRow,
} from './register-row.ts'

export interface TableFile {
  readonly label: string
  readonly bytes: Uint8Array
}

/** What was not taken, and on which line of which file. */
export interface RowReport {
  readonly file: string
  readonly line: number
  readonly problem: RowProblem
  readonly detail: string
  /** False where only a part of the row was left out. */
  readonly refused: boolean
}

export interface FileReport {
  readonly file: string
  /** What kind of table it is; undefined where it could not be read. */
  readonly format: string | undefined
  readonly problem: string | undefined
  readonly came: number
}

/** One settlement as all the tables together tell it. */
export type MergedSettlement = Omit<SettlementRow, 'note' | 'kind'> & Where

interface Where {
  readonly file: string
  readonly line: number
}

export interface Tables {
  readonly files: readonly FileReport[]
  readonly reports: readonly RowReport[]
  readonly oblasts: ReadonlyMap<string, Area & Where>
  readonly municipalities: ReadonlyMap<string, Area & Where>
  readonly settlements: ReadonlyMap<string, MergedSettlement>
}

export interface Area {
  readonly code: string
  readonly name: string
  readonly english: string
}

type Placed<R> = R & Where

/** Reads all tables and lays them over each other by code, the register first, whatever order the files are given in. */
export function mergeTables(files: readonly TableFile[]): Tables {
  const read = files.map(readFile)
  const rows = read.flatMap((file) => file.rows)
  const repeated = read.flatMap((file) => file.repeated)
  const areas = (kind: AreaRow['kind']) =>
    rows.filter((row): row is Placed<AreaRow> => row.kind === kind).map((row) => [row.code, areaOf(row)] as const)
  const settlements = rows.filter((row): row is Placed<SettlementRow> => row.kind === 'settlement')
  return {
    files: read.map((file) => file.report),
    reports: [...read.flatMap((file) => file.reports), ...repeated],
    oblasts: firstOf(areas('oblast')),
    municipalities: firstOf(areas('municipality')),
    settlements: merged(settlements),
  }
}

const areaOf = ({ code, name: { name }, english, file, line }: Placed<AreaRow>): Area & Where => ({
  code,
  name,
  english: english ?? transliterate(name),
  file,
  line,
})

function firstOf<T>(entries: readonly (readonly [string, T])[]): Map<string, T> {
  return new Map(entries.toReversed())
}

function merged(rows: readonly Placed<SettlementRow>[]): Map<string, MergedSettlement> {
  const first = [...rows].sort((one, other) => Number(other.registered) - Number(one.registered))
  const byCode = new Map<string, MergedSettlement>()
  for (const row of first) {
    const { note, kind, ...known } = row
    const before = byCode.get(row.ekatte)
    byCode.set(row.ekatte, before ? laidOver(before, known) : known)
  }
  return byCode
}

const laidOver = (before: MergedSettlement, more: MergedSettlement): MergedSettlement => ({
  ...before,
  settlementKind: before.settlementKind ?? more.settlementKind,
  municipalityName: before.municipalityName ?? more.municipalityName,
  oblastName: before.oblastName ?? more.oblastName,
  point: before.point ?? more.point,
})

interface FileRows {
  readonly report: FileReport
  readonly reports: readonly RowReport[]
  readonly repeated: readonly RowReport[]
  readonly rows: readonly Placed<RegisterRow>[]
}

function readFile({ label: file, bytes }: TableFile): FileRows {
  const table = readTable(bytes)
  const failed = (problem: string): FileRows => ({
    report: { file, format: undefined, problem, came: 0 },
    reports: [],
    repeated: [],
    rows: [],
  })
  if (!table.ok) return failed(table.problem)
  const format = formatOf(table.columns)
  if (!format) return failed('unknown-columns')
  const reports: RowReport[] = []
  const repeated: RowReport[] = []
  const rows = new Map<string, Placed<RegisterRow>>()
  let came = 0
  for (const row of table.rows) {
    const { line } = row
    const reading = readRow(format, row)
    if (reading === undefined) continue
    came++
    const detail = [...row.cells.values()].slice(0, 4).join(', ')
    if (reading.kind === 'refused') reports.push({ file, line, problem: reading.problem, detail, refused: true })
    else if (rows.has(codeOf(reading))) repeated.push({ file, line, problem: 'repeated', detail, refused: true })
    else rows.set(codeOf(reading), { ...reading, file, line })
    if (reading.kind === 'settlement' && reading.note)
      reports.push({ file, line, problem: reading.note, detail: row.cells.get('geo') ?? '', refused: false })
  }
  return {
    report: { file, format: format.name, problem: undefined, came },
    reports,
    repeated,
    rows: [...rows.values()],
  }
}

const codeOf = (row: RegisterRow): string => (row.kind === 'settlement' ? row.ekatte : row.code)
