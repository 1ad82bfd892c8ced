import assert from 'node:assert/strict'
import { onBothEngines } from '../../../test/support/databases.ts'
import { keptQuery } from './kept-query.ts'

type Tables = { platform_address: { path: string; target: string | null; since: string } }

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
  assert.deepEqual(await pathsOf(database.read, { after: '2026-01-15' }), [{ path: '/b' }])
  assert.deepEqual(await pathsOf(database.read, { after: '2025' }), [{ path: '/a' }, { path: '/b' }])
  assert.deepEqual(await pathsOf(database.read, { after: '2025', target: '/x' }), [{ path: '/a' }])
  assert.deepEqual(await pathsOf(database.read, { after: '2025', target: '/y' }), [{ path: '/b' }])
  assert.deepEqual(await pathsOf(database.read, { after: '2025', target: undefined }), [{ path: '/a' }, { path: '/b' }])
  assert.equal(built, 2)
})
