import { sql } from 'kysely'
import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import {
  type Base,
  type ListedDate,
  type ListFrame,
  type ListTables,
  type Narrowing,
  withOwnTitles,
  withWords,
} from './event-list.store.ts'

export interface MonthDate extends ListedDate {
  /** How many dates begin on the same day, those not shown included. */
  readonly ofDay: number
}

/** The first `most` dates of every day in the window, each with the number of its day; one query for a whole month. */
export async function readMonth(
  query: Reader,
  frame: ListFrame,
  narrowing: Narrowing,
  window: { from: Temporal.Instant; until: Temporal.Instant },
  most: number,
): Promise<MonthDate[]> {
  const tables = query.withTables<ListTables>()
  let inWindow = tables
    .selectFrom('calendar_occurrence')
    .selectAll()
    .select(
      sql<number>`row_number() over (partition by first_day order by starts_at, event_id, recurrence_id)`.as('of_rank'),
    )
    .select(sql<number>`count(*) over (partition by first_day)`.as('of_day'))
    .where('listed', '=', sql.lit(1))
    .where('starts_at', '>=', instantText(window.from))
    .where('starts_at', '<', instantText(window.until))
  const { sphere, settlementId, organisationId } = narrowing
  if (sphere) inWindow = inWindow.where('sphere', '=', sphere)
  if (settlementId) inWindow = inWindow.where('settlement_id', '=', settlementId)
  if (organisationId) inWindow = inWindow.where('organisation_id', '=', organisationId)
  const ranked = tables.selectFrom(inWindow.as('occurrence')).where('occurrence.of_rank', '<=', most)
  const rows = await withWords(ranked as unknown as Base, frame.lang)
    .select(sql<number>`occurrence.of_day`.as('ofDay'))
    .orderBy('occurrence.starts_at')
    .orderBy('occurrence.event_id')
    .orderBy('occurrence.recurrence_id')
    .execute()
  const dates = await withOwnTitles(query, rows, frame)
  return dates.map((date, number) => ({ ...date, ofDay: Number(rows[number]?.ofDay ?? 1) }))
}
