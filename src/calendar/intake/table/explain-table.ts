import type { Lang } from '#src/platform/i18n/lang.ts'
import type { IntakeProblem } from '#src/platform/intake.ts'
import { type TableField, tableFields } from './fields.ts'
import { fieldMessages, fileMessages, tableMessages } from './messages.ts'
import { type RowProblem, unpackRowProblem } from './row-problem.ts'

/** What is wrong with a table or one of its rows, and what to do (users.md 3.5, no. 5); undefined for other problems. */
export function explainTable(problem: IntakeProblem, lang: Lang): string | undefined {
  const row = unpackRowProblem(problem)
  if (row) return rowSentence(row, lang)
  if (problem.code === 'year-guessed') return tableMessages[lang].yearGuessed(problem.detail)
  const known: Partial<Record<string, string>> = fileMessages[lang]
  return known[problem.code]
}

function rowSentence(row: RowProblem, lang: Lang): string {
  const words = tableMessages[lang]
  const place = words.row(row.row)
  if (row.code === 'row-repeated') return words.repeated(place, row.instead ?? '')
  const column = row.heading || words.cell
  const what = row.text === '' ? words.notTakenEmpty(place, column) : words.notTaken(place, column, row.text)
  return `${what} ${adviceFor(row, lang)}`
}

function adviceFor({ code, instead }: RowProblem, lang: Lang): string {
  const words = tableMessages[lang]
  switch (code) {
    case 'row-date-unclear':
    case 'row-date-missing':
      return instead === null ? words.orSomeMonth : words.orMonth(instead)
    case 'row-date-repeats':
      return words.repeats
    case 'row-no-such-day':
      return words.noSuchDay
    case 'row-hour-unclear':
      return words.hour
    case 'row-end-before':
      return words.endBefore
    default:
      return words.title
  }
}

const labelOf = (field: TableField) => ({ bg: fieldMessages.bg[field], en: fieldMessages.en[field] })

/** What a person may say that a column holds. */
export const columnMeanings = tableFields.map((field) => ({ value: field, label: labelOf(field) }))
