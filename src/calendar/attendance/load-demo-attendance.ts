import { instantText } from '#src/platform/clock.ts'
import type { Tx } from '#src/platform/db/database.ts'
import { demoId } from '#src/platform/demo-id.ts'
import { calendarTables } from '../events/event.store.ts'
import { removeAttendance, type Saying, saveAttendance } from './attendance.store.ts'
import { type Attendance, noBands, notHeld } from './attendance.ts'
import { attendancePersonal } from './personal.ts'

const persons = ['coordinator', 'secretary', 'librarian'].map((key) => demoId('person', key))
const [, , librarian = null] = persons
/** The latest dates have no numbers yet: they wait at the desk. */
const waiting = 4
/** Every so many dates one was not held. */
const everyNotHeld = 9

/** How many came to the dates of the demonstration that have passed: the same on every day that it is loaded for. */
export async function loadDemoAttendance(tx: Tx, events: readonly string[], now: Temporal.Instant): Promise<void> {
  const dates = await calendarTables(tx.query)
    .selectFrom('calendar_occurrence')
    .select(['event_id as event', 'recurrence_id as recurrenceId', 'organisation_id as organisation'])
    .where('event_id', 'in', events)
    .where('listed', '=', 1)
    .where('status', '=', 'confirmed')
    .where('ends_at', '<=', instantText(now))
    .orderBy('starts_at')
    .orderBy('event_id')
    .execute()
  for (const [index, date] of dates.slice(0, Math.max(0, dates.length - waiting)).entries()) {
    const told = index % everyNotHeld === everyNotHeld - 1 ? notHeld('лошо време') : numbersOf(date.event, index)
    const said: Saying = { ...date, attendance: told, version: 0, via: 'link', by: null, now }
    await saveAttendance(tx, said)
    // Somebody counted again from the list.
    if (index === 0)
      await saveAttendance(tx, { ...said, attendance: corrected(told), version: 1, via: 'desk', by: librarian })
  }
}

/** A number below `most` that belongs to this date. */
const pick = (event: string, what: string, most: number): number =>
  Number.parseInt(demoId(what, event).replaceAll('-', '').slice(0, 8), 16) % most

function numbersOf(event: string, index: number): Attendance {
  const adults = 4 + pick(event, 'adults', 40)
  const aged65 = pick(event, 'aged65', adults)
  const hasAges = index % 3 === 0
  return {
    held: true,
    reason: null,
    bands: {
      ...noBands,
      under14: pick(event, 'under14', 25),
      aged14: pick(event, 'aged14', 12),
      ...(hasAges ? { aged65, aged30: adults - aged65 } : { adults }),
    },
    online: index % 5 === 0 ? 3 : null,
    volunteers: index % 4 === 0 ? 2 : null,
    volunteerHours: index % 4 === 0 ? 6 : null,
    method: index % 2 === 0 ? 'counted' : null,
  }
}

const corrected = (told: Attendance): Attendance => ({
  ...told,
  bands: { ...told.bands, aged14: told.bands.aged14 + 3 },
  method: 'list',
})

/** Before the events and the persons go: their numbers, and what the persons refused. */
export async function removeDemoAttendance(tx: Tx, events: readonly string[], now: Temporal.Instant): Promise<void> {
  await removeAttendance(tx, events)
  for (const person of persons) await attendancePersonal.erase(tx, person, now)
}
