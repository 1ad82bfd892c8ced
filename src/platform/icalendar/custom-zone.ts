import { wallSeconds, wallText } from './civil-day.ts'
import { allOf, type Component, firstOf } from './components.ts'
import type { ICalTime } from './icalendar.ts'
import { writtenTime } from './read-time.ts'
import { expandRule } from './recur.ts'
import { parseRule, ruleText } from './rule.ts'

/** The offset changes that a VTIMEZONE describes, in order of time; seconds east of Greenwich. */
export type CustomZone = {
  readonly before: number
  readonly changes: readonly { readonly wall: number; readonly offset: number }[]
}

/** Until when rules of a VTIMEZONE are written out, and how many changes one may have. */
const horizon = '2100-01-01'
const mostChanges = 1_200

/** Null for a VTIMEZONE that says nothing usable. */
export function customZone(component: Component): CustomZone | null {
  const changes: { wall: number; offset: number; from: number }[] = []
  for (const part of component.children.slice(0, 200)) {
    const from = readOffset(firstOf(part, 'TZOFFSETFROM')?.value)
    const offset = readOffset(firstOf(part, 'TZOFFSETTO')?.value)
    if (offset === null || (part.name !== 'STANDARD' && part.name !== 'DAYLIGHT')) continue
    for (const wall of onsets(part, from ?? offset, mostChanges - changes.length))
      changes.push({ wall, offset, from: from ?? offset })
  }
  changes.sort((a, b) => a.wall - b.wall)
  const first = changes[0]
  return first ? { before: first.from, changes } : null
}

function onsets(part: Component, from: number, limit: number): number[] {
  const written = writtenTime(firstOf(part, 'DTSTART')?.value ?? '19700101T000000')
  if (!written || limit < 1) return []
  const start = floating(written)
  const rdates = allOf(part, 'RDATE')
    .flatMap((property) => property.value.split(',', 500))
    .map((value) => writtenTime(value))
    .filter((time) => time !== null)
    .map(floating)
  const rrule = wallRule(firstOf(part, 'RRULE')?.value ?? '', from)
  const { starts } = expandRule({ start, rrule, rdates, to: horizon, limit })
  return starts.map((time) => wallSeconds(time.kind === 'date' ? time.date : time.local))
}

/** UNTIL of an observance is in UTC, its onsets are wall times by the offset that they end. */
function wallRule(value: string, from: number): string | null {
  const parsed = parseRule(value)
  const time = parsed.ok && parsed.rule.until?.endsWith('Z') ? writtenTime(parsed.rule.until) : null
  if (!parsed.ok || time?.kind !== 'local') return parsed.ok ? parsed.text : null
  return ruleText(parsed.rule, wallText(wallSeconds(time.local) + from).replace(/[-:]/g, ''))
}

const floating = (time: { kind: 'date'; date: string } | { kind: 'local'; local: string }): ICalTime =>
  time.kind === 'date' ? { kind: 'local', local: `${time.date}T00:00:00`, zone: null } : { ...time, zone: null }

/** `+0200`, `-043000`; null for what is no offset. */
function readOffset(value: string | undefined): number | null {
  const found = /^([+-]?)(\d\d):?(\d\d):?(\d\d)?$/.exec(value?.trim() ?? '')
  if (!found || Number(found[2]) > 18 || Number(found[3]) > 59) return null
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 3600 + Number(found[3]) * 60 + Number(found[4] ?? 0))
}

/** The offset in force at a wall time, by the zone's own rules. */
export function customOffset(zone: CustomZone, wall: number): number {
  let offset = zone.before
  for (const change of zone.changes) {
    if (change.wall > wall) break
    offset = change.offset
  }
  return offset
}

/** Where the year ends differ, one night of a change decides: samples lie a day before and after each of the year's changes. */
function samples(zone: CustomZone, wall: number): number[] {
  const year = 366 * 86_400
  const near = zone.changes.filter((change) => Math.abs(change.wall - wall) < year).slice(0, 12)
  const around = near.flatMap((change) => [change.wall - 86_400, change.wall + 86_400])
  return [wall, wall - year / 2, wall + year / 2, ...around]
}

const usual = [
  'Europe/Sofia',
  'Europe/Berlin',
  'Europe/London',
  'Europe/Istanbul',
  'America/New_York',
  'America/Chicago',
]

/** The IANA zone that agrees with the rules for a year about this wall time: the wished ones first, then the usual ones. */
export function agreeingZone(zone: CustomZone, wall: number, wished: readonly string[]): string | null {
  const wanted = samples(zone, wall).map((at) => ({ at, offset: customOffset(zone, at) }))
  const agrees = (id: string) => wanted.every(({ at, offset }) => offsetOf(id, at - offset) === offset)
  if (wanted.every(({ offset }) => offset === 0) && zone.changes.every((change) => change.offset === 0)) return 'UTC'
  return (
    [...wished, ...usual].find(agrees) ?? Intl.supportedValuesOf('timeZone').filter(isInhabited).find(agrees) ?? null
  )
}

const isInhabited = (id: string) => !id.startsWith('Antarctica/') && !id.startsWith('Arctic/')

const offsetOf = (id: string, seconds: number) =>
  Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(id).offsetNanoseconds / 1e9
