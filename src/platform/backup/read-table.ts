import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../db/database.ts'
import type { Table } from '../db/describe-tables.ts'

/** What one page of rows should weigh, in characters, and how many rows it begins with and may grow to. */
const pageWeight = 500_000
const [fewestRows, firstRows, mostRows] = [8, 128, 4096]

type Values = Record<string, string | number | null>

/** All rows of a table in the order of its key, as lines of JSON arrays. Long rows make short pages, so that memory stays bounded. */
export async function* readTable(query: Reader, table: Table, check: (row: readonly unknown[]) => void) {
  const names = table.columns.map(({ name }) => name)
  let after: readonly (string | number | null)[] | undefined
  let limit = firstRows
  for (;;) {
    const { rows } = await pageOf(table, after, limit).execute(query)
    const lines = rows.map((row) => {
      const values = names.map((name) => row[name] ?? null)
      check(values)
      return `${JSON.stringify(values)}\n`
    })
    if (lines.length > 0) yield lines
    const last = rows.at(-1)
    if (!last || rows.length < limit) return
    after = table.key.map((name) => last[name] ?? null)
    const weight = lines.reduce((sum, line) => sum + line.length, 0) / lines.length
    limit = Math.min(mostRows, Math.max(fewestRows, powerBelow(pageWeight / weight)))
  }
}

/** A few fixed lengths, since each is a statement of its own to the engine. */
const powerBelow = (value: number): number => 2 ** Math.floor(Math.log2(value))

/** The key alone says where a page goes on: rows that came before are never walked through again. */
function pageOf(
  { name, columns, key }: Table,
  after: readonly (string | number | null)[] | undefined,
  limit: number,
): RawBuilder<Values> {
  const selected = columns.map((column) =>
    column.type === 'bigint'
      ? sql`cast(${sql.ref(column.name)} as text) as ${sql.ref(column.name)}`
      : sql.ref(column.name),
  )
  const order = sql.join(key.map((column) => sql.ref(`${name}.${column}`)))
  const behind = after ? sql`where (${order}) > (${sql.join(after)})` : sql``
  return sql<Values>`select ${sql.join(selected)} from ${sql.table(name)} ${behind} order by ${order} limit ${sql.lit(limit)}`
}
