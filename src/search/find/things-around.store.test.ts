import assert from 'node:assert/strict'
import type { Searchable } from '#src/platform/module.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { beginRebuild, rebuildStep } from '../index/rebuild.ts'
import { thingsAround } from './things-around.store.ts'

const days = ['01', '10', '20', '24', '28', '30']
const house = { id: 'house', names: { bg: 'Дом' } }

/** A thing a day, one of another organisation and one that never passes. */
const things: Searchable = {
  kind: 'thing',
  label: { bg: 'Неща', en: 'Things' },
  one: { bg: 'Нещо', en: 'Thing' },
  touchedBy: [],
  ids: async (_, after) => [...days, 'other', 'timeless'].filter((id) => id > after),
  read: async (_, ids) =>
    ids.map((id) => ({
      ...{ id, address: `/${id}`, texts: { bg: { title: `Нещо ${id}` } } },
      organisation: id === 'other' ? { ...house, id: 'another' } : house,
      ...(id === 'timeless' ? {} : { startsAt: `2026-11-${id === 'other' ? '22' : id}T10:00:00.000Z` }),
    })),
}

onBothEngines('what lies nearest to now, before and after it, in order of time', async (database) => {
  const asked = { organisation: 'house', kind: 'thing', around: Temporal.Instant.from('2026-11-22T12:00:00Z') }
  assert.deepEqual(await thingsAround(database.read, { ...asked, most: 2 }), [])
  let progress = await beginRebuild(aHouse(database), [things])
  while (progress) progress = await rebuildStep(aHouse(database), [things], progress)
  assert.deepEqual(await thingsAround(database.read, { ...asked, most: 2 }), ['10', '20', '24', '28'])
  assert.deepEqual(await thingsAround(database.read, { ...asked, most: 9 }), days)
  assert.deepEqual(await thingsAround(database.read, { ...asked, kind: 'nothing', most: 9 }), [])
})
