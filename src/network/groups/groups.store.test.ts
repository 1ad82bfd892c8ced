import assert from 'node:assert/strict'
import type { Database } from '#src/platform/db/database.ts'
import { chitalishte, chitalishteHall, fill, library } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import type { Group, Slot } from './group.ts'
import {
  addAppearance,
  addGroup,
  addPause,
  addSlot,
  closeGroup,
  removePart,
  saveGroup,
  saveParticipants,
} from './groups.store.ts'
import { readAppearances, readGroup, readGroups, readParticipants, readPeopleByGroup } from './read-groups.store.ts'

const today = '2026-11-22'
const aGroup = (different: Partial<Group> = {}): Group => ({
  id: 'choir',
  organisation: chitalishte,
  kind: 'vocal',
  standing: 'permanent',
  sinceYear: 1978,
  endedOn: null,
  leaderRole: 'диригент',
  leaderName: null,
  lookingFor: 'алт',
  lookingUntil: '2026-12-31',
  texts: { bg: { name: 'Хор', about: null }, en: { name: 'Choir', about: 'Sings.' } },
  version: 1,
  ...different,
})
const aSlot = (different: Partial<Slot> = {}): Slot => ({
  id: 'slot-1',
  weekday: 2,
  starts: '18:00',
  ends: '19:30',
  venueId: chitalishteHall,
  place: 'сцената',
  seasonFrom: null,
  seasonUntil: null,
  ...different,
})
const by = { organisation: chitalishte, group: 'choir', actor: null }
const read = (database: Database) => readGroup(database.read, { organisation: chitalishte, id: 'choir' }, 'bg', today)

async function withChoir(database: Database): Promise<void> {
  await fill(database)
  await database.write((tx) => addGroup(tx, aGroup(), null))
}

onBothEngines(
  'a group is read as it was written, in both languages, with its week and its pauses',
  async (database) => {
    await withChoir(database)
    await database.write(async (tx) => {
      await addSlot(tx, by, aSlot({ id: 'late', weekday: 4 }))
      await addSlot(tx, by, aSlot())
      await addPause(tx, by, { id: 'p1', firstDay: '2026-12-24', lastDay: '2027-01-03', reason: 'ваканция' })
      await addPause(tx, by, { id: 'past', firstDay: '2026-08-01', lastDay: '2026-08-31', reason: null })
    })
    const { slots, pauses, ...group } = (await read(database)) ?? assert.fail()
    assert.deepEqual(group, aGroup())
    assert.deepEqual(
      slots.map(({ id, venue, place }) => [id, venue, place]),
      [
        ['slot-1', 'Читалище „Просвета“', 'сцената'],
        ['late', 'Читалище „Просвета“', 'сцената'],
      ],
    )
    assert.deepEqual(
      pauses.map(({ id }) => id),
      ['p1'],
    )
  },
)

onBothEngines('groups of an organisation come in one query whatever their number, the ended last', async (database) => {
  await withChoir(database)
  const count = async () => {
    const before = database.statements()
    const groups = await readGroups(database.read, chitalishte, 'bg', today)
    return { queries: database.statements() - before, names: groups.map(({ texts }) => texts.bg?.name) }
  }
  assert.deepEqual(await count(), { queries: 1, names: ['Хор'] })
  await database.write(async (tx) => {
    await addGroup(
      tx,
      aGroup({ id: 'a', texts: { bg: { name: 'Аматьори', about: null } }, endedOn: '2025-01-01' }),
      null,
    )
    await addGroup(tx, aGroup({ id: 'b', texts: { bg: { name: 'Балет', about: null } } }), null)
    await addGroup(tx, aGroup({ id: 'c', organisation: library }), null)
    await addSlot(tx, by, aSlot())
  })
  assert.deepEqual(await count(), { queries: 1, names: ['Балет', 'Хор', 'Аматьори'] })
})

onBothEngines('who saves what somebody else has saved meanwhile writes nothing', async (database) => {
  await withChoir(database)
  assert.ok(
    await database.write((tx) =>
      saveGroup(tx, aGroup({ kind: 'folklore', texts: { bg: { name: 'Нов', about: null } } }), null),
    ),
  )
  assert.ok(!(await database.write((tx) => saveGroup(tx, aGroup({ kind: 'dance' }), null))))
  const people = { year: 2026, people: { '30-49': 5 }, version: 1 }
  assert.ok(!(await database.write((tx) => saveParticipants(tx, by, people))))
  const group = await read(database)
  assert.equal(group?.kind, 'folklore')
  assert.deepEqual(group?.texts, { bg: { name: 'Нов', about: null } })
  assert.equal(group?.version, 2)
})

onBothEngines('an hour, a pause and an appearance stand once', async (database) => {
  await withChoir(database)
  const appearance = { id: '1', happenedOn: '2026-05-24', title: 'Събор', eventId: null, away: true, award: null }
  const national = { ...appearance, level: 'national' } as const
  const results = await database.write(async (tx) => [
    await addSlot(tx, by, aSlot()),
    await addSlot(tx, by, aSlot({ id: 'again', ends: '20:00' })),
    await addPause(tx, by, { id: '1', firstDay: '2026-12-24', lastDay: '2026-12-24', reason: null }),
    await addPause(tx, by, { id: '2', firstDay: '2026-12-24', lastDay: '2026-12-31', reason: null }),
    await addAppearance(tx, by, national),
    await addAppearance(tx, by, { ...national, id: '2', level: 'local' }),
    await addAppearance(tx, by, { ...national, id: '3', title: 'Концерт', eventId: 'event-1' }),
    await addAppearance(tx, by, { ...national, id: '4', title: 'Концертът', eventId: 'event-1' }),
  ])
  assert.deepEqual(results, [true, false, true, false, true, false, true, false])
  assert.deepEqual(await readAppearances(database.read, 'choir'), [
    national,
    { ...national, id: '3', title: 'Концерт', eventId: 'event-1' },
  ])
})

onBothEngines('parts are taken away from their own group only', async (database) => {
  await withChoir(database)
  await database.write((tx) => addSlot(tx, by, aSlot()))
  const remove = (group: string) =>
    database.write((tx) => removePart(tx, { ...by, group }, 'network_group_slot', 'slot-1'))
  assert.ok(!(await remove('other')))
  assert.ok(await remove('choir'))
  assert.ok(!(await remove('choir')))
})

onBothEngines('people are kept by year and band; what is left empty is not counted', async (database) => {
  await withChoir(database)
  const save = (year: number, people: Record<string, number>, version: number) =>
    database.write((tx) => saveParticipants(tx, by, { year, people, version }))
  assert.ok(await save(2025, { 'under-14': 9 }, 1))
  assert.ok(await save(2026, { 'under-14': 7, '30-49': 0, unknown: 2 }, 2))
  assert.ok(await save(2026, { 'under-14': 8, unknown: 2 }, 3))
  const byYear = await readParticipants(database.read, 'choir')
  assert.deepEqual([...byYear.keys()], [2026, 2025])
  assert.deepEqual(byYear.get(2026), { 'under-14': 8, unknown: 2 })
  assert.deepEqual([...(await readPeopleByGroup(database.read, chitalishte, 2026))], [['choir', 10]])
})

onBothEngines('the end and the way back are said in facts of ids alone', async (database) => {
  const heard: string[] = []
  database.onFacts((facts) => heard.push(...facts.map(({ name, ids }) => `${name} ${Object.keys(ids)}`)))
  await withChoir(database)
  heard.length = 0
  await database.write((tx) => closeGroup(tx, by, '2026-11-01'))
  assert.equal((await read(database))?.endedOn, '2026-11-01')
  await database.write((tx) => closeGroup(tx, by, null))
  assert.equal((await read(database))?.endedOn, null)
  assert.deepEqual(heard, ['network.group.closed organisation,group', 'network.group.reopened organisation,group'])
})
