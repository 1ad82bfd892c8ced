import type { Area } from '#src/places/index.ts'
import type { Choices } from '../events/choices.store.ts'
import type { Counts } from './find-dates.ts'

export const areasOf = ({ places }: Choices): Area[] => [...places.values()].map(({ area }) => area)

/** Dates by `Area.at`: of a settlement, and of the areas around it; ones throughout where nobody has counted. */
export function countAreas({ places }: Choices, counts: Pick<Counts, 'place'> | undefined): Uint32Array {
  const sums = new Uint32Array(places.size)
  if (!counts) return sums.fill(1)
  for (const { area, ids } of places.values()) {
    const [id] = ids
    if (area.level !== 'settlement' || id === undefined) continue
    const count = counts.place(id)
    for (let each: Area | undefined = area; each; each = each.within) sums[each.at] = (sums[each.at] ?? 0) + count
  }
  return sums
}
