import type { ICalEvent, ICalTime } from './icalendar.ts'
import { inZone, timeLike } from './recur.ts'
import { parseRule, ruleText } from './rule.ts'
import { vtimezone } from './vtimezone.ts'
import { contentLine, escapeText, quoteParam, webAddress } from './write-lines.ts'
import { type MoreToWrite, moreLines } from './write-more.ts'
import { ianaZone } from './zone-names.ts'

/** What a feed says of an event. Only the first five are needed; times must have IANA zones, which a bug alone can violate. */
export type EventToWrite = {
  readonly uid: string
  /** When this was written, UTC: `YYYY-MM-DDTHH:MM:SSZ` (RFC 5545 3.8.7.2). */
  readonly stamp: string
  readonly start: ICalTime
  readonly end: ICalTime | null
  readonly summary: string
  /** A personal address never belongs here: `url` is the organisation's page. */
  readonly organizer?: { readonly name: string; readonly url: string } | null
  readonly imageUrl?: string | null
  /** Leaves the time of the subscriber free (RFC 5545 3.8.2.7). */
  readonly transparent?: boolean
  /** Where it can be joined online (RFC 7986 5.11). */
  readonly conferenceUrl?: string | null
  readonly more?: MoreToWrite | null
} & Partial<
  Pick<
    ICalEvent,
    | 'recurrenceId'
    | 'thisAndFuture'
    | 'description'
    | 'location'
    | 'url'
    | 'categories'
    | 'status'
    | 'sequence'
    | 'lastModified'
    | 'geo'
    | 'rrule'
    | 'rdates'
    | 'exdates'
    | 'classification'
  >
>

export type CalendarToWrite = {
  /** `-//Owner//Product//EN`. */
  readonly prodId: string
  readonly name: string
  readonly description?: string | null
  /** The page that shows the same to people. */
  readonly url?: string | null
  /** The address of the feed itself, where subscribers find it anew. */
  readonly source?: string | null
  /** Whole hours after which a subscriber should ask again. */
  readonly refreshHours?: number
  /** A CSS colour name (RFC 7986 5.9). */
  readonly color?: string | null
  /** iTIP method (RFC 5546), for messages; a feed has PUBLISH or none. */
  readonly method?: 'PUBLISH' | 'REQUEST' | 'CANCEL' | null
  readonly events: Iterable<EventToWrite>
  /** Years that the VTIMEZONEs must cover; without it those of the events and five more. */
  readonly years?: { readonly from: number; readonly to: number }
}

/** A VCALENDAR 2.0 (RFC 5545, 7986) with a VTIMEZONE for every zone used. */
export function writeCalendar(calendar: CalendarToWrite): string {
  const used = noteZones(calendar)
  let body = ''
  for (const event of calendar.events) {
    used.note(event)
    body += writeEvent(event)
  }
  return writeHead(calendar) + used.written() + body + foot
}

/** The same in pieces for a feed of thousands. The zones stand before the events and are known after them, so these wait as bytes. */
export async function* writeLongCalendar(
  calendar: Omit<CalendarToWrite, 'events'> & { readonly events: AsyncIterable<EventToWrite> },
): AsyncGenerator<string | Uint8Array> {
  const used = noteZones(calendar)
  const bodies: Uint8Array[] = []
  let body = ''
  for await (const event of calendar.events) {
    used.note(event)
    body += writeEvent(event)
    if (body.length < pieceLength) continue
    bodies.push(Buffer.from(body))
    body = ''
  }
  yield writeHead(calendar) + used.written()
  yield* bodies
  yield body + foot
}

const foot = 'END:VCALENDAR\r\n'
const pieceLength = 200_000

/** Gathers the zones of the events and the years that they must cover. */
function noteZones({ years: asked }: Pick<CalendarToWrite, 'years'>) {
  const zones = new Set<string>()
  const years = { from: 9999, to: 0 }
  return {
    note: (event: EventToWrite): void => {
      for (const time of timesOf(event)) note(time, zones, years)
    },
    written: (): string => {
      const { from, to } = asked ?? { from: years.from, to: years.to + 5 }
      return [...zones]
        .sort()
        .map((zone) => vtimezone(zone, from, to))
        .join('')
    },
  }
}

function timesOf(event: EventToWrite): ICalTime[] {
  const times = [event.start]
  if (event.end) times.push(event.end)
  if (event.recurrenceId) times.push(event.recurrenceId)
  return times
}

function note(time: ICalTime, zones: Set<string>, years: { from: number; to: number }): void {
  if (time.kind === 'date' || time.zone === null || time.zone === 'UTC') return
  if (!zones.has(time.zone) && ianaZone(time.zone) === null) throw new RangeError(`no IANA zone: ${time.zone}`)
  zones.add(time.zone)
  const year = Number(time.local.slice(0, 4))
  // The local year of the neighbours may begin a night earlier or later.
  years.from = Math.min(years.from, year - 1)
  years.to = Math.max(years.to, year + 1)
}

function writeHead(calendar: Omit<CalendarToWrite, 'events'>): string {
  const { description, url, source, refreshHours, color, method } = calendar
  const name = escapeText(calendar.name)
  let out = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${contentLine(`PRODID:${escapeText(calendar.prodId)}`)}CALSCALE:GREGORIAN\r\n`
  if (method) out += `METHOD:${method}\r\n`
  out += contentLine(`NAME:${name}`) + contentLine(`X-WR-CALNAME:${name}`)
  if (description) {
    const text = escapeText(description)
    out += contentLine(`DESCRIPTION:${text}`) + contentLine(`X-WR-CALDESC:${text}`)
  }
  out += addressLine('URL', url) + addressLine('SOURCE;VALUE=URI', source)
  if (refreshHours) {
    const hours = `PT${Math.max(1, Math.round(refreshHours))}H`
    out += `REFRESH-INTERVAL;VALUE=DURATION:${hours}\r\nX-PUBLISHED-TTL:${hours}\r\n`
  }
  return color ? out + contentLine(`COLOR:${escapeText(color)}`) : out
}

function addressLine(name: string, url: string | null | undefined): string {
  const address = url ? webAddress(url) : null
  return address ? contentLine(`${name}:${address}`) : ''
}

const textLine = (name: string, text: string | undefined) => (text ? contentLine(`${name}:${escapeText(text)}`) : '')

function writeEvent(event: EventToWrite): string {
  let out = `BEGIN:VEVENT\r\n${textLine('UID', event.uid)}DTSTAMP:${utcText(event.stamp)}\r\n`
  if (event.lastModified) out += `LAST-MODIFIED:${utcText(event.lastModified)}\r\n`
  out += `SEQUENCE:${Math.max(0, Math.trunc(event.sequence ?? 0))}\r\n`
  if (event.recurrenceId) {
    const range = event.thisAndFuture ? ';RANGE=THISANDFUTURE' : ''
    out += contentLine(timeLine(`RECURRENCE-ID${range}`, [event.recurrenceId]))
  }
  out += contentLine(timeLine('DTSTART', [event.start]))
  if (event.end) out += contentLine(timeLine('DTEND', [event.end]))
  out += recurrenceLines(event)
  out += `STATUS:${(event.status ?? 'confirmed').toUpperCase()}\r\n`
  if (event.transparent) out += 'TRANSP:TRANSPARENT\r\n'
  out += textLine('SUMMARY', event.summary) + textLine('DESCRIPTION', event.description)
  out += textLine('LOCATION', event.location)
  if (event.geo) out += `GEO:${degrees(event.geo.latitude)};${degrees(event.geo.longitude)}\r\n`
  out += addressLine('URL', event.url)
  if (event.categories?.length) out += contentLine(`CATEGORIES:${event.categories.map(escapeText).join(',')}`)
  if (event.classification && event.classification !== 'public')
    out += `CLASS:${event.classification.toUpperCase()}\r\n`
  if (event.organizer) out += addressLine(`ORGANIZER;CN=${quoteParam(event.organizer.name)}`, event.organizer.url)
  out += addressLine('IMAGE;VALUE=URI;DISPLAY=BADGE', event.imageUrl)
  out += addressLine('CONFERENCE;VALUE=URI', event.conferenceUrl)
  if (event.more) out += moreLines(event.more)
  return `${out}END:VEVENT\r\n`
}

const digits = (text: string) => text.replaceAll('-', '').replaceAll(':', '')

const utcText = (stamp: string) => `${digits(stamp.slice(0, 19))}Z`

const degrees = (value: number) => String(Math.round(value * 1e6) / 1e6)

/** Times of one kind and zone as one property. */
function timeLine(name: string, times: readonly ICalTime[]): string {
  const first = times[0]
  if (!first || first.kind === 'date') {
    return `${name};VALUE=DATE:${times.map((time) => (time.kind === 'date' ? digits(time.date) : '')).join(',')}`
  }
  const utc = first.zone === 'UTC' ? 'Z' : ''
  const zone = first.zone === null || utc ? '' : `;TZID=${first.zone}`
  return `${name}${zone}:${times.map((time) => (time.kind === 'local' ? digits(time.local) + utc : '')).join(',')}`
}

function recurrenceLines(event: EventToWrite): string {
  let out = ''
  const parsed = event.rrule ? parseRule(event.rrule) : null
  if (parsed?.ok) {
    const { rule } = parsed
    out += contentLine(`RRULE:${ruleText(rule, rule.until === null ? null : untilFor(rule.until, event.start))}`)
  }
  const like = (time: ICalTime) => timeLike(event.start, time)
  if (event.rdates?.length) out += contentLine(timeLine('RDATE', event.rdates.map(like)))
  if (event.exdates?.length) out += contentLine(timeLine('EXDATE', event.exdates.map(like)))
  return out
}

/** RFC 5545 3.3.10: a date for whole days, local for floating starts, UTC for all others. */
function untilFor(until: string, start: ICalTime): string {
  const day = until.slice(0, 8)
  if (start.kind === 'date') return day
  const clock = until.length === 8 ? '235959' : until.slice(9, 15)
  if (start.zone === null) return `${day}T${clock}`
  if (until.endsWith('Z')) return until
  const iso = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
  const local = `${iso}T${clock.slice(0, 2)}:${clock.slice(2, 4)}:${clock.slice(4)}`
  return `${digits(inZone(local, start.zone, 'UTC'))}Z`
}
