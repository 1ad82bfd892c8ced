import type { PGlite } from '@electric-sql/pglite'

/** All that migrations make, and which of them ran, as one short text. */
const shape = `select md5(string_agg(line, ' ' order by line)) as shape from (
  select class.relname || '.' || attname || ' ' || atttypid::text || attnotnull::text as line from pg_attribute
    join pg_class class on class.oid = attrelid where relnamespace = 'public'::regnamespace and attnum > 0
  union all select relname || ' ' || relkind::text from pg_class where relnamespace = 'public'::regnamespace
  union all select conname || ' ' || contype::text from pg_constraint where connamespace = 'public'::regnamespace
  union all select name || ' ' || checksum from platform_migration
) as told`

/** Rows go, numbers begin anew; the order of the tables does not matter while the keys look away. */
const empty = `do $$
declare each record;
begin
  perform set_config('session_replication_role', 'replica', true);
  for each in select oid::regclass as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'platform_migration'
  loop execute 'delete from ' || each.name; end loop;
  for each in select oid::regclass as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'
  loop execute 'alter sequence ' || each.name || ' restart'; end loop;
end $$`

/** Rows that were deleted still lie in the files; above this a schema made anew is quicker. */
const mostBytes = 24_000_000
const size = `select coalesce(sum(pg_relation_size(oid)), 0)::bigint as bytes from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r'`

let migrated: string | undefined

const shapeOf = async (server: PGlite): Promise<string | undefined> =>
  (await server.query<{ shape: string }>(shape)).rows[0]?.shape

/** A migrated schema without rows: the one of the test before, emptied, or one made anew where a test has changed it. */
export async function emptySchema(server: PGlite, migrate: () => Promise<void>): Promise<void> {
  if (migrated !== undefined && (await isAsMigrated(server))) {
    await server.exec(empty)
    return
  }
  await server.exec('drop schema if exists public cascade; create schema public')
  await migrate()
  migrated = await shapeOf(server)
}

async function isAsMigrated(server: PGlite): Promise<boolean> {
  const { rows } = await server.query<{ bytes: number }>(size)
  if (Number(rows[0]?.bytes) > mostBytes) return false
  return (await shapeOf(server).catch(() => undefined)) === migrated
}
