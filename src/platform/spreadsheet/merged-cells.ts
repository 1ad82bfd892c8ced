import type { SheetRow, WorkbookLimits } from './spreadsheet.ts'

interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

const mergeRefs = /<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g
const mostMerges = 2000

/** Where cells of a sheet are one; what lies outside the limits does not count. */
export function readMerges(part: Uint8Array, limits: WorkbookLimits): { fill(rows: readonly SheetRow[]): SheetRow[] } {
  const merges = new TextDecoder()
    .decode(part)
    .matchAll(mergeRefs)
    .map(([, left = '', top = '', right = '', bottom = '']) => ({
      top: Number(top),
      bottom: Number(bottom),
      left: columnOf(left),
      right: Math.min(columnOf(right), limits.columns),
    }))
    // A line over the whole width is a title: its words stand in the first cell and need not be said again.
    .filter(({ top, bottom, left }) => bottom > top && left <= limits.columns)
    .take(mostMerges)
    .toArray()
  return { fill: (rows) => fillMerged(rows, merges) }
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** One day for five rows is said in each of them; the words of a merge stand in its first cell. */
function fillMerged(rows: readonly SheetRow[], merges: readonly Merge[]): SheetRow[] {
  if (merges.length === 0) return [...rows]
  const byNumber = new Map(rows.map((row) => [row.number, [...row.cells]]))
  for (const { top, bottom, left, right } of merges) {
    const value = byNumber.get(top)?.[left - 1] ?? null
    if (value === null || right < left) continue
    for (const [number, cells] of rowsBetween(byNumber, top, bottom)) {
      if (number === top) continue
      while (cells.length < left) cells.push(null)
      cells[left - 1] ??= value
    }
  }
  return rows.map(({ number }) => ({ number, cells: byNumber.get(number) ?? [] }))
}

/** Only rows that say something of their own. */
function* rowsBetween<Cells>(rows: ReadonlyMap<number, Cells>, top: number, bottom: number): Iterable<[number, Cells]> {
  if (bottom - top > rows.size) {
    for (const entry of rows) if (entry[0] >= top && entry[0] <= bottom) yield entry
    return
  }
  for (let number = top; number <= bottom; number++) {
    const cells = rows.get(number)
    if (cells) yield [number, cells]
  }
}

/** Path of the part of each sheet by the sheet's number, as the workbook and its relations say. */
export function sheetPaths(parts: Readonly<Record<string, Uint8Array>>): Map<string, string> {
  const text = (path: string) => new TextDecoder().decode(parts[path])
  const targets = new Map(
    tagsOf(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  return new Map(
    tagsOf(text('xl/workbook.xml'), 'sheet').map((tag) => {
      const target = targets.get(attribute(tag, 'r:id')) ?? ''
      return [attribute(tag, 'sheetId'), target.startsWith('/') ? target.slice(1) : `xl/${target}`]
    }),
  )
}

const tagsOf = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`<(?:\\w{1,9}:)?${name}\\s[^>]{1,2000}>`, 'g'))].map(([tag]) => tag)

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
