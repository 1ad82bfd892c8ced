import { allOf, type Component, firstOf } from './components.ts'
import type { Property } from './content-lines.ts'
import { type ICalEvent, type ICalTime, textLimits, timeKey } from './icalendar.ts'
import { cutText, readText, readTexts } from './read-text.ts'
import { addDuration, readDuration, secondsBetween, writtenTime } from './read-time.ts'
import { expandRule, parseRule } from './recur.ts'
import type { Report, ZoneReader } from './zone-reader.ts'

/** Most RDATEs, and most EXDATEs, of one event; further ones are left out with a problem. */
const mostDates = 2_000

/** What a whole file may still use up: rules written out as dates cost time. */
export type Spare = { rules: number }

/** Null where the event cannot stand: then the report says why. */
export function readEvent(component: Component, zones: ZoneReader, report: Report, spare: Spare): ICalEvent | null {
  const first = firstOf(component, 'DTSTART')
  if (!first) {
    report('start-missing', 'no DTSTART')
    return null
  }
  const start = readTime(first, zones, report)
  if (!start) {
    report('start-unreadable', first.value.slice(0, 100))
    return null
  }
  const text = (name: string, limit: number) => readText(firstOf(component, name)?.value ?? '', limit)
  const recurrence = firstOf(component, 'RECURRENCE-ID')
  const recurrenceId = recurrence ? readTime(recurrence, zones, report) : null
  if (recurrence && !recurrenceId) {
    report('recurrence-id-unreadable', recurrence.value.slice(0, 100))
    return null
  }
  const dates = readDates(component, start, zones, report, spare)
  const times = { start, end: readEnd(component, start, zones, report) }
  return {
    uid: text('UID', textLimits.uid) || null,
    recurrenceId,
    thisAndFuture: recurrence?.params.get('RANGE')?.toUpperCase() === 'THISANDFUTURE',
    ...(isAllDay(component) ? wholeDays(times) : times),
    summary: text('SUMMARY', textLimits.summary).replaceAll('\n', ' '),
    description: text('DESCRIPTION', textLimits.description),
    location: text('LOCATION', textLimits.location).replaceAll('\n', ', '),
    url: readUrl(text('URL', textLimits.url)),
    ...readConference(component),
    categories: readCategories(component),
    status: readStatus(text('STATUS', 20)),
    sequence: readSequence(text('SEQUENCE', 20)),
    lastModified: readModified(text('LAST-MODIFIED', 30)),
    geo: readGeo(text('GEO', 60)),
    ...dates,
    organizerName: readOrganizer(firstOf(component, 'ORGANIZER')),
    classification: readClass(text('CLASS', 30)),
    altDescriptionHtml: readHtml(component),
  }
}

function readTime(property: Property, zones: ZoneReader, report: Report): ICalTime | null {
  let value = property.value
  let tzid = property.params.get('TZID') ?? null
  // An unquoted TZID with a colon leaves its rest in the value.
  if (tzid !== null && !/^\s*\d/.test(value) && value.includes(':')) {
    const colon = value.lastIndexOf(':')
    tzid = `${tzid}:${value.slice(0, colon)}`
    value = value.slice(colon + 1)
  } else if (tzid !== null && /^\d\d\) /.test(value)) {
    const colon = value.lastIndexOf(':')
    tzid = `${tzid}:${value.slice(0, colon)}`
    value = value.slice(colon + 1)
  }
  return timeOf(value, property, tzid, zones, report)
}

function timeOf(value: string, property: Property, tzid: string | null, zones: ZoneReader, report: Report) {
  const written = writtenTime(value)
  if (!written) return null
  if (property.params.get('VALUE')?.toUpperCase() === 'DATE' && written.kind === 'local') {
    return { kind: 'date', date: written.local.slice(0, 10) } as const
  }
  return zones.resolve(written, tzid, report)
}

/** DTEND brought to the kind of the start, or the start and its DURATION. Nothing ends before it starts. */
function readEnd(component: Component, start: ICalTime, zones: ZoneReader, report: Report): ICalTime | null {
  const property = firstOf(component, 'DTEND')
  const end = property ? readTime(property, zones, report) : null
  if (property && !end) report('end-unreadable', property.value.slice(0, 100))
  if (end) {
    const fitting = likeStart(end, start)
    const seconds = secondsBetween(start, fitting)
    if (seconds < 0) report('end-before-start', `${timeKey(start)} to ${timeKey(fitting)}`)
    // DTEND of the same day as DTSTART is how some writers say one whole day.
    return seconds < 0 || (seconds === 0 && start.kind === 'date') ? null : fitting
  }
  const length = firstOf(component, 'DURATION')
  if (!length) return null
  const duration = readDuration(length.value)
  if (!duration) report('duration-unreadable', length.value.slice(0, 100))
  const whole = duration && start.kind === 'date' && duration.days === 0 && duration.seconds === 0
  return duration && !whole ? addDuration(start, duration) : null
}

/** Exchange writes a whole day as one from midnight to midnight, and says beside it that it is one. */
const isAllDay = (component: Component): boolean =>
  firstOf(component, 'X-MICROSOFT-CDO-ALLDAYEVENT')?.value.trim().toUpperCase() === 'TRUE'

type Times = Pick<ICalEvent, 'start' | 'end'>

/** Midnights of UTC are days of somewhere else: they stay what they are. */
function wholeDays({ start, end }: Times): Times {
  const isMidnight = (time: ICalTime | null) =>
    time === null || (time.kind === 'local' && time.zone !== 'UTC' && time.local.endsWith('T00:00:00'))
  if (start.kind === 'date' || !isMidnight(start) || !isMidnight(end)) return { start, end }
  const day = (time: ICalTime) =>
    ({ kind: 'date', date: time.kind === 'date' ? time.date : time.local.slice(0, 10) }) as const
  return { start: day(start), end: end && secondsBetween(start, end) > 0 ? day(end) : null }
}

function likeStart(end: ICalTime, start: ICalTime): ICalTime {
  // An end without zone is meant in the zone of the start.
  if (end.kind === 'local' && start.kind === 'local') return { ...end, zone: end.zone ?? start.zone }
  if (end.kind === start.kind) return end
  if (end.kind === 'date')
    return { kind: 'local', local: `${end.date}T00:00:00`, zone: start.kind === 'local' ? start.zone : null }
  const date = end.local.slice(0, 10)
  if (end.local.endsWith('T00:00:00')) return { kind: 'date', date }
  return { kind: 'date', date: Temporal.PlainDate.from(date).add({ days: 1 }).toString() }
}

type Dates = Pick<ICalEvent, 'rrule' | 'rdates' | 'exdates' | 'periods'>

/** The first RRULE stays a rule. RFC 5545 dropped further ones and EXRULE, so their dates are written out. */
function readDates(component: Component, start: ICalTime, zones: ZoneReader, report: Report, spare: Spare): Dates {
  const rules = allOf(component, 'RRULE').map((property) => readRule(property, report))
  const rrule = rules.find((rule) => rule !== null) ?? null
  const more = rules.filter((rule) => rule !== null).slice(1)
  const less = allOf(component, 'EXRULE').map((property) => readRule(property, report))
  const writtenOut = (rule: string | null) => {
    if (rule === null || spare.rules-- <= 0) return []
    report('rule-written-out', rule.slice(0, 100))
    return expandRule({ start, rrule: rule, limit: 750, ruleOnly: true, work: 20_000 }).starts
  }
  return {
    ...readPeriods(component, zones, report),
    rrule,
    rdates: [...readTimes(component, 'RDATE', zones, report), ...more.slice(0, 5).flatMap(writtenOut)],
    exdates: [...readTimes(component, 'EXDATE', zones, report), ...less.slice(0, 5).flatMap(writtenOut)],
  }
}

function readRule(property: Property, report: Report): string | null {
  const parsed = parseRule(property.value)
  if (!parsed.ok) report('rule-unreadable', parsed.problem)
  return parsed.ok ? parsed.text : null
}

function readTimes(component: Component, name: string, zones: ZoneReader, report: Report): ICalTime[] {
  const found = new Map<string, ICalTime>()
  let tried = 0
  for (const property of allOf(component, name)) {
    for (const piece of property.value.split(/[,;]/, mostDates)) {
      if (piece.trim() === '') continue
      if (++tried > mostDates) {
        report('too-many-dates', name)
        return [...found.values()]
      }
      // A PERIOD says its start before the slash.
      const time = timeOf(piece.split('/', 1)[0] ?? '', property, property.params.get('TZID') ?? null, zones, report)
      if (time) found.set(timeKey(time), time)
      else report('date-unreadable', `${name} ${piece.slice(0, 60)}`)
    }
  }
  return [...found.values()]
}

/** `20261127T160000Z/PT2H`, `20261127T160000Z/20261127T180000Z` (RFC 5545, 3.3.9). */
function readPeriods(component: Component, zones: ZoneReader, report: Report): Pick<ICalEvent, 'periods'> {
  const periods = allOf(component, 'RDATE').flatMap((property) => {
    const time = (text: string) => timeOf(text, property, property.params.get('TZID') ?? null, zones, report)
    return property.value.split(',', mostDates).flatMap((piece) => {
      const [from = '', to] = piece.split('/', 2)
      const start = to === undefined ? null : time(from)
      const length = readDuration(to ?? '')
      const end = start && (length ? addDuration(start, length) : time(to ?? ''))
      return start && end && end.kind === start.kind && secondsBetween(start, end) > 0 ? [{ start, end }] : []
    })
  })
  return periods.length > 0 ? { periods: periods.slice(0, mostDates) } : {}
}

function readUrl(value: string): string | null {
  if (!/^https?:\/\//i.test(value)) return null
  return URL.canParse(value) ? value : null
}

function readConference(component: Component): Pick<ICalEvent, 'conferenceUrl'> {
  const addresses = allOf(component, 'CONFERENCE').map(({ value }) => readUrl(readText(value, textLimits.url)))
  const conferenceUrl = addresses.find((url) => url !== null)
  return conferenceUrl ? { conferenceUrl } : {}
}

function readCategories(component: Component): string[] {
  const all = allOf(component, 'CATEGORIES').flatMap((property) => readTexts(property.value, textLimits.category))
  return [...new Set(all)].slice(0, textLimits.categories)
}

function readStatus(value: string): ICalEvent['status'] {
  const word = value.toUpperCase()
  if (word === 'CANCELLED' || word === 'CANCELED') return 'cancelled'
  return word === 'TENTATIVE' ? 'tentative' : 'confirmed'
}

const readSequence = (value: string) => (/^\d{1,9}$/.test(value) ? Number(value) : 0)

function readModified(value: string): string | null {
  const time = writtenTime(value)
  return time ? `${time.kind === 'date' ? `${time.date}T00:00:00` : time.local}Z` : null
}

function readGeo(value: string): ICalEvent['geo'] {
  const found = /^([+-]?\d{1,3}(?:\.\d{1,20})?)\s?[;,]\s?([+-]?\d{1,3}(?:\.\d{1,20})?)$/.exec(value)
  const latitude = Number(found?.[1])
  const longitude = Number(found?.[2])
  // 0;0 is what programs write who know nothing.
  if (!found || Math.abs(latitude) > 90 || Math.abs(longitude) > 180 || (latitude === 0 && longitude === 0)) return null
  return { latitude, longitude }
}

/** An address in place of a name belongs to a person and is not kept. */
function readOrganizer(property: Property | undefined): string | null {
  const name = readText(property?.params.get('CN') ?? '', textLimits.name)
  return name === '' || name.includes('@') ? null : name
}

function readClass(value: string): ICalEvent['classification'] {
  const word = value.toUpperCase()
  return word === 'PRIVATE' ? 'private' : word === 'CONFIDENTIAL' ? 'confidential' : 'public'
}

function readHtml(component: Component): string | null {
  const property = component.properties.find(
    ({ name, params }) =>
      (name === 'X-ALT-DESC' || name === 'STYLED-DESCRIPTION') && params.get('FMTTYPE')?.toLowerCase() === 'text/html',
  )
  return property ? cutText(readText(property.value, textLimits.html), textLimits.html) || null : null
}
