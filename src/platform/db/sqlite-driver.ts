import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type LimitNode,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  ValueNode,
} from 'kysely'

/** Milliseconds of one write before others get the thread: a page waits for the rest of a turn at each of its steps. */
const turn = 8
const mostStatements = 500

/** Told of every statement before it runs: for counting, and for looking at how the engine would go about it. */
export type OnStatement = (sql: string, parameters: readonly unknown[]) => void

interface Prepared {
  readonly statement: StatementSync
  /** Names of what it gives, none for what gives nothing; asking each time costs as much as a point read. */
  readonly columns: readonly string[]
}

/** One SQLite connection seen by Kysely. Statements are kept by their text: preparing costs ten times a point read. */
export class SqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync
  readonly #onStatement: OnStatement
  readonly #writes: boolean
  readonly #prepared = new Map<string, Prepared>()
  #turnEnds = 0

  /** The one that writes does so in turns. */
  constructor(database: DatabaseSync, onStatement: OnStatement, { writes = false } = {}) {
    this.#database = database
    this.#onStatement = onStatement
    this.#writes = writes
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    this.#onStatement(query.sql, query.parameters)
    if (this.#writes) await this.#takeTurns()
    const { statement, columns } = this.#prepare(query.sql)
    const parameters = query.parameters as SQLInputValue[]
    // `all` also runs what returns nothing; only writes without `returning` need to know how many rows they touched.
    if (columns.length > 0) return { rows: named<R>(columns, statement.all(...parameters)) }
    const { changes } = statement.run(...parameters)
    return { rows: [], numAffectedRows: BigInt(changes) }
  }

  /** SQLite answers at once, there is nothing to stream. */
  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('streaming is not used: read page by page')
  }

  #prepare(sql: string): Prepared {
    const kept = this.#prepared.get(sql)
    if (kept) return kept
    const statement = this.#database.prepare(sql)
    const prepared = { statement, columns: statement.columns().map(({ name }) => name) }
    statement.setReturnArrays(true)
    if (this.#prepared.size >= mostStatements) this.#prepared.clear()
    this.#prepared.set(sql, prepared)
    return prepared
  }

  /** A long import would otherwise hold every visitor until it ends. */
  async #takeTurns(): Promise<void> {
    const now = performance.now()
    if (now < this.#turnEnds) return
    if (this.#turnEnds > 0) await nextTurn()
    this.#turnEnds = performance.now() + turn
  }
}

/** Rows as plain objects of one shape: those that SQLite's own binding makes take longer to make and to read. */
const named = <R>(columns: readonly string[], rows: readonly unknown[]): R[] =>
  (rows as readonly (readonly unknown[])[]).map((values) => {
    const row: Record<string, unknown> = {}
    let index = 0
    for (const name of columns) row[name] = values[index++]
    return row as R
  })

/** SQLite plans a statement anew each time that its limit is bound, which costs as much as the query; a written number it plans once. */
class LiteralLimits extends SqliteQueryCompiler {
  protected override visitLimit(node: LimitNode): void {
    const { limit } = node
    if (ValueNode.is(limit) && Number.isSafeInteger(limit.value)) this.append(`limit ${limit.value}`)
    else super.visitLimit(node)
  }
}

/** A Kysely over the connection handed in: it answers at once, so nobody waits for another; transactions are the caller's. */
export function kyselyOverSqlite(connection: SqliteConnection): Kysely<object> {
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
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
      createQueryCompiler: () => new LiteralLimits(),
    },
  })
}

const refuseTransaction = async (): Promise<void> => {
  throw new Error('transactions go through Database.write')
}
