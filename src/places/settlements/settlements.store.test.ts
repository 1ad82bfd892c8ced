import assert from 'node:assert/strict'
import type { Database } from '#src/platform/db/database.ts'
import { aNetwork, chitalishteHall, fill, libraryHall, nikolovo, ruse } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { addVenue, readVenueNames, removeVenue } from '../venues/venues.store.ts'
import { lookUpSettlement } from './settlement.form.ts'
import { settlementInFull, settlementName, settlementShortName, settlementTyped } from './settlement.ts'
import { addSettlement, findSettlements, readSettlements, removeSettlement } from './settlements.store.ts'

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
  assert.equal((await readSettlements(database.read)).length, 1)
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

/** Four places of one name, of which two lie in one municipality. */
async function aRegister(database: Database): Promise<void> {
  const row = { ekatte: null, latitude: null, longitude: null }
  const rows = [
    ['gr', 'гр.', 'Елин Пелин', 'Елин Пелин', 'София'],
    ['sel', 'с.', 'Елин Пелин', 'Елин Пелин', 'София'],
    ['ruse', 'гр.', 'Русе', 'Русе', 'Русе'],
    ['nik-ruse', 'с.', 'Николово', 'Русе', 'Русе'],
    ['nik-haskovo', 'с.', 'Николово', 'Хасково', 'Хасково'],
    ['nik-montana', 'с.', 'Николово', 'Монтана', 'Монтана'],
  ] as const
  await database.write(async (tx) => {
    for (const [id, kind, name, municipality, oblast] of rows)
      await addSettlement(tx, { ...row, id, slug: id, kind, name, municipality, oblast })
    await addSettlement(tx, {
      ...{ id: 'shtr', slug: 'shtraklevo', kind: 'с.', name: 'Щръклево', municipality: 'Иваново', oblast: 'Русе' },
      ...{ ekatte: '84049', latitude: 43.7, longitude: 26 },
    })
  })
}

onBothEngines('a place is found however it is typed', async (database) => {
  await aRegister(database)
  const found = async (typed: string) => (await findSettlements(database.read, typed)).map(({ id }) => id)
  const all = ['nik-montana', 'nik-ruse', 'nik-haskovo']
  for (const typed of ['Николово', 'с. Николово', ' НИКОЛОВО ', 'с.Николово', 'село николово', 'Nikolovo', 'nikolovo'])
    assert.deepEqual(await found(typed), all, typed)
  const one = ['николово, русе', 'Nikolovo, Ruse', 'с. Николово, общ. Русе', 'Николово (Русе)', 'Николово, обл. Русе']
  for (const typed of [...one, 'с. Николово, община Русе, област Русе'])
    assert.deepEqual(await found(typed), ['nik-ruse'])
  for (const typed of ['84049', 'shtraklevo', 'Shtruklevo', 'щърклево', 'Щръклево'])
    assert.deepEqual(await found(typed), typed === 'щърклево' ? [] : ['shtr'], typed)
  assert.deepEqual(await found('Елин Пелин'), ['gr', 'sel'], 'towns first')
  assert.deepEqual(await found('с. Елин Пелин'), ['sel'])
  assert.deepEqual(await found('щръ'), ['shtr'], 'the beginning of a name')
  assert.deepEqual(await found('Николово, Пловдив'), all, 'a wrong hint hides nothing')
  for (const typed of ['', '  ', ',,,', 'ян', "Русе'; drop table x", '%', '\u0000', 'х'.repeat(5000)])
    assert.deepEqual(await found(typed), [], typed.slice(0, 20))
})

onBothEngines('a form understands a place, or asks which', async (database) => {
  await aRegister(database)
  const ask = async (fields: Record<string, string>) => {
    const form = new URLSearchParams(fields)
    const before = database.statements()
    const place = await lookUpSettlement(database.read, form, 'settlement', 'bg')
    assert.ok(database.statements() - before <= 2)
    const reading = place.read(form.getAll('settlement'), 'bg')
    return { ...place, answer: reading.ok ? reading.value.id : reading.sentence }
  }
  assert.equal((await ask({ settlement: 'Щръклево' })).answer, 'shtr')
  const several = await ask({ settlement: 'Николово' })
  assert.deepEqual([several.question, several.choices.length, several.chosen], ['Кое Николово?', 3, undefined])
  assert.match(several.answer, /^Кое Николово\?/)
  const chosen = await ask({ settlement: 'Николово', 'settlement-choice': 'nik-haskovo' })
  assert.deepEqual([chosen.answer, chosen.typed, chosen.choices], ['nik-haskovo', 'Николово', []])
  assert.equal((await ask({ settlement: 'Русе', 'settlement-choice': 'nik-haskovo' })).answer, 'ruse', 'changed since')
  const near = await ask({ settlement: 'Щръ' })
  assert.deepEqual([near.question, near.choices.length], ['Кое от тези?', 1], 'what only begins so is asked about')
  assert.equal((await ask({ settlement: 'Щръ', 'settlement-choice': 'shtr' })).answer, 'shtr')
  assert.match((await ask({ settlement: 'Атлантида' })).answer, /Не намираме „Атлантида“/)
  assert.match((await ask({})).answer, /Напишете населеното място/)
})

onBothEngines('what a form shows of a saved place is understood again', async (database) => {
  await aRegister(database)
  for (const settlement of await findSettlements(database.read, 'Елин Пелин')) {
    const typed = settlementTyped(settlement, 'en')
    const form = new URLSearchParams({ settlement: typed, 'settlement-choice': settlement.id })
    const { read } = await lookUpSettlement(database.read, form, 'settlement', 'en')
    assert.deepEqual(read([typed], 'en'), { ok: true, value: settlement })
  }
  const [village] = await findSettlements(database.read, 'с. Николово, Русе')
  assert.ok(village)
  assert.equal(settlementInFull(village, 'bg'), 'с.\u00a0Николово, община\u00a0Русе, област\u00a0Русе')
})
