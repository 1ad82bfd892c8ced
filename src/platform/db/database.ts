import type { Kysely } from 'kysely'
import type { Fact, NewFact } from '../facts/fact.ts'

/** What stores read from: a pool outside a write, or the write itself. `withTables<T>()` gives it the module's columns. */
export type Reader = Kysely<object>

/** Handed to every write. Whatever happens through it is one transaction; nothing else may be awaited inside. */
export interface Tx {
  readonly query: Reader
  /** Appends a fact to the journal and a delivery for each handler, in this transaction. */
  record(fact: NewFact): Promise<void>
}

export type Engine = 'sqlite' | 'postgres'

export interface Database {
  readonly engine: Engine
  readonly read: Reader
  /** Runs `work` in one transaction, again from the start when the engine asks for it. Resolves after the commit is on disk. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** All that `work` reads through its reader stands at one moment, whatever is written meanwhile. */
  snapshot<T>(work: (query: Reader) => Promise<T>): Promise<T>
  /** Calls back with the facts of every commit of this process and, a moment later, of other processes. */
  onFacts(listener: (facts: readonly Fact[]) => void): void
  /** Statements executed so far; page tests compare it. */
  statements(): number
  close(): Promise<void>
}
