import { readCsv } from '#src/platform/csv/read-csv.ts'
import { monthName } from '#src/platform/language/dates.ts'
import { readWorkbook } from '#src/platform/spreadsheet/read-workbook.ts'
import type { Sheet, SheetCell } from '#src/platform/spreadsheet/spreadsheet.ts'

export interface TextRow {
  /** Its number in the file, as the program that made it shows it. */
  readonly number: number
  readonly cells: readonly string[]
}

/** All cells as people would type them, whatever the file was. */
export interface TextTable {
  /** Empty for files without sheets. */
  readonly name: string
  readonly rows: readonly TextRow[]
}

export type TableReading =
  | { readonly ok: true; readonly tables: readonly TextTable[] }
  | { readonly ok: false; readonly problem: string }

/** Whether the bytes begin as workbooks do: a packed archive, or the older compound file, which is refused with a reason. */
export const looksLikeWorkbook = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)

/** CSV or XLSX as text. Nothing in the file throws. */
export async function readTables(bytes: Uint8Array): Promise<TableReading> {
  if (!looksLikeWorkbook(bytes)) return readText(bytes)
  const reading = await readWorkbook(bytes)
  return reading.ok ? { ok: true, tables: reading.sheets.map(asText) } : reading
}

function readText(bytes: Uint8Array): TableReading {
  const reading = readCsv(bytes)
  if (!reading.ok) return reading
  const { header, rows } = reading.table
  return { ok: true, tables: [{ name: '', rows: [{ number: 1, cells: header }, ...rows.map(numbered)] }] }
}

const numbered = ({ line, cells }: { line: number; cells: readonly string[] }): TextRow => ({
  number: line,
  cells: cells.map((cell) => cell.trim()),
})

const asText = ({ name, rows }: Sheet): TextTable => ({
  name,
  rows: rows.map(({ number, cells }) => ({ number, cells: cells.map(cellText) })),
})

/** „27.11.2026 18:00“, „27.11.“, „май 2027 г.“, „12,5“. */
function cellText(cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(Math.round(cell * 1e6) / 1e6).replace('.', ',')
  const { date, time, shows } = cell
  if (date === null) return time ?? ''
  const [year = '', month = '', day = ''] = date.split('-')
  if (shows === 'month') return `${monthName(Number(month), 'bg')} ${year} г.`
  return `${day}.${month}.${shows === 'yearless' ? '' : year}${time === null ? '' : ` ${time}`}`
}
