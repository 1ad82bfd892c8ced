import type { Headed } from './heading-row.ts'

/** Whether a table is a plan of a year, and the year of dates that say none. */
export interface PlanFrame {
  readonly isPlan: boolean
  readonly year: number | undefined
  /** The year stands nowhere. */
  readonly guessed: boolean
}

const plan = /(?<!\p{L})(?:годиш\p{L}*|план(?!\p{L}+ър)\p{L}*|предложени\p{L}*|yearly|annual|plan)(?!\p{L})|26\s?а/iu
const forYear = /(?<!\p{L})(?:за|през|for|of)\s+(?:календарната\s+)?(20\d\d)/iu
const someYear = /(?<![\d.])(20\d\d)(?!\d)/u
/** Columns that only plans have. */
const planFields = new Set(['away', 'responsible', 'expected', 'budget', 'funds', 'fund'])

/** A plan made in autumn is for the next year (чл. 26а ЗНЧ: until 10 November). */
export function planFrame({ above, table, columns, rows }: Headed, today: Temporal.PlainDate): PlanFrame {
  const words = `${table.name} ${above}`
  const fields = columns.fields.filter((field) => field !== null && planFields.has(field)).length
  const isPlan = plan.test(words) || fields >= 2
  const [, said] = forYear.exec(words) ?? someYear.exec(words) ?? []
  if (said !== undefined) return { isPlan, year: Number(said), guessed: false }
  const common = commonYear(rows.flatMap(({ cells }) => cells.filter((_, at) => isTime(columns.fields[at]))))
  if (common !== undefined || !isPlan) return { isPlan, year: isPlan ? common : undefined, guessed: false }
  return { isPlan, year: today.month >= 9 ? today.year + 1 : today.year, guessed: true }
}

const timeFields = new Set(['date', 'month', 'year', 'hour'])
const isTime = (field: string | null | undefined): boolean => timeFields.has(field ?? '')

function commonYear(cells: readonly string[]): number | undefined {
  const years = Map.groupBy(
    cells.flatMap((cell) => /(?<!\d)(20\d\d)(?!\d)/u.exec(cell)?.[1] ?? []),
    (year) => year,
  )
  const [most] = [...years].sort(([, one], [, other]) => other.length - one.length)
  return most && Number(most[0])
}
