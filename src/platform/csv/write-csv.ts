/** A number is a number; a text is never a formula. Nothing is an empty cell. */
export type CsvCell = string | number | boolean | null | undefined

/** What a table program would run: it takes an apostrophe before it for text. */
const formula = /^[=+\-@\t\r]/

/** UTF-8 is not guessed by table programs; the mark says it. */
export const csvMark = '\ufeff'
export const csvType = 'text/csv; charset=utf-8; header=present'

/** A table as RFC 4180 has it: commas, CRLF, quotes where needed, marked as UTF-8. Texts that begin like a formula get an apostrophe. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  let out = csvMark + line(header)
  for (const row of rows) out += line(row)
  return out
}

/** The same line by line, for a table that nobody holds whole. */
export async function* writeLongCsv(
  header: readonly string[],
  rows: AsyncIterable<readonly CsvCell[]>,
): AsyncGenerator<string> {
  yield csvMark + line(header)
  for await (const row of rows) yield line(row)
}

const line = (cells: readonly CsvCell[]): string => `${cells.map(cellText).join(',')}\r\n`

function cellText(cell: CsvCell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
