export type Frequency = 'SECONDLY' | 'MINUTELY' | 'HOURLY' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'

/** A recurrence rule (RFC 5545 3.3.10, with RSCALE and SKIP of RFC 7529). Empty lists mean that the part is absent. */
export type Rule = {
  readonly freq: Frequency
  readonly interval: number
  readonly count: number | null
  /** `YYYYMMDD`, `YYYYMMDDTHHMMSS` or the latter with Z. */
  readonly until: string | null
  readonly bySecond: readonly number[]
  readonly byMinute: readonly number[]
  readonly byHour: readonly number[]
  /** Monday 1 to Sunday 7; `nth` 0 means every one. */
  readonly byDay: readonly { readonly nth: number; readonly weekday: number }[]
  readonly byMonthDay: readonly number[]
  readonly byYearDay: readonly number[]
  readonly byWeekNo: readonly number[]
  readonly byMonth: readonly { readonly month: number; readonly leap: boolean }[]
  readonly bySetPos: readonly number[]
  readonly weekStart: number
  /** A calendar known to Temporal. */
  readonly calendar: string
  readonly skip: 'OMIT' | 'BACKWARD' | 'FORWARD'
}

export type ParsedRule =
  /** `text` is the normal form: upper case, parts in the order of RFC 5545, without repetitions. */
  { readonly ok: true; readonly rule: Rule; readonly text: string } | { readonly ok: false; readonly problem: string }

const frequencies: readonly Frequency[] = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** No rule of a public calendar lists more; beyond it a list is an attack on memory. */
const longestRule = 5_000

class Bad extends Error {}

/**
 * Reads an RRULE value. Tolerated: lower case, blanks, a trailing semicolon, unknown X- parts, BYWEEKDAY for BYDAY.
 * A part that says something impossible refuses the whole rule: half a rule would give wrong dates.
 */
export function parseRule(value: string): ParsedRule {
  if (value.length > longestRule) return { ok: false, problem: 'rule is too long' }
  try {
    const rule = readParts(splitParts(value))
    return { ok: true, rule, text: ruleText(rule) }
  } catch (error) {
    if (error instanceof Bad) return { ok: false, problem: error.message }
    throw error
  }
}

function splitParts(value: string): Map<string, string> {
  const parts = new Map<string, string>()
  for (const piece of value.toUpperCase().split(';')) {
    const text = piece.trim()
    if (text === '') continue
    const equals = text.indexOf('=')
    if (equals < 1) throw new Bad(`rule part without value: ${text.slice(0, 40)}`)
    const name = text.slice(0, equals).trim()
    const key = name === 'BYWEEKDAY' ? 'BYDAY' : name
    if (parts.has(key)) throw new Bad(`rule part twice: ${key.slice(0, 40)}`)
    parts.set(key, text.slice(equals + 1).trim())
  }
  return parts
}

function readParts(parts: Map<string, string>): Rule {
  const freq = frequencies.find((name) => name === parts.get('FREQ'))
  if (!freq) throw new Bad('rule without a known FREQ')
  const count = parts.has('COUNT') ? whole(parts, 'COUNT', 1) : null
  const until = readUntil(parts.get('UNTIL'))
  const yearly = freq === 'YEARLY' || freq === 'MONTHLY'
  return {
    freq,
    interval: whole(parts, 'INTERVAL', 1) ?? 1,
    count,
    until,
    bySecond: numbers(parts, 'BYSECOND', 0, 60).map((second) => Math.min(second, 59)),
    byMinute: numbers(parts, 'BYMINUTE', 0, 59),
    byHour: numbers(parts, 'BYHOUR', 0, 23),
    byDay: readDays(parts.get('BYDAY'), yearly),
    byMonthDay: numbers(parts, 'BYMONTHDAY', -31, 31),
    byYearDay: numbers(parts, 'BYYEARDAY', -366, 366),
    byWeekNo: numbers(parts, 'BYWEEKNO', -53, 53),
    byMonth: readMonths(parts.get('BYMONTH')),
    bySetPos: numbers(parts, 'BYSETPOS', -366, 366),
    weekStart: readWeekStart(parts.get('WKST')),
    calendar: readCalendar(parts.get('RSCALE')),
    skip: readSkip(parts.get('SKIP')),
  }
}

function whole(parts: Map<string, string>, name: string, least: number): number | null {
  const text = parts.get(name)
  if (text === undefined) return null
  if (!/^\+?\d{1,15}$/.test(text) || Number(text) < least) throw new Bad(`${name} is not a usable number`)
  return Number(text)
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]

function numbers(parts: Map<string, string>, name: string, least: number, most: number): number[] {
  const text = parts.get(name)
  if (text === undefined || text === '') return []
  const list = text.split(',').map((piece) => {
    const item = piece.trim()
    const n = Number(item)
    if (!/^[+-]?\d{1,4}$/.test(item) || n < least || n > most) throw new Bad(`${name} holds ${item.slice(0, 20)}`)
    if (n === 0 && least < 0) throw new Bad(`${name} holds 0`)
    return n
  })
  return unique(list).sort((a, b) => a - b)
}

function readDays(text: string | undefined, nthAllowed: boolean): Rule['byDay'] {
  if (!text) return []
  const seen = new Map<string, { nth: number; weekday: number }>()
  for (const piece of text.split(',')) {
    const found = /^([+-]?\d{1,2})?\s?(MO|TU|WE|TH|FR|SA|SU)$/.exec(piece.trim())
    const nth = Number(found?.[1] ?? 0)
    if (!found || (found[1] !== undefined && nth === 0) || Math.abs(nth) > 53)
      throw new Bad(`BYDAY holds ${piece.slice(0, 20)}`)
    // RFC 5545 forbids the number outside MONTHLY and YEARLY; those who write it mean the weekday.
    const day = { nth: nthAllowed ? nth : 0, weekday: weekdays.indexOf(found[2] ?? '') + 1 }
    seen.set(`${day.nth} ${day.weekday}`, day)
  }
  return [...seen.values()].sort((a, b) => a.weekday - b.weekday || a.nth - b.nth)
}

function readMonths(text: string | undefined): Rule['byMonth'] {
  if (!text) return []
  const seen = new Map<string, { month: number; leap: boolean }>()
  for (const piece of text.split(',')) {
    const found = /^(\d{1,2})(L?)$/.exec(piece.trim())
    const month = Number(found?.[1])
    if (!found || month < 1 || month > 13) throw new Bad(`BYMONTH holds ${piece.slice(0, 20)}`)
    seen.set(`${month}${found[2]}`, { month, leap: found[2] === 'L' })
  }
  return [...seen.values()].sort((a, b) => a.month - b.month || Number(a.leap) - Number(b.leap))
}

function readUntil(text: string | undefined): string | null {
  if (!text) return null
  const found = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(Z?))?$/.exec(text)
  if (!found) throw new Bad(`UNTIL is not a date: ${text.slice(0, 30)}`)
  const [, year, month, day, hour, minute, second, utc] = found
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) throw new Bad('UNTIL is no date')
  if (hour === undefined) return `${year}${month}${day}`
  if (Number(hour) > 24 || Number(minute) > 59) throw new Bad('UNTIL is no time')
  return `${year}${month}${day}T${hour === '24' ? '235959' : `${hour}${minute}${second ?? '00'}`}${utc ?? ''}`
}

function readWeekStart(text: string | undefined): number {
  if (!text) return 1
  const index = weekdays.indexOf(text)
  if (index < 0) throw new Bad(`WKST is ${text.slice(0, 20)}`)
  return index + 1
}

function readCalendar(text: string | undefined): string {
  if (!text || text === 'GREGORIAN' || text === 'GREGORY') return 'iso8601'
  const name = text === 'ETHIOPIC-AMETE-ALEM' ? 'ethioaa' : text.toLowerCase()
  try {
    return Temporal.PlainDate.from('2000-01-01').withCalendar(name).calendarId
  } catch {
    throw new Bad(`RSCALE is unknown: ${text.slice(0, 30)}`)
  }
}

function readSkip(text: string | undefined): Rule['skip'] {
  if (!text || text === 'OMIT') return 'OMIT'
  if (text === 'BACKWARD' || text === 'FORWARD') return text
  throw new Bad(`SKIP is ${text.slice(0, 20)}`)
}

const rscaleOf = (calendar: string) => (calendar === 'ethioaa' ? 'ETHIOPIC-AMETE-ALEM' : calendar.toUpperCase())

/** The value as it is written into a feed; `until` replaces the rule's own where the caller has converted it. */
export function ruleText(rule: Rule, until: string | null = rule.until): string {
  const list = (name: string, items: readonly (number | string)[]) =>
    items.length ? `;${name}=${items.join(',')}` : ''
  const day = (d: { nth: number; weekday: number }) => `${d.nth === 0 ? '' : d.nth}${weekdays[d.weekday - 1]}`
  const other = rule.calendar !== 'iso8601'
  return [
    other || rule.skip !== 'OMIT' ? `RSCALE=${other ? rscaleOf(rule.calendar) : 'GREGORIAN'};` : '',
    `FREQ=${rule.freq}`,
    rule.count === null ? '' : `;COUNT=${rule.count}`,
    until === null ? '' : `;UNTIL=${until}`,
    rule.interval === 1 ? '' : `;INTERVAL=${rule.interval}`,
    list('BYSECOND', rule.bySecond),
    list('BYMINUTE', rule.byMinute),
    list('BYHOUR', rule.byHour),
    list('BYDAY', rule.byDay.map(day)),
    list('BYMONTHDAY', rule.byMonthDay),
    list('BYYEARDAY', rule.byYearDay),
    list('BYWEEKNO', rule.byWeekNo),
    list(
      'BYMONTH',
      rule.byMonth.map((m) => `${m.month}${m.leap ? 'L' : ''}`),
    ),
    list('BYSETPOS', rule.bySetPos),
    rule.weekStart === 1 ? '' : `;WKST=${weekdays[rule.weekStart - 1]}`,
    rule.skip === 'OMIT' ? '' : `;SKIP=${rule.skip}`,
  ].join('')
}
