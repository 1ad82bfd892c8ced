import type { ICalTime } from '#src/platform/icalendar/icalendar.ts'
import { inZone } from '#src/platform/icalendar/recur.ts'
import type { CalendarEvent, Change } from '../events/event.ts'
import { isSeries, isWholeDay } from '../events/event.ts'

const bare = { starts: null, ends: null, venueId: null, roomId: null, texts: {} }

/** Puts off the dates that the source says are put off; the whole event where it has no other. Others stay as they are. */
export function withPostponed(event: CalendarEvent, dates: readonly ICalTime[]): CalendarEvent {
  if (dates.length === 0) return event
  if (!isSeries(event)) {
    const changes = event.changes.map((change): Change => ({ ...change, status: null }))
    return { ...event, status: 'postponed', changes }
  }
  const ids = new Set(dates.map((time) => wallOf(time, event)))
  const changes = new Map(event.changes.map((change) => [change.recurrenceId, change]))
  for (const recurrenceId of ids) {
    const change = changes.get(recurrenceId) ?? { ...bare, recurrenceId, kind: 'changed' as const }
    changes.set(recurrenceId, { ...change, status: 'postponed' })
  }
  return { ...event, changes: [...changes.values()] }
}

const wallOf = (time: ICalTime, { zone, starts }: CalendarEvent): string => {
  if (time.kind === 'date') return time.date
  const wall = inZone(time.local, time.zone, zone)
  return isWholeDay(starts) ? wall.slice(0, 10) : wall
}
