import assert from 'node:assert/strict'
import { addPerson } from '#src/people/index.ts'
import type { MemberRole } from '#src/platform/actor.ts'
import { chitalishte, fill, library } from '../../../test/support/calendar.ts'
import { onBothEngines, testNow } from '../../../test/support/databases.ts'
import { readManagers } from './managers.store.ts'
import { setMembership } from './members.store.ts'

const now = Temporal.Instant.from(testNow)

onBothEngines(
  'its managers answer for an organisation; where there is none, the editors, else the authors',
  async (database) => {
    await fill(database)
    const join = (person: string, organisation: string, role: MemberRole, language: 'bg' | 'en' = 'bg') =>
      database.write(async (tx) => {
        await addPerson(tx, { id: person, email: `${person}@example.org`, name: person, language }, now)
        await setMembership(tx, { person, organisation, role }, { now, actor: null })
      })
    const told = async () => {
      const all = await readManagers(database.read, [library, chitalishte])
      return all.map(({ owner, person, organisation, slug }) => [owner, person, organisation, slug])
    }
    assert.deepEqual([await told(), await readManagers(database.read, [])], [[], []])
    await join('author', library, 'author')
    await join('other', chitalishte, 'manager', 'en')
    const other = [chitalishte, 'other', 'Читалище „Просвета“', 'prosveta']
    const name = 'Библиотека „Любен Каравелов“'
    assert.deepEqual(await told(), [[library, 'author', name, 'biblioteka'], other])
    await join('editor', library, 'editor', 'en')
    assert.deepEqual(await told(), [[library, 'editor', 'Ruse Library', 'biblioteka'], other])
    await join('manager', library, 'manager')
    await join('manager-2', library, 'manager')
    assert.deepEqual(
      (await told()).map(([, person]) => person),
      ['manager', 'manager-2', 'other'],
    )
  },
)
