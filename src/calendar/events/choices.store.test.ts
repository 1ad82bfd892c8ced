import assert from 'node:assert/strict'
import { addSettlement, addVenue } from '#src/places/index.ts'
import { aNetwork, fill, library } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { readChoices } from './choices.store.ts'

onBothEngines('choices are kept until a place or an organisation changes', async (database) => {
  const house = aHouse(database)
  const choices = async () => {
    const { places, organisations } = await readChoices(house, 'bg')
    return [places.size, organisations.size]
  }
  assert.deepEqual(await choices(), [0, 0])
  await database.write(aNetwork)
  assert.deepEqual(await choices(), [4, 2], 'two settlements, their municipality and their oblast')
  const before = database.statements()
  await Promise.all([choices(), choices()])
  assert.equal(database.statements(), before)
  const empty = { ekatte: null, latitude: null, longitude: null, municipality: 'Русе', oblast: 'Русе' }
  await database.write((tx) =>
    addSettlement(tx, { ...empty, id: 's', slug: 'basarbovo', kind: 'с.', name: 'Басарбово' }),
  )
  assert.deepEqual(await choices(), [4, 2], 'nothing can happen where there is no house')
  await database.write((tx) => addVenue(tx, { id: 'v', slug: 'v', settlementId: 's', texts: { bg: { name: 'Дом' } } }))
  assert.deepEqual(await choices(), [5, 2])
})

onBothEngines('choices are named in the language asked for, by slug', async (database) => {
  await fill(database)
  const house = aHouse(database)
  const bg = await readChoices(house, 'bg')
  const en = await readChoices(house, 'en')
  assert.deepEqual([bg.places.get('nikolovo')?.name, en.places.get('nikolovo')?.name], ['Николово', 'Nikolovo'])
  assert.deepEqual(bg.organisations.get('biblioteka'), { id: library, name: 'Библиотеката, Русе' })
  assert.equal(en.organisations.get('biblioteka')?.name, 'Ruse Library', 'the name says the place already')
})
