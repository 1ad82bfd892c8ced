import { instantText } from '#src/platform/clock.ts'
import type { Tx } from '#src/platform/db/database.ts'
import { demoId } from '#src/platform/demo-id.ts'
import { calendarTables } from '../events/event.store.ts'
import type { CalendarEvent } from '../events/event.ts'
import { type DateKey, enterAttendances, removeAttendance, type Saying, saveAttendance } from './attendance.store.ts'
import { type Attendance, noBands, notHeld } from './attendance.ts'
import { attendancePersonal } from './personal.ts'

const persons = ['coordinator', 'secretary', 'librarian'].map((key) => demoId('person', key))
const [, , librarian = null] = persons
/** The latest dates of an organisation have no numbers yet: they wait at its desk. */
const waiting = 1
/** Every so many dates one was not held. */
const everyNotHeld = 31
const reasons = ['лошо време', 'лекторът се разболя', 'нямаше ток в сградата']

/** Which events they came to. */
type Visited = Pick<CalendarEvent, 'kind' | 'rule' | 'price' | 'details' | 'onlineUrl'>

/** How many came to the dates of the demonstration that have passed: the same on every day that it is loaded for. */
export async function loadDemoAttendance(
  tx: Tx,
  events: ReadonlyMap<string, Visited>,
  now: Temporal.Instant,
): Promise<void> {
  const dates = await calendarTables(tx.query)
    .selectFrom('calendar_occurrence')
    .select(['event_id as event', 'recurrence_id as recurrenceId', 'organisation_id as organisation'])
    .where('event_id', 'in', [...events.keys()])
    .where('listed', '=', 1)
    .where('status', '=', 'confirmed')
    .where('ends_at', '<=', instantText(now))
    .orderBy('starts_at')
    .orderBy('event_id')
    .execute()
  const told = [...Map.groupBy(dates, ({ organisation }) => organisation).values()].flatMap((some) =>
    some.slice(0, Math.max(1, some.length - waiting)),
  )
  const sayings = told.flatMap((date, index): Saying[] => {
    const event = events.get(date.event)
    const isHeld = index % everyNotHeld !== everyNotHeld - 1
    if (!event) return []
    const attendance = isHeld ? numbersOf(date, event) : notHeld(reasons[index % reasons.length] ?? '')
    return [{ ...date, attendance, version: 0, via: 'link', by: null, now }]
  })
  await enterAttendances(tx, sayings)
  // Somebody counted again from the list.
  const [first] = sayings
  if (first)
    await saveAttendance(tx, {
      ...first,
      attendance: corrected(first.attendance),
      version: 1,
      via: 'desk',
      by: librarian,
    })
}

/** Fewest and most people, and how many of a hundred are children and youngsters. */
const usual: Readonly<Record<Visited['kind'], readonly [number, number, number, number]>> = {
  music: [60, 170, 8, 12],
  stage: [70, 190, 12, 18],
  film: [25, 60, 5, 25],
  lecture: [14, 46, 2, 22],
  book: [16, 52, 4, 16],
  workshop: [8, 18, 20, 20],
  walk: [10, 26, 15, 15],
  children: [14, 40, 64, 4],
  general: [30, 150, 20, 15],
}

/** A number below `most` that belongs to this date. */
const pick = (date: DateKey, what: string, most: number): number =>
  Number.parseInt(demoId(what, `${date.event} ${date.recurrenceId}`).slice(0, 8), 16) % most

function numbersOf(date: DateKey, { kind, rule, price, details, onlineUrl }: Visited): Attendance {
  const [least, most, children, young] = usual[kind]
  // Who comes every week is fewer than who comes once.
  const all = Math.max(5, Math.round((least + pick(date, 'all', most - least)) / (rule === null ? 1 : 3)))
  const under14 = Math.round((all * children) / 100)
  const aged14 = Math.round((all * young) / 100)
  const adults = all - under14 - aged14
  const isPaid = price !== null && price.from > 0
  const volunteers = pick(date, 'volunteers', 6) === 0 ? 1 + pick(date, 'hands', 4) : null
  return {
    held: true,
    reason: null,
    bands: { ...noBands, under14, aged14, ...agesOf(date, adults) },
    online: onlineUrl === null ? null : 4 + pick(date, 'online', 30),
    volunteers,
    volunteerHours: volunteers === null ? null : volunteers * 3,
    method: isPaid
      ? 'tickets'
      : details.booking === 'needed'
        ? 'list'
        : kind === 'walk' || all > 90
          ? 'estimate'
          : 'counted',
  }
}

/** Some houses ask the ages of grown-ups too. */
function agesOf(date: DateKey, adults: number): Partial<Attendance['bands']> {
  if (pick(date, 'ages', 3) > 0) return { adults }
  const part = (percent: number) => Math.round((adults * percent) / 100)
  const [aged20, aged30, aged50] = [part(12), part(31), part(27)] as const
  return { aged20, aged30, aged50, aged65: adults - aged20 - aged30 - aged50 }
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
