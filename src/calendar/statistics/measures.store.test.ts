import assert from 'node:assert/strict'
import type { Database } from '#src/platform/db/database.ts'
import { aChange, anEvent, chitalishte, fill, library } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { saveAttendance } from '../attendance/attendance.store.ts'
import { type Attendance, noBands, notHeld } from '../attendance/attendance.ts'
import { type EventDetails, noDetails } from '../events/event-details.ts'
import { readHeldDates, readMeasures } from './measures.store.ts'
import { peopleIn, sumOf, sumsBy } from './measures.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
const year = { from: '2026-01-01', to: '2026-12-31', now }
const on = (day: string) => ({ starts: `2026-${day}T18:00:00`, ends: `2026-${day}T20:00:00` })
const details = (more: Partial<EventDetails>) => ({ ...noDetails, ...more })

const came = (under14: number, aged20 = 0): Attendance => ({
  ...{ held: true, reason: null, online: 1, volunteers: 2, volunteerHours: 5, method: 'list' },
  bands: { ...noBands, under14, aged20 },
})

const say = (database: Database, event: string, day: string, attendance: Attendance, organisation = library) =>
  database.write((tx) =>
    saveAttendance(tx, {
      ...{ event, recurrenceId: `2026-${day}T18:00:00`, organisation, attendance },
      ...{ version: 0, via: 'desk', by: null, now },
    }),
  )

const heldBy = async (database: Database, organisation?: string) =>
  sumOf(await readMeasures(database.read, { ...year, organisation }))

onBothEngines(
  'what has been held counts; what was planned, called off or is still to come does not',
  async (database) => {
    const lasting = { type: 'period' as const, ends: '2026-10-20' }
    await fill(database, [
      anEvent({ id: 'held', ...on('11-20') }),
      anEvent({ id: 'planned', ...on('11-20'), status: 'planned' }),
      anEvent({ id: 'planned-but-came', ...on('11-20'), status: 'planned' }),
      anEvent({ id: 'cancelled', ...on('11-20'), status: 'cancelled' }),
      anEvent({ id: 'postponed', ...on('11-20'), status: 'postponed' }),
      anEvent({ id: 'not-held', ...on('11-20') }),
      anEvent({ id: 'draft', ...on('11-20'), state: 'draft' }),
      anEvent({ id: 'ahead', ...on('11-27') }),
      anEvent({ id: 'month', ...on('10-01'), details: details({ precise: 'month' }) }),
      anEvent({ id: 'last-year', starts: '2025-12-31T18:00:00', ends: null }),
      anEvent({
        ...{ id: 'exhibition', starts: '2026-10-01', ...lasting },
        details: details({ hours: [1, 2, 3].map((weekday) => ({ weekday, opens: '10:00', closes: '17:00' })) }),
      }),
      anEvent({
        ...{ id: 'course', ...on('11-02'), rule: 'FREQ=WEEKLY;COUNT=5' },
        changes: [aChange('2026-11-09T18:00:00', { status: 'cancelled' })],
      }),
    ])
    await say(database, 'planned-but-came', '11-20', came(7))
    await say(database, 'not-held', '11-20', notHeld('буря'))
    const sum = await heldBy(database, library)
    // held, planned-but-came, exhibition, and the course on 2 and 16 November.
    assert.deepEqual([sum.held, sum.counted, peopleIn(sum)], [5, 1, 7])
    const dates = await readHeldDates(database.read, { ...year, organisation: library }, 'bg')
    assert.deepEqual(
      dates.map(({ day, bands }) => [day, bands?.under14]),
      [
        ['2026-10-01', undefined],
        ['2026-11-02', undefined],
        ['2026-11-16', undefined],
        ['2026-11-20', undefined],
        ['2026-11-20', 7],
      ],
    )
  },
)

onBothEngines('a date that was counted and then fell out of its series stays counted', async (database) => {
  const course = anEvent({ id: 'course', ...on('11-02'), rule: 'FREQ=WEEKLY;COUNT=3' })
  await fill(database, [course])
  await say(database, 'course', '11-09', came(4))
  const { saveEvent } = await import('../events/event.store.ts')
  await database.write((tx) =>
    saveEvent(tx, { ...course, rule: null, type: 'single' }, { now, networkZone: 'Europe/Sofia' }),
  )
  const sum = await heldBy(database, library)
  assert.deepEqual([sum.held, sum.counted, peopleIn(sum)], [2, 1, 4])
})

onBothEngines('an event held together counts for each organiser, and once in the sum of all', async (database) => {
  const together = details({
    roles: [
      { role: 'co-organiser', organisationId: chitalishte, name: null },
      { role: 'co-organiser', organisationId: null, name: 'Училището' },
    ],
  })
  const guest = details({ roles: [{ role: 'participant', organisationId: chitalishte, name: null }] })
  await fill(database, [
    anEvent({ id: 'together', ...on('11-20'), details: together }),
    anEvent({ id: 'guest', ...on('11-19'), details: guest }),
    anEvent({ id: 'own', ...on('11-18'), organisationId: chitalishte }),
  ])
  await say(database, 'together', '11-20', came(10, 3))
  const each = [await heldBy(database, library), await heldBy(database, chitalishte), await heldBy(database)]
  assert.deepEqual(
    each.map((sum) => [sum.held, peopleIn(sum), sum.volunteerHours]),
    [
      [2, 13, 5],
      [2, 13, 5],
      [3, 13, 5],
    ],
  )
  const [first] = await readHeldDates(database.read, { ...year, organisation: chitalishte }, 'bg')
  assert.equal(first?.own, true)
})

onBothEngines('sums of the network leave out drafts and practice', async (database) => {
  await fill(database, [
    anEvent({ id: 'a', ...on('11-20') }),
    anEvent({ id: 'b', ...on('11-20'), organisationId: chitalishte }),
  ])
  await database.write(async ({ query }) => {
    await query
      .withTables<{ network_organisation: { id: string; status: string } }>()
      .updateTable('network_organisation')
      .set({ status: 'draft' })
      .where('id', '=', chitalishte)
      .execute()
  })
  assert.deepEqual([(await heldBy(database)).held, (await heldBy(database, chitalishte)).held], [1, 1])
})

onBothEngines('held dates are told by month, kind, level and place, in one query', async (database) => {
  const marks = details({ countedKind: 'book', level: 'regional', away: true })
  await fill(database, [
    anEvent({ id: 'a', ...on('11-20'), details: marks }),
    anEvent({ id: 'b', ...on('11-19'), details: marks }),
    anEvent({ id: 'c', ...on('10-19') }),
  ])
  await say(database, 'a', '11-20', came(10))
  await say(database, 'b', '11-19', came(5))
  const before = database.statements()
  const groups = await readMeasures(database.read, { ...year, organisation: library })
  assert.equal(database.statements() - before, 1)
  const held = (sums: ReadonlyMap<unknown, { held: number; online: number }>) =>
    [...sums].map(([key, { held, online }]) => [key, held, online])
  assert.deepEqual(held(sumsBy(groups, ({ month }) => month)), [
    ['2026-10', 1, 0],
    ['2026-11', 2, 2],
  ])
  assert.deepEqual(held(sumsBy(groups, ({ kind, level, away }) => `${kind} ${level} ${away}`)), [
    ['null null false', 1, 0],
    ['book regional true', 2, 2],
  ])
})
