import type { CalendarEvent } from '../events/event.ts'

/**
 * A plan knows less than the desk: an item that was confirmed stays confirmed when the plan comes again, and a day that was settled
 * within the planned month stays. `planned` is what the plan says now.
 */
export function keepSettled(planned: CalendarEvent, previous: CalendarEvent | undefined): CalendarEvent {
  if (!previous || planned.status !== 'planned') return planned
  const status = previous.status === 'confirmed' ? 'confirmed' : planned.status
  const isSettled = planned.details.precise === 'month' && previous.details.precise === 'day'
  if (!isSettled || previous.starts.slice(0, 7) !== planned.starts.slice(0, 7)) return { ...planned, status }
  const { starts, ends, rule, type, changes } = previous
  return { ...planned, status, starts, ends, rule, type, changes, details: { ...planned.details, precise: 'day' } }
}
