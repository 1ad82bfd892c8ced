import assert from 'node:assert/strict'
import { addPerson } from '#src/people/index.ts'
import type { Database } from '#src/platform/db/database.ts'
import { countingIds } from '#src/platform/ids.ts'
import { chitalishte, fill, library } from '../../../test/support/calendar.ts'
import { onBothEngines, testNow } from '../../../test/support/databases.ts'
import { numbersPersonal } from './personal.ts'
import { readValues, readYear, saveNumbers } from './yearly-facts.store.ts'

const now = Temporal.Instant.from(testNow)
const newId = countingIds()

interface Saving {
  readonly version: number
  readonly year?: number
  readonly actor?: string
  readonly source?: string
}

const save = (
  database: Database,
  numbers: Record<string, number | null>,
  { version, year = 2026, actor, source }: Saving,
): Promise<boolean> =>
  database.write((tx) =>
    saveNumbers(tx, {
      organisation: chitalishte,
      year,
      facts: Object.entries(numbers).map(([key, value]) => ({
        key,
        value,
        asOf: '2026-11-01',
        source: source ?? null,
      })),
      version,
      actor: actor ?? null,
      now: now.add({ seconds: version }),
      newId,
    }),
  )

const aClerk = (database: Database): Promise<unknown> =>
  database.write((tx) =>
    addPerson(tx, { id: 'clerk', email: 'clerk@example.org', name: 'Иванка Петкова', language: 'bg' }, now),
  )

onBothEngines('a changed number keeps the old one with who and when', async (database) => {
  await fill(database)
  await aClerk(database)
  await save(database, { members: 84, 'subsidised-posts': 0.5 }, { version: 0, actor: 'clerk' })
  await save(database, { members: 91, 'subsidised-posts': 0.5 }, { version: 2 })
  const { facts, replaced, version } = await readYear(database.read, chitalishte, 2026)
  assert.equal(facts.get('members')?.value, 91)
  assert.equal(facts.get('subsidised-posts')?.value, 0.5)
  assert.deepEqual(
    replaced.map(({ key, value, enteredBy, enteredAt }) => [key, value, enteredBy, enteredAt]),
    [['members', 84, 'Иванка Петкова', '2026-11-22T12:00:00.000Z']],
  )
  assert.equal(version, 3)
})

onBothEngines('an emptied number is taken back, not forgotten; what never was is no row', async (database) => {
  await fill(database)
  await save(database, { members: 84, users: null }, { version: 0 })
  await save(database, { members: null, users: null }, { version: 1 })
  await save(database, { members: null, users: null }, { version: 2 })
  const { facts, replaced, version } = await readYear(database.read, chitalishte, 2026)
  assert.equal(facts.get('members')?.value, null)
  assert.deepEqual(
    replaced.map(({ value }) => value),
    [84],
  )
  assert.equal(version, 2)
  assert.deepEqual([...(await readValues(database.read, chitalishte, 2026))], [])
})

onBothEngines('who saves what was read before somebody else saved writes nothing', async (database) => {
  await fill(database)
  assert.ok(await save(database, { members: 84 }, { version: 0 }))
  assert.ok(!(await save(database, { members: 85 }, { version: 0 })))
  assert.deepEqual([...(await readValues(database.read, chitalishte, 2026))], [['members', 84]])
})

onBothEngines('the same number from another source is another fact; the same again is none', async (database) => {
  await fill(database)
  await save(database, { users: 5 }, { version: 0 })
  await save(database, { users: 5 }, { version: 1 })
  assert.equal((await readYear(database.read, chitalishte, 2026)).version, 1)
  await save(database, { users: 5 }, { version: 1, source: 'НСИ' })
  const { facts, version } = await readYear(database.read, chitalishte, 2026)
  assert.deepEqual([facts.get('users')?.source, version], ['НСИ', 2])
})

onBothEngines('years and organisations do not mix, and a year is one query whatever it holds', async (database) => {
  await fill(database)
  const queries = async () => {
    const before = database.statements()
    await readYear(database.read, chitalishte, 2026)
    return database.statements() - before
  }
  await save(database, { users: 5 }, { version: 0 })
  const one = await queries()
  await save(database, { users: 5, members: 6, staff: 7 }, { version: 1 })
  await save(database, { users: 4 }, { version: 0, year: 2025 })
  assert.deepEqual([one, await queries()], [1, 1])
  assert.equal((await readValues(database.read, chitalishte, 2025)).get('users'), 4)
  assert.equal((await readValues(database.read, library, 2026)).size, 0)
})

onBothEngines('a number counts once: the database refuses a second one that stands', async (database) => {
  await fill(database)
  await save(database, { users: 5 }, { version: 0 })
  const again = { organisation: chitalishte, year: 2026, actor: null, now, newId }
  const facts = [
    { key: 'members', value: 1, asOf: null, source: null },
    { key: 'members', value: 2, asOf: null, source: null },
  ]
  await assert.rejects(
    database.write((tx) => saveNumbers(tx, { ...again, facts, version: 1 })),
    /unique/i,
  )
})

onBothEngines('a person gets what he entered, and is taken out of it without the number', async (database) => {
  await fill(database)
  await aClerk(database)
  await save(database, { members: 84 }, { version: 0, actor: 'clerk' })
  assert.deepEqual(await numbersPersonal.export(database.read, 'clerk', 'bg'), {
    'Числа, които сте записали': [
      { organisation: 'prosveta', year: 2026, value: 84, number: 'Членове, общо', entered: '2026-11-22T12:00:00.000Z' },
    ],
  })
  await database.write((tx) => numbersPersonal.erase(tx, 'clerk', now))
  assert.deepEqual(await numbersPersonal.export(database.read, 'clerk', 'bg'), { 'Числа, които сте записали': [] })
  assert.equal((await readYear(database.read, chitalishte, 2026)).facts.get('members')?.value, 84)
})
