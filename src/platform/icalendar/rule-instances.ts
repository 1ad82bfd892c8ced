import { daySeconds, weekday } from './civil-day.ts'
import type { Rule } from './rule.ts'
import { monthOf, type RuleCalendar, ruleCalendar, weekYearOf } from './rule-calendar.ts'
import { completeRule, dayMatches, daysOfMonth, daysOfWeek, daysOfYear } from './rule-days.ts'

/** The wall seconds of one period that the rule names, before BYSETPOS: every time on every day. */
type Period = { readonly days: readonly number[]; readonly times: readonly number[] }

/** The last second of year 9999: what four digits can write. */
const endOfTime = 253_402_300_799

/** Gregorian weekdays repeat after 400 years, so a rule that stayed silent for so long has nothing more to say. */
const silentPeriods = { YEARLY: 400, MONTHLY: 4_800, WEEKLY: 20_871, DAILY: 146_097 }

/** Steps after which a rule is left unfinished; a step takes about a tenth of a microsecond to a microsecond. */
const mostSteps = 200_000

/**
 * The instances of a rule in order, as seconds of the wall clock, none before `start`; those before `from` may be left out where
 * nothing counts them. Endless rules give endlessly: the caller stops. Returns false where the work was cut.
 */
export function* ruleInstances(
  given: Rule,
  start: number,
  from: number,
  wholeDays: boolean,
  work = mostSteps,
): Generator<number, boolean> {
  const calendar = ruleCalendar(given.calendar)
  const rule = completeRule(given, calendar, Math.floor(start / daySeconds))
  if (isImpossible(rule)) return true
  // A day of a calendar other than our own costs some ten times as much.
  const most = rule.calendar === 'iso8601' ? work : work / 10
  const skipTo = given.count === null ? Math.max(start, from) : start
  const periods =
    rule.freq === 'HOURLY' || rule.freq === 'MINUTELY' || rule.freq === 'SECONDLY'
      ? shortPeriods(rule, calendar, start, skipTo, most)
      : longPeriods(rule, calendar, start, skipTo, wholeDays)
  let steps = 0
  for (;;) {
    const next = periods.next()
    if (next.done) return next.value
    const { days, times } = next.value
    if (++steps > most) return false
    const size = days.length * times.length
    if (size === 0) continue
    const chosen = rule.bySetPos.length ? positions(rule.bySetPos, size) : null
    const many = chosen ? chosen.length : size
    for (let i = 0; i < many; i++) {
      const index = chosen ? (chosen[i] ?? 0) : i
      const day = days[Math.floor(index / times.length)] ?? 0
      const at = day * daySeconds + (times[index % times.length] ?? 0)
      if (at > endOfTime) return true
      if (++steps > most) return false
      if (at >= start) yield at
    }
  }
}

/** Months that never have such a day, as 30 February: the commonest rule without instances, seen at once. */
function isImpossible(rule: Rule): boolean {
  if (rule.calendar !== 'iso8601' || rule.skip !== 'OMIT' || !rule.byMonth.length || !rule.byMonthDay.length)
    return false
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return !rule.byMonth.some(({ month }) => rule.byMonthDay.some((day) => Math.abs(day) <= (days[month - 1] ?? 0)))
}

function positions(bySetPos: readonly number[], size: number): number[] {
  const found = bySetPos.map((position) => (position > 0 ? position - 1 : size + position))
  return [...new Set(found)].filter((index) => index >= 0 && index < size).sort((a, b) => a - b)
}

/** Silence is cut by the period's own measure; `true` means that nothing can follow. */
function* longPeriods(
  rule: Rule,
  calendar: RuleCalendar,
  start: number,
  skipTo: number,
  wholeDays: boolean,
): Generator<Period, boolean> {
  const times = wholeDays ? [0] : timesOfDay(rule, start)
  const silence =
    silentPeriods[rule.freq === 'YEARLY' || rule.freq === 'MONTHLY' || rule.freq === 'WEEKLY' ? rule.freq : 'DAILY']
  const startDay = Math.floor(start / daySeconds)
  let silent = 0
  for (const days of periodDays(rule, calendar, startDay, Math.floor(skipTo / daySeconds))) {
    silent = days.length ? 0 : silent + 1
    if (silent > silence) return true
    yield { days, times }
  }
  return true
}

function periodDays(rule: Rule, calendar: RuleCalendar, startDay: number, skipDay: number): Generator<number[]> {
  if (rule.freq === 'YEARLY') return yearPeriods(rule, calendar, startDay, skipDay)
  if (rule.freq === 'MONTHLY') return monthPeriods(rule, calendar, startDay, skipDay)
  const week = rule.freq === 'WEEKLY'
  const first = week ? startDay - ((weekday(startDay) - rule.weekStart + 7) % 7) : startDay
  return dayPeriods(rule, calendar, first, skipDay, week ? 7 : 1)
}

function* yearPeriods(rule: Rule, calendar: RuleCalendar, startDay: number, skipDay: number): Generator<number[]> {
  const yearOf = (day: number) =>
    rule.byWeekNo.length ? weekYearOf(calendar, day, rule.weekStart) : calendar.yearOf(day)
  const first = yearOf(startDay)
  const last = calendar.yearOf(Math.floor(endOfTime / daySeconds))
  // One period early: SKIP may carry a day over the edge of its year.
  const skipped = Math.max(0, Math.floor((yearOf(skipDay) - first) / rule.interval) - 1)
  for (let year = first + skipped * rule.interval; year <= last; year += rule.interval) {
    yield daysOfYear(rule, calendar, year)
  }
}

function* monthPeriods(rule: Rule, calendar: RuleCalendar, startDay: number, skipDay: number): Generator<number[]> {
  let yearNo = calendar.yearOf(startDay)
  let index = calendar.year(yearNo).months.indexOf(monthOf(calendar.year(yearNo), startDay))
  const last = calendar.yearOf(Math.floor(endOfTime / daySeconds))
  if (rule.calendar === 'iso8601') {
    const months = (calendar.yearOf(skipDay) - yearNo) * 12 - index
    index += Math.max(0, Math.floor(months / rule.interval) - 1) * rule.interval
  }
  // Calendars with leap months have years of unequal length, so months are counted through.
  while (yearNo <= last) {
    const year = calendar.year(yearNo)
    const month = year.months[index]
    if (month) {
      yield daysOfMonth(rule, calendar, year, month)
      index += rule.interval
    } else if (rule.calendar === 'iso8601') {
      yearNo += Math.floor(index / 12)
      index %= 12
    } else {
      index -= year.months.length
      yearNo++
    }
  }
}

function* dayPeriods(
  rule: Rule,
  calendar: RuleCalendar,
  first: number,
  skipDay: number,
  length: number,
): Generator<number[]> {
  const step = rule.interval * length
  const last = Math.floor(endOfTime / daySeconds)
  for (let day = first + Math.max(0, Math.floor((skipDay - first) / step)) * step; day <= last; day += step) {
    if (length === 7) yield daysOfWeek(rule, calendar, day)
    else yield dayMatches(rule, calendar, day) ? [day] : []
  }
}

function timesOfDay(rule: Rule, start: number): number[] {
  const clock = start - Math.floor(start / daySeconds) * daySeconds
  const hours = rule.byHour.length ? rule.byHour : [Math.floor(clock / 3600)]
  const minutes = rule.byMinute.length ? rule.byMinute : [Math.floor(clock / 60) % 60]
  const seconds = rule.bySecond.length ? rule.bySecond : [clock % 60]
  return hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => hour * 3600 + minute * 60 + second)),
  )
}

/** HOURLY, MINUTELY and SECONDLY: walks from unit to unit, over whole days, hours and minutes that the rule does not admit. */
function* shortPeriods(
  rule: Rule,
  calendar: RuleCalendar,
  start: number,
  skipTo: number,
  most: number,
): Generator<Period, boolean> {
  const unit = rule.freq === 'HOURLY' ? 3600 : rule.freq === 'MINUTELY' ? 60 : 1
  const first = Math.floor(start / unit) * unit
  const step = rule.interval * unit
  const upTo = (time: number) => first + Math.max(0, Math.ceil((time - first) / step)) * step
  const minutes = unit < 3600 ? [] : rule.byMinute.length ? rule.byMinute : [Math.floor(start / 60) % 60]
  const seconds = unit === 1 ? [0] : rule.bySecond.length ? rule.bySecond : [start % 60]
  const offsets = unit === 3600 ? minutes.flatMap((minute) => seconds.map((second) => minute * 60 + second)) : seconds
  let at = upTo(Math.floor(skipTo / unit) * unit)
  let steps = 0
  while (at <= endOfTime) {
    if (++steps > most) return false
    const day = Math.floor(at / daySeconds)
    const clock = at - day * daySeconds
    if (!dayMatches(rule, calendar, day)) at = upTo((day + 1) * daySeconds)
    else if (rule.byHour.length && !rule.byHour.includes(Math.floor(clock / 3600))) at = upTo(nextFull(at, 3600))
    else if (unit < 3600 && rule.byMinute.length && !rule.byMinute.includes(Math.floor(clock / 60) % 60)) {
      at = upTo(nextFull(at, 60))
    } else if (unit === 1 && rule.bySecond.length && !rule.bySecond.includes(clock % 60)) at += step
    else {
      yield { days: [day], times: offsets.map((offset) => clock + offset) }
      at += step
    }
  }
  return true
}

const nextFull = (time: number, size: number) => (Math.floor(time / size) + 1) * size
