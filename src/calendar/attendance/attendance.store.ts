import type { PeopleTables } from '#src/people/index.ts'
import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { type Attendance, type Bands, type Method, sameAttendance } from './attendance.ts'

type AttendanceRow = {
  event_id: string
  recurrence_id: string
  held: number
  reason: string | null
  under_14: number
  aged_14: number
  aged_20: number
  aged_30: number
  aged_50: number
  aged_65: number
  adults: number
  unspecified: number
  online: number | null
  volunteers: number | null
  volunteer_hours: number | null
  method: Method | null
  counted_via: 'desk' | 'link'
  counted_by: string | null
  counted_at: string
  version: number
}

export type AttendanceTables = {
  calendar_attendance: AttendanceRow
  calendar_attendance_former: AttendanceRow
}

const tables = (query: Reader) => query.withTables<AttendanceTables & PeopleTables>()

/** One date of one event. */
export interface DateKey {
  readonly event: string
  readonly recurrenceId: string
}

/** What was said of a date, by whom and when. */
export interface Entered extends Attendance {
  /** Null where the link of a letter was used, or the account is erased. */
  readonly by: string | null
  readonly via: 'desk' | 'link'
  /** Instant text. */
  readonly at: string
  readonly version: number
}

/** Band to column. */
export const bandColumns = {
  under14: 'under_14',
  aged14: 'aged_14',
  aged20: 'aged_20',
  aged30: 'aged_30',
  aged50: 'aged_50',
  aged65: 'aged_65',
  adults: 'adults',
  unspecified: 'unspecified',
} as const satisfies Record<keyof Bands, string>

type BandColumns = { readonly [B in keyof typeof bandColumns as (typeof bandColumns)[B]]: number }

/** Engines give sums as text or numbers. */
export const bandsOf = (row: BandColumns): Bands => ({
  under14: Number(row.under_14),
  aged14: Number(row.aged_14),
  aged20: Number(row.aged_20),
  aged30: Number(row.aged_30),
  aged50: Number(row.aged_50),
  aged65: Number(row.aged_65),
  adults: Number(row.adults),
  unspecified: Number(row.unspecified),
})

const asEntered = (row: AttendanceRow & { readonly name: string | null }): Entered => ({
  held: row.held === 1,
  reason: row.reason,
  bands: bandsOf(row),
  online: row.online,
  volunteers: row.volunteers,
  volunteerHours: row.volunteer_hours,
  method: row.method,
  by: row.name,
  via: row.counted_via,
  at: row.counted_at,
  version: row.version,
})

const read = (query: Reader, table: keyof AttendanceTables, { event, recurrenceId }: DateKey) =>
  tables(query)
    .selectFrom(table)
    .leftJoin('people_person as person', 'person.id', 'counted_by')
    .selectAll(table)
    .select('person.name')
    .where('event_id', '=', event)
    .where('recurrence_id', '=', recurrenceId)

/** What is said of this date now. One query. */
export async function findAttendance(query: Reader, key: DateKey): Promise<Entered | undefined> {
  const row = await read(query, 'calendar_attendance', key).executeTakeFirst()
  return row ? asEntered(row) : undefined
}

/** What was said before, the latest first. One query. */
export async function readFormer(query: Reader, key: DateKey): Promise<Entered[]> {
  const rows = await read(query, 'calendar_attendance_former', key)
    .orderBy('calendar_attendance_former.version', 'desc')
    .execute()
  return rows.map(asEntered)
}

export interface Saying extends DateKey {
  readonly organisation: string
  readonly attendance: Attendance
  /** What the form was read at: 0 where nothing was said yet. */
  readonly version: number
  readonly via: 'desk' | 'link'
  readonly by: string | null
  readonly now: Temporal.Instant
}

/**
 * Says how many came. A changed number keeps the old one with who and when; the same words twice are one entry. False when
 * somebody else has said something since.
 */
export async function saveAttendance(tx: Tx, saying: Saying): Promise<boolean> {
  const { event, recurrenceId, organisation, attendance, version, by } = saying
  const standing = await findAttendance(tx.query, saying)
  if (standing && sameAttendance(standing, attendance)) return true
  if ((standing?.version ?? 0) !== version) return false
  if (standing) await keepFormer(tx, saying)
  const row = rowOf(saying)
  await tables(tx.query)
    .insertInto('calendar_attendance')
    .values(row)
    .onConflict((conflict) => conflict.columns(['event_id', 'recurrence_id']).doUpdateSet(row))
    .execute()
  await tx.record({ name: 'calendar.attendance.saved', ids: { event, organisation, date: recurrenceId }, actor: by })
  return true
}

const mostAtOnce = 200

/** The first numbers of many dates at once, of which nothing was said yet. One fact for each organisation. */
export async function enterAttendances(tx: Tx, sayings: readonly Saying[]): Promise<void> {
  for (let from = 0; from < sayings.length; from += mostAtOnce) {
    const rows = sayings.slice(from, from + mostAtOnce).map(rowOf)
    await tables(tx.query).insertInto('calendar_attendance').values(rows).execute()
  }
  for (const organisation of new Set(sayings.map((saying) => saying.organisation)))
    await tx.record({ name: 'calendar.attendance.saved', ids: { organisation } })
}

const rowOf = ({ event, recurrenceId, attendance, version, via, by, now }: Saying): AttendanceRow => ({
  event_id: event,
  recurrence_id: recurrenceId,
  held: attendance.held ? 1 : 0,
  reason: attendance.reason,
  ...columnsOf(attendance.bands),
  online: attendance.online,
  volunteers: attendance.volunteers,
  volunteer_hours: attendance.volunteerHours,
  method: attendance.method,
  counted_via: via,
  counted_by: by,
  counted_at: instantText(now),
  version: version + 1,
})

const columnsOf = (bands: Bands) => ({
  under_14: bands.under14,
  aged_14: bands.aged14,
  aged_20: bands.aged20,
  aged_30: bands.aged30,
  aged_50: bands.aged50,
  aged_65: bands.aged65,
  adults: bands.adults,
  unspecified: bands.unspecified,
})

const keepFormer = ({ query }: Tx, { event, recurrenceId }: DateKey) =>
  tables(query)
    .insertInto('calendar_attendance_former')
    .expression(
      tables(query)
        .selectFrom('calendar_attendance')
        .selectAll()
        .where('event_id', '=', event)
        .where('recurrence_id', '=', recurrenceId),
    )
    .execute()

/** Takes away all that was counted of these events: only when somebody asks for exactly this. */
export async function removeAttendance({ query }: Tx, events: readonly string[]): Promise<void> {
  if (events.length === 0) return
  await tables(query).deleteFrom('calendar_attendance_former').where('event_id', 'in', events).execute()
  await tables(query).deleteFrom('calendar_attendance').where('event_id', 'in', events).execute()
}

/** What this person entered, for himself to read. */
export async function readEnteredBy(query: Reader, person: string) {
  const of = (table: keyof AttendanceTables) =>
    tables(query)
      .selectFrom(table)
      .select(['event_id as event', 'recurrence_id as date', 'counted_at as entered'])
      .where('counted_by', '=', person)
      .orderBy('counted_at')
      .execute()
  return [...(await of('calendar_attendance')), ...(await of('calendar_attendance_former'))]
}

/** The numbers are the organisation's and stay. */
export async function forgetEnteredBy({ query }: Tx, person: string): Promise<void> {
  for (const table of ['calendar_attendance', 'calendar_attendance_former'] as const)
    await tables(query).updateTable(table).set({ counted_by: null }).where('counted_by', '=', person).execute()
}
