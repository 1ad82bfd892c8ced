import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { endAppointment } from '#src/network/members/appointments.store.ts'
import { changeRole, removeMember } from '#src/network/members/member-list.store.ts'
import { appoint, setMembership } from '#src/network/members/members.store.ts'
import { addPerson } from '#src/people/index.ts'
import type { Database, Tx } from '#src/platform/db/database.ts'
import { migrate } from '#src/platform/db/migrate.ts'
import { fill, library, saving } from '../support/calendar.ts'
import { migrations, openPlace } from '../support/open-place.ts'
import { emptyPostgres, needsPostgres } from '../support/postgres.ts'

const skip = needsPostgres
const { now } = saving
const by = { now, actor: null }

/** Two programs over one database, and an organisation with two managers, who are coordinators too. */
async function twoManagers(context: TestContext): Promise<readonly [Database, Database]> {
  const place = await emptyPostgres(context)
  const both = [await openPlace(place), await openPlace(place)] as const
  context.after(() => Promise.all(both.map((database) => database.close())))
  await migrate(both[0], migrations)
  await fill(both[0])
  await both[0].write(async (tx) => {
    for (const id of ['ana', 'boris']) {
      await addPerson(tx, { id, email: `${id}@example.org`, name: id, language: 'bg' }, now)
      await setMembership(tx, { person: id, organisation: library, role: 'manager' }, by)
      await appoint(tx, { id, person: id, role: 'coordinator', scope: null }, by)
    }
  })
  return both
}

/** Both have done their part, and neither has committed, before either goes on. */
async function atOnce<T>(both: readonly [Database, Database], work: (tx: Tx, who: string) => Promise<T>): Promise<T[]> {
  const { promise: bothHaveWritten, resolve } = Promise.withResolvers<void>()
  let written = 0
  const people = ['ana', 'boris']
  return Promise.all(
    both.map((database, index) =>
      database.write(async (tx) => {
        const outcome = await work(tx, people[index] ?? '')
        if (++written === 2) resolve()
        await bothHaveWritten
        return outcome
      }),
    ),
  )
}

const act = (person: string) => ({ organisation: library, person, actor: null })

test('of two managers who are removed at once by two programs one stays', { skip }, async (context) => {
  const both = await twoManagers(context)
  const outcomes = await atOnce(both, (tx, who) => removeMember(tx, act(who)))
  assert.deepEqual(outcomes.toSorted(), ['done', 'last-manager'])
})

test('of two managers who are made editors at once one stays manager', { skip }, async (context) => {
  const both = await twoManagers(context)
  const outcomes = await atOnce(both, (tx, who) => changeRole(tx, act(who), 'editor'))
  assert.deepEqual(outcomes.toSorted(), ['done', 'last-manager'])
})

test('of two coordinators whose appointments end at once one stays', { skip }, async (context) => {
  const both = await twoManagers(context)
  const outcomes = await atOnce(both, (tx, who) => endAppointment(tx, who, null))
  assert.equal(outcomes.filter((outcome) => outcome === 'last-coordinator').length, 1)
})
