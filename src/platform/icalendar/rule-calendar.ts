import { civilDay, dateText, dayNumber, weekday } from './civil-day.ts'

/** One month of a year: `leap` marks an intercalary month, which has the number of the month before it. */
export type RuleMonth = {
  readonly number: number
  readonly leap: boolean
  readonly first: number
  readonly length: number
}
export type RuleYear = { readonly first: number; readonly length: number; readonly months: readonly RuleMonth[] }

/** What rules ask of a calendar, in day numbers. Years far apart cost nothing: each is computed when asked for. */
export type RuleCalendar = { yearOf(day: number): number; year(year: number): RuleYear }

export function ruleCalendar(id: string): RuleCalendar {
  const known = new Map<number, RuleYear>()
  const build = id === 'iso8601' ? gregorianYear : (year: number) => otherYear(id, year)
  return {
    yearOf: id === 'iso8601' ? (day) => civilDay(day).year : (day) => otherDate(id, day).year,
    year(year) {
      const found = known.get(year)
      if (found) return found
      if (known.size > 8) known.clear()
      const made = build(year)
      known.set(year, made)
      return made
    },
  }
}

function gregorianYear(year: number): RuleYear {
  const months: RuleMonth[] = []
  for (let number = 1; number <= 12; number++) {
    const first = dayNumber(year, number, 1)
    const next = number === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, number + 1, 1)
    months.push({ number, leap: false, first, length: next - first })
  }
  const first = dayNumber(year, 1, 1)
  return { first, length: dayNumber(year + 1, 1, 1) - first, months }
}

const otherDate = (id: string, day: number) => Temporal.PlainDate.from(dateText(day)).withCalendar(id)

const dayOf = (date: Temporal.PlainDate) => {
  const iso = date.withCalendar('iso8601')
  return dayNumber(iso.year, iso.month, iso.day)
}

function otherYear(id: string, year: number): RuleYear {
  const start = Temporal.PlainDate.from({ calendar: id, year, month: 1, day: 1 })
  const months: RuleMonth[] = []
  let first = dayOf(start)
  for (let month = 1; month <= start.monthsInYear; month++) {
    const date = Temporal.PlainDate.from({ calendar: id, year, month, day: 1 })
    months.push({
      number: Number(date.monthCode.slice(1, 3)),
      leap: date.monthCode.endsWith('L'),
      first,
      length: date.daysInMonth,
    })
    first += date.daysInMonth
  }
  return { first: dayOf(start), length: start.daysInYear, months }
}

/** The first day of week 1: the first week with at least four days in the year (RFC 5545 3.3.10, BYWEEKNO). */
export function firstWeek(year: RuleYear, weekStart: number): number {
  const into = (weekday(year.first) - weekStart + 7) % 7
  return year.first - into + (into >= 4 ? 7 : 0)
}

/** The year to which the week of this day belongs. */
export function weekYearOf(calendar: RuleCalendar, day: number, weekStart: number): number {
  const year = calendar.yearOf(day)
  if (day < firstWeek(calendar.year(year), weekStart)) return year - 1
  return day >= firstWeek(calendar.year(year + 1), weekStart) ? year + 1 : year
}

export function monthOf(year: RuleYear, day: number): RuleMonth {
  let found = year.months[0]
  for (const month of year.months) if (month.first <= day) found = month
  if (!found) throw new Error('a year without months')
  return found
}
