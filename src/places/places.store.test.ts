import assert from 'node:assert/strict'
import { aNetwork, chitalishteHall, fill, libraryHall, nikolovo, ruse } from '../../test/support/calendar.ts'
import { onBothEngines } from '../../test/support/databases.ts'
import {
  addSettlement,
  addVenue,
  readSettlements,
  readVenueNames,
  removeSettlement,
  removeVenue,
} from './places.store.ts'
import { settlementName, settlementShortName } from './settlement.ts'

onBothEngines('settlements are listed in alphabetical order with all that lists need', async (database) => {
  await fill(database)
  assert.deepEqual(
    (await readSettlements(database.read)).map((settlement) => ({ ...settlement })),
    [
      { id: nikolovo, slug: 'nikolovo', kind: 'с.', name: 'Николово', municipality: 'Русе', oblast: 'Русе' },
      { id: ruse, slug: 'ruse', kind: 'гр.', name: 'Русе', municipality: 'Русе', oblast: 'Русе' },
    ],
  )
})

onBothEngines('a house is known by each of its names', async (database) => {
  await fill(database)
  const names = (await readVenueNames(database.read)).map(({ id, name, settlement }) => [id, name, settlement])
  assert.deepEqual(names.sort(), [
    [chitalishteHall, 'Читалище „Просвета“', 'Николово'],
    [libraryHall, 'Regional Library', 'Русе'],
    [libraryHall, 'Регионална библиотека', 'Русе'],
  ])
})

onBothEngines('two places may not share an address, a house needs its settlement', async (database) => {
  await fill(database)
  await assert.rejects(database.write(aNetwork), /unique/i)
  const orphan = { id: 'v', slug: 'v', settlementId: 'nowhere', texts: { bg: { name: 'Дом' } } }
  await assert.rejects(
    database.write((tx) => addVenue(tx, orphan)),
    /foreign key/i,
  )
  assert.equal((await readVenueNames(database.read)).length, 3)
})

onBothEngines('what something stands on cannot be removed, the rest can', async (database) => {
  await fill(database)
  const empty = { ekatte: '04279', latitude: 43.8, longitude: 25.9, municipality: 'Русе', oblast: 'Русе' }
  await database.write((tx) =>
    addSettlement(tx, { ...empty, id: 's', slug: 'basarbovo', kind: 'с.', name: 'Басарбово' }),
  )
  await assert.rejects(
    database.write((tx) => removeSettlement(tx, ruse)),
    /foreign key/i,
  )
  await database.write((tx) => removeSettlement(tx, 's'))
  await database.write((tx) => removeVenue(tx, libraryHall))
  assert.equal((await readSettlements(database.read)).length, 2)
  assert.deepEqual(
    (await readVenueNames(database.read)).map(({ id }) => id),
    [chitalishteHall],
  )
})

onBothEngines('places tell of themselves once, and not of what was never there', async (database) => {
  const heard: string[] = []
  database.onFacts((facts) => heard.push(...facts.map(({ name }) => name)))
  await database.write(async (tx) => {
    await aNetwork(tx)
    await removeVenue(tx, 'nobody')
    await removeSettlement(tx, 'nowhere')
  })
  assert.deepEqual(
    heard.filter((name) => name.startsWith('places')),
    [...Array(2).fill('places.settlement.added'), ...Array(2).fill('places.venue.added')],
  )
})

onBothEngines('a settlement is called by its kind in Bulgarian, by the Transliteration Act in English', async () => {
  const place = { kind: 'с.', name: 'Щръклево' }
  assert.deepEqual(
    [settlementName(place, 'bg'), settlementName(place, 'en'), settlementShortName(place, 'bg')],
    ['с.\u00a0Щръклево', 'Shtraklevo', 'Щръклево'],
  )
})
