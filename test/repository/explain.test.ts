import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { findFullScans } from '../../scripts/explain/full-scans.ts'
import { explain } from '../../scripts/explain.ts'

test('no statement of the house reads a large table from end to end, and every page was asked for', async () => {
  const { scans, unseen, pages, statements } = await explain()
  assert.deepEqual(scans, [])
  assert.deepEqual(unseen, [])
  assert.ok(pages > 30 && statements > 50)
})

const planted = [
  { what: 'a search without an index', sql: 'select * from "grown" as "g" where "g"."colour" = ?', found: 1 },
  { what: 'a join without an index', sql: 'select 1 from few join grown on grown.colour = few.name', found: 1 },
  { what: 'an update without an index', sql: 'update grown set name = ? where colour = 1', found: 1 },
  { what: 'a count of everything', sql: 'select count(*) from grown', found: 1 },
  { what: 'an order without an index', sql: 'select * from grown order by colour limit 5', found: 1 },
  { what: 'a search by an index', sql: 'select * from grown where name = ?', found: 0 },
  { what: 'a limited read in the order of an index', sql: 'select * from grown order by name limit 5', found: 0 },
  { what: 'a count over a small partial index', sql: 'select count(*) from grown where dead = 1', found: 0 },
  {
    what: 'a walk over two searches put together',
    sql: 'select g.name from (select * from grown where name = ? union all select * from grown where name = ?2) as g order by g.colour',
    found: 0,
  },
  {
    what: 'a walk over what is put together of everything',
    sql: 'select g.name from (select * from grown union all select * from grown where name = ?) as g order by g.colour',
    found: 1,
  },
  { what: 'a small table', sql: 'select * from few where name = ?', found: 0 },
]

for (const { what, sql, found } of planted) {
  test(`${what} is ${found > 0 ? 'caught' : 'let through'}`, () => {
    const database = new DatabaseSync(':memory:')
    database.exec(`
      create table grown (name text, colour text, dead integer);
      create index grown_name on grown (name);
      create index grown_dead on grown (name) where dead = 1;
      create table few (name text);
      insert into few values ('a');
      with recursive n (i) as (select 1 union all select i + 1 from n where i <= 1000)
        insert into grown select i, i, 0 from n;`)
    assert.equal(findFullScans(database, [{ sql, parameters: sql.includes('?') ? ['a'] : [] }]).length, found)
    database.close()
  })
}
