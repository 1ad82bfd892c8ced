import { sql } from 'kysely'
import type { Engine, Reader } from './database.ts'

interface Constraint {
  readonly table_name: string
  readonly name: string
}

/**
 * Within this transaction rows of one table may come in any order, although they point to each other; the engine checks at the end. The
 * answer is called when all rows are there: PostgreSQL then has its tables as they were.
 */
export async function loosenReferences(query: Reader, engine: Engine): Promise<() => Promise<void>> {
  if (engine === 'sqlite') {
    // Holds until the commit, which checks.
    await sql`pragma defer_foreign_keys = on`.execute(query)
    // With the usual 2 MB every index page would be written many times.
    await sql`pragma cache_size = -262144`.execute(query)
    return async () => undefined
  }
  const { rows } = await sql<Constraint>`
    select t.relname as table_name, k.conname as name from pg_constraint as k join pg_class as t on t.oid = k.conrelid
    where k.contype = 'f' and k.conrelid = k.confrelid and t.relnamespace = current_schema()::regnamespace`.execute(
    query,
  )
  const alter = async (how: string) => {
    for (const { table_name: table, name } of rows)
      await sql`alter table ${sql.table(table)} alter constraint ${sql.ref(name)} ${sql.raw(how)}`.execute(query)
  }
  await alter('deferrable initially deferred')
  return async () => {
    await sql`set constraints all immediate`.execute(query)
    await alter('not deferrable')
  }
}
