import type { ICalEvent } from '#src/platform/icalendar/icalendar.ts'
import { parseRule } from '#src/platform/icalendar/recur.ts'
import { ianaZone } from '#src/platform/icalendar/zone-names.ts'
import type { PageItem } from '#src/platform/web-page/item.ts'
import type { ReadContext } from '../incoming.ts'
import { endAfterLength, readForeignTime } from './foreign-time.ts'
import type { Things } from './things.ts'

export type ReadSchedule = Pick<ICalEvent, 'start' | 'end' | 'rrule' | 'exdates'>

const frequencies: Readonly<Record<string, string>> = { D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY', Y: 'YEARLY' }
const words: Readonly<Record<string, string>> = { daily: 'P1D', weekly: 'P1W', monthly: 'P1M', yearly: 'P1Y' }
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/**
 * `eventSchedule` as a rule of RFC 5545. The first date is that of the schedule, else that of the event. Undefined where it says no
 * beginning or no frequency that a calendar knows.
 */
export function scheduleOf(
  things: Things,
  event: PageItem,
  usual: ICalEvent['start'] | null,
  context: ReadContext,
): ReadSchedule | undefined {
  const [schedule] = things.items(event, 'eventSchedule')
  if (!schedule) return undefined
  const said = (name: string) => things.words(schedule, name)
  const zone = ianaZone(said('scheduleTimezone'))
  const time = (text: string) => readForeignTime(text, context, zone)?.time ?? null
  const hour = /^\d\d:\d\d/.exec(said('startTime'))?.[0]
  const first = said('startDate').slice(0, 10)
  const start = first === '' ? usual : time(hour ? `${first}T${hour}` : said('startDate'))
  const rrule = start && ruleOf(things, schedule, start)
  if (!start || !rrule) return undefined
  const until = /^\d\d:\d\d/.exec(said('endTime'))?.[0]
  const end = until && start.kind === 'local' ? { ...start, local: `${start.local.slice(0, 10)}T${until}:00` } : null
  const lasts = end && end.local > (start.kind === 'local' ? start.local : '') ? end : null
  const exdates = things
    .values(schedule, 'exceptDate')
    .slice(0, 500)
    .flatMap((value) => ('text' in value ? (time(value.text) ?? []) : []))
  return { start, end: lasts ?? endAfterLength(start, said('duration')), rrule, exdates }
}

function ruleOf(things: Things, schedule: PageItem, start: ICalEvent['start']): string | null {
  const said = (name: string) => things.words(schedule, name)
  const frequency = said('repeatFrequency')
  const found = /^P(\d{1,3})([DWMY])$/.exec(words[frequency.toLowerCase()] ?? frequency)
  if (!found) return null
  const list = (name: string) =>
    things.values(schedule, name).flatMap((value) => ('text' in value ? value.text : (value.id ?? [])))
  const byDay = list('byDay').flatMap(weekdayOf)
  const numbers = (name: string) => list(name).filter((text) => /^-?\d{1,3}$/.test(text))
  const count = said('repeatCount')
  const last = said('endDate').slice(0, 10)
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
  return rule.ok ? rule.text : null
}

const untilPart = (day: string, start: ICalEvent['start']): string =>
  day === '' ? '' : `UNTIL=${day}${start.kind === 'date' ? '' : 'T235959'}`

/** `https://schema.org/Monday`, `Monday`, `MO`, `1MO`. */
function weekdayOf(text: string): string[] {
  const name = text.trim().replace(/^.*\//, '')
  const named = weekdayNames.indexOf(name.toLowerCase())
  const code = weekdays[named] ?? (/^-?\d?(?:MO|TU|WE|TH|FR|SA|SU)$/.test(name) ? name : undefined)
  return code === undefined ? [] : [code]
}
