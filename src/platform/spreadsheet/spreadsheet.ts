/** A day, a time of day or both, as the sheet shows it; no zone is known to a sheet. */
export interface SheetDate {
  /** `YYYY-MM-DD`; null where the cell shows a time of day alone. */
  readonly date: string | null
  /** `HH:MM`; null where the cell shows no time. */
  readonly time: string | null
  /** `month` where the cell shows „май 2027“ and no day, `yearless` where „27.май“ hides the year in which somebody typed it. */
  readonly shows: 'day' | 'month' | 'yearless'
}

/** What one cell says: a formula counts as the value that was saved with it, a merged cell as its first. */
export type SheetCell = string | number | SheetDate | null

export interface SheetRow {
  /** Its number in the sheet, from 1. */
  readonly number: number
  /** The first column first; cells at the end that say nothing are left out. */
  readonly cells: readonly SheetCell[]
}

/** A sheet that is not hidden, with the rows that say something. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
}

/**
 * `opendocument` and `old-workbook` (.xls) are tables of other formats; `encrypted` asks for a password; `broken` has the signs of a
 * workbook and cannot be read.
 */
export type WorkbookProblem =
  | 'too-large'
  | 'too-many-rows'
  | 'not-a-workbook'
  | 'opendocument'
  | 'old-workbook'
  | 'encrypted'
  | 'broken'

export type WorkbookReading =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly problem: WorkbookProblem }

export interface WorkbookLimits {
  /** Of the file. */
  readonly bytes: number
  /** Of its parts together, once unpacked. */
  readonly unpacked: number
  /** Of one sheet. */
  readonly rows: number
  readonly columns: number
  /** Signs of all cells together: one long text may stand in every cell. */
  readonly signs: number
}

/** What one workbook may hold; more is refused as a whole. */
export const workbookLimits: WorkbookLimits = {
  bytes: 20_000_000,
  unpacked: 25_000_000,
  rows: 10_000,
  columns: 200,
  signs: 20_000_000,
}
