import type { FieldProblems, FormReading } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { readAttendance } from './attendance.form.ts'
import type { DateKey } from './attendance.store.ts'
import type { Attendance } from './attendance.ts'

/** The three numbers of a row. */
export const rowNumbers = ['under14', 'aged14', 'adults'] as const

/** Name of a number in a row; rows are known by their place in the form, dates by what the row says of itself. */
export const rowField = (name: (typeof rowNumbers)[number] | 'date', row: number): string => `${name}-${row}`

export const rowKey = ({ event, recurrenceId }: DateKey): string => `${event} ${recurrenceId}`

/** The rows that were sent, by their number. */
export const rowsIn = (form: URLSearchParams): number[] =>
  [...form.keys()].flatMap((name) => /^date-(\d{1,3})$/.exec(name)?.[1] ?? []).map(Number)

export interface Row extends DateKey {
  /** Where a sentence about the row stands. */
  readonly field: string
  readonly attendance: Attendance
}

/** Rows in which something is typed. One wrong number and none is taken, with every sentence at once. */
export function readRows(form: URLSearchParams, lang: Lang): FormReading<Row[]> {
  const rows: Row[] = []
  const problems = new Map<string, string>()
  for (const row of rowsIn(form)) {
    const [event = '', recurrenceId = ''] = (form.get(rowField('date', row)) ?? '').split(' ')
    const typed = new URLSearchParams(rowNumbers.map((name) => [name, form.get(rowField(name, row)) ?? '']))
    if ([...typed.values()].every((value) => value.trim() === '')) continue
    const reading = readAttendance(typed, lang)
    if (reading.ok) rows.push({ field: rowField('under14', row), event, recurrenceId, attendance: reading.value })
    else for (const [field, sentence] of inRow(reading.problems, row)) problems.set(field, sentence)
  }
  return problems.size > 0 ? { ok: false, problems } : { ok: true, value: rows }
}

const inRow = (problems: FieldProblems, row: number): [string, string][] =>
  rowNumbers.flatMap((name): [string, string][] => {
    const sentence = problems.get(name)
    return sentence === undefined ? [] : [[rowField(name, row), sentence]]
  })
