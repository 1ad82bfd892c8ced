import type { Announced, House, Searchable } from '#src/platform/module.ts'
import { thingsAround } from '#src/search/index.ts'

/** Reads for one room what the others announce; what lies near in time is asked of the index of the search. */
export function announcedBy(
  { database, clock }: Pick<House, 'database' | 'clock'>,
  searchables: () => readonly Searchable[],
): Announced {
  const read: Announced['read'] = async (kind, ids) => {
    const searchable = searchables().find((each) => each.kind === kind)
    if (!searchable || ids.length === 0) return []
    const found = await searchable.read(database.read, [...new Set(ids)], clock.now())
    const byId = new Map(found.map((document) => [document.id, document]))
    return ids.flatMap((id) => byId.get(id) ?? [])
  }
  return { read, of: async (asked) => read(asked.kind, await thingsAround(database.read, asked)) }
}
