import type { Database } from '#src/platform/db/database.ts'
import type { Searchable, SearchDocument } from '#src/platform/module.ts'
import { search } from '../find/search.ts'
import { setState } from '../index/generation.store.ts'
import { indexThings } from '../index/index-things.ts'
import type { Labelled } from './labelled-queries.ts'

export interface Quality {
  readonly queries: number
  /** Normalised discounted cumulative gain over the first ten results: 1 where every query finds its thing first. */
  readonly ndcg: number
  readonly missed: readonly string[]
}

/** Puts the labelled things into an empty index and asks for each of them in all its ways. */
export async function measureQuality(
  database: Database,
  now: Temporal.Instant,
  labelled: readonly Labelled[],
): Promise<Quality> {
  const documents = new Map<string, SearchDocument>(
    labelled.map(({ id, title, text }) => [id, { id, address: `/${id}`, texts: { bg: { title, lead: text } } }]),
  )
  const things: Searchable = {
    kind: 'thing',
    label: { bg: 'Неща', en: 'Things' },
    one: { bg: 'Нещо', en: 'Thing' },
    touchedBy: [],
    ids: async () => [...documents.keys()],
    read: async (_, ids) => ids.flatMap((id) => documents.get(id) ?? []),
  }
  await database.write(async (tx) => {
    await setState(tx.query, 'generation', 1)
    await indexThings(tx, 1, { kind: 'thing', asked: [...documents.keys()], documents: [...documents.values()] })
  })
  const missed: string[] = []
  let [sum, queries] = [0, 0]
  for (const { id, queries: asked } of labelled)
    for (const text of asked) {
      const { found } = await search(database.read, [things], { text, choice: {}, page: 1, lang: 'bg', now })
      const at = found.slice(0, 10).findIndex(({ document }) => document.id === id)
      if (at === -1) missed.push(`${text} (${id})`)
      else sum += 1 / Math.log2(at + 2)
      queries++
    }
  return { queries, ndcg: sum / queries, missed }
}
