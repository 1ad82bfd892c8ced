import { parseRule, type Rule } from '#src/platform/icalendar/rule.ts'
import { isWholeDay, type WallTime } from '../events/event.ts'
import { dayOfWall } from '../events/event-details.ts'

/** How often, as people say it. `other` is a rule that came from elsewhere and is kept as it is. */
export const repeats = ['none', 'weekly', 'fortnightly', 'monthly', 'monthly-weekday', 'other'] as const
export type RepeatKind = (typeof repeats)[number]

export interface Repeat {
  readonly every: RepeatKind
  /** The last day on which it may happen; at most one of the two is said. */
  readonly until: Temporal.PlainDate | null
  readonly count: number | null
}

export const once: Repeat = { every: 'none', until: null, count: null }

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** The RRULE value (RFC 5545, 3.3.10) of a choice for an event with this start; null for what happens once or comes from elsewhere. */
export function ruleOf(repeat: Repeat, starts: WallTime, zone: string): string | null {
  const head = headOf(repeat.every, dayOfWall(starts))
  return head === null ? null : [head, ...endOf(repeat, starts, zone)].join(';')
}

function headOf(every: RepeatKind, day: Temporal.PlainDate): string | null {
  if (every === 'weekly') return 'FREQ=WEEKLY'
  if (every === 'fortnightly') return 'FREQ=WEEKLY;INTERVAL=2'
  if (every === 'monthly') return 'FREQ=MONTHLY'
  return every === 'monthly-weekday' ? `FREQ=MONTHLY;BYDAY=${nthOf(day)}${weekdays[day.dayOfWeek - 1]}` : null
}

/** The how manieth such weekday of its month; a fifth one is the last, which every month has. */
export const nthOf = (day: Temporal.PlainDate): number => (day.day > 28 ? -1 : Math.ceil(day.day / 7))

function endOf({ until, count }: Repeat, starts: WallTime, zone: string): string[] {
  if (count !== null) return [`COUNT=${count}`]
  if (until === null) return []
  const day = until.toString().replaceAll('-', '')
  if (isWholeDay(starts)) return [`UNTIL=${day}`]
  const end = until.toZonedDateTime({ timeZone: zone, plainTime: '23:59:59' }).toInstant()
  return [`UNTIL=${end.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`]
}

/** The choice that a rule says, `other` where none does. */
export function repeatOf(rule: string | null, starts: WallTime, zone: string): Repeat {
  if (rule === null) return once
  const parsed = parseRule(rule)
  if (!parsed.ok) return { ...once, every: 'other' }
  const { count, until } = parsed.rule
  return {
    every: everyOf(parsed.rule, dayOfWall(starts)),
    count,
    until: count === null && until !== null ? untilDay(until, zone) : null,
  }
}

function everyOf(rule: Rule, day: Temporal.PlainDate): RepeatKind {
  const { freq, interval, byDay } = rule
  const plain = isPlain(rule)
  const [only, second] = byDay
  if (freq === 'WEEKLY' && plain && interval <= 2 && !second) {
    const fits = only === undefined || (only.nth === 0 && only.weekday === day.dayOfWeek)
    return fits ? (interval === 2 ? 'fortnightly' : 'weekly') : 'other'
  }
  if (freq !== 'MONTHLY' || !plain || interval !== 1 || second) return 'other'
  if (only === undefined) return 'monthly'
  return only.weekday === day.dayOfWeek && only.nth === nthOf(day) ? 'monthly-weekday' : 'other'
}

/** Nothing said but frequency, interval, days of the week and the end. */
const isPlain = (rule: Rule): boolean =>
  Object.entries(rule).every(([name, value]) => !name.startsWith('by') || name === 'byDay' || isEmpty(value))

const isEmpty = (value: unknown): boolean => !Array.isArray(value) || value.length === 0

function untilDay(until: string, zone: string): Temporal.PlainDate {
  const day = Temporal.PlainDate.from(`${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`)
  if (!until.endsWith('Z')) return day
  const clock = `${until.slice(9, 11)}:${until.slice(11, 13)}:${until.slice(13, 15)}`
  return Temporal.Instant.from(`${day}T${clock}Z`).toZonedDateTimeISO(zone).toPlainDate()
}
