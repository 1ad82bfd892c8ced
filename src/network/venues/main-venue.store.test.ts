import assert from 'node:assert/strict'
import { addPerson } from '#src/people/index.ts'
import { readVenueNames } from '#src/places/index.ts'
import type { Database } from '#src/platform/db/database.ts'
import { chitalishte, fill, library, libraryHall, saving } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { startPractice } from '../joining/practice.store.ts'
import type { NetworkTables } from '../network.tables.ts'
import { ensureMainVenue } from './main-venue.ts'

const ensure = (database: Database, organisation: string) =>
  database.write((tx) => ensureMainVenue(tx, aHouse(database), { organisation, actor: 'ana' }))

const mainVenueOf = async (database: Database, organisation: string) =>
  (
    await database.read
      .withTables<NetworkTables>()
      .selectFrom('network_organisation')
      .select('main_venue_id as venue')
      .where('id', '=', organisation)
      .executeTakeFirstOrThrow()
  ).venue

onBothEngines('a house named as the organisation stands once, and one that is known stays', async (database) => {
  await fill(database)
  await ensure(database, chitalishte)
  const venue = await mainVenueOf(database, chitalishte)
  const name = (await readVenueNames(database.read)).find(({ id }) => id === venue)?.name
  assert.match(name ?? '', /Просвета/)
  await ensure(database, chitalishte)
  assert.equal(await mainVenueOf(database, chitalishte), venue)
  await database.write(async ({ query }) => {
    const tables = query.withTables<NetworkTables>()
    await tables
      .updateTable('network_organisation')
      .set({ main_venue_id: libraryHall })
      .where('id', '=', library)
      .execute()
  })
  await ensure(database, library)
  assert.equal(await mainVenueOf(database, library), libraryHall)
})

onBothEngines('a practice leaves no place in public', async (database) => {
  await fill(database)
  await database.write(async (tx) => {
    await addPerson(tx, { id: 'ana', email: 'ana@example.org', name: 'Ана', language: 'bg' }, saving.now)
    await startPractice(tx, { id: 'practice', person: 'ana' }, saving.now)
  })
  await ensure(database, 'practice')
  assert.equal(await mainVenueOf(database, 'practice'), null)
})
