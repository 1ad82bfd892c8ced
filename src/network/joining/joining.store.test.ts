import assert from 'node:assert/strict'
import { addPerson } from '#src/people/index.ts'
import type { Database, Tx } from '#src/platform/db/database.ts'
import { chitalishte, fill, library, nikolovo } from '../../../test/support/calendar.ts'
import { onBothEngines, testNow } from '../../../test/support/databases.ts'
import { setMembership } from '../members/members.store.ts'
import type { Application } from './application.ts'
import {
  addApplication,
  decideApplication,
  forgetContacts,
  readApplication,
  readDecidedApplications,
  readLikely,
  readWaitingApplications,
} from './applications.store.ts'
import { readCoordinators } from './coordinators.store.ts'
import { hideFirstSteps, readStandpoints } from './first-steps.store.ts'
import { joiningTables } from './joining.tables.ts'
import { countMembers, readPartners } from './partners.store.ts'
import { agree, leave, publishOrganisation, readPartnership, readPartnerships } from './partnerships.store.ts'
import { endPractice, readPractice, startPractice, sweepPractices } from './practice.store.ts'

const now = Temporal.Instant.from(testNow)
const later = (days: number) => now.add({ hours: 24 * days })
const maria = { id: 'maria', email: 'maria@example.org', name: 'Мария', language: 'bg' } as const
const application: Application = {
  id: 'a',
  name: 'Сдружение „Крайречие“',
  type: 'ngo',
  settlementId: nikolovo,
  registerNumber: undefined,
  eik: '000455980',
  website: undefined,
  message: 'Разходки.',
  lang: 'bg',
  contactName: 'Петя',
  contactRole: 'председател',
  email: 'petya@example.org',
  phone: '0888 123 456',
}
const filled = async (database: Database) => {
  await fill(database)
  await database.write((tx) => addPerson(tx, maria, now))
}
const change =
  (values: object, id: string) =>
  async ({ query }: Tx) => {
    await joiningTables(query).updateTable('network_organisation').set(values).where('id', '=', id).execute()
  }

onBothEngines('an application waits, is decided once, and stays in the history', async (database) => {
  await filled(database)
  await database.write((tx) => addApplication(tx, application, now))
  assert.deepEqual(
    (await readWaitingApplications(database.read)).map(({ id, settlement }) => [id, settlement]),
    [['a', 'Николово']],
  )
  const decide = (decision: 'accepted' | 'refused') =>
    database.write((tx) => decideApplication(tx, { application: 'a', decision, reason: 'Да.', actor: 'maria' }, now))
  assert.deepEqual([await decide('accepted'), await decide('refused')], [true, false])
  assert.deepEqual(await readWaitingApplications(database.read), [])
  assert.equal((await readDecidedApplications(database.read, 10))[0]?.decision, 'accepted')
  assert.deepEqual((await readApplication(database.read, 'a'))?.decider, 'Мария')
})

onBothEngines('a year after the decision the person is forgotten, the organisation is not', async (database) => {
  await filled(database)
  await database.write((tx) => addApplication(tx, application, now))
  await database.write((tx) => addApplication(tx, { ...application, id: 'b' }, now))
  const refusal = { application: 'a', decision: 'refused', reason: 'Не.', actor: 'maria' } as const
  await database.write((tx) => decideApplication(tx, refusal, now))
  await database.write((tx) => forgetContacts(tx, later(360), 'Europe/Sofia'))
  assert.equal((await readApplication(database.read, 'a'))?.email, 'petya@example.org')
  await database.write((tx) => forgetContacts(tx, later(370), 'Europe/Sofia'))
  const [old, waiting] = [await readApplication(database.read, 'a'), await readApplication(database.read, 'b')]
  assert.deepEqual(
    [old?.name, old?.reason, old?.contact_name, old?.email, old?.phone, old?.message],
    ['Сдружение „Крайречие“', 'Не.', null, null, null, null],
  )
  assert.equal(waiting?.email, 'petya@example.org')
})

onBothEngines('who it may be is found by number and by settlement, practices aside', async (database) => {
  await filled(database)
  await database.write(change({ eik: '000455980' }, library))
  const ids = async () => (await readLikely(database.read, application)).map(({ id }) => id).sort()
  assert.deepEqual(await ids(), [chitalishte, library].sort())
  await database.write(change({ practice_for: 'maria' }, chitalishte))
  assert.deepEqual(await ids(), [library])
})

onBothEngines('one agreement is in force; leaving ends it and keeps it', async (database) => {
  await filled(database)
  await database.write(change({ status: 'draft' }, chitalishte))
  const publish = () => database.write((tx) => publishOrganisation(tx, chitalishte, 'maria'))
  assert.equal(await publish(), false)
  const agreedOn = Temporal.PlainDate.from('2026-11-20')
  const accept = (id: string) =>
    database.write((tx) =>
      agree(tx, { id, organisation: chitalishte, agreedOn, number: '17', note: undefined, actor: 'maria' }),
    )
  assert.deepEqual([await accept('first'), await accept('second')], [true, false])
  assert.deepEqual([await publish(), await publish()], [true, false])
  const leaving = { organisation: chitalishte, leftOn: agreedOn, reason: 'Закрито.', actor: 'maria' }
  const go = () => database.write((tx) => leave(tx, leaving))
  assert.deepEqual([await go(), await go()], [true, false])
  assert.equal(await readPartnership(database.read, chitalishte), undefined)
  assert.deepEqual([await publish(), await accept('second'), await publish()], [false, true, true])
  assert.deepEqual(
    (await readPartnerships(database.read, chitalishte)).map(({ id, left_reason }) => [id, left_reason]),
    [
      ['second', null],
      ['first', 'Закрито.'],
    ],
  )
})

onBothEngines('partners are listed by their standing with the number of their people', async (database) => {
  await filled(database)
  await database.write(change({ status: 'draft' }, chitalishte))
  const slugs = async (status: 'active' | 'draft') =>
    (await readPartners(database.read, status, 'bg')).map(({ slug }) => slug)
  assert.deepEqual([await slugs('active'), await slugs('draft')], [['biblioteka'], ['prosveta']])
  const member = { person: 'maria', organisation: library, role: 'author' } as const
  await database.write((tx) => setMembership(tx, member, { now, actor: null }))
  assert.deepEqual([...(await countMembers(database.read, [library, chitalishte]))], [[library, 1]])
})

onBothEngines(
  'a practice belongs to one person, is begun once, and is swept when nobody comes back',
  async (database) => {
    await filled(database)
    await database.write((tx) =>
      setMembership(tx, { person: 'maria', organisation: chitalishte, role: 'author' }, { now, actor: null }),
    )
    const start = () => database.write((tx) => startPractice(tx, { id: 'practice-000000000001', person: 'maria' }, now))
    assert.deepEqual([await start(), await start()], [true, true])
    assert.equal((await readPractice(database.read, 'maria'))?.id, 'practice-000000000001')
    const tables = joiningTables(database.read).selectFrom('network_organisation').select('settlement_id')
    const at = await tables.where('practice_for', '=', 'maria').executeTakeFirst()
    assert.equal(at?.settlement_id, nikolovo)
    await database.write((tx) => sweepPractices(tx, later(29)))
    assert.ok(await readPractice(database.read, 'maria'))
    await database.write((tx) => sweepPractices(tx, later(31)))
    assert.equal(await readPractice(database.read, 'maria'), undefined)
    await database.write((tx) => endPractice(tx, 'maria'))
  },
)

onBothEngines('somebody is new for two months, or until she says enough', async (database) => {
  await filled(database)
  const member = { person: 'maria', organisation: library, role: 'editor' } as const
  await database.write((tx) => setMembership(tx, member, { now, actor: null }))
  const isNew = async (at: Temporal.Instant) => (await readStandpoints(database.read, 'maria', at))[0]?.isNew
  assert.deepEqual([await isNew(later(59)), await isNew(later(61))], [true, false])
  await database.write((tx) => hideFirstSteps(tx, 'maria', now))
  assert.equal(await isNew(now), false)
  assert.deepEqual(await readCoordinators(database.read), [])
})
