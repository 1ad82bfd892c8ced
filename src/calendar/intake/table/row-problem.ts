import type { RunProblem } from '#src/sources/index.ts'

/** Why a row was not taken in. */
export const rowCodes = [
  'row-date-missing',
  'row-date-unclear',
  'row-date-repeats',
  'row-no-such-day',
  'row-hour-unclear',
  'row-end-before',
  'row-title-missing',
  'row-repeated',
] as const
export type RowCode = (typeof rowCodes)[number]

/** Where it stands and what it says, so that a person can mend it without looking for the file. */
export interface RowProblem {
  readonly code: RowCode
  /** Number of the table in the file, from 0, and its name where it has one. */
  readonly table: number
  readonly sheet: string
  /** Number of the row as the program shows it. */
  readonly row: number
  /** The cell to mend: its column from 0, its heading, its words. */
  readonly column: number
  readonly heading: string
  readonly text: string
  /** What the event is called, where the row says it. */
  readonly title: string
  /** „май 2027 г.“, where so much is understood; of a repeated row the row that it repeats. */
  readonly instead: string | null
}

/** Reports keep plain words: the place as people read it, and the rest packed. */
export const packRowProblem = ({ code, ...more }: RowProblem): RunProblem => ({
  code,
  at: more.sheet === '' ? String(more.row) : `${more.sheet}, ${more.row}`,
  detail: JSON.stringify(more),
  refused: true,
})

/** Undefined for what is no problem of a row. */
export function unpackRowProblem({ code, detail }: Pick<RunProblem, 'code' | 'detail'>): RowProblem | undefined {
  const known = rowCodes.find((each) => each === code)
  if (!known) return undefined
  try {
    const more: Partial<RowProblem> = JSON.parse(detail)
    const word = (text: unknown) => (typeof text === 'string' ? text : '')
    const number = (value: unknown) => (typeof value === 'number' ? value : 0)
    return {
      code: known,
      table: number(more.table),
      sheet: word(more.sheet),
      row: number(more.row),
      column: number(more.column),
      heading: word(more.heading),
      text: word(more.text),
      title: word(more.title),
      instead: more.instead ?? null,
    }
  } catch {
    return undefined
  }
}
