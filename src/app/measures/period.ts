import { date } from '#src/platform/form/fields.ts'
import { type FieldProblems, readFields } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { messages } from './messages.ts'

/** Days, both included. */
export interface Period {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

type PeriodReading =
  | { readonly ok: true; readonly period: Period }
  /** With the period that is shown instead. */
  | { readonly ok: false; readonly period: Period; readonly problems: FieldProblems }

/** What is asked for most: months and years that begin and end as reports do. */
export function usualPeriods(today: Temporal.PlainDate): Record<'month' | 'lastMonth' | 'year' | 'lastYear', Period> {
  const month = today.toPlainYearMonth()
  return {
    month: ofMonth(month),
    lastMonth: ofMonth(month.subtract({ months: 1 })),
    year: ofYear(today.year),
    lastYear: ofYear(today.year - 1),
  }
}

const ofMonth = (month: Temporal.PlainYearMonth): Period => ({
  from: month.toPlainDate({ day: 1 }),
  to: month.toPlainDate({ day: month.daysInMonth }),
})

const ofYear = (year: number): Period => ({
  from: new Temporal.PlainDate(year, 1, 1),
  to: new Temporal.PlainDate(year, 12, 31),
})

/** The period of the address, or this year; what cannot be one is said beside its field. */
export function readPeriod(query: URLSearchParams, today: Temporal.PlainDate, lang: Lang): PeriodReading {
  const usual = usualPeriods(today).year
  if (!query.has('from') && !query.has('to')) return { ok: true, period: usual }
  const reading = readFields(query, lang, { from: date, to: date })
  if (!reading.ok) return { ok: false, period: usual, problems: reading.problems }
  const { from, to } = reading.value
  if (Temporal.PlainDate.compare(from, to) > 0)
    return { ok: false, period: usual, problems: new Map([['to', messages[lang].endsBefore]]) }
  return { ok: true, period: { from, to } }
}

/** The same days a year before; 29 February becomes the 28th. */
export const yearBefore = ({ from, to }: Period): Period => ({
  from: from.subtract({ years: 1 }),
  to: to.subtract({ years: 1 }),
})

export const samePeriod = (one: Period, other: Period): boolean =>
  one.from.equals(other.from) && one.to.equals(other.to)
