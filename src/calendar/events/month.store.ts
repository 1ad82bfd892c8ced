import { sql } from 'kysely'
import { keptQuery } from '#src/platform/db/kept-query.ts'
import {
  type Base,
  type Languages,
  type ListedDate,
  type ListFrame,
  type ListTables,
  languagesOf,
  listed,
  type Narrowing,
  type Shelf,
  toldDates,
  withWords,
} from './event-list.store.ts'

export interface MonthDate extends ListedDate {
  /** How many dates begin on the same day, those not shown included. */
  readonly ofDay: number
}

interface MonthAsked extends Narrowing, Languages {
  /** Days, the last one not included. */
  readonly from: string
  readonly until: string
  readonly limit: number
}

/** Counts and keys come from an index alone, so that a month of thousands of dates reads only those it shows. */
const monthBy = keptQuery((query, asked: MonthAsked) => {
  const days = listed(query, asked)
    .select(['occurrence.first_day', sql<number>`count(*)`.as('dates')])
    .where('occurrence.first_day', '>=', asked.from)
    .where('occurrence.first_day', '<', asked.until)
    .groupBy('occurrence.first_day')
  const firstOfDay = listed(query, asked)
    .select(['occurrence.event_id', 'occurrence.recurrence_id'])
    .where(sql<boolean>`occurrence.first_day = day.first_day`)
    .orderBy('occurrence.starts_at')
    .orderBy('occurrence.event_id')
    .orderBy('occurrence.recurrence_id')
    .limit(asked.limit)
  const shown = query
    .withTables<ListTables>()
    .selectFrom(days.as('day'))
    .innerJoin('calendar_occurrence as occurrence', (join) =>
      join
        .onRef('occurrence.first_day', '=', 'day.first_day')
        .on('occurrence.listed', '=', sql.lit(1))
        .on(sql<boolean>`(occurrence.event_id, occurrence.recurrence_id) in ${firstOfDay}`),
    )
  return withWords(shown as unknown as Base, asked)
    .select(sql<number>`day.dates`.as('ofDay'))
    .orderBy('occurrence.starts_at')
    .orderBy('occurrence.event_id')
    .orderBy('occurrence.recurrence_id')
})

/** The first `most` dates of every day of a month, each with the number of its day; one query for all of it. */
export async function readMonth(
  shelf: Shelf,
  frame: ListFrame,
  narrowing: Narrowing,
  month: Temporal.PlainYearMonth,
  most: number,
): Promise<MonthDate[]> {
  const from = month.toPlainDate({ day: 1 })
  const until = from.add({ months: 1 }).toString()
  const rows = await monthBy(shelf.database.read, {
    ...narrowing,
    ...languagesOf(frame),
    from: from.toString(),
    until,
    limit: most,
  })
  const dates = await toldDates(shelf, rows, frame)
  return dates.map((date, number) => ({ ...date, ofDay: Number(rows[number]?.ofDay ?? 1) }))
}
