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
  const open = events.filter((event) => {
    if (event.classification === 'public') return true
    problems.push({ code: 'not-public', at: event.uid ?? event.summary, detail: event.classification, refused: true })
    return false
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

/** A higher SEQUENCE is a newer state (RFC 5545, 3.8.7.4). Same UID, same SEQUENCE, other start: a careless writer, two events. */
function mastersOf(uid: string, events: readonly ICalEvent[], problems: RunProblem[]): ICalEvent[] {
  const newest = Math.max(...events.map(({ sequence }) => sequence))
  const current = events.filter(({ sequence }) => sequence === newest)
  const byStart = new Map(current.map((event) => [timeKey(event.start), event]))
  if (byStart.size > 1)
    problems.push({ code: 'uid-repeated', at: uid, detail: `${byStart.size} events with one UID`, refused: false })
  return [...byStart.values()]
}

function latestOfEach(overrides: readonly ICalEvent[]): ICalEvent[] {
  const byDate = new Map<string, ICalEvent>()
  for (const event of overrides) {
    const key = event.recurrenceId ? timeKey(event.recurrenceId) : ''
    const other = byDate.get(key)
    if (!other || event.sequence >= other.sequence) byDate.set(key, event)
  }
  return [...byDate.values()]
}

/** Some programs export single dates of a series without the series: the first stands for the event, the others are added to it. */
function withoutMaster(uid: string, overrides: readonly ICalEvent[]): Series[] {
  const [first, ...others] = [...overrides].sort((a, b) => (timeKey(a.start) < timeKey(b.start) ? -1 : 1))
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
