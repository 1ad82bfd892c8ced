import { sql } from 'kysely'
import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dates } from '../attendance/dates.store.ts'
import type { CalendarTables } from '../events/event.store.ts'
import type { WeekDate } from './week-letter.ts'

const standing = ['planned', 'confirmed'] as const

/** Whose dates begin on these days and stand; without duplicates. One query. */
export async function readOrganisationsOn(query: Reader, days: readonly Temporal.PlainDate[]): Promise<string[]> {
  const rows = await query
    .withTables<CalendarTables>()
    .selectFrom('calendar_occurrence')
    .select('organisation_id')
    .distinct()
    .where('listed', '=', 1)
    .where(
      'first_day',
      'in',
      days.map((day) => day.toString()),
    )
    .where('status', 'in', standing)
    .execute()
  return rows.map(({ organisation_id }) => organisation_id)
}

/** Announced dates of the whole network that begin on these days and stand, in their order. One query. */
export async function readDatesOn(query: Reader, days: readonly Temporal.PlainDate[], lang: Lang): Promise<WeekDate[]> {
  const rows = await dates(query, lang)
    .select(['date.status', 'event.precise', 'date.venue_id', 'event.online_url'])
    .select(sql<string | null>`coalesce(own.lead, other.lead)`.as('lead'))
    .select(sql<string | null>`coalesce(own.place, other.place)`.as('place'))
    .where('date.listed', '=', 1)
    .where(
      'date.first_day',
      'in',
      days.map((day) => day.toString()),
    )
    .where('date.status', 'in', standing)
    .orderBy('date.starts_at')
    .orderBy('date.event_id')
    .execute()
  return rows.map(({ lead, place, venue_id, online_url, ...date }) => ({
    ...date,
    lacks: [...(lead ? [] : (['lead'] as const)), ...(venue_id || online_url || place ? [] : (['place'] as const))],
  }))
}
