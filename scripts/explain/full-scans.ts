import type { DatabaseSync, SQLInputValue } from 'node:sqlite'

/** A statement as it ran, with the values of one of its runs. */
export interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

export interface FullScan {
  readonly table: string
  readonly sql: string
  /** SQLite's own words. */
  readonly plan: string
}

/** A table of more rows than this is never read from end to end. */
export const mostScanned = 1000

/**
 * Statements for which SQLite would read a whole table, or a whole index, of more than 1,000 rows. A limited read in the
 * order of an index stops early and is no such thing; a partial index counts by its own rows.
 */
export function findFullScans(database: DatabaseSync, statements: Iterable<Statement>): FullScan[] {
  const sizes = tableSizes(database)
  return [...statements].flatMap(({ sql, parameters }) => {
    const names = namesOf(sql, sizes)
    const plan = planOf(database, sql, parameters)
    const sorts = plan.some((step) => step.includes('TEMP B-TREE FOR ORDER BY'))
    const stopsEarly = /\blimit\b/i.test(sql) && !sorts
    return ofTables(plan).flatMap((step) =>
      (names.get(wordAfterVerb(step)) ?? [])
        .filter((table) => (sizes.get(table) ?? 0) > mostScanned && readsAll(database, step, stopsEarly))
        .map((table) => ({ table, sql, plan: step })),
    )
  })
}

function tableSizes(database: DatabaseSync): Map<string, number> {
  const tables = database
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .all()
  return new Map(
    tables.map(({ name }) => [
      String(name),
      Number(database.prepare(`select count(*) as size from "${name}"`).get()?.size),
    ]),
  )
}

const planOf = (database: DatabaseSync, sql: string, parameters: readonly unknown[]): string[] =>
  database
    .prepare(`explain query plan ${sql}`)
    .all(...(parameters as SQLInputValue[]))
    .map(({ detail }) => String(detail))

/** Without the walks over what the statement itself has put together under a name: each is told where it is made, and how. */
function ofTables(plan: readonly string[]): string[] {
  const made = plan.flatMap((step) => /^(?:CO-ROUTINE|MATERIALIZE) (\S+)/.exec(step)?.[1] ?? [])
  return plan.filter((step) => {
    const at = /^SCAN \S+$/.test(step) ? made.indexOf(wordAfterVerb(step)) : -1
    if (at >= 0) made.splice(at, 1)
    return at < 0
  })
}

const wordAfterVerb = (step: string): string => /^(?:SCAN|SEARCH) (\S+)/.exec(step)?.[1] ?? ''

/** What the plan may call a table: its name or an alias. One alias may mean several in one statement. */
function namesOf(sql: string, tables: ReadonlyMap<string, number>): Map<string, string[]> {
  const names = new Map<string, string[]>()
  const add = (name: string, table: string) => names.set(name, [...new Set([...(names.get(name) ?? []), table])])
  const mention = /"?\b([a-z_]+)\b"?(?:\s+as\s+"?([a-z_]+)"?)?/gi
  for (const [, table = '', alias] of sql.matchAll(mention)) if (tables.has(table)) add(alias ?? table, table)
  return names
}

function readsAll(database: DatabaseSync, step: string, stopsEarly: boolean): boolean {
  // An index made for one statement reads the whole table first.
  if (step.startsWith('SEARCH')) return step.includes('AUTOMATIC')
  const [, index] = /USING (?:COVERING )?INDEX (\S+)/.exec(step) ?? []
  if (index === undefined) return true
  return !stopsEarly && rowsOf(database, index) > mostScanned
}

function rowsOf(database: DatabaseSync, index: string): number {
  const found = database.prepare('select tbl_name, sql from sqlite_schema where name = ?').get(index)
  const [, condition] = /\bwhere\b(.*)$/is.exec(String(found?.sql ?? '')) ?? []
  if (condition === undefined) return Number.POSITIVE_INFINITY
  return Number(database.prepare(`select count(*) as size from "${found?.tbl_name}" where ${condition}`).get()?.size)
}
