import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely'
import type { Fact } from '../facts/fact.ts'
import { codeOf, messageOf, OperatorError } from '../failure.ts'
import type { Database, Tx } from './database.ts'
import { createRecorder, type Journal } from './journal.ts'

/** Serialization failure and deadlock: PostgreSQL asks to begin again. */
const again = new Set(['40001', '40P01'])
const mostAttempts = 30
const longestPause = 250
/** NOTIFY carries at most 8,000 bytes; above this a listener is told to forget everything. */
const mostNotice = 7000
/** Notices of ours that never came back, because nobody was listening then, are forgotten above this. */
const mostOwn = 10_000
export const channel = 'multipolis_facts'

export interface PostgresParts {
  readonly pool: PostgresPool
  /** Calls back with each notice of other processes; absent in tests on a single connection. */
  readonly listen?: (hear: (payload: string) => void) => Promise<() => Promise<void>>
}

/** PostgreSQL 15 or newer behind the same front as SQLite. Writes are serializable and tried again when contested. */
export function openPostgres({ pool, listen }: PostgresParts, journal: Journal): Database {
  const listeners: ((facts: readonly Fact[]) => void)[] = []
  const own = new Set<string>()
  let statements = 0
  const announce = (facts: readonly Fact[]) => facts.length > 0 && listeners.forEach((hear) => void hear(facts))
  const query = new Kysely<object>({ dialect: new PostgresDialect({ pool }), log: () => void statements++ })
  const unlisten = listen?.((payload) => announce(factsIn(payload).filter((fact) => !own.delete(fact.id))))
  unlisten?.catch(() => undefined)

  const attempt = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    let facts: readonly Fact[] = []
    const result = await query
      .transaction()
      .setIsolationLevel('serializable')
      .execute(async (transaction) => {
        const recorder = createRecorder(transaction, journal)
        const value = await work({ query: transaction, record: recorder.record })
        facts = recorder.facts
        if (listen && facts.length > 0) await notify(transaction, noticeOf(facts))
        return value
      })
    announce(facts)
    return result
  }

  /** Remembered before the commit, since our own notice may come back before its answer. */
  const noticeOf = (facts: readonly Fact[]): string => {
    const notice = JSON.stringify(facts)
    if (Buffer.byteLength(notice) > mostNotice) return ''
    if (own.size > mostOwn) own.clear()
    for (const fact of facts) own.add(fact.id)
    return notice
  }

  return {
    engine: 'postgres',
    read: query,
    write: async (work) => {
      for (let tried = 1; ; tried++) {
        try {
          return await attempt(work)
        } catch (error) {
          if (!again.has(codeOf(error) ?? '') || tried >= mostAttempts) throw error
          await pause(Math.random() * Math.min(4 * 2 ** tried, longestPause))
        }
      }
    },
    snapshot: (work) =>
      query.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    onFacts: (listener) => void listeners.push(listener),
    statements: () => statements,
    close: async () => {
      await (await unlisten?.catch(() => undefined))?.()
      await query.destroy()
    },
  }
}

const notify = (query: Kysely<object>, notice: string) => sql`select pg_notify(${channel}, ${notice})`.execute(query)

/** Classes of SQLSTATE and codes of the network that an operator can mend, each with what it means. */
const sentences: readonly [RegExp, string][] = [
  [/^42501$/, 'The account in DATABASE_URL lacks a right'],
  [/^28/, 'The account in DATABASE_URL is not let in'],
  [/^53/, 'The PostgreSQL server is at its limits'],
  [/^(08|57P0|E(CONN|PIPE|TIMEDOUT))/, 'The connection to the database broke'],
]

/** PostgreSQL's own words for what an operator can mend, as one sentence; anything else comes back as it is. */
export function explainPostgres(error: unknown): unknown {
  const sentence = sentences.find(([codes]) => codes.test(codeOf(error) ?? ''))?.[1]
  return sentence ? new OperatorError(`${sentence}: ${messageOf(error)}.`, { cause: error }) : error
}

/** An empty notice stands for "more than fits": everything is stale. */
const everything: Fact = { id: '', name: '*', ids: {}, actor: null, at: '' }

function factsIn(payload: string): Fact[] {
  if (payload === '') return [everything]
  return JSON.parse(payload) as Fact[]
}
