import type { ListedDate } from './event-list.store.ts'

type Candidate = Pick<ListedDate, 'eventId' | 'firstDay' | 'sphere' | 'kind' | 'settlement' | 'series' | 'status'>

/**
 * At most `most` dates that differ as much as they can: days in turn, then other kinds, spheres and places, single
 * events before those of a series, never the same event twice. In the order they came in.
 */
export function chooseWeekend<T extends Candidate>(dates: readonly T[], most: number): T[] {
  const chosen = new Set<T>()
  let open = dates.map((date) => ({ date, weight: standing(date) }))
  while (chosen.size < most) {
    const [first, ...others] = open
    if (!first) break
    const { date } = others.reduce((best, each) => (each.weight < best.weight ? each : best), first)
    chosen.add(date)
    open = open.filter((each) => each.date.eventId !== date.eventId)
    for (const each of open) each.weight += likeness(each.date, date)
  }
  return dates.filter((date) => chosen.has(date))
}

const standing = ({ status, series }: Candidate): number => (status === 'cancelled' ? 50 : 0) + (series ? 1 : 0)

/** How much a date repeats one that is chosen already; a day that is full already weighs most. */
const likeness = (date: Candidate, chosen: Candidate): number =>
  (date.firstDay === chosen.firstDay ? 8 : 0) +
  (date.kind === chosen.kind ? 4 : 0) +
  (date.sphere === chosen.sphere ? 2 : 0) +
  (date.settlement === chosen.settlement ? 1 : 0)
