import { weekday } from './civil-day.ts'
import type { Rule } from './rule.ts'
import { firstWeek, monthOf, type RuleCalendar, type RuleMonth, type RuleYear, weekYearOf } from './rule-calendar.ts'

type Range = { readonly first: number; readonly length: number }

/** The rule with what it leaves unsaid taken from its start (RFC 5545 3.3.10, "Information, not contained in the rule"). */
export function completeRule(rule: Rule, calendar: RuleCalendar, startDay: number): Rule {
  const { byDay, byMonthDay, byYearDay, byWeekNo } = rule
  if (byDay.length || byMonthDay.length || byYearDay.length) return rule
  const sameWeekday = { ...rule, byDay: [{ nth: 0, weekday: weekday(startDay) }] }
  if (rule.freq === 'YEARLY' && byWeekNo.length) return sameWeekday
  if (byWeekNo.length) return rule
  if (rule.freq === 'WEEKLY') return sameWeekday
  if (rule.freq !== 'MONTHLY' && rule.freq !== 'YEARLY') return rule
  const month = monthOf(calendar.year(calendar.yearOf(startDay)), startDay)
  const sameDay = { ...rule, byMonthDay: [startDay - month.first + 1] }
  if (rule.freq === 'MONTHLY' || rule.byMonth.length) return sameDay
  return { ...sameDay, byMonth: [{ month: month.number, leap: month.leap }] }
}

/** The days of one year, or of one week-numbered year where BYWEEKNO is given. */
export function daysOfYear(rule: Rule, calendar: RuleCalendar, yearNo: number): number[] {
  const year = calendar.year(yearNo)
  if (rule.byWeekNo.length) {
    const first = firstWeek(year, rule.weekStart)
    const length = firstWeek(calendar.year(yearNo + 1), rule.weekStart) - first
    return matching(rule, calendar, { first, length })
  }
  const months = rule.byMonth.length ? monthsNamed(rule, year) : []
  if (rule.skip !== 'OMIT') return skippingDays(rule, calendar, year, months)
  if (!rule.byMonth.length) return matching(rule, calendar, year)
  return months.flatMap((month) => matching(rule, calendar, month))
}

export function daysOfMonth(rule: Rule, calendar: RuleCalendar, year: RuleYear, month: RuleMonth): number[] {
  if (rule.byMonth.length && !monthsNamed(rule, year).includes(month)) return []
  if (rule.skip !== 'OMIT' && rule.byMonthDay.length) return skippingDays(rule, calendar, year, [month])
  return matching(rule, calendar, month)
}

export const daysOfWeek = (rule: Rule, calendar: RuleCalendar, first: number) =>
  matching(rule, calendar, { first, length: 7 })

function matching(rule: Rule, calendar: RuleCalendar, range: Range): number[] {
  const days: number[] = []
  for (let day = range.first; day < range.first + range.length; day++) {
    if (dayMatches(rule, calendar, day)) days.push(day)
  }
  return days
}

/** Whether every BY part that speaks of days admits this day. */
export function dayMatches(rule: Rule, calendar: RuleCalendar, day: number): boolean {
  if (rule.byDay.length && !rule.byDay.some((wanted) => wanted.weekday === weekday(day))) return false
  if (!rule.byMonth.length && !rule.byMonthDay.length && !rule.byYearDay.length && !rule.byWeekNo.length) {
    if (rule.byDay.every((wanted) => wanted.nth === 0)) return true
  }
  const year = calendar.year(calendar.yearOf(day))
  const month = monthOf(year, day)
  if (rule.byMonth.length && !monthsNamed(rule, year).includes(month)) return false
  if (rule.skip === 'OMIT' && !countedIn(rule.byMonthDay, month, day)) return false
  if (rule.skip === 'OMIT' && !countedIn(rule.byYearDay, year, day)) return false
  if (rule.byWeekNo.length && !weekMatches(rule, calendar, day)) return false
  return weekdayMatches(rule, year, month, day)
}

function countedIn(wanted: readonly number[], range: Range, day: number): boolean {
  if (!wanted.length) return true
  const position = day - range.first + 1
  return wanted.includes(position) || wanted.includes(position - range.length - 1)
}

function weekMatches(rule: Rule, calendar: RuleCalendar, day: number): boolean {
  const yearNo = weekYearOf(calendar, day, rule.weekStart)
  const first = firstWeek(calendar.year(yearNo), rule.weekStart)
  const weeks = (firstWeek(calendar.year(yearNo + 1), rule.weekStart) - first) / 7
  const week = Math.floor((day - first) / 7) + 1
  return rule.byWeekNo.includes(week) || rule.byWeekNo.includes(week - weeks - 1)
}

/** A numbered weekday counts within the month where the rule speaks of months, else within the year. */
function weekdayMatches(rule: Rule, year: RuleYear, month: RuleMonth, day: number): boolean {
  if (!rule.byDay.length) return true
  const range = rule.freq === 'MONTHLY' || rule.byMonth.length ? month : year
  const nth = Math.floor((day - range.first) / 7) + 1
  const fromEnd = -Math.floor((range.first + range.length - 1 - day) / 7) - 1
  const numbered = !(rule.freq === 'YEARLY' && rule.byWeekNo.length)
  return rule.byDay.some(
    (wanted) =>
      wanted.weekday === weekday(day) &&
      (wanted.nth === 0 || !numbered || wanted.nth === nth || wanted.nth === fromEnd),
  )
}

function monthsNamed(rule: Rule, year: RuleYear): RuleMonth[] {
  const months = rule.byMonth.map(({ month, leap }) => {
    const exact = year.months.find((one) => one.number === month && one.leap === leap)
    if (exact || rule.skip === 'OMIT') return exact
    const instead = rule.skip === 'BACKWARD' ? month : month + 1
    return year.months.find((one) => one.number === instead && !one.leap)
  })
  return months.filter((month) => month !== undefined).sort((a, b) => a.first - b.first)
}

/** RFC 7529 4.2: a day that a month or year lacks moves to the nearest day before or after instead of vanishing. */
function skippingDays(rule: Rule, calendar: RuleCalendar, year: RuleYear, months: readonly RuleMonth[]): number[] {
  const withoutMonth = months.length ? months : year.months
  const days = rule.byYearDay.length
    ? rule.byYearDay.map((position) => placed(rule, position, year))
    : rule.byMonthDay.length
      ? withoutMonth.flatMap((month) => rule.byMonthDay.map((position) => placed(rule, position, month)))
      : withoutMonth.flatMap((month) => matching(rule, calendar, month))
  const kept = days.filter((day) => rule.byDay.length === 0 || rule.byDay.some((one) => one.weekday === weekday(day)))
  return [...new Set(kept)].sort((a, b) => a - b)
}

function placed(rule: Rule, position: number, range: Range): number {
  const last = range.first + range.length - 1
  const day = position > 0 ? range.first + position - 1 : last + position + 1
  const backward = rule.skip === 'BACKWARD'
  if (day > last) return backward ? last : last + 1
  if (day < range.first) return backward ? range.first - 1 : range.first
  return day
}
