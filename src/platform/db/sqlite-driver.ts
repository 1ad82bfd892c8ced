import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

/** Statements of one turn before others get the thread, in milliseconds. */
const turn = 20
const mostStatements = 500

/** One SQLite connection seen by Kysely. Statements are kept by their text: preparing costs ten times a point read. */
export class SqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync
  readonly #onStatement: () => void
  readonly #prepared = new Map<string, StatementSync>()
  #turnEnds = 0

  constructor(database: DatabaseSync, onStatement: () => void) {
    this.#database = database
    this.#onStatement = onStatement
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    this.#onStatement()
    if (query.query.kind !== 'SelectQueryNode') await this.#takeTurns()
    const statement = this.#prepare(query.sql)
    const parameters = query.parameters as SQLInputValue[]
    // `all` also runs what returns nothing; only writes without `returning` need to know how many rows they touched.
    if (statement.columns().length > 0) return { rows: statement.all(...parameters) as R[] }
    const { changes } = statement.run(...parameters)
    return { rows: [], numAffectedRows: BigInt(changes) }
  }

  // biome-ignore lint/correctness/useYield: SQLite answers at once, there is nothing to stream
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('streaming is not used: read page by page')
  }

  #prepare(sql: string): StatementSync {
    const kept = this.#prepared.get(sql)
    if (kept) return kept
    const statement = this.#database.prepare(sql)
    if (this.#prepared.size >= mostStatements) this.#prepared.clear()
    this.#prepared.set(sql, statement)
    return statement
  }

  /** A long import would otherwise hold every visitor until it ends. */
  async #takeTurns(): Promise<void> {
    const now = performance.now()
    if (now < this.#turnEnds) return
    if (this.#turnEnds > 0) await nextTurn()
    this.#turnEnds = performance.now() + turn
  }
}

/** A Kysely over the connections handed in, taken in rotation; transactions are the caller's. */
export function kyselyOverSqlite(connections: readonly SqliteConnection[]): Kysely<object> {
  let next = 0
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connections[next++ % connections.length] as SqliteConnection,
    releaseConnection: async () => {},
    destroy: async () => {},
    beginTransaction: refuseTransaction,
    commitTransaction: refuseTransaction,
    rollbackTransaction: refuseTransaction,
  }
  return new Kysely<object>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => driver,
      createIntrospector: (database) => new SqliteIntrospector(database),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
}

const refuseTransaction = async (): Promise<void> => {
  throw new Error('transactions go through Database.write')
}
