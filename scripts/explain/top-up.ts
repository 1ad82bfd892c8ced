import { DatabaseSync } from 'node:sqlite'
import { mostScanned } from './full-scans.ts'

/** Bounded by the network itself, hundreds at most: these may be read whole. Every other table grows. */
const small = new Set([
  'platform_migration',
  'places_oblast',
  'places_municipality',
  'places_venue',
  'places_venue_text',
  'places_room_text',
  'places_venue_alias',
  'network_organisation',
  'network_organisation_text',
])

/** What may be missing in a row and in most rows is not: jobs pile up done. The worker reads when, so it is a time. */
const given = new Map([['platform_job.done_at', "'2999-01-01T00:00:00.000Z'"]])

/** Brings every table that grows above 1,000 rows, with rows that sort after all real ones and match nothing. */
export function topUp(file: string): void {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false })
  database.exec('pragma ignore_check_constraints = on')
  const tables = database
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .all()
  for (const { name } of tables) if (!small.has(String(name))) database.exec(fillerOf(database, String(name)))
  database.close()
}

function fillerOf(database: DatabaseSync, table: string): string {
  const columns = database.prepare(`pragma table_info("${table}")`).all()
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const values = columns
    .map(
      ({ name, type, notnull, pk }) =>
        given.get(`${table}.${name}`) ?? (notnull || pk ? fillingOf(String(type)) : 'null'),
    )
    .join(', ')
  return `with recursive counted (number) as (select 1 union all select number + 1 from counted where number <= ${mostScanned})
    insert into "${table}" (${names}) select ${values} from counted`
}

const fillingOf = (type: string): string => (/int|double/i.test(type) ? '-number' : "'~' || number")
