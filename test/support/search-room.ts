import type { Database } from '#src/platform/db/database.ts'
import type { Searchable, SearchDocument } from '#src/platform/module.ts'
import { search } from '#src/search/find/search.ts'
import { beginRebuild, rebuildStep } from '#src/search/index/rebuild.ts'
import { aHouse } from './house.ts'

export const now = Temporal.Instant.from('2026-11-22T12:00:00Z')

/** A room whose things a test may change. */
export function aRoom(titles: Record<string, string>, kind = 'thing') {
  const things = new Map(Object.entries(titles))
  const document = (id: string, title: string): SearchDocument => ({
    id,
    address: `/${id}`,
    texts: { bg: { title } },
    organisation: { id: `of-${id}`, names: { bg: `Дом ${id}` } },
    ...(id === 'past' ? { startsAt: '2026-11-01T10:00:00Z', endsAt: '2026-11-01T12:00:00Z' } : {}),
  })
  const searchable: Searchable = {
    kind,
    label: { bg: 'Неща', en: 'Things' },
    one: { bg: 'Нещо', en: 'Thing' },
    touchedBy: [],
    ids: async (_, after, most) =>
      [...things.keys()]
        .filter((id) => id > after)
        .sort()
        .slice(0, most),
    read: async (_, ids) => ids.flatMap((id) => (things.has(id) ? [document(id, things.get(id) ?? '')] : [])),
  }
  return { things, searchable }
}

/** Makes the index as an operator does. */
export async function build(database: Database, searchable: Searchable): Promise<void> {
  const house = aHouse(database)
  let progress = await beginRebuild(house, [searchable])
  while (progress) progress = await rebuildStep(house, [searchable], progress)
}

/** What a visitor finds, and the ids of it. */
export const find = async (database: Database, searchable: Searchable, text: string, choice = {}, page = 1) => {
  const result = await search(database.read, [searchable], { text, choice, page, lang: 'bg', now })
  return { ...result, ids: result.found.map(({ document }) => document.id) }
}
