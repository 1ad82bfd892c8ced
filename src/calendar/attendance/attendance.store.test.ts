import assert from 'node:assert/strict'
import { anEvent, chitalishte, fill, library, words } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { removeEvents, saveEvent } from '../events/event.store.ts'
import { findAttendance, readFormer, removeAttendance, type Saying, saveAttendance } from './attendance.store.ts'
import { type Attendance, noBands, notHeld } from './attendance.ts'
import { findDate, readCountable, readJustEnded, readLately, readUncounted } from './dates.store.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
const past = anEvent({ id: 'past', starts: '2026-11-20T18:00:00', ends: '2026-11-20T20:00:00' })
const key = { event: 'past', recurrenceId: '2026-11-20T18:00:00' }
const came = (adults: number, more: Partial<Attendance> = {}): Attendance => ({
  ...{ held: true, reason: null, online: null, volunteers: null, volunteerHours: null, method: null },
  bands: { ...noBands, under14: 3, adults },
  ...more,
})
const saying = (attendance: Attendance, version: number): Saying => ({
  ...key,
  ...{ organisation: library, attendance, version, via: 'desk', by: null, now },
})
const asking = { organisation: library, now, lang: 'bg' } as const

onBothEngines('a number that is changed keeps the old one; the same twice is one', async (database) => {
  await fill(database, [past])
  const say = (attendance: Attendance, version: number) =>
    database.write((tx) => saveAttendance(tx, saying(attendance, version)))
  assert.equal(await say(came(30), 0), true)
  assert.equal(await say(came(30), 0), true)
  assert.equal((await findAttendance(database.read, key))?.version, 1)
  assert.equal(await say(came(31), 0), false)
  assert.equal(await say(came(31, { method: 'list', volunteers: 2 }), 1), true)
  assert.equal(await say(notHeld('буря'), 2), true)
  const former = await readFormer(database.read, key)
  assert.deepEqual(
    former.map(({ version, bands, method }) => [version, bands.adults, method]),
    [
      [2, 31, 'list'],
      [1, 30, null],
    ],
  )
  assert.equal((await findAttendance(database.read, key))?.reason, 'буря')
})

onBothEngines('a date that was counted cannot be erased by the way', async (database) => {
  await fill(database, [past])
  await database.write((tx) => saveAttendance(tx, saying(came(30), 0)))
  await assert.rejects(database.write((tx) => removeEvents(tx, ['past'], now)))
  assert.equal((await findAttendance(database.read, key))?.bands.adults, 30)
  await database.write((tx) =>
    saveEvent(tx, { ...past, starts: '2026-11-19T18:00:00', ends: null }, { now, networkZone: 'Europe/Sofia' }),
  )
  assert.equal((await findAttendance(database.read, key))?.bands.adults, 30)
  await database.write(async (tx) => {
    await removeAttendance(tx, ['past'])
    await removeEvents(tx, ['past'], now)
  })
  assert.equal(await findAttendance(database.read, key), undefined)
})

onBothEngines('only what has ended, was announced and was not called off waits for numbers', async (database) => {
  const at = { starts: '2026-11-20T18:00:00', ends: '2026-11-20T20:00:00' }
  await fill(database, [
    past,
    anEvent({ id: 'planned', ...at, status: 'planned' }),
    anEvent({ id: 'cancelled', ...at, status: 'cancelled' }),
    anEvent({ id: 'postponed', ...at, status: 'postponed' }),
    anEvent({ id: 'draft', ...at, state: 'draft' }),
    anEvent({ id: 'ahead' }),
    anEvent({ id: 'running', starts: '2026-11-22T10:00:00', ends: '2026-11-22T18:00:00' }),
    anEvent({ id: 'long-ago', starts: '2025-01-20T18:00:00', ends: null }),
    anEvent({ id: 'other', ...at, organisationId: chitalishte }),
    anEvent({ id: 'exhibition', type: 'period', starts: '2026-11-01', ends: '2026-11-21' }),
  ])
  const waiting = await readUncounted(database.read, asking, 50)
  assert.deepEqual(waiting.map(({ event }) => event).sort(), ['exhibition', 'past', 'planned'])
  const asked = { ...key, organisation: library }
  assert.equal((await readCountable(database.read, asking, [asked, { ...asked, event: 'other' }])).length, 1)
  const day = {
    from: Temporal.Instant.from('2026-11-19T22:00:00Z'),
    until: Temporal.Instant.from('2026-11-20T22:00:00Z'),
  }
  const ended = await readJustEnded(database.read, day, 'bg')
  assert.deepEqual(ended.map(({ event }) => event).sort(), ['exhibition', 'other', 'past', 'planned'])
  await database.write((tx) => saveAttendance(tx, saying(came(30), 0)))
  assert.deepEqual((await readUncounted(database.read, asking, 50)).map(({ event }) => event).sort(), [
    'exhibition',
    'planned',
  ])
  const [lately] = await readLately(database.read, asking, 5)
  assert.deepEqual([lately?.event, lately?.bands.adults, lately?.slug], ['past', 30, 'biblioteka'])
  const open = async (event: string, recurrenceId = '2026-11-20T18:00:00') =>
    (await findDate(database.read, { event, recurrenceId }, asking))?.open
  assert.deepEqual(
    [await open('past'), await open('cancelled'), await open('draft'), await open('nothing')],
    [true, false, undefined, undefined],
  )
})

onBothEngines('a title is told in the language asked for, else in the other', async (database) => {
  await fill(database, [anEvent({ ...past, texts: { en: words('An evening') } })])
  const date = await findDate(database.read, key, asking)
  assert.deepEqual([date?.title, date?.titleLang], ['An evening', 'en'])
})
