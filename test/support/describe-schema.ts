import { type RawBuilder, sql } from 'kysely'
import type { Database, Reader } from '#src/platform/db/database.ts'

/** All that two engines can have in common about a schema, one line a thing, in order. */
export async function describeSchema({ engine, read }: Database): Promise<string[]> {
  const parts = engine === 'sqlite' ? ofSqlite : ofPostgres
  const lines = await Promise.all(parts.map((part) => linesOf(read, part)))
  return lines.flat().sort()
}

const linesOf = async (read: Reader, query: RawBuilder<{ line: string }>): Promise<string[]> =>
  (await query.execute(read)).rows.map(({ line }) => simplified(line))

/** Partial indexes and defaults are told by each engine with brackets and casts of its own. */
const simplified = (line: string): string => line.toLowerCase().replace(/[()]|::\w+/g, '')

const tables = sql`(select name from sqlite_schema where type = 'table' and name not like 'sqlite_%') as t`

const ofSqlite = [
  sql<{ line: string }>`
    select 'column ' || t.name || '.' || c.name || ' ' || c.type || case when c."notnull" then ' not null' else '' end
      || coalesce(' default ' || c.dflt_value, '') as line
    from ${tables}, pragma_table_info(t.name) as c`,
  sql<{ line: string }>`
    select 'primary key ' || t.name || ' ' || group_concat(c.name, ',' order by c.pk) as line
    from ${tables}, pragma_table_info(t.name) as c where c.pk > 0 group by t.name`,
  sql<{ line: string }>`
    select 'unique ' || t.name || ' ' || (select group_concat(name, ',' order by seqno) from pragma_index_info(i.name)) as line
    from ${tables}, pragma_index_list(t.name) as i where i.origin = 'u'`,
  sql<{ line: string }>`
    select 'foreign key ' || t.name || ' ' || group_concat(f."from", ',' order by f.seq) || ' to ' || f."table" || ' '
      || group_concat(f."to", ',' order by f.seq) || ' ' || f.on_delete as line
    from ${tables}, pragma_foreign_key_list(t.name) as f group by t.name, f.id`,
  sql<{ line: string }>`
    select 'index ' || i.name || ' on ' || t.name || ' '
      || (select group_concat(name || case when "desc" then ' desc' else '' end, ',' order by seqno)
          from pragma_index_xinfo(i.name) where "key" = 1)
      || case when i."unique" then ' unique' else '' end
      || case when i.partial then ' where ' || substr(s.sql, instr(s.sql, ' where ') + 7) else '' end as line
    from ${tables}, pragma_index_list(t.name) as i join sqlite_schema as s on s.name = i.name where i.origin = 'c'`,
]

const names = (keys: RawBuilder<unknown>, table: RawBuilder<unknown>) => sql`
  (select string_agg(a.attname, ',' order by k.place) from unnest(${keys}) with ordinality as k (number, place)
   join pg_attribute as a on a.attrelid = ${table} and a.attnum = k.number)`

const own = sql`connamespace = 'public'::regnamespace`
const constraint = sql`c.conrelid::regclass::text`

const ofPostgres = [
  sql<{ line: string }>`
    select 'column ' || t.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end
      || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
    from pg_class as t join pg_attribute as a on a.attrelid = t.oid
    left join pg_attrdef as d on d.adrelid = t.oid and d.adnum = a.attnum
    where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped`,
  sql<{ line: string }>`
    select 'primary key ' || ${constraint} || ' ' || ${names(sql`c.conkey`, sql`c.conrelid`)} as line
    from pg_constraint as c where ${own} and c.contype = 'p'`,
  sql<{ line: string }>`
    select 'unique ' || ${constraint} || ' ' || ${names(sql`c.conkey`, sql`c.conrelid`)} as line
    from pg_constraint as c where ${own} and c.contype = 'u'`,
  sql<{ line: string }>`
    select 'foreign key ' || ${constraint} || ' ' || ${names(sql`c.conkey`, sql`c.conrelid`)} || ' to '
      || c.confrelid::regclass::text || ' ' || ${names(sql`c.confkey`, sql`c.confrelid`)} || ' '
      || case c.confdeltype when 'a' then 'no action' when 'c' then 'cascade' when 'n' then 'set null' else 'other' end as line
    from pg_constraint as c where ${own} and c.contype = 'f'`,
  sql<{ line: string }>`
    select 'index ' || i.indexrelid::regclass::text || ' on ' || i.indrelid::regclass::text || ' '
      || (select string_agg(a.attname || case when (i.indoption::int[])[k.place - 1] & 1 = 1 then ' desc' else '' end, ','
            order by k.place)
          from unnest(i.indkey::int[]) with ordinality as k (number, place)
          join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = k.number)
      || case when i.indisunique then ' unique' else '' end
      || coalesce(' where ' || pg_get_expr(i.indpred, i.indrelid), '') as line
    from pg_index as i join pg_class as t on t.oid = i.indrelid
    where t.relnamespace = 'public'::regnamespace
      and not exists (select 1 from pg_constraint as c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))`,
]
