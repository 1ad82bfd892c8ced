import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import type { FactTables } from '#src/platform/facts/facts.store.ts'
import { temporaryFolder } from '../support/databases.ts'
import { openPlace } from '../support/open-place.ts'
import { emptyPostgres, needsPostgres } from '../support/postgres.ts'
import { startProgram } from '../support/program.ts'
import { acknowledged } from './writing-child.ts'

const child = join(import.meta.dirname, 'writing-child.ts')
const wholeLines = (text: string): string[] => text.split('\n').slice(0, -1)

/** Ids that the child printed before it was killed, somewhere in its first writes. */
async function writeAndKill(context: TestContext, place: string): Promise<string[]> {
  const running = startProgram(context, [child, place])
  await running.said(new RegExp(`(.+\n){${randomInt(1, 60)}}`))
  running.child.kill('SIGKILL')
  const { signal, out } = await running.ended()
  assert.equal(signal, 'SIGKILL')
  return wholeLines(out)
}

/** How many facts each write has left; all or none of them may be there. */
async function writesIn(place: string): Promise<Map<string, number>> {
  const database = await openPlace(place)
  try {
    if (database.engine === 'sqlite') {
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(database.read)
      assert.equal(rows[0]?.integrity_check, 'ok')
    }
    const tables = database.read.withTables<FactTables>()
    const facts = await tables.selectFrom('platform_fact').select('ids').where('name', '=', acknowledged).execute()
    const ids = Map.groupBy(facts, (fact) => String(JSON.parse(fact.ids).write))
    return new Map([...ids].map(([id, some]) => [id, some.length]))
  } finally {
    await database.close()
  }
}

async function assertNothingIsLost(context: TestContext, place: string, rounds: number): Promise<void> {
  const promised: string[] = []
  for (let round = 1; round <= rounds; round++) {
    promised.push(...(await writeAndKill(context, place)))
    const there = await writesIn(place)
    const lost = promised.filter((id) => !there.has(id))
    assert.deepEqual(lost, [], `after kill ${round}`)
    assert.deepEqual([...new Set(there.values())], [10], `a write stands by half after kill ${round}`)
  }
  context.diagnostic(`${rounds} kills, ${promised.length} acknowledged writes, none lost`)
}

test('twenty kills lose no acknowledged write of the embedded database', (context) =>
  assertNothingIsLost(context, join(temporaryFolder(context), 'killed.sqlite'), 20))

test('five kills of a client lose no acknowledged write of PostgreSQL', { skip: needsPostgres }, async (context) =>
  assertNothingIsLost(context, await emptyPostgres(context), 5),
)

test('two programs that open, migrate and write the same new file at once both succeed', async (context) => {
  const file = join(temporaryFolder(context), 'shared.sqlite')
  const both = [1, 2].map(() => startProgram(context, [child, file, '100']).ended())
  const ended = await Promise.all(both)
  for (const { code, complaints } of ended) assert.deepEqual([code, complaints], [0, ''])
  const there = await writesIn(file)
  assert.deepEqual(new Set(there.keys()), new Set(ended.flatMap(({ out }) => wholeLines(out))))
  assert.equal(there.size, 200)
})
