import { sql } from 'kysely'
import type { Engine, Reader } from './database.ts'

export type ColumnType = 'text' | 'integer' | 'bigint' | 'double precision'

export interface Column {
  readonly name: string
  readonly type: ColumnType
}

export interface Table {
  readonly name: string
  /** In the order in which they were made, which is the same on both engines. */
  readonly columns: readonly Column[]
  readonly key: readonly string[]
  /** Tables that its rows point to; itself among them where rows of one table point to each other. */
  readonly pointsTo: ReadonlySet<string>
}

interface ColumnRow {
  readonly table_name: string
  readonly name: string
  readonly type: string
  readonly pk: number
}

interface PointerRow {
  readonly table_name: string
  readonly target: string
}

const columnsOf = {
  sqlite: sql<ColumnRow>`
    select t.name as table_name, c.name, lower(c.type) as type, c.pk
    from pragma_table_list as t, pragma_table_info(t.name) as c
    where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite@_%' escape '@'
    order by t.name, c.cid`,
  postgres: sql<ColumnRow>`
    select t.relname as table_name, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      coalesce(array_position(k.conkey, a.attnum), 0) as pk
    from pg_class as t
    join pg_attribute as a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    left join pg_constraint as k on k.conrelid = t.oid and k.contype = 'p'
    where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace
    order by t.relname collate "C", a.attnum`,
} as const

const pointersOf = {
  sqlite: sql<PointerRow>`
    select distinct t.name as table_name, f."table" as target
    from pragma_table_list as t, pragma_foreign_key_list(t.name) as f
    where t.schema = 'main' and t.type = 'table'`,
  postgres: sql<PointerRow>`
    select distinct t.relname as table_name, o.relname as target
    from pg_constraint as k join pg_class as t on t.oid = k.conrelid join pg_class as o on o.oid = k.confrelid
    where k.contype = 'f' and t.relnamespace = current_schema()::regnamespace`,
} as const

const types: readonly string[] = ['text', 'integer', 'bigint', 'double precision'] satisfies ColumnType[]
const isType = (type: string): type is ColumnType => types.includes(type)

/** All tables as the engine knows them, those first that others point to. Throws for a circle, and for a type beyond the four of the house. */
export async function describeTables(query: Reader, engine: Engine): Promise<Table[]> {
  const { rows: columns } = await columnsOf[engine].execute(query)
  const { rows: pointers } = await pointersOf[engine].execute(query)
  const targets = Map.groupBy(pointers, (row) => row.table_name)
  const tables = [...Map.groupBy(columns, (row) => row.table_name)].map(([name, rows]) => ({
    name,
    columns: rows.map(columnOf),
    key: rows
      .filter(({ pk }) => pk > 0)
      .toSorted((a, b) => a.pk - b.pk)
      .map((row) => row.name),
    pointsTo: new Set(targets.get(name)?.map(({ target }) => target)),
  }))
  return inOrder(tables)
}

function columnOf({ table_name, name, type }: ColumnRow): Column {
  if (!isType(type)) throw new Error(`${table_name}.${name} is of type ${type}, which is not of the common subset`)
  return { name, type }
}

/** Among those that could come next the alphabet decides, so that both engines give one order. */
function inOrder(tables: readonly Table[]): Table[] {
  const left = new Map(tables.map((table) => [table.name, table]))
  const ordered: Table[] = []
  while (left.size > 0) {
    const next = [...left.values()].find(({ name, pointsTo }) =>
      [...pointsTo].every((target) => target === name || !left.has(target)),
    )
    if (!next) throw new Error(`these tables point to each other in a circle: ${[...left.keys()].join(', ')}`)
    left.delete(next.name)
    ordered.push(next)
  }
  return ordered
}
