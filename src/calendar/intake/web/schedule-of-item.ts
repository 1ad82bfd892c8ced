import { daySeconds } from '#src/platform/icalendar/civil-day.ts'
import type { ICalEvent, ICalTime } from '#src/platform/icalendar/icalendar.ts'
import { secondsBetween } from '#src/platform/icalendar/read-time.ts'
import { expandRule, parseRule } from '#src/platform/icalendar/recur.ts'
import { ianaZone } from '#src/platform/icalendar/zone-names.ts'
import type { PageItem } from '#src/platform/web-page/item.ts'
import type { ReadContext } from '../incoming.ts'
import { endAfter, endAfterLength, movedEnd, readForeignTime } from './foreign-time.ts'
import type { Things } from './things.ts'

type LocalTime = Extract<ICalTime, { kind: 'local' }>

export type ReadSchedule = Pick<ICalEvent, 'start' | 'end' | 'rrule' | 'exdates'>

const frequencies: Readonly<Record<string, string>> = { D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY', Y: 'YEARLY' }
const words: Readonly<Record<string, string>> = { daily: 'P1D', weekly: 'P1W', monthly: 'P1M', yearly: 'P1Y' }
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/**
 * `eventSchedule` as a rule of RFC 5545. Its first date is the first day that the rule names, from that of the schedule on, else from
 * that of the event. Undefined where it says no beginning or no frequency that a calendar knows.
 */
export function scheduleOf(
  things: Things,
  event: PageItem,
  usual: ICalTime | null,
  context: ReadContext,
): ReadSchedule | undefined {
  const [schedule] = things.items(event, 'eventSchedule')
  if (!schedule) return undefined
  const zone = ianaZone(things.words(schedule, 'scheduleTimezone'))
  const time = (text: string) => readForeignTime(text, context, zone)?.time ?? null
  const begins = beginning(things, schedule, usual, time)
  const last = time(things.words(event, 'endDate'))
  const given = begins && ruleOf(things, schedule, begins, last)
  if (!begins || !given) return undefined
  const [start] = expandRule({ start: begins, rrule: given.rrule, limit: 1, ruleOnly: true }).starts
  if (!start) return undefined
  const exdates = things
    .values(schedule, 'exceptDate')
    .slice(0, 500)
    .flatMap((value) => ('text' in value ? (time(value.text) ?? []) : []))
  const end = endOf(things, schedule, start) ?? (last && ownEnd(begins, start, last, given.every))
  return { start, end, rrule: given.rrule, exdates }
}

/** `18:00:00`, `9:00`, `T18:00`; undefined for what is no hour. */
function clockOf(text: string): string | undefined {
  const [, hour, minute] = /(?:^|T)([01]?\d|2[0-3]):([0-5]\d)/.exec(text) ?? []
  return hour && minute && `${hour.padStart(2, '0')}:${minute}`
}

/** From when on: the day of the schedule with its hour; what it leaves unsaid is the event's. */
function beginning(
  things: Things,
  schedule: PageItem,
  usual: ICalTime | null,
  time: (text: string) => ICalTime | null,
): ICalTime | null {
  const words = things.words(schedule, 'startDate')
  const hour = clockOf(things.words(schedule, 'startTime'))
  const day = words.slice(0, 10) || (usual?.kind === 'date' ? usual.date : '')
  if (day !== '' && hour) return time(`${day}T${hour}`)
  const said = words === '' ? usual : time(words)
  if (said?.kind !== 'date' || usual?.kind !== 'local') return said
  return { ...usual, local: `${said.date}T${usual.local.slice(11)}` }
}

/** The end that the schedule gives each date; an hour before the first one is that of the next day. */
function endOf(things: Things, schedule: PageItem, start: ICalTime): ICalTime | null {
  const until = clockOf(things.words(schedule, 'endTime'))
  const ends = until && start.kind === 'local' ? endAt(start, until) : null
  return ends ?? endAfterLength(start, things.words(schedule, 'duration'))
}

function endAt(start: LocalTime, clock: string): ICalTime | null {
  const from = Temporal.PlainDateTime.from(start.local)
  const end = from.withPlainTime(clock)
  const order = Temporal.PlainDateTime.compare(end, from)
  if (order === 0) return null
  return { ...start, local: (order < 0 ? end.add({ days: 1 }) : end).toString({ smallestUnit: 'second' }) }
}

/** The end of the event itself: that of its first date, or, beyond the next date, the hour at which each of them ends. */
function ownEnd(begins: ICalTime, start: ICalTime, last: ICalTime, every: number): ICalTime | null {
  const end = lengthWithin(begins, last, every)
  if (end) return movedEnd(begins, end, start)
  if (start.kind === 'date' || last.kind === 'date' || last.local.slice(11) <= start.local.slice(11)) return null
  return endAt(start, last.local.slice(11, 16))
}

/** Null where it lasts longer than until its next date: then it is the end of all of them. */
function lengthWithin(start: ICalTime, last: ICalTime, every: number): ICalTime | null {
  const end = endAfter(start, last)
  return end !== null && end !== 'before' && secondsBetween(start, end) <= every * daySeconds ? end : null
}

const daysOf: Readonly<Record<string, number>> = { D: 1, W: 7, M: 28, Y: 365 }

/** The rule, and how many days lie between its dates at least. */
function ruleOf(
  things: Things,
  schedule: PageItem,
  start: ICalTime,
  ends: ICalTime | null,
): { readonly rrule: string; readonly every: number } | null {
  const said = (name: string) => things.words(schedule, name)
  const frequency = said('repeatFrequency')
  const found = /^P(\d{1,3})([DWMY])$/.exec(words[frequency.toLowerCase()] ?? frequency)
  if (!found) return null
  const list = (name: string) =>
    things.values(schedule, name).flatMap((value) => ('text' in value ? value.text : (value.id ?? [])))
  const byDay = list('byDay').flatMap(weekdayOf)
  const numbers = (name: string) => list(name).filter((text) => /^-?\d{1,3}$/.test(text))
  const count = said('repeatCount')
  const every = byDay.length > 1 ? 1 : Number(found[1]) * (daysOf[found[2] ?? ''] ?? 1)
  const isEndOfAll = ends !== null && lengthWithin(start, ends, every) === null
  const last = said('endDate').slice(0, 10) || (isEndOfAll ? dayOf(ends) : '')
  const until = /^\d{4}-\d\d-\d\d$/.test(last) ? last.replaceAll('-', '') : ''
  const parts = [
    `FREQ=${frequencies[found[2] ?? ''] ?? ''}`,
    Number(found[1]) > 1 ? `INTERVAL=${Number(found[1])}` : '',
    byDay.length > 0 ? `BYDAY=${byDay.join(',')}` : '',
    numbers('byMonthDay').length > 0 ? `BYMONTHDAY=${numbers('byMonthDay').join(',')}` : '',
    numbers('byMonth').length > 0 ? `BYMONTH=${numbers('byMonth').join(',')}` : '',
    /^\d{1,4}$/.test(count) && Number(count) > 0 ? `COUNT=${Number(count)}` : untilPart(until, start),
  ]
  const rule = parseRule(parts.filter((part) => part !== '').join(';'))
  return rule.ok ? { rrule: rule.text, every } : null
}

const dayOf = (time: ICalTime): string => (time.kind === 'date' ? time.date : time.local.slice(0, 10))

const untilPart = (day: string, start: ICalTime): string =>
  day === '' ? '' : `UNTIL=${day}${start.kind === 'date' ? '' : 'T235959'}`

/** `https://schema.org/Monday`, `Monday`, `MO`, `1MO`. */
function weekdayOf(text: string): string[] {
  const name = text.trim().replace(/^.*\//, '')
  const named = weekdayNames.indexOf(name.toLowerCase())
  const code = weekdays[named] ?? (/^-?\d?(?:MO|TU|WE|TH|FR|SA|SU)$/.test(name) ? name : undefined)
  return code === undefined ? [] : [code]
}
