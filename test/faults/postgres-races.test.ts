import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import type { Database, Tx } from '#src/platform/db/database.ts'
import { migrate } from '#src/platform/db/migrate.ts'
import type { Fact } from '#src/platform/facts/fact.ts'
import { migrations, openPlace } from '../support/open-place.ts'
import { emptyPostgres, needsPostgres } from '../support/postgres.ts'
import { builtProgram, runMultipolis, startProgram } from '../support/program.ts'

const skip = needsPostgres

/** Collects what a database tells of, and waits for something among it. */
function ear(database: Database) {
  const heard: Fact[] = []
  let wake = () => {}
  database.onFacts((facts) => {
    heard.push(...facts)
    wake()
  })
  const until = async (wanted: (heard: readonly Fact[]) => boolean) => {
    while (!wanted(heard)) {
      const { promise, resolve } = Promise.withResolvers<void>()
      wake = resolve
      await promise
    }
  }
  const hears = (thing: string) => until((facts) => facts.some(({ ids }) => ids.thing === thing))
  const hearsStale = () => until((facts) => facts.some(({ name }) => name === '*'))
  return { heard, hears, hearsStale }
}

/** Two programs that have begun to listen to each other over an empty database. */
async function listening(context: TestContext) {
  const place = await emptyPostgres(context)
  const open = async () => {
    const database = await openPlace(place)
    return { database, ear: ear(database) }
  }
  const both = [await open(), await open()] as const
  context.after(() => Promise.all(both.map(({ database }) => database.close())))
  await migrate(both[0].database, migrations)
  // Whoever begins to listen cannot know what happened before.
  await Promise.all(both.map((program) => program.ear.hearsStale()))
  for (const program of both) program.ear.heard.length = 0
  return { mine: both[0].database, theirs: both[1].database, here: both[0].ear, there: both[1].ear }
}

/** Two programs' views of one database. */
async function two(context: TestContext): Promise<readonly [Database, Database]> {
  const place = await emptyPostgres(context)
  const both = [await openPlace(place), await openPlace(place)] as const
  context.after(() => Promise.all(both.map((database) => database.close())))
  await migrate(both[0], migrations)
  return both
}

const readCount = async ({ query }: Tx): Promise<number> =>
  (await sql<{ n: number }>`select n from counter`.execute(query)).rows[0]?.n ?? -1

const setCount = ({ query }: Tx, n: number) => sql`update counter set n = ${n}`.execute(query)

async function withCounter(context: TestContext): Promise<readonly [Database, Database]> {
  const both = await two(context)
  await both[0].write(async ({ query }) => {
    await sql`create table counter (n integer not null)`.execute(query)
    await sql`insert into counter values (0)`.execute(query)
  })
  return both
}

test('two writes that read and write the same row both succeed, one after the other', { skip }, async (context) => {
  const both = await withCounter(context)
  let readers = 0
  const { promise: bothHaveRead, resolve } = Promise.withResolvers<void>()
  let runs = 0
  const increase = async (tx: Tx) => {
    runs++
    const n = await readCount(tx)
    if (++readers === 2) resolve()
    await bothHaveRead
    await setCount(tx, n + 1)
  }
  await Promise.all(both.map((database) => database.write(increase)))
  assert.equal(await both[0].write(readCount), 2)
  assert.equal(runs, 3, 'one of them began anew')
})

test('forty contested writes all succeed in the end', { skip }, async (context) => {
  const both = await withCounter(context)
  let runs = 0
  const increase = async (tx: Tx) => {
    runs++
    await setCount(tx, (await readCount(tx)) + 1)
  }
  await Promise.all(Array.from({ length: 40 }, (_, index) => both[index % 2 === 0 ? 0 : 1].write(increase)))
  assert.equal(await both[0].write(readCount), 40)
  context.diagnostic(`40 contested writes took ${runs} attempts`)
})

const tell = (database: Database, ...things: string[]) =>
  database.write(async (tx) => {
    for (const thing of things) await tx.record({ name: 'test.thing.changed', ids: { thing } })
  })

test('what one program changes the other hears of, and nobody hears it twice', { skip }, async (context) => {
  const { mine, theirs, here, there } = await listening(context)
  await tell(mine, 'ours')
  await tell(theirs, 'theirs')
  await Promise.all([here.hears('theirs'), there.hears('ours')])
  const things = here.heard.flatMap(({ ids }) => ids.thing ?? [])
  assert.deepEqual(things, ['ours', 'theirs'])
})

test('more changes than a notice holds make everything stale for the others', { skip }, async (context) => {
  const { mine, there } = await listening(context)
  await tell(mine, ...Array.from({ length: 100 }, (_, index) => `thing ${index}`))
  await there.hearsStale()
})

test('after its connection was cut a program takes everything as stale and listens again', {
  skip,
}, async (context) => {
  const { mine, there } = await listening(context)
  for (let round = 1; round <= 3; round++) {
    there.heard.length = 0
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%'`.execute(mine.read)
    await there.hearsStale()
    await tell(mine, `after cut ${round}`)
    await there.hears(`after cut ${round}`)
    const { rows } = await sql`select 1 from pg_stat_activity where query like 'listen%'`.execute(mine.read)
    assert.ok(rows.length <= 2, `${rows.length} connections listen for two programs`)
  }
})

test('programs that migrate an empty database at once apply each file once', { skip }, async (context) => {
  for (let round = 0; round < 3; round++) {
    const env = { DATABASE_URL: await emptyPostgres(context) }
    const ended = await Promise.all([1, 2, 3].map(() => runMultipolis(context, ['migrate'], { env })))
    for (const { code, complaints } of ended) assert.deepEqual([code, complaints], [0, ''])
    const applied = ended.flatMap(({ out }) => out.match(/\d{8}_\d{4}_[a-z0-9-]+/g) ?? [])
    assert.equal(new Set(applied).size, applied.length, 'some file was applied twice')
    assert.ok(applied.length > 0)
  }
})

test('two sites that start on an empty database at once load one demonstration', { skip }, async (context) => {
  const env = { DATABASE_URL: await emptyPostgres(context), DEMO: 'auto' }
  const sites = [1, 2].map(() => startProgram(context, [builtProgram(), 'start'], { env }))
  const said = await Promise.all(sites.map((site) => site.said('Multipolis stands at')))
  for (const { child } of sites) child.kill('SIGTERM')
  const ended = await Promise.all(sites.map((site) => site.ended()))
  for (const { code, complaints } of ended) assert.deepEqual([code, complaints], [0, ''])
  assert.equal(said.filter((out) => out.includes('demonstration network was loaded')).length, 1)
})

test('an account without rights in the database is told so in one sentence', { skip }, async (context) => {
  const place = await emptyPostgres(context)
  const owner = await openPlace(place)
  const name = new URL(place).pathname.slice(1)
  await sql.raw(`create role ${name} login`).execute(owner.read)
  const url = new URL(place)
  url.username = name
  const { code, complaints } = await runMultipolis(context, ['migrate'], { env: { DATABASE_URL: url.href } })
  await sql.raw(`drop role ${name}`).execute(owner.read)
  await owner.close()
  assert.match(complaints, /^The account in DATABASE_URL lacks a right: permission denied for schema public\.\n$/)
  assert.equal(code, 1)
})
