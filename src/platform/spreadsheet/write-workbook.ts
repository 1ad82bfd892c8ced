import type { Cell, Workbook, Worksheet } from '@cj-tech-master/excelts'

/** A whole number of cents would be told as it stands: hand in euros. */
export type CellToWrite = string | number | Temporal.PlainDate | Temporal.PlainDateTime | null

export interface ColumnToWrite {
  readonly title: string
  /** In letters; without it as wide as the title. */
  readonly width?: number
  /** What may be chosen in this column; other words may be typed as well. */
  readonly choices?: readonly string[]
  /** Shown with two digits behind the comma. */
  readonly money?: boolean
}

export interface SheetToWrite {
  readonly name: string
  /** Lines above the heading: what the table is, whose it is. */
  readonly above?: readonly string[]
  readonly columns: readonly ColumnToWrite[]
  readonly rows: readonly (readonly CellToWrite[])[]
  /** How many rows below the written ones are prepared for typing. */
  readonly roomFor?: number
}

export interface WorkbookToWrite {
  readonly title: string
  readonly creator: string
  /** Name of the hidden sheet that holds what may be chosen. */
  readonly choicesName: string
  readonly sheets: readonly SheetToWrite[]
}

/**
 * An XLSX: headings that stay in sight and are repeated in print, columns as wide as they are told, dates as dates. Text stays text,
 * also when somebody edits it later: nothing handed in is ever a formula.
 */
export async function writeWorkbook(plan: WorkbookToWrite, now: Temporal.Instant): Promise<Uint8Array> {
  const { Workbook: Empty } = await import('@cj-tech-master/excelts')
  const workbook = new Empty()
  const at = new Date(now.epochMilliseconds)
  Object.assign(workbook, { title: plan.title, creator: plan.creator, created: at, modified: at })
  const choices = new Choices(plan.choicesName)
  const names = sheetNames(plan.sheets)
  for (const [index, sheet] of plan.sheets.entries()) writeSheet(workbook, names[index] ?? '', sheet, choices)
  choices.write(workbook)
  return Uint8Array.from(await workbook.xlsx.writeBuffer({ zip: { modTime: at } }))
}

function writeSheet(workbook: Workbook, name: string, sheet: SheetToWrite, choices: Choices): void {
  const above = sheet.above ?? []
  const heading = above.length + 1
  const worksheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: heading }],
    pageSetup: {
      paperSize: 9,
      orientation: sheet.columns.length > 5 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${heading}:${heading}`,
    },
  })
  for (const [index, column] of sheet.columns.entries()) {
    worksheet.getColumn(index + 1).width = column.width ?? Math.max(8, column.title.length + 2)
  }
  for (const [index, line] of above.entries()) {
    const cell = worksheet.getCell(index + 1, 1)
    writeCell(cell, line, undefined)
    cell.font = { bold: index === 0, size: index === 0 ? 14 : 11 }
  }
  writeHeading(worksheet, heading, sheet.columns)
  for (const [index, row] of sheet.rows.entries()) {
    for (const [at, value] of row.entries()) {
      writeCell(worksheet.getCell(heading + 1 + index, at + 1), value, sheet.columns[at])
    }
  }
  prepare(worksheet, heading + 1 + sheet.rows.length, sheet)
  choices.offer(worksheet, heading + 1, sheet)
}

function writeHeading(worksheet: Worksheet, row: number, columns: readonly ColumnToWrite[]): void {
  for (const [index, { title }] of columns.entries()) {
    const cell = worksheet.getCell(row, index + 1)
    writeCell(cell, title, undefined)
    cell.font = { bold: true }
    cell.alignment = { wrapText: true, vertical: 'top' }
    cell.border = { bottom: { style: 'thin' } }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDE8DC' } }
  }
}

/** Cells that stay text: who types 18.00 or „май 2027“ finds it again as typed. */
function prepare(worksheet: Worksheet, from: number, { columns, roomFor = 0 }: SheetToWrite): void {
  for (let row = from; row < from + roomFor; row++) {
    for (const [index, { money }] of columns.entries()) {
      worksheet.getCell(row, index + 1).numFmt = money ? moneyFormat : textFormat
    }
  }
}

const textFormat = '@'
const moneyFormat = '#,##0.00'

function writeCell(cell: Cell, value: CellToWrite, column: ColumnToWrite | undefined): void {
  if (value === null) return
  if (typeof value === 'number') {
    cell.value = value
    if (column?.money) cell.numFmt = moneyFormat
  } else if (typeof value === 'string') {
    cell.value = cleanText(value)
    cell.numFmt = textFormat
    cell.alignment = { wrapText: true, vertical: 'top' }
  } else {
    const timed = value instanceof Temporal.PlainDateTime
    const at = timed ? value : value.toPlainDateTime()
    cell.value = new Date(at.toZonedDateTime('UTC').epochMilliseconds)
    cell.numFmt = timed ? 'dd.mm.yyyy hh:mm' : 'dd.mm.yyyy'
    cell.alignment = { vertical: 'top', horizontal: 'left' }
  }
}

/** What XML cannot say, and what a cell cannot hold. */
const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/(?![\n\t])[\p{Cc}\ufffe\uffff]/gu, '')
    .slice(0, 32_767)

const mostName = 31

/** Names as programs allow them: short, without signs of formulas, told apart. */
function sheetNames(sheets: readonly SheetToWrite[]): string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }, index) => {
    const clean =
      cleanText(name)
        .replaceAll(/[[\]:*?/\\']/g, ' ')
        .trim()
        .slice(0, mostName) || `${index + 1}`
    let free = clean
    for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${clean.slice(0, mostName - 4)} ${count}`
    taken.add(free.toLowerCase())
    return free
  })
}

/** Lists stand in a hidden sheet: in the rule itself a list may have 255 signs and no comma. */
class Choices {
  readonly #name: string
  readonly #lists: (readonly string[])[] = []

  constructor(name: string) {
    this.#name = name
  }

  offer(worksheet: Worksheet, first: number, { columns, rows, roomFor = 0 }: SheetToWrite): void {
    const last = first + rows.length + roomFor - 1
    for (const [index, { choices = [] }] of columns.entries()) {
      if (choices.length === 0 || last < first) continue
      const column = letterOf(this.#lists.push(choices))
      const letter = letterOf(index + 1)
      worksheet.dataValidations.add(`${letter}${first}:${letter}${last}`, {
        type: 'list',
        allowBlank: true,
        showErrorMessage: false,
        formulae: [`'${this.#name}'!$${column}$1:$${column}$${choices.length}`],
      })
    }
  }

  write(workbook: Workbook): void {
    if (this.#lists.length === 0) return
    const worksheet = workbook.addWorksheet(this.#name, { state: 'hidden' })
    for (const [index, list] of this.#lists.entries()) {
      for (const [at, choice] of list.entries()) writeCell(worksheet.getCell(at + 1, index + 1), choice, undefined)
    }
  }
}

const letterOf = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : letterOf(Math.floor((column - 1) / 26)) + letterOf(((column - 1) % 26) + 1)
