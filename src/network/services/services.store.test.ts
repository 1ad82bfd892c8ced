import assert from 'node:assert/strict'
import { chitalishte, fill, library } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { isOffered, type Service } from './service.ts'
import { addService, readService, readServices, saveService } from './services.store.ts'

const aService = (different: Partial<Service> = {}): Service => ({
  id: 'lending',
  organisation: chitalishte,
  sinceYear: 1901,
  newInYear: null,
  endedOn: null,
  texts: { bg: { name: 'Заемане за дома', audience: 'за всички', place: null, price: 'безплатно' } },
  version: 1,
  ...different,
})

onBothEngines('a service is read as it was written, by its own organisation only', async (database) => {
  await fill(database)
  await database.write((tx) => addService(tx, aService(), null))
  assert.deepEqual(await readService(database.read, chitalishte, 'lending'), aService())
  assert.equal(await readService(database.read, library, 'lending'), undefined)
})

onBothEngines('services come by name in one query, whatever their number', async (database) => {
  await fill(database)
  const count = async () => {
    const before = database.statements()
    const names = (await readServices(database.read, chitalishte, 'bg')).map(({ texts }) => texts.bg?.name)
    return [database.statements() - before, ...names]
  }
  await database.write((tx) => addService(tx, aService(), null))
  assert.deepEqual(await count(), [1, 'Заемане за дома'])
  const named = (name: string) => ({ bg: { name, audience: null, place: null, price: null } })
  await database.write(async (tx) => {
    await addService(tx, aService({ id: 'b', texts: named('Копиране') }), null)
    await addService(tx, aService({ id: 'c', texts: named('Зала') }), null)
  })
  assert.deepEqual(await count(), [1, 'Заемане за дома', 'Зала', 'Копиране'])
})

onBothEngines('who saves what somebody else has saved meanwhile writes nothing', async (database) => {
  await fill(database)
  await database.write((tx) => addService(tx, aService(), null))
  assert.ok(await database.write((tx) => saveService(tx, aService({ newInYear: 2026 }), null)))
  assert.ok(!(await database.write((tx) => saveService(tx, aService({ newInYear: 2025 }), null))))
  const service = await readService(database.read, chitalishte, 'lending')
  assert.deepEqual([service?.newInYear, service?.version], [2026, 2])
  assert.ok(service && isOffered(service, '2026-11-22') && !isOffered({ endedOn: '2026-11-21' }, '2026-11-22'))
})
