import assert from 'node:assert/strict'
import type { Database } from '#src/platform/db/database.ts'
import { OperatorError } from '#src/platform/failure.ts'
import { fill, library, saving } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { setMembership } from '../../../test/support/signed-in.ts'
import { readPeople } from './persons.store.ts'
import { userCommand } from './user-command.ts'

async function run(database: Database, ...args: string[]): Promise<string[]> {
  const said: string[] = []
  assert.equal(await userCommand.run(aHouse(database), args, (line) => said.push(line)), 0)
  return said
}

const complains = (database: Database, sentence: RegExp, ...args: string[]) =>
  assert.rejects(run(database, ...args), (error) => error instanceof OperatorError && sentence.test(error.message))

onBothEngines('people are added, listed and removed', async (database) => {
  assert.deepEqual(await run(database, 'list'), ['0 people.'])
  await run(database, 'add', ' Maria@Example.ORG ', '--name', 'Мария Иванова')
  await run(database, 'add', 'ann@example.org', '--name', 'Ann', '--language', 'en')
  const withoutIds = (lines: string[]) => lines.map((line) => line.replace(/^[\da-f-]{36} {2}/, ''))
  assert.deepEqual(withoutIds(await run(database, 'list')), [
    'ann@example.org  Ann  en',
    'maria@example.org  Мария Иванова  bg',
    '2 people.',
  ])
  assert.deepEqual(await run(database, 'remove', 'MARIA@example.org'), ['Removed maria@example.org.'])
  assert.deepEqual((await run(database, 'list')).at(-1), '1 person.')
})

onBothEngines('of several people behind one mailbox the one to go is named by the id', async (database) => {
  await run(database, 'add', 'prosveta@example.org', '--name', 'Мария')
  await run(database, 'add', 'PROSVETA@example.org', '--name', 'Иван')
  const [ivan, maria] = (await readPeople(database.read)).toSorted((one, other) => one.name.localeCompare(other.name))
  await complains(database, new RegExp(`Several.*${ivan?.id} Иван`), 'remove', 'prosveta@example.org')
  assert.deepEqual(await run(database, 'remove', ivan?.id ?? ''), ['Removed prosveta@example.org.'])
  assert.deepEqual(await readPeople(database.read), [maria])
})

onBothEngines('who still works for an organisation stays', async (database) => {
  await fill(database)
  await run(database, 'add', 'maria@example.org', '--name', 'Мария')
  const [maria] = await readPeople(database.read)
  const membership = { person: maria?.id ?? '', organisation: library, role: 'editor' } as const
  await database.write((tx) => setMembership(tx, membership, { now: saving.now, actor: null }))
  await complains(database, /organisation/, 'remove', 'maria@example.org')
  assert.equal((await readPeople(database.read)).length, 1)
})

onBothEngines('wrong words are answered with a sentence', async (database) => {
  await complains(database, /user list/)
  await complains(database, /user list/, 'invite', 'maria@example.org')
  await complains(database, /mail address/, 'add', '--name', 'Мария')
  await complains(database, /mail address/, 'add', 'maria', '--name', 'Мария')
  await complains(database, /called/, 'add', 'maria@example.org')
  await complains(database, /called/, 'add', 'maria@example.org', '--name', ' ')
  await complains(database, /bg or en/, 'add', 'maria@example.org', '--name', 'Мария', '--language', 'de')
  await complains(database, /Nobody/, 'remove', 'maria@example.org')
  assert.deepEqual(await readPeople(database.read), [])
})

onBothEngines('facts about people hold no address and no name', async (database) => {
  const heard: string[] = []
  database.onFacts((facts) => heard.push(JSON.stringify(facts)))
  await run(database, 'add', 'maria@example.org', '--name', 'Мария')
  await run(database, 'remove', 'maria@example.org')
  assert.equal(heard.length, 2)
  assert.ok(heard.every((fact) => !fact.includes('maria') && !fact.includes('Мария')))
})
