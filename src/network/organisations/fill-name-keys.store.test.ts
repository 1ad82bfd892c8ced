import assert from 'node:assert/strict'
import { fill } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import type { NetworkTables } from '../network.tables.ts'
import { fillNameKeys } from './fill-name-keys.ts'
import { searchOrganisations } from './organisations.store.ts'

onBothEngines('names of an earlier version are found once the job has been', async (database) => {
  await fill(database)
  await database.write(async ({ query }) => {
    await query.withTables<NetworkTables>().updateTable('network_organisation_text').set({ name_key: '' }).execute()
  })
  const found = async () => (await searchOrganisations(aHouse(database), 'каравелов', 'bg')).length
  assert.equal(await found(), 0)
  await database.write(fillNameKeys)
  assert.equal(await found(), 1)
})
