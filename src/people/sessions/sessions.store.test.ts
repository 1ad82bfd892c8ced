import assert from 'node:assert/strict'
import type { Database } from '#src/platform/db/database.ts'
import { movingClock } from '../../../test/support/clock.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { aPerson } from '../../../test/support/people.ts'
import { forget } from '../forget.ts'
import { isOwnDevice, rememberDevice } from './devices.store.ts'
import { recogniseSession } from './recognise-session.ts'
import { endSession, readSessions, revokeSession, revokeSessions, startSession } from './sessions.store.ts'

async function setUp(database: Database) {
  const clock = movingClock()
  const house = aHouse(database, { clock })
  const person = await aPerson(house, { email: 'maria@example.org' })
  const open = (id: string, remembered: boolean, whose = person) =>
    database.write(async (tx) => {
      const device = { id: `device ${id}`, person: whose, token: `browser ${id}` }
      const on = remembered ? await rememberDevice(tx, device, clock.now()) : undefined
      const session = { id, person: whose, token: `token ${id}`, device: 'Chrome, Windows', remembered, on }
      await startSession(tx, session, clock.now())
    })
  const holds = async (id: string) => (await recogniseSession(house, `token ${id}`)) !== undefined
  const isOwn = (id: string) => isOwnDevice(database.read, `browser ${id}`, 'maria@example.org')
  return { clock, house, person, open, holds, isOwn }
}

onBothEngines('a borrowed device is signed out after half a day, in use or not', async (database) => {
  const { clock, open, holds } = await setUp(database)
  await open('borrowed', false)
  clock.add({ hours: 11 })
  assert.ok(await holds('borrowed'))
  clock.add({ hours: 1 })
  assert.ok(!(await holds('borrowed')))
})

onBothEngines('an own device in use stays signed in; ninety idle days end it', async (database) => {
  const { clock, open, holds } = await setUp(database)
  await open('own', true)
  for (let visit = 0; visit < 4; visit++) {
    clock.add({ hours: 24 * 80 })
    assert.ok(await holds('own'))
  }
  clock.add({ hours: 24 * 90 })
  assert.ok(!(await holds('own')))
})

onBothEngines('a session in use is written down once a day', async (database) => {
  const { clock, open, holds } = await setUp(database)
  await open('own', true)
  const cost = async () => {
    const before = database.statements()
    await holds('own')
    return database.statements() - before
  }
  clock.add({ hours: 23 })
  assert.equal(await cost(), 1)
  clock.add({ hours: 1 })
  assert.ok((await cost()) > 1)
  clock.add({ hours: 23 })
  assert.equal(await cost(), 1)
})

onBothEngines('whoever cannot be written down is let in all the same', async (database) => {
  const { clock, house, open } = await setUp(database)
  await open('own', true)
  clock.add({ hours: 30 })
  const full = { ...database, write: () => Promise.reject(new Error('disk full')) }
  const found = await recogniseSession({ ...house, database: full }, 'token own')
  assert.equal(found?.session, 'own')
})

onBothEngines('signing out leaves an own device known, revoking does not', async (database) => {
  const { person, open, holds, isOwn } = await setUp(database)
  await open('one', true)
  await open('two', true)
  await database.write((tx) => endSession(tx, 'one'))
  assert.deepEqual([await holds('one'), await isOwn('one')], [false, true])
  assert.ok(await database.write((tx) => revokeSession(tx, { id: 'two', person })))
  assert.deepEqual([await holds('two'), await isOwn('two')], [false, false])
  assert.ok(!(await database.write((tx) => revokeSession(tx, { id: 'two', person }))))
})

onBothEngines('all but one are revoked, of this person only', async (database) => {
  const { clock, house, person, open, holds, isOwn } = await setUp(database)
  for (const id of ['one', 'two', 'three']) await open(id, id !== 'three')
  const other = await aPerson(house, { email: 'other@example.org' })
  await open('other', true, other)
  assert.equal(await database.write((tx) => revokeSessions(tx, { person, except: 'two' })), 2)
  assert.deepEqual([await holds('one'), await holds('two'), await holds('three')], [false, true, false])
  assert.deepEqual([await isOwn('one'), await isOwn('two')], [false, true])
  assert.ok(await holds('other'))
  assert.equal((await readSessions(database.read, person, clock.now())).length, 1)
  assert.equal(await database.write((tx) => revokeSessions(tx, { person, except: undefined })), 1)
})

onBothEngines('one browser may be the own device of two people', async (database) => {
  const { clock, house, person, isOwn } = await setUp(database)
  const other = await aPerson(house, { email: 'other@example.org' })
  const remember = (id: string, whose: string) =>
    database.write((tx) => rememberDevice(tx, { id, person: whose, token: 'browser shared' }, clock.now()))
  assert.equal(await remember('first', person), 'first')
  assert.equal(await remember('second', other), 'second')
  assert.equal(await remember('third', person), 'first')
  assert.ok(await isOwn('shared'))
  assert.ok(await isOwnDevice(database.read, 'browser shared', 'other@example.org'))
  assert.ok(!(await isOwnDevice(database.read, 'browser shared', 'nobody@example.org')))
})

onBothEngines('once a day what opens nothing any more goes, what holds stays', async (database) => {
  const { clock, house, open, holds, isOwn } = await setUp(database)
  const sweep = async () => {
    const effect = await forget(house)
    await database.write(effect)
  }
  await open('own', true)
  await open('borrowed', false)
  clock.add({ hours: 24 * 80 })
  await sweep()
  assert.ok(await holds('own'))
  clock.add({ hours: 24 * 91 })
  await sweep()
  assert.ok(!(await holds('own')))
  assert.ok(await isOwn('own'))
  clock.add({ hours: 24 * 400 })
  await sweep()
  assert.ok(!(await isOwn('own')))
})
