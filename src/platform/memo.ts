import type { Database } from './db/database.ts'
import { tagsOf } from './facts/fact.ts'

/** Small lists that many pages need (names of places, of organisations), kept until a fact with their tag. */
export interface Memo {
  get<T>(key: string, tags: readonly string[], load: () => Promise<T>): Promise<T>
}

export function createMemo(database: Database): Memo {
  const kept = new Map<string, { tags: readonly string[]; value: Promise<unknown> }>()
  database.onFacts((facts) => {
    const stale = new Set(facts.flatMap(tagsOf))
    for (const [key, { tags }] of kept) if (stale.has('*') || tags.some((tag) => stale.has(tag))) kept.delete(key)
  })
  return {
    get: async <T>(key: string, tags: readonly string[], load: () => Promise<T>): Promise<T> => {
      const found = kept.get(key)
      if (found) return found.value as Promise<T>
      const value = load()
      const entry = { tags, value }
      kept.set(key, entry)
      value.catch(() => kept.get(key) === entry && kept.delete(key))
      return value
    },
  }
}
