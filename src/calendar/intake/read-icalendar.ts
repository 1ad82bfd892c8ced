import type { ICalEvent, ICalProblem } from '#src/platform/icalendar/icalendar.ts'
import { readICalendar as readFile } from '#src/platform/icalendar/read-icalendar.ts'
import type { RunProblem } from '#src/sources/index.ts'
import { gatherSeries } from '../events/gather-series.ts'
import type { ForeignReading, IncomingMore, ReadContext } from './incoming.ts'
import { isHouseName } from './is-house-name.ts'
import { pageAddress } from './page-address.ts'

/** Reads iCalendar (RFC 5545): one record for each UID with all its dates. ATTENDEE and ATTACH are never looked at. */
export function readICalendar(bytes: Uint8Array, { zone }: ReadContext): ForeignReading {
  const reading = readFile(bytes, { floatingZone: zone })
  const { series, problems } = gatherSeries(reading.events)
  const nothing = { code: 'no-events', at: 'file', detail: 'a calendar without events', refused: false }
  const isEmpty = reading.events.length === 0 && reading.problems.length === 0
  return {
    events: series.map((each) => ({ series: each, more: moreOf(each.master) })),
    problems: [
      ...reading.problems.map((problem) => asProblem(problem, reading.events.length > 0)),
      ...problems,
      ...(isEmpty ? [nothing] : []),
    ],
  }
}

/** ORGANIZER is most often the person whose program wrote the file: only the name of a house is taken. */
function moreOf({ url, organizerName }: ICalEvent): IncomingMore {
  const page = url === null ? undefined : pageAddress(url)
  return {
    ...(page === undefined ? {} : { url: page }),
    ...(organizerName !== null && isHouseName(organizerName) ? { organiser: organizerName } : {}),
  }
}

/** After these the reader has nothing to hand on. */
const refusing = new Set([
  'start-missing',
  'start-unreadable',
  'recurrence-id-unreadable',
  'event-unreadable',
  'too-large',
  'not-a-calendar',
])

/** Bare events without the frame of a calendar around them are read all the same. */
const asProblem = ({ code, at, detail }: ICalProblem, someRead: boolean): RunProblem => ({
  code,
  at,
  detail,
  refused: refusing.has(code) && !(code === 'not-a-calendar' && someRead),
})
