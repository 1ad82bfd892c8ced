import assert from 'node:assert/strict'
import { addOrganisation } from '#src/network/index.ts'
import { anEvent, chitalishte, fill, ruse } from '../../../test/support/calendar.ts'
import { onBothEngines, testNow } from '../../../test/support/databases.ts'
import { readSilentPartners } from './silent-partners.store.ts'

const from = Temporal.Instant.from(testNow)
const window = { from, to: from.add({ hours: 24 * 30 }) }

onBothEngines('silent is who has no confirmed date ahead, with its telephone and its last event', async (database) => {
  await fill(database, [
    anEvent({ id: 'ahead' }),
    anEvent({ id: 'past', organisationId: chitalishte, starts: '2026-10-01T18:00:00', ends: null }),
    anEvent({ id: 'off', organisationId: chitalishte, status: 'cancelled' }),
    anEvent({ id: 'far', organisationId: chitalishte, starts: '2027-03-01T18:00:00', ends: null }),
  ])
  const silent = await readSilentPartners(database.read, window, 'bg')
  assert.deepEqual(
    silent.map(({ name, settlement, last }) => [name, settlement, last]),
    [['Читалище „Просвета“', 'Николово', '2026-10-01T15:00:00.000Z']],
  )
})

onBothEngines('drafts and those who left are not expected to speak', async (database) => {
  await fill(database, [anEvent({ id: 'ahead' }), anEvent({ id: 'too', organisationId: chitalishte })])
  const quiet = { type: 'school', settlementId: ruse, texts: { bg: { name: 'Училище' } } } as const
  await database.write(async (tx) => {
    await addOrganisation(tx, { ...quiet, id: 'draft', slug: 'draft', status: 'draft' })
    await addOrganisation(tx, { ...quiet, id: 'left', slug: 'left', status: 'left' })
  })
  assert.deepEqual(await readSilentPartners(database.read, window, 'bg'), [])
})
