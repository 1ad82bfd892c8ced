import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { filterEntries } from '../addresses.ts'
import type { Choices } from '../events/choices.store.ts'
import { type ListedDate, readNearest } from '../events/event-list.store.ts'
import { type Filter, noFilter } from '../events/filter.form.ts'
import { narrow } from '../events/list.routes.tsx'
import { readFound } from './found-dates.store.ts'
import type { OccurrenceIndex } from './occurrence-index.ts'
import { searchFirst } from './search.ts'

export interface Nearest {
  readonly date: ListedDate
  /** Only the days of the filter were let go. */
  readonly ofChoice: boolean
}

interface Shown {
  readonly filter: Filter
  readonly choices: Choices
  readonly index: OccurrenceIndex | undefined
}

/** The nearest date outside an empty list: without its days, else of its place alone, else of all. At most three queries. */
export async function findNearest(
  house: House,
  visit: Visit,
  { filter, choices, index }: Shown,
): Promise<Nearest | undefined> {
  const { from, to, place, near } = filter
  const wider = [
    ...((from ?? to) ? [{ ...filter, from: undefined, to: undefined, page: 1 }] : []),
    { ...noFilter, place, near },
    noFilter,
  ]
  const asked = new Set<string>()
  for (const each of wider) {
    const name = JSON.stringify(filterEntries(each))
    if (asked.has(name)) continue
    asked.add(name)
    const date = await firstOf(house, visit, { filter: each, choices, index })
    if (date) return { date, ofChoice: asked.size === 1 && (from ?? to) !== undefined }
  }
  return undefined
}

async function firstOf(house: House, visit: Visit, { filter, choices, index }: Shown): Promise<ListedDate | undefined> {
  if (!index) return readNearest(house, visit, narrow(filter, choices), visit.now)
  const found = searchFirst(index, filter, choices, visit)
  return found && (await readFound(house, visit, [found]))[0]
}
