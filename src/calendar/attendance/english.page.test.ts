import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomSecrets } from '#src/platform/secrets.ts'
import { anEvent, library } from '../../../test/support/calendar.ts'
import { aFront } from '../../../test/support/front.ts'
import { readHtml } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { saveAttendance } from './attendance.store.ts'
import { noBands, notHeld } from './attendance.ts'
import { linkSecret } from './link-secret.store.ts'
import { signLink } from './signed-link.ts'

const on = (day: string) => ({ starts: `2026-11-${day}T18:00:00`, ends: `2026-11-${day}T20:00:00` })
const desk = '/en/desk/calendar/biblioteka'

test('on English pages Bulgarian titles, names and reasons are marked as Bulgarian, with problems too', async (context) => {
  const front = await aFront(context, [
    anEvent({ id: 'past', ...on('20') }),
    anEvent({ id: 'counted', ...on('19') }),
    anEvent({ id: 'ahead', status: 'planned' }),
  ])
  const { database, clock } = front.house
  const { person, as, sends } = await signedIn(front.house, { member: { organisation: library, role: 'editor' } })
  const said = { event: 'counted', recurrenceId: '2026-11-19T18:00:00', organisation: library, now: clock.now() }
  const bands = { ...noBands, adults: 3 }
  const came = { held: true, reason: null, bands, online: null, volunteers: null, volunteerHours: null, method: null }
  await database.write(async (tx) => {
    const by = { via: 'desk', by: person } as const
    await saveAttendance(tx, { ...said, ...by, attendance: notHeld('буря'), version: 0 })
    await saveAttendance(tx, { ...said, ...by, attendance: came, version: 1 })
    await saveAttendance(tx, { ...said, ...by, attendance: notHeld('дъжд'), version: 2 })
  })
  const secret = await linkSecret(database, randomSecrets)
  const link = (act: 'count' | 'confirm' | 'stop', one: string, other: string) =>
    signLink(secret, { act, about: [one, other] }, clock.now())
  const faults = async (path: string, init: RequestInit) =>
    faultsOf(readHtml(await (await front.request(path, init)).text()))
  for (const path of [
    '/en/desk',
    `${desk}/attendance`,
    `${desk}/attendance/counted/2026-11-19T18:00:00`,
    `${desk}/statistics`,
    `/en/calendar/attendance/${link('count', 'past', '2026-11-20T18:00:00')}`,
    `/en/calendar/attendance/${link('count', 'counted', '2026-11-19T18:00:00')}`,
    `/en/calendar/confirmation/${link('confirm', 'ahead', '2026-11-27T18:00:00')}`,
    `/en/calendar/letters/${link('stop', person, 'week')}`,
  ])
    assert.deepEqual(await faults(path, as), [], path)
  const rows = { 'date-0': 'past 2026-11-20T18:00:00', 'under14-0': 'x' }
  assert.deepEqual(await faults(`${desk}/attendance`, sends(rows)), [])
  assert.deepEqual(await faults(`${desk}/attendance/past/2026-11-20T18:00:00`, sends({ under14: 'x' })), [])
})
