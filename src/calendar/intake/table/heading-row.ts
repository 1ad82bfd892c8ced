import { type Columns, fieldOf, matchColumns } from './fields.ts'
import type { TextRow, TextTable } from './table.ts'

export interface Headed {
  readonly table: TextTable
  readonly columns: Columns
  /** What stands above the heading: the title of a plan, its year. */
  readonly above: string
  readonly rows: readonly TextRow[]
  /** Whether enough was understood to read rows. */
  readonly understood: boolean
}

/** Titles, letterheads and approvals stand above a table; further down it is no heading any more. */
const mostAbove = 40

/** The row of a table that names its columns; undefined where nothing looks like one. */
export function findHeading(table: TextTable, said: Readonly<Record<string, string>> = {}): Headed | undefined {
  const rows = table.rows.slice(0, mostAbove)
  const best = Math.max(0, ...rows.map((row) => scoreOf(row, said)))
  const at = rows.findIndex((row) => scoreOf(row, said) === best)
  const row = rows[at]
  if (!row || best === 0) return undefined
  const columns = matchColumns(namesOf(row, table.rows[at + 1]).map(oneLine), said)
  const has = (...fields: string[]) => columns.fields.some((field) => field !== null && fields.includes(field))
  return {
    table,
    columns,
    above: rows
      .slice(0, at)
      .flatMap(({ cells }) => cells)
      .join(' ')
      .slice(0, 2000),
    rows: table.rows.slice(at + 1).filter((each) => !repeats(each, row) && !saysEnds(each, row)),
    understood: has('title') && (has('date', 'month') || has('hour')),
  }
}

/** A heading of two lines, merged where it has one: „Средства“ over „държавна субсидия“ and „собствени“. */
function namesOf(row: TextRow, next: TextRow | undefined): readonly string[] {
  const isSecond = next && (repeats(next, row) || saysEnds(next, row))
  if (!isSecond || !next.cells.some((cell) => /\p{L}/u.test(cell))) return row.cells
  const width = Math.max(row.cells.length, next.cells.length)
  return Array.from({ length: width }, (_, at) => {
    const [above = '', below = ''] = [row.cells[at], next.cells[at]]
    return end.test(below) ? `${above || lastBefore(row, at)} ${below}` : below || above
  })
}

/** „от“ and „до“ below „Дата“: they say nothing without it. */
const end = /^(?:от|до|from|to|until)$/iu
const saysEnds = ({ cells }: TextRow, heading: TextRow): boolean =>
  cells.filter((cell) => end.test(cell)).length >= 2 &&
  cells.every((cell, at) => cell === '' || end.test(cell) || cell === heading.cells[at])

const lastBefore = ({ cells }: TextRow, at: number): string => cells.slice(0, at).findLast((cell) => cell !== '') ?? ''

export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** Known headings count most; a row of several short words is better than none. */
function scoreOf({ cells }: TextRow, said: Readonly<Record<string, string>>): number {
  const names = cells.map(oneLine).filter((name) => name !== '')
  const known = new Set(names.map((name) => (said[name] === undefined ? fieldOf(name) : name)).filter((field) => field))
  if (known.size >= 2) return known.size * 100
  const words = names.filter((name) => name.length <= 60 && /\p{L}/u.test(name))
  return new Set(words).size >= 3 && words.length === names.length ? 1 : 0
}

/** The heading again at the top of a page, its second line where cells are merged, or the numbers of columns below it. */
function repeats({ cells }: TextRow, heading: TextRow): boolean {
  const filled = cells.map((cell, at) => ({ cell, at })).filter(({ cell }) => cell !== '')
  const same = filled.filter(({ cell, at }) => cell === heading.cells[at]).length
  const numbers = filled.every(({ cell, at }) => cell === String(at + 1))
  return filled.length >= 2 && (same >= filled.length / 2 || (numbers && filled.length >= 3))
}
