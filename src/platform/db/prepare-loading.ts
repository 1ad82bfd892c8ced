import { sql } from 'kysely'
import type { Engine, Reader } from './database.ts'

interface Index {
  readonly name: string
  readonly statement: string
}

const indexesOf = {
  sqlite: sql<Index>`
    select name, sql as statement from sqlite_schema where type = 'index' and sql is not null order by name`,
  postgres: sql<Index>`
    select i.relname as name, pg_get_indexdef(i.oid) as statement
    from pg_index as x join pg_class as i on i.oid = x.indexrelid
    where i.relnamespace = current_schema()::regnamespace
      and not exists (select 1 from pg_constraint as k where k.conindid = i.oid)
    order by i.relname collate "C"`,
} as const

/**
 * For a transaction that fills empty tables: rows of one table may come in any order, although they point to each other, and indexes are
 * made when all rows are there, which takes a fraction of keeping them. The answer is called then; what a row breaks is told there or at the
 * commit, and the tables are as they were.
 */
export async function prepareLoading(query: Reader, engine: Engine): Promise<() => Promise<void>> {
  const { rows: indexes } = await indexesOf[engine].execute(query)
  for (const { name } of indexes) await sql`drop index ${sql.ref(name)}`.execute(query)
  const tighten = engine === 'sqlite' ? await loosenSqlite(query) : await loosenPostgres(query)
  return async () => {
    await tighten()
    for (const { statement } of indexes) await sql.raw(statement).execute(query)
  }
}

async function loosenSqlite(query: Reader): Promise<() => Promise<void>> {
  // Holds until the commit, which checks.
  await sql`pragma defer_foreign_keys = on`.execute(query)
  // With the usual 2 MB pages that fill up would be written many times.
  await sql`pragma cache_size = -65536`.execute(query)
  return async () => undefined
}

interface Constraint {
  readonly table_name: string
  readonly name: string
}

async function loosenPostgres(query: Reader): Promise<() => Promise<void>> {
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
