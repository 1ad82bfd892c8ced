import type { ListedDate } from './event-list.store.ts'

type Candidate = Pick<ListedDate, 'eventId' | 'firstDay' | 'sphere' | 'kind' | 'settlement' | 'series' | 'status'>

/**
 * At most `most` dates that differ as much as they can: days in turn, then other kinds, spheres and places, single
 * events before those of a series, never the same event twice. In the order they came in.
 */
export function chooseWeekend<T extends Candidate>(dates: readonly T[], most: number): T[] {
  const chosen: T[] = []
  while (chosen.length < most) {
    const open = dates.filter((date) => !chosen.some(({ eventId }) => eventId === date.eventId))
    const [first, ...others] = open
    if (!first) break
    chosen.push(others.reduce((best, date) => (likeness(date, chosen) < likeness(best, chosen) ? date : best), first))
  }
  return dates.filter((date) => chosen.includes(date))
}

/** How much a date repeats what is chosen already; a day that is full already weighs most. */
function likeness(date: Candidate, chosen: readonly Candidate[]): number {
  const shared = (field: 'firstDay' | 'kind' | 'sphere' | 'settlement') =>
    chosen.filter((other) => other[field] === date[field]).length
  const standing = (date.status === 'cancelled' ? 50 : 0) + (date.series ? 1 : 0)
  return shared('firstDay') * 8 + shared('kind') * 4 + shared('sphere') * 2 + shared('settlement') + standing
}
