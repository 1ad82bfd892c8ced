import assert from 'node:assert/strict'
import { recordConsent } from '#src/people/index.ts'
import { fill, library, nikolovo } from '../../../test/support/calendar.ts'
import { onBothEngines, testNow } from '../../../test/support/databases.ts'
import { addApplication, readWaitingApplications } from '../joining/applications.store.ts'
import { joiningTables } from '../joining/joining.tables.ts'
import { profileTables } from '../profile/profile.tables.ts'
import { heedWithdrawal } from './heed-withdrawal.ts'

const now = Temporal.Instant.from(testNow)

onBothEngines('an office-holder who takes consent back is hidden', async (database) => {
  await fill(database)
  const consent = { id: 'c1', purpose: 'network.office-contact', about: 'chair', lang: 'bg', how: 'phone' } as const
  const holder = {
    id: 'chair',
    organisation_id: library,
    role: 'chair',
    name: 'Мария',
    from_on: null,
    until_on: null,
  } as const
  await database.write(async (tx) => {
    await recordConsent(tx, consent, now)
    await profileTables(tx.query)
      .insertInto('network_office_holder')
      .values({ ...holder, consent_id: 'c1' })
      .execute()
  })
  const heed = (id: string) =>
    database.write((tx) => heedWithdrawal(tx, { ids: { consent: id, about: 'chair' }, at: testNow }))
  const shown = () => profileTables(database.read).selectFrom('network_office_holder').select('consent_id').execute()
  await heed('another')
  assert.deepEqual(await shown(), [{ consent_id: 'c1' }])
  await heed('c1')
  assert.deepEqual(await shown(), [{ consent_id: null }])
})

onBothEngines('an application whose sender takes consent back ends, and forgets the sender', async (database) => {
  await fill(database)
  const sender = { contactName: 'Петя', contactRole: 'председател', email: 'petya@example.org', phone: '0888 123 456' }
  const organisation = { name: 'Крайречие', type: 'ngo', settlementId: nikolovo } as const
  const none = { registerNumber: undefined, eik: undefined, website: undefined, message: 'Разходки.' }
  const application = { id: 'a', lang: 'bg', ...organisation, ...none, ...sender } as const
  await database.write((tx) => addApplication(tx, application, now))
  for (let twice = 0; twice < 2; twice++)
    await database.write((tx) => heedWithdrawal(tx, { ids: { consent: 'c2', about: 'a' }, at: testNow }))
  assert.deepEqual(await readWaitingApplications(database.read), [])
  const [row] = await joiningTables(database.read).selectFrom('network_application').selectAll().execute()
  assert.deepEqual([row?.decision, row?.name, row?.message], ['refused', 'Крайречие', null])
  assert.doesNotMatch(JSON.stringify(row), /Петя|petya|0888/)
})
