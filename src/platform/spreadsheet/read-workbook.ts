import type { Cell, Workbook, Worksheet } from '@cj-tech-master/excelts'
import { withoutBlankRows } from './blank-rows.ts'
import { readMerges, sheetPaths } from './merged-cells.ts'
import type { Sheet, SheetCell, SheetDate, SheetRow, WorkbookLimits, WorkbookReading } from './spreadsheet.ts'
import { workbookLimits } from './spreadsheet.ts'
import { unpackWorkbook } from './unpack-workbook.ts'

/** Parts of a sheet that say no words; some of them would make millions of cells out of one line. */
const ignored = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'cols',
  'autoFilter',
  'mergeCells',
  'rowBreaks',
  'colBreaks',
  'hyperlinks',
  'headerFooter',
  'dataValidations',
  'picture',
  'drawing',
  'sheetProtection',
  'tableParts',
  'conditionalFormatting',
  'extLst',
  'ignoredErrors',
]

/**
 * Reads an XLSX (ECMA-376) into the words, numbers and dates of its cells. Formulas are never computed: the value that was saved with
 * them counts. Hidden sheets, macros, links and pictures are left out; U+0000 is gone. Nothing in the file throws.
 */
export async function readWorkbook(bytes: Uint8Array, limits = workbookLimits): Promise<WorkbookReading> {
  const unpacked = unpackWorkbook(bytes, limits)
  if (!unpacked.ok) return unpacked
  // 50 MB of memory: it comes with the first workbook.
  const { Workbook: Empty } = await import('@cj-tech-master/excelts')
  const workbook = new Empty()
  try {
    await workbook.xlsx.loadFromFiles(withoutBlankRows(unpacked.parts), {
      ignoreNodes: ignored,
      maxRows: limits.rows + 1,
      maxCols: limits.columns,
    })
  } catch (error) {
    const endless = error instanceof Error && error.name === 'MaxItemsExceededError'
    return { ok: false, problem: endless ? 'too-many-rows' : 'broken' }
  }
  return gather(workbook, unpacked.parts, limits)
}

function gather(workbook: Workbook, parts: Record<string, Uint8Array>, limits: WorkbookLimits): WorkbookReading {
  const sheets: Sheet[] = []
  const paths = sheetPaths(parts)
  let signs = 0
  for (const worksheet of workbook.worksheets) {
    if (worksheet.state !== 'visible') continue
    const rows = rowsOf(worksheet, limits)
    if (rows.length > limits.rows) return { ok: false, problem: 'too-many-rows' }
    for (const row of rows) for (const cell of row.cells) if (typeof cell === 'string') signs += cell.length
    if (signs > limits.signs) return { ok: false, problem: 'too-large' }
    const part = parts[paths.get(String(worksheet.id)) ?? '']
    sheets.push({ name: worksheet.name, rows: part ? readMerges(part, limits).fill(rows) : rows })
  }
  return { ok: true, sheets }
}

function rowsOf(worksheet: Worksheet, { columns, rows: most }: WorkbookLimits): SheetRow[] {
  const rows: SheetRow[] = []
  worksheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (rows.length > most) return
    const cells: SheetCell[] = []
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (column > columns) return
      const value = cellOf(cell)
      if (value === null) return
      while (cells.length < column - 1) cells.push(null)
      cells.push(value)
    })
    if (cells.length > 0) rows.push({ number, cells })
  })
  return rows
}

function cellOf(cell: Cell): SheetCell {
  const { value } = cell
  const said = typeof value === 'object' && value !== null && 'result' in value ? value.result : value
  return tell(said, String(cell.numFmt ?? ''))
}

function tell(said: unknown, format: string): SheetCell {
  if (typeof said === 'string') return wordsOf(said)
  if (typeof said === 'number') return Number.isFinite(said) ? said : null
  if (typeof said === 'boolean') return said ? 'true' : 'false'
  if (said instanceof Date) return dateOf(said, format)
  if (typeof said !== 'object' || said === null) return null
  if ('richText' in said && Array.isArray(said.richText)) return wordsOf(said.richText.map(runText).join(''))
  if ('text' in said) return tell(said.text, format)
  return 'error' in said ? wordsOf(String(said.error)) : null
}

const runText = (run: unknown): string =>
  typeof run === 'object' && run !== null && 'text' in run && typeof run.text === 'string' ? run.text : ''

/** The most that one cell of a sheet may hold. */
const longestCell = 32_767

function wordsOf(text: string): string | null {
  const words = text.slice(0, longestCell).replaceAll('\u0000', '').replaceAll(/\r\n?/g, '\n').trim()
  return words === '' ? null : words
}

/** Sheets count days since 1900 or 1904 and know no zone; the library gives them as if they were UTC. */
function dateOf(date: Date, format: string): SheetDate | null {
  if (Number.isNaN(date.getTime())) return null
  const minute = new Date(Math.round(date.getTime() / 60_000) * 60_000).toISOString()
  const day = minute.slice(0, 10)
  const time = minute.slice(11, 16)
  // `[h]:mm` counts hours; other brackets hold a colour or a language.
  const signs = format.replaceAll(/"[^"]*"|\[(?!h{1,2}\])[^\]]*\]|\\./gi, '').toLowerCase()
  const hours = signs.includes('h')
  if (hours && !/[dy]/.test(signs)) return { date: null, time, shows: 'day' }
  if (day < '1904-01-01') return null
  return { date: day, time: hours || time !== '00:00' ? time : null, shows: shownBy(signs) }
}

function shownBy(signs: string): SheetDate['shows'] {
  if (signs !== '' && !/[dh]/.test(signs)) return 'month'
  return /d.*m|m.*d/.test(signs) && !signs.includes('y') ? 'yearless' : 'day'
}
