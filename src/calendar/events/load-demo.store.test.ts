import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mediaOf } from '#src/media/index.ts'
import { network, ofOrganisation, readManagers, readOrganisationNames } from '#src/network/index.ts'
import { people } from '#src/people/index.ts'
import { places } from '#src/places/index.ts'
import type { Database } from '#src/platform/db/database.ts'
import type { House } from '#src/platform/module.ts'
import { aCalendarFile } from '../../../test/support/calendar-file.ts'
import { onBothEngines, sqliteForTest } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { calendar } from '../index.ts'
import { calendarTables } from './event.store.ts'
import { readEvents } from './event-read.store.ts'
import { importCalendar } from './import-calendar.ts'

const modules = [people, places, mediaOf(ofOrganisation, readManagers), network, calendar]
const load = (house: House) =>
  house.database.write(async (tx) => {
    for (const { demo } of modules) await demo?.load(tx, house)
  })
async function remove(house: House): Promise<number> {
  let stayed = 0
  for (const { demo } of modules.toReversed()) stayed += (await demo?.remove(house)) ?? 0
  return stayed
}

type Rows = Record<string, number>

async function rowsIn({ read }: Database): Promise<Rows> {
  const tables = [
    ...['calendar_event', 'calendar_event_text', 'calendar_change', 'calendar_change_text', 'calendar_occurrence'],
    ...['calendar_attendance', 'calendar_attendance_former', 'calendar_draft', 'calendar_proposal'],
    ...['network_organisation', 'network_organisation_text'],
    ...['places_venue', 'places_venue_text', 'places_settlement'],
  ]
  const counts: Rows = {}
  for (const table of tables) {
    const any = read.withTables<Record<string, { id: string }>>()
    const row = await any.selectFrom(table).select(any.fn.countAll().as('count')).executeTakeFirstOrThrow()
    counts[table] = Number(row.count)
  }
  return counts
}

onBothEngines(
  'the demonstration fills every table, each event has a date, and it goes without a trace',
  async (database) => {
    const house = aHouse(database)
    await load(house)
    const full = await rowsIn(database)
    for (const [table, count] of Object.entries(full)) assert.ok(count > 0, table)
    assert.ok((full.calendar_event ?? 0) >= 400 && (full.network_organisation ?? 0) >= 10)
    const tables = calendarTables(database.read)
    const ids = (await tables.selectFrom('calendar_event').select('id').execute()).map(({ id }) => id)
    assert.equal((await readEvents(database.read, ids)).length, ids.length)
    const dated = await tables.selectFrom('calendar_occurrence').select('event_id').distinct().execute()
    assert.equal(dated.length, ids.length)
    assert.equal(await remove(house), 0)
    assert.deepEqual(new Set(Object.values(await rowsIn(database))), new Set([0]))
  },
)

test('what somebody imported into the demonstration stays, with its organisation whole', async (context) => {
  const database = await sqliteForTest(context)
  const house = aHouse(database)
  await load(house)
  const [organisation] = await readOrganisationNames(database.read, 'bg')
  assert.ok(organisation)
  await importCalendar(house, {
    organisationId: organisation.id,
    bytes: new TextEncoder().encode(aCalendarFile('UID:a\nSUMMARY:Вечер\nDTSTART:20261127')),
    label: 'a.ics',
    sphere: 'culture',
  })
  assert.ok((await remove(house)) > 0)
  assert.deepEqual(await readOrganisationNames(database.read, 'bg'), [organisation])
  const left = await rowsIn(database)
  assert.deepEqual([left.calendar_event, left.network_organisation, left.places_settlement], [1, 1, 1])
})
