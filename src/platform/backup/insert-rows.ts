import { CompiledQuery } from 'kysely'
import type { Engine, Tx } from '../db/database.ts'
import type { Table } from '../db/describe-tables.ts'
import type { Row } from './archive-form.ts'

/** Rows of one statement, in a few fixed sizes, so that few statements have to be prepared. */
const sizes = [200, 20, 1]
/** The fewest that an engine allows is 32,766. */
const mostParameters = 30_000

/** Puts rows in, in the order given, with their values as the columns' types want them. */
export async function insertRows(
  { query }: Tx,
  engine: Engine,
  table: Pick<Table, 'name' | 'columns'>,
  rows: readonly Row[],
): Promise<void> {
  const { length: width } = table.columns
  const bigints = engine === 'sqlite' ? table.columns.flatMap(({ type }, at) => (type === 'bigint' ? [at] : [])) : []
  let from = 0
  for (const size of sizes.filter((each) => each === 1 || each * width <= mostParameters)) {
    const text = statementFor(engine, table, size)
    for (; rows.length - from >= size; from += size) {
      const values: unknown[] = rows.slice(from, from + size).flat()
      for (const at of bigints)
        for (let place = at; place < values.length; place += width) values[place] = asBigint(values[place])
      await query.executeQuery(CompiledQuery.raw(text, values))
    }
  }
}

const asBigint = (value: unknown): unknown => (typeof value === 'string' ? BigInt(value) : value)

function statementFor(engine: Engine, { name, columns }: Pick<Table, 'name' | 'columns'>, rows: number): string {
  const quoted = columns.map((column) => `"${column.name}"`).join(', ')
  const { length: width } = columns
  const place = (number: number) => (engine === 'postgres' ? `$${number}` : '?')
  const groups = Array.from(
    { length: rows },
    (_, row) => `(${columns.map((_, at) => place(row * width + at + 1)).join(', ')})`,
  )
  return `insert into "${name}" (${quoted}) values ${groups.join(', ')}`
}
