import { contentLine } from './write-lines.ts'

type Change = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
  readonly last: boolean
  readonly clock: string
  readonly wall: string
  readonly utc: string
  readonly from: string
  readonly to: string
  readonly name: 'STANDARD' | 'DAYLIGHT'
}

/** Years looked at beyond the asked ones: a rule that still holds there is written as lasting. */
const outlook = 8

const written = new Map<string, string>()

/**
 * A VTIMEZONE (RFC 5545 3.6.5) that is right for every moment of these years; rules that the tz database carries on stay open.
 * `zone` must be an IANA name. Years before 1970 are written from 1970.
 */
export function vtimezone(zone: string, fromYear: number, toYear: number): string {
  const first = Math.max(1970, fromYear)
  const key = `${zone} ${first} ${toYear}`
  const known = written.get(key)
  if (known !== undefined) return known
  if (written.size > 200) written.clear()
  const made = build(zone, first, Math.max(first, toYear))
  written.set(key, made)
  return made
}

function build(zone: string, fromYear: number, toYear: number): string {
  const start = Temporal.ZonedDateTime.from({ timeZone: zone, year: fromYear, month: 1, day: 1 })
  const end = toYear + outlook
  const offset = offsetText(start)
  const lines = [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    `X-LIC-LOCATION:${zone}`,
    ...observance(isSummer(start) ? 'DAYLIGHT' : 'STANDARD', `${fromYear}0101T000000`, offset, offset),
    ...runsOf(changesOf(start, end)).flatMap((run) => writeRun(run, end)),
    'END:VTIMEZONE',
  ]
  return lines.map(contentLine).join('')
}

const observance = (name: string, wall: string, from: string, to: string, extra: readonly string[] = []) => [
  `BEGIN:${name}`,
  `DTSTART:${wall}`,
  `TZOFFSETFROM:${from}`,
  `TZOFFSETTO:${to}`,
  ...extra,
  `END:${name}`,
]

function changesOf(start: Temporal.ZonedDateTime, lastYear: number): Change[] {
  const changes: Change[] = []
  let at = start.getTimeZoneTransition('next')
  while (at && at.year <= lastYear) {
    const before = at.subtract({ nanoseconds: 1 })
    // DTSTART of an observance is the wall time by the offset that ends.
    const wall = at.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime()
    changes.push({
      year: wall.year,
      month: wall.month,
      day: wall.day,
      weekday: wall.dayOfWeek,
      last: wall.day + 7 > wall.daysInMonth,
      clock: wall.toPlainTime().toString(),
      wall: compact(wall),
      utc: `${compact(at.withTimeZone('UTC').toPlainDateTime())}Z`,
      from: offsetText(before),
      to: offsetText(at),
      name: at.offsetNanoseconds > before.offsetNanoseconds && isSummer(at) ? 'DAYLIGHT' : 'STANDARD',
    })
    at = at.getTimeZoneTransition('next')
  }
  return changes
}

const compact = (time: Temporal.PlainDateTime) => time.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')

const offsetText = (time: Temporal.ZonedDateTime) => time.offset.replaceAll(':', '')

/** Summer time is what lies above the lower offset of its year. */
function isSummer(time: Temporal.ZonedDateTime): boolean {
  const seasons = [1, 7].map((month) =>
    Temporal.ZonedDateTime.from({ timeZone: time.timeZoneId, year: time.year, month, day: 1 }),
  )
  return seasons.some((season) => season.offsetNanoseconds < time.offsetNanoseconds)
}

/** Changes of the same kind in consecutive years that one rule can say; others stand alone. */
function runsOf(changes: readonly Change[]): Change[][] {
  const open = new Map<string, Change[]>()
  const runs: Change[][] = []
  for (const change of changes) {
    const key = [change.month, change.weekday, change.clock, change.from, change.to, change.name].join(' ')
    const run = open.get(key)
    if (run && run.at(-1)?.year === change.year - 1 && pattern([...run, change])) run.push(change)
    else {
      const started = [change]
      open.set(key, started)
      runs.push(started)
    }
  }
  return runs
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** "Last Sunday", "second Sunday", or "the Friday between the 23rd and the 29th"; null where a week does not hold them. */
function pattern(run: readonly Change[]): string | null {
  const day = weekdays[(run[0]?.weekday ?? 1) - 1]
  if (run.every((change) => change.last)) return `BYDAY=-1${day}`
  const nths = new Set(run.map((change) => Math.ceil(change.day / 7)))
  if (nths.size === 1) return `BYDAY=${[...nths][0]}${day}`
  const days = run.map((change) => change.day)
  const least = Math.min(...days)
  if (Math.max(...days) - least > 6) return null
  return `BYDAY=${day};BYMONTHDAY=${Array.from({ length: 7 }, (_, i) => least + i).join(',')}`
}

function writeRun(run: readonly Change[], lastYear: number): string[] {
  const first = run[0]
  const last = run.at(-1)
  if (!first || !last) return []
  const rule = `RRULE:FREQ=YEARLY;BYMONTH=${first.month};${pattern(run)}`
  const lasting = last.year >= lastYear - 1 && run.length >= outlook - 1
  const extra = lasting
    ? [rule]
    : run.length > 2
      ? [`${rule};UNTIL=${last.utc}`]
      : run.slice(1).map((one) => `RDATE:${one.wall}`)
  return observance(first.name, first.wall, first.from, first.to, extra)
}
