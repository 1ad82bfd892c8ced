import { sql } from 'kysely'
import type { NetworkTables } from '#src/network/index.ts'
import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import type { Level } from '#src/platform/language/terms.ts'
import type { MeasuredSpan } from '#src/platform/module.ts'
import { type AttendanceTables, bandColumns, bandsOf } from '../attendance/attendance.store.ts'
import type { Bands } from '../attendance/attendance.ts'
import type { CalendarTables } from '../events/event.store.ts'
import type { CountedKind } from '../events/event-details.ts'
import type { MeasureGroup } from './measures.ts'

type Tables = CalendarTables & AttendanceTables & NetworkTables

export interface Measured {
  /** All partners together where left out; then drafts and practice do not count. */
  readonly organisation?: string | undefined
  /** Days, both included. */
  readonly from: string
  readonly to: string
  readonly now: Temporal.Instant
}

/** Events of one organisation, and those it organised together with another: they count for each, and once in sums of all. */
const eventsOf = (query: Reader, organisation: string) =>
  query
    .withTables<Tables>()
    .selectFrom('calendar_event')
    .select('id')
    .where('organisation_id', '=', organisation)
    .union(
      query
        .withTables<Tables>()
        .selectFrom('calendar_event_role')
        .select('event_id as id')
        .where('organisation_id', '=', organisation)
        .where('role', '=', 'co-organiser'),
    )

/**
 * What counts as held: whatever somebody has said was held; and without a word, a confirmed date that has ended. Never what was
 * only planned and nobody counted, and never what was cancelled, put off or merged into another event.
 */
function heldDates(query: Reader, { organisation, from, to, now }: Measured) {
  const held = query
    .withTables<Tables>()
    .selectFrom('calendar_occurrence as date')
    .innerJoin('calendar_event as event', 'event.id', 'date.event_id')
    .leftJoin('calendar_attendance as counted', (join) =>
      join.onRef('counted.event_id', '=', 'date.event_id').onRef('counted.recurrence_id', '=', 'date.recurrence_id'),
    )
    // As the index says it, so that the planner knows it again.
    .where(sql<boolean>`date.kind = 'date'`)
    .where('date.first_day', '>=', from)
    .where('date.first_day', '<=', to)
    .where('event.state', '=', 'published')
    .where('event.precise', '=', 'day')
    .where('event.canonical_id', 'is', null)
    .where(({ or, and, eb }) =>
      or([
        and([eb('counted.held', '=', 1), eb('date.status', 'in', ['confirmed', 'planned'])]),
        and([
          eb('counted.event_id', 'is', null),
          eb('date.status', '=', 'confirmed'),
          eb('date.listed', '=', 1),
          eb('date.ends_at', '<=', instantText(now)),
        ]),
      ]),
    )
  return organisation === undefined
    ? held.where('date.organisation_id', 'in', partners(query))
    : held.where('date.event_id', 'in', eventsOf(query, organisation))
}

const partners = (query: Reader) =>
  query
    .withTables<Tables>()
    .selectFrom('network_organisation')
    .select('id')
    .where('status', '<>', 'draft')
    .where('practice_for', 'is', null)

const summed = (column: string) => sql<number>`coalesce(sum(${sql.ref(`counted.${column}`)}), 0)`

/** Held dates and who came, by month, kind, level, and in seat or away. One query, whatever their number. */
export async function readMeasures(query: Reader, measured: Measured): Promise<MeasureGroup[]> {
  const month = sql<string>`substr(date.first_day, 1, 7)`
  const rows = await heldDates(query, measured)
    .select([month.as('month'), 'event.counted_kind as kind', 'event.level', 'event.away'])
    .select([sql<number>`count(*)`.as('held'), sql<number>`count(counted.event_id)`.as('counted')])
    .select(Object.values(bandColumns).map((column) => summed(column).as(column)))
    .select([summed('online').as('online'), summed('volunteers').as('volunteers')])
    .select(summed('volunteer_hours').as('hours'))
    .groupBy([month, 'event.counted_kind', 'event.level', 'event.away'])
    .orderBy('month')
    .execute()
  return rows.map((row) => ({
    month: row.month,
    kind: row.kind,
    level: row.level,
    away: row.away === 1,
    held: Number(row.held),
    counted: Number(row.counted),
    bands: bandsOf(row),
    online: Number(row.online),
    volunteers: Number(row.volunteers),
    volunteerHours: Number(row.hours),
  }))
}

/** Public dates in these days that were called off or put off. One query. */
export async function countStopped(
  query: Reader,
  { organisation, from, to }: MeasuredSpan,
  status: 'cancelled' | 'postponed',
): Promise<number> {
  const { stopped } = await query
    .withTables<Tables>()
    .selectFrom('calendar_occurrence as date')
    .innerJoin('calendar_event as event', 'event.id', 'date.event_id')
    .select(sql<number>`count(*)`.as('stopped'))
    .where(sql<boolean>`date.kind = 'date'`)
    .where('date.first_day', '>=', from)
    .where('date.first_day', '<=', to)
    .where('date.status', '=', status)
    .where('date.listed', '=', 1)
    .where('event.state', '=', 'published')
    .where('event.canonical_id', 'is', null)
    .where('date.event_id', 'in', eventsOf(query, organisation))
    .executeTakeFirstOrThrow()
  return Number(stopped)
}

export interface HeldDate {
  readonly day: string
  readonly title: string
  readonly kind: CountedKind | null
  readonly level: Level | null
  readonly away: boolean
  /** Organised by this organisation itself, not together with another. */
  readonly own: boolean
  /** Undefined where nobody said how many came. */
  readonly bands: Bands | undefined
  readonly online: number | null
  readonly volunteers: number | null
  readonly volunteerHours: number | null
  readonly method: string | null
}

const mostRows = 10_000

/** The dates behind the numbers of one organisation, in their order, at most 10,000. One query. */
export async function readHeldDates(
  query: Reader,
  measured: Measured & { readonly organisation: string },
  lang: Lang,
): Promise<HeldDate[]> {
  const rows = await heldDates(query, measured)
    .leftJoin('calendar_event_text as told', (join) =>
      join.onRef('told.event_id', '=', 'date.event_id').on('told.lang', '=', lang),
    )
    .leftJoin('calendar_event_text as other', (join) =>
      join.onRef('other.event_id', '=', 'date.event_id').on('other.lang', '=', otherLang(lang)),
    )
    .select(['date.first_day as day', 'event.counted_kind as kind', 'event.level', 'event.away'])
    .select(['date.organisation_id as organisation', 'counted.event_id as isCounted', 'counted.method'])
    .select(['counted.online', 'counted.volunteers', 'counted.volunteer_hours'])
    .select(
      Object.values(bandColumns).map((column) => sql<number>`coalesce(${sql.ref(`counted.${column}`)}, 0)`.as(column)),
    )
    .select(sql<string>`coalesce(told.title, other.title)`.as('title'))
    .orderBy('date.starts_at')
    .orderBy('date.event_id')
    .limit(mostRows)
    .execute()
  return rows.map((row) => ({
    day: row.day,
    title: row.title,
    kind: row.kind,
    level: row.level,
    away: row.away === 1,
    own: row.organisation === measured.organisation,
    bands: row.isCounted === null ? undefined : bandsOf(row),
    online: row.online,
    volunteers: row.volunteers,
    volunteerHours: row.volunteer_hours,
    method: row.method,
  }))
}
