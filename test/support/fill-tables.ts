import { CompiledQuery } from 'kysely'
import type { Database } from '#src/platform/db/database.ts'
import { describeTables, type Table } from '#src/platform/db/describe-tables.ts'

/** Signs that get lost where somebody escapes, trims, folds or counts in other units than others. */
const oddSigns =
  ' „Хляб, сол“ и \'думи\' "\\" \\u0000 \t\r\n\u2028 е́ ё ﬁ ½ 👩🏽‍🎓 אב \u{10FFFF}\uFFFF\u007F\u0001;-- %_ '

/** The same text in every column of a row: whatever points to that row is right by itself. */
const textOf = (row: string): string => `${row}${oddSigns}`

/** What the rules of a table let a column be, where they name a list: read from the statement that made it. */
const choice = (statement: string, column: string): string | undefined =>
  new RegExp(`\\b${column}\\b[^,]*?check \\(${column} in \\('([^']*)'`).exec(statement)?.[1]

/** Two columns of which one must be the smaller. */
const pairOf = (statement: string) => /check \((\w+) < (\w+)\)/.exec(statement)?.slice(1) ?? []
const pairs = [
  ['a', 'b'],
  ['a', 'c'],
  ['b', 'c'],
]

const numbers = [0.1 + 0.2, -1.5e-300, 1e21]

/**
 * Puts three rows into every table but those named: one with something in each column, one with as many nulls as may be, and one that
 * its own table's rows point to although it sorts behind them. Statements come from a SQLite of the same migrations.
 */
export async function fillTables(database: Database, statements: ReadonlyMap<string, string>, but: readonly string[]) {
  const tables = await describeTables(database.read, database.engine)
  for (const table of tables.filter(({ name }) => !but.includes(name))) {
    const statement = statements.get(table.name) ?? ''
    const rows = ['c', 'a', 'b'].map((row, at) => rowOf(table, statement, row, at))
    await database.write(async ({ query }) => {
      const names = table.columns.map(({ name }) => `"${name}"`).join(', ')
      for (const values of rows) {
        const places = values.map((_, at) => (database.engine === 'postgres' ? `$${at + 1}` : '?')).join(', ')
        await query.executeQuery(CompiledQuery.raw(`insert into "${table.name}" (${names}) values (${places})`, values))
      }
    })
  }
  return tables
}

const selfReferences: Readonly<Record<string, string>> = { calendar_event: 'canonical_id' }

function rowOf({ name, columns, key }: Table, statement: string, row: string, at: number): unknown[] {
  const pair = pairOf(statement)
  return columns.map((column) => {
    const place = pair.indexOf(column.name)
    if (place !== -1) return textOf(pairs[at]?.[place] ?? '')
    const isNeeded = key.includes(column.name) || new RegExp(`\\b${column.name} [^,]*?not null`).test(statement)
    if (row === 'b' && !isNeeded) return null
    if (selfReferences[name] === column.name) return row === 'a' ? textOf('c') : null
    if (column.type === 'double precision') return numbers[at]
    if (column.type !== 'text') return 1
    return choice(statement, column.name) ?? textOf(row)
  })
}
