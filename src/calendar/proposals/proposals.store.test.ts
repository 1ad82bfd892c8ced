import assert from 'node:assert/strict'
import { addPerson } from '#src/people/index.ts'
import type { Database } from '#src/platform/db/database.ts'
import { anEvent, chitalishte, fill, library } from '../../../test/support/calendar.ts'
import { onBothEngines, testNow } from '../../../test/support/databases.ts'
import { removeEvents } from '../events/event.store.ts'
import { heedWithdrawal, proposalsPersonal } from './personal.ts'
import { mostOpenProposals, type Proposal } from './proposal.ts'
import {
  addProposal,
  countWaitingProposals,
  decideProposal,
  forgetProposers,
  handProposal,
  proposalTables,
  readDecidedProposals,
  readProposal,
  readWaitingProposals,
} from './proposals.store.ts'

const now = Temporal.Instant.from(testNow)
const later = (days: number) => now.add({ hours: 24 * days })
const maria = { id: 'maria', email: 'maria@example.org', name: 'Мария', language: 'bg' } as const
const proposal: Proposal = {
  id: 'p',
  organisationId: library,
  title: 'Вечер на шаха',
  lead: 'Открита дъска за всички.',
  day: '2026-11-27',
  starts: '18:00',
  ends: undefined,
  place: 'читалището',
  lang: 'bg',
  contactName: 'Петър',
  email: 'petar@example.org',
  phone: undefined,
}

const filled = async (database: Database, proposals: readonly Partial<Proposal>[] = [{}]) => {
  await fill(database, [anEvent()])
  await database.write((tx) => addPerson(tx, maria, now))
  for (const different of proposals) await add(database, different)
}
const add = (database: Database, different: Partial<Proposal>) =>
  database.write((tx) => addProposal(tx, { ...proposal, ...different }, now))
const refuse = (database: Database, at = now) =>
  database.write((tx) =>
    decideProposal(
      tx,
      { proposal: 'p', organisation: library, decision: 'refused', reason: 'Не.', actor: 'maria' },
      at,
    ),
  )

onBothEngines('a proposal waits at the desk it is for, is decided once, and stays in the history', async (database) => {
  await filled(database, [{}, { id: 'q', organisationId: undefined }])
  const waiting = async (desk: string | null) => (await readWaitingProposals(database.read, desk)).map(({ id }) => id)
  assert.deepEqual([await waiting(library), await waiting(chitalishte), await waiting(null)], [['p'], [], ['q']])
  assert.deepEqual(await countWaitingProposals(database.read, [library, chitalishte]), new Map([[library, 1]]))
  assert.deepEqual(await countWaitingProposals(database.read, []), new Map())
  assert.deepEqual([await refuse(database), await refuse(database)], [true, false])
  assert.deepEqual(await waiting(library), [])
  const [decided] = await readDecidedProposals(database.read, library, 10)
  assert.deepEqual([decided?.id, decided?.decision], ['p', 'refused'])
  assert.equal((await readProposal(database.read, library, 'p'))?.decider, 'Мария')
  assert.equal(await readProposal(database.read, chitalishte, 'p'), undefined)
})

onBothEngines('handed on it lies on the other desk alone, and whoever comes late changes nothing', async (database) => {
  await filled(database)
  const hand = (from: string | null, to: string | null) =>
    database.write((tx) => handProposal(tx, { proposal: 'p', from, to, actor: 'maria' }, now))
  assert.equal(await hand(library, null), true)
  assert.equal(await hand(library, chitalishte), false)
  assert.equal(await refuse(database), false)
  assert.equal(await hand(null, chitalishte), true)
  assert.equal((await readProposal(database.read, chitalishte, 'p'))?.title, proposal.title)
})

onBothEngines('one sender has as many open proposals as one may have, by mail or by telephone', async (database) => {
  await filled(database, [])
  const byPhone = { email: undefined, phone: '0888 123 456' }
  for (let number = 0; number < mostOpenProposals; number++) {
    assert.equal(await add(database, { id: `m${number}` }), true)
    assert.equal(await add(database, { id: `t${number}`, ...byPhone }), true)
  }
  assert.deepEqual([await add(database, { id: 'm' }), await add(database, { id: 't', ...byPhone })], [false, false])
})

onBothEngines('name, mail and telephone go 90 days after the decision, and no day before', async (database) => {
  await filled(database, [{}, { id: 'open' }])
  await refuse(database)
  const names = async (days: number) => {
    await database.write((tx) => forgetProposers(tx, later(days)))
    const rows = await proposalTables(database.read).selectFrom('calendar_proposal').selectAll().orderBy('id').execute()
    return rows.map(({ contact_name, email, phone, title }) => [contact_name, email, phone, title])
  }
  const kept = ['Петър', 'petar@example.org', null, proposal.title]
  assert.deepEqual(await names(90), [kept, kept])
  assert.deepEqual(await names(91), [kept, [null, null, null, proposal.title]])
})

onBothEngines('whoever takes the consent back is forgotten, and what waits ends', async (database) => {
  await filled(database)
  for (let twice = 0; twice < 2; twice++)
    await database.write((tx) => heedWithdrawal(tx, { ids: { consent: 'c', about: 'p' }, at: testNow }))
  const row = await readProposal(database.read, library, 'p')
  assert.deepEqual([row?.decision, row?.contact_name, row?.email], ['refused', null, null])
})

onBothEngines('a person takes out what was proposed and decided; a shared mailbox tells nothing', async (database) => {
  await filled(database, [{ email: maria.email }])
  await refuse(database)
  const taken = async () => Object.values(await proposalsPersonal.export(database.read, 'maria', 'bg'))
  const [sent, decided] = await taken()
  assert.match(JSON.stringify(sent), /Вечер на шаха.*Петър/)
  assert.match(JSON.stringify(decided), /refused/)
  await database.write((tx) => addPerson(tx, { ...maria, id: 'other' }, now))
  assert.deepEqual((await taken())[0], [])
  await database.write((tx) => proposalsPersonal.erase(tx, 'maria', now))
  const [row] = await proposalTables(database.read).selectFrom('calendar_proposal').selectAll().execute()
  assert.deepEqual([row?.decided_by, row?.contact_name], [null, 'Петър'])
})

onBothEngines('an event that is erased leaves the proposal that it came from', async (database) => {
  await filled(database)
  const decision = {
    proposal: 'p',
    organisation: library,
    decision: 'accepted',
    event: 'event-1',
    actor: 'maria',
  } as const
  await database.write((tx) => decideProposal(tx, decision, now))
  await database.write((tx) => removeEvents(tx, ['event-1'], now))
  assert.equal((await readProposal(database.read, library, 'p'))?.event_id, null)
})
