import assert from 'node:assert/strict'
import { chitalishte, fill, library } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { addAppearance, addGroup } from '../groups/groups.store.ts'
import { addMeeting } from '../meetings/meetings.store.ts'
import { addService } from '../services/services.store.ts'
import { countedMeasures } from './counted-measures.ts'

const texts = { bg: { name: 'Хор', about: null } }
const group = {
  ...({ organisation: chitalishte, kind: 'vocal', standing: 'permanent', leaderRole: null, leaderName: null } as const),
  ...{ lookingFor: null, lookingUntil: null, texts, version: 1 },
}
const service = {
  ...{ organisation: chitalishte, newInYear: null, version: 1 },
  texts: { bg: { name: 'Копиране', audience: null, place: null, price: null } },
}
const meeting = {
  ...({ organisation: chitalishte, kind: 'board', present: 5, total: 7 } as const),
  ...{ decisionsTaken: null, decisionsDone: null, note: null, version: 1 },
}

onBothEngines('groups and services that were there, appearances and meetings of the period', async (database) => {
  await fill(database)
  await database.write(async (tx) => {
    await addGroup(tx, { ...group, id: 'old', sinceYear: 1978, endedOn: '2026-02-01' }, null)
    await addGroup(tx, { ...group, id: 'of-all-time', sinceYear: null, endedOn: null }, null)
    await addGroup(tx, { ...group, id: 'new', sinceYear: 2027, endedOn: null }, null)
    await addService(tx, { ...service, id: 'copies', sinceYear: 2020, endedOn: null }, null)
    await addMeeting(tx, { ...meeting, id: 'spring', heldOn: '2026-03-31' }, null)
    await addMeeting(tx, { ...meeting, id: 'summer', heldOn: '2026-06-30' }, null)
    const writing = { organisation: chitalishte, group: 'old', actor: null }
    const about = { title: 'Събор', eventId: null, away: true, level: 'regional', award: null } as const
    await addAppearance(tx, writing, { ...about, id: 'fair', happenedOn: '2026-01-20' })
  })
  const of = async (organisation: string, from: string, to: string) => {
    const before = database.statements()
    const counts: number[] = []
    for (const { count } of countedMeasures) counts.push(await count(database.read, { organisation, from, to }))
    assert.equal(database.statements() - before, countedMeasures.length)
    return counts
  }
  assert.deepEqual(await of(chitalishte, '2026-01-01', '2026-03-31'), [2, 1, 1, 1])
  assert.deepEqual(await of(chitalishte, '2026-02-02', '2027-01-01'), [2, 0, 1, 2])
  assert.deepEqual(await of(library, '2026-01-01', '2026-12-31'), [0, 0, 0, 0])
})
