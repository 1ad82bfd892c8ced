import assert from 'node:assert/strict'
import type { Database } from '#src/platform/db/database.ts'
import { anEvent, fill, saving } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { calendarTables, saveDates, saveEvent } from './event.store.ts'
import { bringBack, readComing, withdrawEvents } from './withdrawn.store.ts'

const { now } = saving
/** Two dates behind us, two ahead. */
const weekly = anEvent({
  starts: '2026-11-06T18:00:00',
  ends: '2026-11-06T20:00:00',
  rule: 'FREQ=WEEKLY;COUNT=4',
  type: 'several',
})

const listed = async ({ read }: Database) => {
  const rows = await calendarTables(read)
    .selectFrom('calendar_occurrence')
    .select(['starts', 'listed'])
    .orderBy('starts')
    .execute()
  return rows.flatMap(({ starts, listed }) => (listed > 0 ? [starts.slice(5, 10)] : []))
}

onBothEngines(
  'of what is withdrawn the past stays in lists; whoever saves it does not bring it back',
  async (database) => {
    await fill(database, [weekly])
    const coming = () => readComing(database.read, ['event-1', 'nobody'], now)
    assert.deepEqual(
      [await listed(database), [...(await coming())]],
      [['11-06', '11-13', '11-20', '11-27'], ['event-1']],
    )
    const told: string[] = []
    database.onFacts((facts) => told.push(...facts.map(({ name }) => name)))
    await database.write((tx) => withdrawEvents(tx, ['event-1'], now))
    assert.deepEqual([await listed(database), (await coming()).size], [['11-06', '11-13', '11-20'], 0])
    await database.write((tx) => withdrawEvents(tx, ['event-1'], now))
    assert.deepEqual(told, ['calendar.event.saved'])
    await database.write((tx) => saveEvent(tx, weekly, saving))
    await database.write((tx) => saveDates(tx, { ...weekly, rule: 'FREQ=WEEKLY;COUNT=6' }, saving))
    assert.deepEqual(await listed(database), ['11-06', '11-13', '11-20'])
    await database.write(async (tx) => {
      await bringBack(tx, ['event-1'])
      await saveEvent(tx, weekly, saving)
    })
    assert.deepEqual(await listed(database), ['11-06', '11-13', '11-20', '11-27'])
  },
)
