import { readCsv } from '#src/platform/csv/read-csv.ts'
import { formats } from '../formats.ts'
import type { IntakeReader } from '../readers.ts'
import { findHeading } from './heading-row.ts'
import { isMended } from './mended-file.ts'
import { readTable } from './read-table.ts'
import { looksLikeWorkbook } from './table.ts'

/** Packed files and lines of cells with headings that are known; asked last, since every text has lines and commas. */
export const tableReader: IntakeReader = {
  ...formats.table,
  fits: ({ bytes, head }, { columns }) => isMended(bytes) || looksLikeWorkbook(bytes) || hasHeading(head, columns),
  read: readTable,
}

function hasHeading(head: string, columns: Readonly<Record<string, string>> | undefined): boolean {
  if (/^\s*[<{[]|^BEGIN:/u.test(head)) return false
  // Enough of the first lines; the last one may be cut off.
  const some = head.slice(0, 4000).replace(/\n[^\n]*$/u, '')
  const reading = readCsv(new TextEncoder().encode(some.replaceAll('"', '')))
  if (!reading.ok) return false
  const { header, rows } = reading.table
  const all = [{ number: 1, cells: header }, ...rows.map(({ line, cells }) => ({ number: line, cells }))]
  return findHeading({ name: '', rows: all }, columns)?.understood === true
}
