import { csvLimits, readCsv } from '#src/platform/csv/read-csv.ts'
import { decodeText } from '#src/platform/icalendar/decode-text.ts'

/** One row by the names of its columns, in small letters. */
export interface TableRow {
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
}

export type TableReading =
  | { readonly ok: true; readonly columns: ReadonlySet<string>; readonly rows: readonly TableRow[] }
  | { readonly ok: false; readonly problem: string }

/** A table as CSV, or as JSON: an array of objects, whose numbers stand for lines. */
export function readTable(bytes: Uint8Array): TableReading {
  if (bytes.length > csvLimits.bytes) return { ok: false, problem: 'too-large' }
  const first = bytes.find((byte) => byte > 32 && ![0xef, 0xbb, 0xbf].includes(byte))
  return first === '['.charCodeAt(0) ? readJson(bytes) : readRows(bytes)
}

function readRows(bytes: Uint8Array): TableReading {
  const reading = readCsv(bytes)
  if (!reading.ok) return reading
  const header = reading.table.header.map(columnName)
  const rows = reading.table.rows.map(({ line, cells }) => ({
    line,
    cells: new Map(header.map((column, at) => [column, (cells[at] ?? '').trim()])),
  }))
  return { ok: true, columns: new Set(header), rows }
}

const columnName = (text: string): string => text.trim().toLowerCase()

function readJson(bytes: Uint8Array): TableReading {
  const objects = parsed(bytes)
  if (!Array.isArray(objects)) return { ok: false, problem: 'not-a-table' }
  if (objects.length > csvLimits.rows) return { ok: false, problem: 'too-many-rows' }
  const rows = objects.map((object: unknown, at) => ({ line: at + 1, cells: cellsOf(object) }))
  return { ok: true, columns: new Set(rows[0]?.cells.keys()), rows }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeText(bytes).text)
  } catch {
    return undefined
  }
}

/** What is neither text nor number is nothing that a register says. */
const cellsOf = (object: unknown): Map<string, string> =>
  new Map(
    Object.entries(typeof object === 'object' && object !== null ? object : {}).flatMap(([column, value]) =>
      typeof value === 'string' || typeof value === 'number'
        ? [[columnName(column), String(value).replaceAll('\u0000', '').trim()] as const]
        : [],
    ),
  )
