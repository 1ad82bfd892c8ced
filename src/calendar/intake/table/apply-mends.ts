import type { Mend } from './mended-file.ts'
import type { TextRow, TextTable } from './table.ts'

/** The table as a person has mended it; a cell that says something else than then stays as it is. */
export function applyMends(table: TextTable, at: number, mends: Readonly<Record<string, Mend>>): TextTable {
  const own = Object.entries(mends).filter(([key]) => key.startsWith(`${at}:`))
  if (own.length === 0) return table
  const byRow = Map.groupBy(own, ([key]) => Number(key.split(':')[1]))
  return { ...table, rows: table.rows.flatMap((row) => mendRow(row, byRow.get(row.number) ?? [])) }
}

const mostColumns = 200

function mendRow(row: TextRow, mends: readonly (readonly [string, Mend])[]): TextRow[] {
  const cells = [...row.cells]
  for (const [key, { was, now }] of mends) {
    const [, , place] = key.split(':')
    if (place === undefined) {
      if (was === '' || row.cells.some((cell) => cell.includes(was))) return []
      continue
    }
    const column = Number(place)
    if (column >= mostColumns || now === null || (row.cells[column] ?? '').slice(0, was.length || 1) !== was) continue
    while (cells.length <= column) cells.push('')
    cells[column] = now
  }
  return [{ ...row, cells }]
}
