import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { filterEntries } from '../addresses.ts'
import type { Choices } from '../events/choices.store.ts'
import { type ListedDate, readNearest } from '../events/event-list.store.ts'
import { type Filter, noFilter } from '../events/filter.form.ts'
import { narrow } from '../events/list.routes.tsx'

export interface Nearest {
  readonly date: ListedDate
  /** Only the days of the filter were let go. */
  readonly ofChoice: boolean
}

/** The nearest date outside an empty list: without its days, else of its place alone, else of all. At most three queries. */
export async function findNearest(
  house: House,
  visit: Visit,
  filter: Filter,
  choices: Choices,
): Promise<Nearest | undefined> {
  const { place, near } = filter
  const wider = [{ ...filter, from: undefined, to: undefined, page: 1 }, { ...noFilter, place, near }, noFilter]
  const asked = new Set<string>()
  for (const [step, each] of wider.entries()) {
    const name = JSON.stringify(filterEntries(each))
    if (asked.has(name)) continue
    asked.add(name)
    const date = await readNearest(house, visit, narrow(each, choices), visit.now)
    if (date) return { date, ofChoice: step === 0 }
  }
  return undefined
}
