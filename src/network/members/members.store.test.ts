import assert from 'node:assert/strict'
import { addPerson, startSession } from '#src/people/index.ts'
import type { MemberRole } from '#src/platform/actor.ts'
import type { Database, Tx } from '#src/platform/db/database.ts'
import { chitalishte, fill, library, saving } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { demoCoordinator, endAppointment, hasCoordinator, isOnlyCoordinator } from './appointments.store.ts'
import { endAccess } from './end-access.ts'
import { handOver } from './hand-over.ts'
import type { NewInvitation } from './invitation.ts'
import {
  addInvitation,
  forgetInvitations,
  readInvitation,
  readInvitations,
  withdrawInvitation,
} from './invitations.store.ts'
import { changeRole, readMember, readMembers, removeMember } from './member-list.store.ts'
import { appoint, readRoles, setMembership } from './members.store.ts'
import { membersPersonal } from './personal.ts'

const { now } = saving
const by = { now, actor: null }

async function person(tx: Tx, id: string, role?: MemberRole, organisation = library): Promise<void> {
  await addPerson(tx, { id, email: `${id}@example.org`, name: id, language: 'bg' }, now)
  if (role) await setMembership(tx, { person: id, organisation, role }, by)
}

async function withPeople(database: Database, people: Record<string, MemberRole | undefined>): Promise<void> {
  await fill(database)
  await database.write(async (tx) => {
    for (const [id, role] of Object.entries(people)) await person(tx, id, role)
  })
}

const act = (id: string) => ({ organisation: library, person: id, actor: null })
const rolesIn = async (database: Database) =>
  (await readMembers(database.read, library)).map((member) => `${member.person} ${member.role}`)

const anInvitation = (different: Partial<NewInvitation> = {}): NewInvitation => ({
  id: 'invitation',
  name: 'Нова',
  email: 'nova@example.org',
  organisation: library,
  role: 'editor',
  scope: null,
  by: null,
  follows: null,
  ...different,
})

const invited = (database: Database, different: Partial<NewInvitation> = {}) =>
  database.write((tx) => addInvitation(tx, anInvitation(different), { now, hours: 336 }))

async function accepts(database: Database, who: string, id = 'invitation'): Promise<boolean> {
  const invitation = await readInvitation(database.read, id, now)
  if (!invitation) return false
  const house = aHouse(database)
  return database.write((tx) => acceptInvitation(tx, house, { invitation, person: who }, now))
}

onBothEngines('members are listed managers first, with when they were last here, in one query', async (database) => {
  await withPeople(database, { ana: 'author', boris: 'manager', vera: 'editor' })
  await database.write((tx) =>
    startSession(tx, { id: 's', person: 'vera', token: 't', device: 'Firefox', remembered: true, on: undefined }, now),
  )
  const before = database.statements()
  const members = await readMembers(database.read, library)
  assert.equal(database.statements() - before, 1)
  assert.deepEqual(
    members.map(({ name, role, seen }) => [name, role, seen !== null]),
    [
      ['boris', 'manager', false],
      ['vera', 'editor', true],
      ['ana', 'author', false],
    ],
  )
})

onBothEngines('the last manager is neither removed nor made less, everybody else is', async (database) => {
  await withPeople(database, { ana: 'manager', boris: 'editor' })
  const { write } = database
  assert.equal(await write((tx) => removeMember(tx, act('ana'))), 'last-manager')
  assert.equal(await write((tx) => changeRole(tx, act('ana'), 'editor')), 'last-manager')
  assert.equal(await write((tx) => changeRole(tx, act('ana'), 'manager')), 'done')
  assert.equal(await write((tx) => removeMember(tx, act('nobody'))), 'not-a-member')
  assert.equal(await write((tx) => changeRole(tx, act('nobody'), 'author')), 'not-a-member')
  assert.equal(await write((tx) => changeRole(tx, act('boris'), 'manager')), 'done')
  assert.equal(await write((tx) => removeMember(tx, act('ana'))), 'done')
  assert.deepEqual(await rolesIn(database), ['boris manager'])
})

onBothEngines('a manager elsewhere does not count for this organisation', async (database) => {
  await withPeople(database, { ana: 'manager' })
  await database.write((tx) => person(tx, 'boris', 'manager', chitalishte))
  assert.equal(await database.write((tx) => removeMember(tx, act('ana'))), 'last-manager')
})

onBothEngines('of two managers who are removed at once one stays', async (database) => {
  await withPeople(database, { ana: 'manager', boris: 'manager' })
  const outcomes = await Promise.all(['ana', 'boris'].map((id) => database.write((tx) => removeMember(tx, act(id)))))
  assert.deepEqual(outcomes.toSorted(), ['done', 'last-manager'])
  assert.equal((await rolesIn(database)).length, 1)
})

onBothEngines('who is removed is out at once; his devices stay only where he has another role', async (database) => {
  await withPeople(database, { ana: 'manager', boris: 'editor', vera: 'editor' })
  const sessions = async () =>
    (
      await database.read
        .withTables<{ people_session: { person_id: string } }>()
        .selectFrom('people_session')
        .selectAll()
        .execute()
    ).map(({ person_id }) => person_id)
  await database.write(async (tx) => {
    await setMembership(tx, { person: 'vera', organisation: chitalishte, role: 'author' }, by)
    for (const id of ['boris', 'vera'])
      await startSession(tx, { id, person: id, token: id, device: 'a', remembered: true, on: undefined }, now)
  })
  for (const id of ['boris', 'vera']) await database.write((tx) => endAccess(tx, act(id)))
  assert.deepEqual(await sessions(), ['vera'])
  assert.deepEqual((await readRoles(database.read, 'boris', 'bg')).memberships, [])
  assert.equal((await readRoles(database.read, 'vera', 'bg')).memberships.length, 1)
})

onBothEngines('the last coordinator stays; the demonstration’s does not count', async (database) => {
  await withPeople(database, { ana: undefined, boris: undefined })
  await database.write(async (tx) => {
    await person(tx, demoCoordinator)
    await appoint(tx, { id: 'demo', person: demoCoordinator, role: 'coordinator', scope: null }, by)
  })
  assert.equal(await hasCoordinator(database.read), false)
  await database.write((tx) => appoint(tx, { id: 'a', person: 'ana', role: 'coordinator', scope: null }, by))
  assert.equal(await hasCoordinator(database.read), true)
  assert.equal(await database.write((tx) => endAppointment(tx, 'a', null)), 'last-coordinator')
  assert.equal(await isOnlyCoordinator(database.read, 'ana'), true)
  assert.equal(await database.write((tx) => endAppointment(tx, 'unknown', null)), 'unknown')
  await database.write((tx) => appoint(tx, { id: 'b', person: 'boris', role: 'coordinator', scope: null }, by))
  const outcomes = await Promise.all(['a', 'b'].map((id) => database.write((tx) => endAppointment(tx, id, null))))
  assert.equal(outcomes.filter((outcome) => outcome === 'last-coordinator').length, 1)
})

onBothEngines('an invitation is accepted once, and not after it was withdrawn or has run out', async (database) => {
  await withPeople(database, { ana: undefined, boris: undefined })
  await invited(database)
  assert.equal(await accepts(database, 'ana'), true)
  assert.equal(await accepts(database, 'boris'), false)
  await invited(database, { id: 'second' })
  await database.write((tx) => withdrawInvitation(tx, 'second', now, null))
  assert.equal(await accepts(database, 'boris', 'second'), false)
  await database.write((tx) =>
    addInvitation(tx, anInvitation({ id: 'old' }), { now: now.subtract({ hours: 400 }), hours: 336 }),
  )
  assert.equal(await accepts(database, 'boris', 'old'), false)
  assert.deepEqual(await rolesIn(database), ['ana editor'])
})

onBothEngines('two who accept the same invitation at once: one gets in', async (database) => {
  await withPeople(database, { ana: undefined, boris: undefined })
  await invited(database)
  const both = await Promise.all([accepts(database, 'ana'), accepts(database, 'boris')])
  assert.deepEqual(both.toSorted(), [false, true])
  assert.equal((await rolesIn(database)).length, 1)
})

onBothEngines('an invitation never makes somebody less than she is', async (database) => {
  await withPeople(database, { ana: 'manager' })
  await invited(database, { role: 'author' })
  assert.equal(await accepts(database, 'ana'), true)
  assert.deepEqual(await rolesIn(database), ['ana manager'])
})

onBothEngines('an appointment comes with its municipality, and not twice', async (database) => {
  await withPeople(database, { ana: undefined })
  for (const id of ['one', 'two']) {
    await invited(database, { id, organisation: null, role: 'reader', scope: 'RSE27' })
    assert.equal(await accepts(database, 'ana', id), true)
  }
  assert.deepEqual((await readRoles(database.read, 'ana', 'bg')).appointments, [{ role: 'reader', scope: 'RSE27' }])
})

onBothEngines('handing over moves the role and the invitations in one step, and tells both', async (database) => {
  await withPeople(database, { ana: 'manager', boris: 'author' })
  await invited(database, { id: 'hers', by: 'ana' })
  await invited(database, { id: 'follows', by: 'ana', follows: 'ana' })
  const heard: string[] = []
  database.onFacts((facts) => heard.push(...facts.map(({ name, ids }) => `${name} ${JSON.stringify(ids)}`)))
  const house = aHouse(database)
  const wish = { organisation: library, from: 'ana', to: 'boris', actor: 'ana' }
  assert.equal(await database.write((tx) => handOver(tx, house, wish, now)), 'done')
  assert.deepEqual(await rolesIn(database), ['boris manager'])
  const open = await readInvitations(database.read, library, now)
  assert.deepEqual(
    open.map(({ id, invitedBy }) => [id, invitedBy]),
    [['hers', 'boris']],
  )
  assert.ok(heard.includes(`network.handover.done {"from":"ana","to":"boris","organisation":"${library}"}`))
  const letters = await database.read
    .withTables<{ platform_mail: { recipient: string; subject: string; body: string } }>()
    .selectFrom('platform_mail')
    .selectAll()
    .orderBy('recipient')
    .execute()
  assert.deepEqual(
    letters.map(({ recipient, subject }) => [recipient, subject]),
    [
      ['ana@example.org', 'Предадохте Библиотеката'],
      ['boris@example.org', 'Поемате Библиотеката'],
    ],
  )
  assert.match(letters[1]?.body ?? '', /^http:\/\/localhost:3000\/bg\/desk\/network\/biblioteka\/people\/takeover$/m)
  assert.equal(await database.write((tx) => handOver(tx, house, wish, now)), 'not-a-member')
  assert.equal(await database.write((tx) => handOver(tx, house, { ...wish, from: 'boris' }, now)), 'same-person')
})

onBothEngines('an invited successor takes the place when she accepts', async (database) => {
  await withPeople(database, { ana: 'manager', nova: undefined })
  await invited(database, { role: 'manager', follows: 'ana' })
  assert.deepEqual(await rolesIn(database), ['ana manager'])
  assert.equal(await accepts(database, 'nova'), true)
  assert.deepEqual(await rolesIn(database), ['nova manager'])
})

onBothEngines('invitations are forgotten a year after they have run out', async (database) => {
  await fill(database)
  await database.write((tx) =>
    addInvitation(tx, anInvitation({ id: 'old' }), { now: now.subtract({ hours: 24 * 400 }), hours: 1 }),
  )
  await invited(database)
  await database.write((tx) => forgetInvitations(tx, now, 'Europe/Sofia'))
  const left = await database.read
    .withTables<{ network_invitation: { id: string } }>()
    .selectFrom('network_invitation')
    .select('id')
    .execute()
  assert.deepEqual(left, [{ id: 'invitation' }])
})

onBothEngines(
  'one’s own data are exported, the last manager is held back, everybody else is erased',
  async (database) => {
    await withPeople(database, { ana: 'manager', boris: 'editor' })
    await invited(database, { by: 'boris', name: 'Чужда', email: 'stranger@example.org' })
    await invited(database, { id: 'mine', name: 'Борис', email: 'boris@example.org' })
    await accepts(database, 'boris', 'mine')
    const exported = JSON.stringify(await membersPersonal.export(database.read, 'boris', 'bg'))
    assert.match(exported, /Библиотека.*редактор/)
    assert.match(exported, /boris@example\.org/)
    assert.doesNotMatch(exported, /stranger|Чужда/)
    const [held] = (await membersPersonal.blocked?.(database.read, 'ana', 'bg')) ?? []
    assert.match(held ?? '', /единственият отговорник на Библиотека „Любен Каравелов“\./)
    assert.deepEqual(await membersPersonal.blocked?.(database.read, 'boris', 'bg'), [])
    await database.write((tx) => membersPersonal.erase(tx, 'boris', now))
    assert.equal(await readMember(database.read, library, 'boris'), undefined)
    const [left] = await readInvitations(database.read, library, now)
    assert.deepEqual([left?.id, left?.inviter], ['invitation', null])
  },
)
