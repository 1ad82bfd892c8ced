import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { DateKey } from '../attendance/attendance.store.ts'
import { type CountedDate, dates } from '../attendance/dates.store.ts'

export interface ConfirmableDate extends CountedDate {
  readonly eventSlug: string
  /** `closed`: cancelled, put off, over, or without a day of its own. */
  readonly state: 'waiting' | 'confirmed' | 'closed'
}

/** A published date and whether it waits to be confirmed; undefined where there is none. One query. */
export async function findConfirmable(
  query: Reader,
  { event, recurrenceId }: DateKey,
  { now, lang }: Pick<Visit, 'now' | 'lang'>,
): Promise<ConfirmableDate | undefined> {
  const row = await dates(query, lang)
    .select(['date.status', 'date.ends_at', 'event.precise', 'event.slug as eventSlug'])
    .where('date.event_id', '=', event)
    .where('date.recurrence_id', '=', recurrenceId)
    .where('date.listed', '=', 1)
    .executeTakeFirst()
  if (!row) return undefined
  const { status, ends_at, precise, ...date } = row
  const isAhead = ends_at > instantText(now) && precise === 'day'
  if (isAhead && status === 'planned') return { ...date, state: 'waiting' }
  return { ...date, state: isAhead && status === 'confirmed' ? 'confirmed' : 'closed' }
}
