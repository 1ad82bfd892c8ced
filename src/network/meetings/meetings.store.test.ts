import assert from 'node:assert/strict'
import { chitalishte, fill, library } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import type { Meeting } from './meeting.ts'
import { addMeeting, readMeetings, saveMeeting } from './meetings.store.ts'

const aMeeting = (different: Partial<Meeting> = {}): Meeting => ({
  id: 'yearly',
  organisation: chitalishte,
  kind: 'reporting',
  heldOn: '2026-03-12',
  present: 52,
  total: 84,
  decisionsTaken: 5,
  decisionsDone: 3,
  note: null,
  version: 1,
  ...different,
})

onBothEngines('meetings are read as they were written, the latest first, in one query', async (database) => {
  await fill(database)
  const board = aMeeting({ id: 'board', kind: 'board', heldOn: '2026-10-01', present: null, total: null })
  await database.write((tx) => addMeeting(tx, aMeeting(), null))
  const before = database.statements()
  assert.deepEqual(await readMeetings(database.read, chitalishte), [aMeeting()])
  assert.equal(database.statements() - before, 1)
  await database.write((tx) => addMeeting(tx, board, null))
  assert.deepEqual(await readMeetings(database.read, chitalishte), [board, aMeeting()])
  assert.deepEqual(await readMeetings(database.read, library), [])
})

onBothEngines('one of a kind on a day counts once', async (database) => {
  await fill(database)
  const add = (meeting: Meeting) => database.write((tx) => addMeeting(tx, meeting, null))
  assert.equal(await add(aMeeting()), 'saved')
  assert.equal(await add(aMeeting({ id: 'again' })), 'known')
  assert.equal(await add(aMeeting({ id: 'other', kind: 'board' })), 'saved')
  const turned = aMeeting({ id: 'other', kind: 'reporting' })
  assert.equal(await database.write((tx) => saveMeeting(tx, turned, null)), 'known')
})

onBothEngines('who saves what somebody else has saved meanwhile writes nothing', async (database) => {
  await fill(database)
  await database.write((tx) => addMeeting(tx, aMeeting(), null))
  const save = (decisionsDone: number) => database.write((tx) => saveMeeting(tx, aMeeting({ decisionsDone }), null))
  assert.deepEqual([await save(5), await save(4)], ['saved', 'changed'])
  assert.equal((await readMeetings(database.read, chitalishte))[0]?.decisionsDone, 5)
})
