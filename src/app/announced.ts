import { instantText } from '#src/platform/clock.ts'
import type { Database } from '#src/platform/db/database.ts'
import type { Fact } from '#src/platform/facts/fact.ts'
import type { Announced, House, Searchable, SearchDocument } from '#src/platform/module.ts'
import { thingsAround } from '#src/search/index.ts'

/** Reads for one room what the others announce; what lies near in time is asked of the index of the search. */
export function announcedBy(
  { database, clock }: Pick<House, 'database' | 'clock'>,
  searchables: () => readonly Searchable[],
): Announced {
  const kept = keepTold(database, searchables)
  const read: Announced['read'] = async (kind, ids) => {
    const searchable = searchables().find((each) => each.kind === kind)
    if (!searchable || ids.length === 0) return []
    const now = clock.now()
    const told = kept.get(kind, ids, now)
    const missing = [...new Set(ids)].filter((id) => !told.has(id))
    if (missing.length > 0) {
      const since = kept.generation()
      const found = await searchable.read(database.read, missing, now)
      for (const document of found) told.set(document.id, document)
      kept.put(kind, found, since)
    }
    return ids.flatMap((id) => told.get(id) ?? [])
  }
  return { read, of: async (asked) => read(asked.kind, await thingsAround(database.read, asked)) }
}

/** Of a kilobyte or two. */
const mostKept = 1000

/**
 * What was told lately, until anything happens in a room that tells: a page of one room that names a thing of another is made afresh
 * more often than the thing changes.
 */
function keepTold(database: Pick<Database, 'onFacts'>, searchables: () => readonly Searchable[]) {
  const kept = new Map<string, SearchDocument>()
  let generation = 0
  database.onFacts((facts) => {
    const rooms = new Set(searchables().flatMap(({ touchedBy }) => touchedBy.map(({ fact }) => moduleOf(fact))))
    if (!facts.some(({ name }) => name === '*' || rooms.has(moduleOf(name)))) return
    generation++
    kept.clear()
  })
  return {
    generation: () => generation,
    get: (kind: string, ids: readonly string[], now: Temporal.Instant): Map<string, SearchDocument> => {
      const at = instantText(now)
      return new Map(
        ids.flatMap((id) => {
          const document = kept.get(`${kind} ${id}`)
          return document && isStill(document, at) ? [[id, document]] : []
        }),
      )
    },
    /** Not what was read before something happened. */
    put: (kind: string, documents: readonly SearchDocument[], since: number): void => {
      if (since !== generation) return
      if (kept.size > mostKept) kept.clear()
      for (const document of documents) kept.set(`${kind} ${document.id}`, document)
    },
  }
}

const moduleOf = (fact: Fact['name']): string => fact.split('.')[0] ?? fact

/** What passes says its next date: that holds until it begins, and when the last one is over. */
const isStill = ({ startsAt, endsAt }: SearchDocument, at: string): boolean =>
  startsAt === undefined || startsAt > at || (endsAt !== undefined && endsAt <= at)
