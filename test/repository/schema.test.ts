import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from 'kysely'
import { schemaFile, schemaText } from '../../scripts/schema.ts'
import { onBothEngines, sqliteForTest } from '../support/databases.ts'
import { describeSchema } from '../support/describe-schema.ts'

onBothEngines('columns, keys and indexes are those of the embedded engine', async (database, context) => {
  const here = await describeSchema(database)
  const embedded = await describeSchema(await sqliteForTest(context))
  assert.deepEqual(here, embedded)
  for (const kind of ['column', 'primary key', 'unique', 'foreign key', 'index'])
    assert.ok(
      here.some((line) => line.startsWith(`${kind} `)),
      `no ${kind} was found`,
    )
})

onBothEngines('text sorts by its bytes, whatever the locale of the machine', async ({ engine, read }) => {
  if (engine === 'sqlite') {
    const { rows } = await sql`select sql from sqlite_schema where sql like '%collate %'`.execute(read)
    assert.deepEqual(rows, [])
    return
  }
  const { rows } = await sql`
    select t.relname, a.attname from pg_class as t join pg_attribute as a on a.attrelid = t.oid
    where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and a.attnum > 0 and a.attcollation <> 0
      and a.attcollation <> (select oid from pg_collation where collname = 'C')`.execute(read)
  assert.deepEqual(rows, [])
})

test('db/schema.sql is what the migrations come to; "npm run schema" writes it', async () => {
  assert.equal(readFileSync(schemaFile, 'utf8'), await schemaText())
})
