import type { IntakeMending } from '#src/platform/intake.ts'
import { carryMends, type Mend, mendFile } from './mended-file.ts'
import { tableMessages } from './messages.ts'
import { type RowProblem, unpackRowProblem } from './row-problem.ts'

/** Rows of a table that could not be read are mended one cell at a time, beside what they say. */
export const mendRows: IntakeMending = {
  ask: (problem, lang) => {
    const row = unpackRowProblem(problem)
    if (!row || row.code === 'row-repeated') return undefined
    const words = tableMessages[lang]
    return {
      key: keyOf(row),
      place: row.sheet === '' ? words.row(row.row) : words.rowOf(row.sheet, row.row),
      record: row.title,
      label: row.heading || words.cell,
      words: row.text,
    }
  },
  apply: (bytes, said) => {
    const mends = said.flatMap(({ problem, words }): (readonly [string, Mend])[] => {
      const row = unpackRowProblem(problem)
      if (!row) return []
      if (words === null) return [[`${row.table}:${row.row}`, { was: row.title, now: null }]]
      return words === row.text ? [] : [[keyOf(row), { was: row.text, now: words }]]
    })
    return mendFile(bytes, Object.fromEntries(mends))
  },
  carry: carryMends,
}

const keyOf = ({ table, row, column }: RowProblem): string => `${table}:${row}:${column}`
