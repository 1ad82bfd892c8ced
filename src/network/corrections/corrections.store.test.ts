import assert from 'node:assert/strict'
import type { Database } from '#src/platform/db/database.ts'
import type { FactTables } from '#src/platform/facts/facts.store.ts'
import { chitalishte, fill, library } from '../../../test/support/calendar.ts'
import { onBothEngines, testNow } from '../../../test/support/databases.ts'
import { addOrganisation, removeOrganisation } from '../organisations/organisations.store.ts'
import { countCorrections, type NewCorrection, readCorrections, recordCorrection } from './corrections.store.ts'

const now = Temporal.Instant.from(testNow)
const hours: NewCorrection = {
  id: 'hours',
  organisation: library,
  path: '/network/biblioteka',
  wrong: 'Отваря в <b>10:00 ч.</b>',
  right: 'Отваря в 9:00 ч.',
  toldBy: 'читателка',
}
const phone: NewCorrection = { ...hours, id: 'phone', organisation: chitalishte, toldBy: null }

const record = (database: Database, correction: NewCorrection, daysAgo: number) =>
  database.write((tx) => recordCorrection(tx, correction, { now: now.subtract({ hours: 24 * daysAgo }), actor: null }))

const idsOf = async (database: Database, wanted: { organisation?: string; limit?: number; offset?: number } = {}) =>
  (await readCorrections(database.read, { lang: 'bg', limit: 20, ...wanted })).map(({ id }) => id)

onBothEngines('a correction is read as it was told, the newest first', async (database) => {
  await fill(database)
  await record(database, hours, 2)
  await record(database, phone, 1)
  const [first, second] = await readCorrections(database.read, { lang: 'en', limit: 20 })
  assert.deepEqual([first?.id, first?.organisation, first?.toldBy], ['phone', 'Читалище „Просвета“', null])
  assert.deepEqual(second, {
    ...{ id: 'hours', path: hours.path, wrong: hours.wrong, right: hours.right, toldBy: 'читателка' },
    ...{ correctedAt: '2026-11-20T12:00:00.000Z', organisation: 'Ruse Library', slug: 'biblioteka' },
  })
  const facts = database.read.withTables<FactTables>().selectFrom('platform_fact').select('ids')
  const [fact] = await facts.where('name', '=', 'network.correction.recorded').execute()
  assert.deepEqual(JSON.parse(fact?.ids ?? ''), { organisation: library, correction: 'hours' })
})

onBothEngines('one organisation counts and shows its own, a page at a time, in one query', async (database) => {
  await fill(database)
  const count = async () => {
    const before = database.statements()
    const ids = await idsOf(database, { organisation: library })
    return [database.statements() - before, ...ids]
  }
  assert.deepEqual(await countCorrections(database.read, library), { count: 0 })
  await record(database, phone, 0)
  await record(database, hours, 3)
  assert.deepEqual(await count(), [1, 'hours'])
  for (const [at, id] of ['b', 'c'].entries()) await record(database, { ...hours, id }, 2 - at)
  assert.deepEqual(await count(), [1, 'c', 'b', 'hours'])
  assert.deepEqual(await countCorrections(database.read, library), { count: 3, last: '2026-11-21T12:00:00.000Z' })
  assert.deepEqual(await idsOf(database, { limit: 2, offset: 1 }), ['c', 'b'])
})

onBothEngines('a draft shows its corrections at its desk alone', async (database) => {
  await fill(database)
  await database.write((tx) =>
    addOrganisation(tx, {
      ...{ id: 'draft', slug: 'draft', type: 'ngo', settlementId: 'settlement-ruse', status: 'draft' },
      texts: { bg: { name: 'Чернова' } },
    }),
  )
  await record(database, { ...hours, id: 'unseen', organisation: 'draft' }, 1)
  assert.deepEqual(await idsOf(database), [])
  assert.deepEqual(await idsOf(database, { organisation: 'draft' }), ['unseen'])
})

onBothEngines('corrections go with their organisation, those of others stay', async (database) => {
  await fill(database)
  await record(database, hours, 2)
  await record(database, phone, 1)
  await database.write((tx) => removeOrganisation(tx, chitalishte))
  assert.deepEqual(await idsOf(database), ['hours'])
})
