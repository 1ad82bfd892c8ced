import type { Result, Router } from 'hono/router'
import { TrieRouter } from 'hono/router/trie-router'

const mostKept = 1000
const longestKept = 200

/**
 * Remembers where the last paths have led: going through three hundred patterns costs as much as a small statement, and most people
 * ask for the same few hundred pages. What is long is no page of ours and is looked up each time.
 */
export class KeptRouter<T> implements Router<T> {
  readonly name = 'KeptRouter'
  readonly #router = new TrieRouter<T>()
  readonly #kept = new Map<string, Result<T>>()

  add(method: string, path: string, handler: T): void {
    this.#kept.clear()
    this.#router.add(method, path, handler)
  }

  match(method: string, path: string): Result<T> {
    const asked = `${method} ${path}`
    const known = this.#kept.get(asked)
    if (known) return known
    const found = this.#router.match(method, path)
    if (asked.length > longestKept) return found
    if (this.#kept.size >= mostKept) this.#kept.clear()
    this.#kept.set(asked, found)
    return found
  }
}
