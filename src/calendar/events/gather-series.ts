import { createHash } from 'node:crypto'
import { type ICalEvent, timeKey } from '#src/platform/icalendar/icalendar.ts'
import type { RunProblem } from '#src/sources/index.ts'

/** All that a file says under one UID: the event itself and the dates that differ. */
export interface Series {
  readonly uid: string
  readonly master: ICalEvent
  readonly overrides: readonly ICalEvent[]
}

/** Puts VEVENTs together by UID. What is private stays out; what cannot be told apart is told apart by its start. */
export function gatherSeries(events: readonly ICalEvent[]): { series: Series[]; problems: RunProblem[] } {
  const problems: RunProblem[] = []
  // A series is as private as its master: single dates of it often do not say so again.
  const secret = new Set(
    events.filter((event) => event.recurrenceId === null && event.classification !== 'public').map(({ uid }) => uid),
  )
  const open = events.filter((event) => {
    const { uid, classification } = event
    const hidden = classification !== 'public' || (event.recurrenceId !== null && uid !== null && secret.has(uid))
    if (hidden) problems.push({ code: 'not-public', at: uid ?? event.summary, detail: classification, refused: true })
    return !hidden
  })
  const byUid = Map.groupBy(open, (event) => event.uid ?? madeUpUid(event))
  return { series: [...byUid].flatMap(([uid, some]) => seriesOf(uid, some, problems)), problems }
}

/** Without a UID the same start and title are the same event: importing again must not double it. */
const madeUpUid = (event: ICalEvent): string =>
  `made-up-${createHash('sha256')
    .update(`${timeKey(event.start)} ${event.recurrenceId ? timeKey(event.recurrenceId) : ''} ${event.summary}`)
    .digest('hex')
    .slice(0, 24)}`

function seriesOf(uid: string, events: readonly ICalEvent[], problems: RunProblem[]): Series[] {
  const overrides = latestOfEach(events.filter(({ recurrenceId }) => recurrenceId !== null))
  const masters = mastersOf(
    uid,
    events.filter(({ recurrenceId }) => recurrenceId === null),
    problems,
  )
  const [first, ...others] = masters
  if (!first) return withoutMaster(uid, overrides)
  return [
    { uid, master: first, overrides },
    ...others.map((master) => ({ uid: `${uid}#${timeKey(master.start)}`, master, overrides: [] })),
  ]
}

/** A higher SEQUENCE is a newer state (RFC 5545, 3.8.7.4), then a later LAST-MODIFIED, then what stands later. Same UID, same SEQUENCE, other start: a careless writer, two events. */
function mastersOf(uid: string, events: readonly ICalEvent[], problems: RunProblem[]): ICalEvent[] {
  const newest = events.reduce((most, { sequence }) => Math.max(most, sequence), 0)
  const current = events.filter(({ sequence }) => sequence === newest)
  const byStart = new Map(current.sort(byChange).map((event) => [timeKey(event.start), event]))
  if (byStart.size > 1)
    problems.push({ code: 'uid-repeated', at: uid, detail: `${byStart.size} events with one UID`, refused: false })
  // The order of the file says nothing: a second export must find the same first one.
  return [...byStart.values()].sort(
    (a, b) => Number(a.rrule === null) - Number(b.rrule === null) || byKey(timeKey(a.start), timeKey(b.start)),
  )
}

const byChange = (a: ICalEvent, b: ICalEvent): number => byKey(a.lastModified ?? '', b.lastModified ?? '')
const byKey = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function latestOfEach(overrides: readonly ICalEvent[]): ICalEvent[] {
  const byDate = new Map<string, ICalEvent>()
  for (const event of overrides) {
    const key = event.recurrenceId ? timeKey(event.recurrenceId) : ''
    const other = byDate.get(key)
    const order = other ? event.sequence - other.sequence || byChange(event, other) : 0
    if (order >= 0) byDate.set(key, event)
  }
  return [...byDate].sort(([a], [b]) => byKey(a, b)).map(([, event]) => event)
}

/** Some programs export single dates of a series without the series: the first stands for the event, the others are added to it. */
function withoutMaster(uid: string, overrides: readonly ICalEvent[]): Series[] {
  const [first, ...others] = [...overrides].sort((a, b) => byKey(timeKey(a.start), timeKey(b.start)))
  if (!first) return []
  const added = others.map(({ start }) => start)
  return [
    {
      uid,
      master: { ...first, recurrenceId: null, rrule: null, rdates: added, exdates: [] },
      overrides: others.map((event) => ({ ...event, recurrenceId: event.start })),
    },
  ]
}
