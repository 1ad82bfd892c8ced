import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from '../icalendar/decode-text.ts'

export interface CsvRow {
  /** Where the row begins in the file, the first line being 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface CsvTable {
  /** The first row, as written. */
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
}

export type CsvProblem = 'too-large' | 'too-many-rows' | 'empty' | 'quote-not-closed' | 'not-a-table'

export type CsvReading =
  | { readonly ok: true; readonly table: CsvTable }
  | { readonly ok: false; readonly problem: CsvProblem; readonly line?: number }

/** What one file may hold; more is refused as a whole before anything is done with it. */
export const csvLimits = { bytes: 30_000_000, rows: 100_000 }

const delimiters = [',', ';', '\t'] as const

/**
 * Reads a table as offices save it (RFC 4180 and its neighbours): comma, semicolon or tab; UTF-8 with or without a mark, UTF-16,
 * else windows-1251; quoted cells with line breaks; rows longer or shorter than the first. Cells are text, never formulas; U+0000
 * is left out, a line break in a cell is one sign. Nothing in the file throws.
 */
export function readCsv(bytes: Uint8Array, limits = csvLimits): CsvReading {
  if (bytes.length > limits.bytes) return { ok: false, problem: 'too-large' }
  const text = decodeText(bytes).text.replaceAll('\u0000', '').replaceAll('\r\n', '\n')
  const parsed = parseRows(text, limits.rows + 2)
  if (!parsed.ok) return parsed
  const [first, ...rows] = parsed.rows
  if (!first) return { ok: false, problem: 'empty' }
  if (rows.length > limits.rows) return { ok: false, problem: 'too-many-rows' }
  return { ok: true, table: { header: first.cells.map((cell) => cell.trim()), rows } }
}

type Parsed = { readonly ok: true; readonly rows: CsvRow[] } | Extract<CsvReading, { ok: false }>

function parseRows(text: string, most: number): Parsed {
  const rows: CsvRow[] = []
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: most,
      on_record: (cells: string[], { lines }) => {
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: lines - breaksIn(cells), cells })
        return null
      },
    })
    return { ok: true, rows }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { code, lines } = error as CsvError & { lines?: number }
    return code === 'CSV_QUOTE_NOT_CLOSED'
      ? { ok: false, problem: 'quote-not-closed', ...(lines === undefined ? {} : { line: lines }) }
      : { ok: false, problem: 'not-a-table' }
  }
}

/** The library counts the line on which a row ends. */
const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0)

/** How many of the first lines tell the sign between cells. */
const mostTelling = 40

/** The sign that stands equally often in the most lines: letterheads above a table, and texts in its cells, hold commas of their own. */
function delimiterOf(text: string): (typeof delimiters)[number] {
  const bare = text.slice(0, 20_000).replace(/"[^"]*"/g, '""')
  const lines = bare.trimStart().split(/[\n\r]/, mostTelling)
  const weight = (sign: string): number => {
    const counts = Map.groupBy(
      lines.map((line) => line.split(sign).length - 1),
      (count) => count,
    )
    return Math.max(...counts.entries().map(([count, some]) => count * some.length ** 2))
  }
  return delimiters.reduce((best, sign) => (weight(sign) > weight(best) ? sign : best))
}
