import assert from 'node:assert/strict'
import { onBothEngines } from '../../../test/support/databases.ts'
import { keptQuery } from './kept-query.ts'

type Tables = { platform_address: { path: string; target: string | null; since: string } }

const paths = (rows: readonly { path: string }[]) => rows.map(({ path }) => path)
let built = 0
const pathsOf = keptQuery((query, { target, after }: { target?: string | undefined; after: string }) => {
  built++
  let paths = query.withTables<Tables>().selectFrom('platform_address').select('path').where('since', '>', after)
  if (target) paths = paths.where('target', '=', target)
  return paths.orderBy('path')
})

onBothEngines('a kept query is built once for each set of values and answers with fresh ones', async (database) => {
  await database.write(({ query }) =>
    query
      .withTables<Tables>()
      .insertInto('platform_address')
      .values([
        { path: '/a', target: '/x', since: '2026-01-01' },
        { path: '/b', target: '/y', since: '2026-02-01' },
      ])
      .execute(),
  )
  built = 0
  assert.deepEqual(paths(await pathsOf(database.read, { after: '2026-01-15' })), ['/b'])
  assert.deepEqual(paths(await pathsOf(database.read, { after: '2025' })), ['/a', '/b'])
  assert.deepEqual(paths(await pathsOf(database.read, { after: '2025', target: '/x' })), ['/a'])
  assert.deepEqual(paths(await pathsOf(database.read, { after: '2025', target: '/y' })), ['/b'])
  assert.deepEqual(paths(await pathsOf(database.read, { after: '2025', target: undefined })), ['/a', '/b'])
  assert.equal(built, 2)
})
