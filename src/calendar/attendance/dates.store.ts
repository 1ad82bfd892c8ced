import { sql } from 'kysely'
import type { NetworkTables } from '#src/network/index.ts'
import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import type { CalendarTables } from '../events/event.store.ts'
import { type AttendanceTables, bandColumns, bandsOf, type DateKey } from './attendance.store.ts'
import type { Bands } from './attendance.ts'

type Tables = CalendarTables & AttendanceTables & NetworkTables

/** A date as the pages of attendance name it. */
export interface CountedDate extends DateKey {
  readonly title: string
  readonly titleLang: Lang
  readonly starts: string
  readonly firstDay: string
  readonly lastDay: string
  readonly organisation: string
  /** Name of the organisation in addresses. */
  readonly slug: string
}

/** Dates with their title, organisation, and what was counted. */
export const dates = (query: Reader, lang: Lang) =>
  query
    .withTables<Tables>()
    .selectFrom('calendar_occurrence as date')
    .innerJoin('calendar_event as event', 'event.id', 'date.event_id')
    .innerJoin('network_organisation as organisation', 'organisation.id', 'date.organisation_id')
    .leftJoin('calendar_event_text as own', (join) =>
      join.onRef('own.event_id', '=', 'date.event_id').on('own.lang', '=', lang),
    )
    .leftJoin('calendar_event_text as other', (join) =>
      join.onRef('other.event_id', '=', 'date.event_id').on('other.lang', '=', otherLang(lang)),
    )
    .leftJoin('calendar_attendance as counted', (join) =>
      join.onRef('counted.event_id', '=', 'date.event_id').onRef('counted.recurrence_id', '=', 'date.recurrence_id'),
    )
    .select(['date.event_id as event', 'date.recurrence_id as recurrenceId', 'date.starts'])
    .select(['date.first_day as firstDay', 'date.last_day as lastDay'])
    .select(['date.organisation_id as organisation', 'organisation.slug'])
    .select(sql<string>`coalesce(own.title, other.title)`.as('title'))
    .select(sql<Lang>`case when own.title is null then ${otherLang(lang)} else ${lang} end`.as('titleLang'))

/** What may be counted: a published date that has ended and was neither cancelled nor put off. */
const countable = (query: Reader, now: Temporal.Instant, lang: Lang) =>
  dates(query, lang)
    .where('date.listed', '=', 1)
    .where('date.status', 'in', ['confirmed', 'planned'])
    .where('event.precise', '=', 'day')
    .where('date.ends_at', '<=', instantText(now))

/** How far back a date is asked for: the year that is being reported, and this one. */
const monthsAsked = 15

interface Asking {
  readonly organisation: string
  readonly now: Temporal.Instant
  readonly lang: Lang
}

/** Dates of this organisation that have ended and have no numbers, the latest first. One query. */
export const readUncounted = (
  query: Reader,
  { organisation, now, lang }: Asking,
  most: number,
): Promise<CountedDate[]> =>
  countable(query, now, lang)
    .where('date.organisation_id', '=', organisation)
    .where('date.starts_at', '>=', instantText(monthsBefore(now, monthsAsked)))
    .where('counted.event_id', 'is', null)
    .orderBy('date.starts_at', 'desc')
    .orderBy('date.event_id')
    .limit(most)
    .execute()

/** How many dates wait, by organisation; those without are left out. One query. */
export async function countUncounted(
  query: Reader,
  organisations: readonly string[],
  now: Temporal.Instant,
): Promise<Map<string, number>> {
  if (organisations.length === 0) return new Map()
  const rows = await query
    .withTables<Tables>()
    .selectFrom('calendar_occurrence as date')
    .innerJoin('calendar_event as event', 'event.id', 'date.event_id')
    .leftJoin('calendar_attendance as counted', (join) =>
      join.onRef('counted.event_id', '=', 'date.event_id').onRef('counted.recurrence_id', '=', 'date.recurrence_id'),
    )
    .select(['date.organisation_id as organisation', sql<number>`count(*)`.as('count')])
    .where('date.organisation_id', 'in', organisations)
    .where('date.listed', '=', 1)
    .where('date.status', 'in', ['confirmed', 'planned'])
    .where('event.precise', '=', 'day')
    .where('date.ends_at', '<=', instantText(now))
    .where('date.starts_at', '>=', instantText(monthsBefore(now, monthsAsked)))
    .where('counted.event_id', 'is', null)
    .groupBy('date.organisation_id')
    .execute()
  return new Map(rows.map(({ organisation, count }) => [organisation, Number(count)]))
}

const monthsBefore = (now: Temporal.Instant, months: number): Temporal.Instant =>
  now.toZonedDateTimeISO('UTC').subtract({ months }).toInstant()

export interface LatelyCounted extends CountedDate {
  readonly held: boolean
  readonly reason: string | null
  readonly bands: Bands
}

/** What was entered last for this organisation. One query. */
export async function readLately(
  query: Reader,
  { organisation, lang }: Asking,
  most: number,
): Promise<LatelyCounted[]> {
  const rows = await dates(query, lang)
    .select(['counted.held', 'counted.reason'])
    .select(Object.values(bandColumns).map((column) => `counted.${column}` as const))
    .where('date.organisation_id', '=', organisation)
    .where('date.listed', '=', 1)
    .where('counted.event_id', 'is not', null)
    .orderBy('date.starts_at', 'desc')
    .orderBy('date.event_id')
    .limit(most)
    .execute()
  return rows.map(
    ({ held, reason, under_14, aged_14, aged_20, aged_30, aged_50, aged_65, adults, unspecified, ...date }) => ({
      ...date,
      held: held === 1,
      reason,
      bands: bandsOf({
        under_14: under_14 ?? 0,
        aged_14: aged_14 ?? 0,
        aged_20: aged_20 ?? 0,
        aged_30: aged_30 ?? 0,
        aged_50: aged_50 ?? 0,
        aged_65: aged_65 ?? 0,
        adults: adults ?? 0,
        unspecified: unspecified ?? 0,
      }),
    }),
  )
}

export interface FoundDate extends CountedDate {
  /** Whether numbers may be entered: it has ended, or has some already. */
  readonly open: boolean
}

/** One date by its key; undefined where no such date was ever announced. One query. */
export async function findDate(
  query: Reader,
  { event, recurrenceId }: DateKey,
  { now, lang }: Pick<Asking, 'now' | 'lang'>,
): Promise<FoundDate | undefined> {
  const row = await dates(query, lang)
    .select(['date.status', 'date.ends_at', 'date.listed', 'event.precise', 'counted.event_id as isCounted'])
    .where('date.event_id', '=', event)
    .where('date.recurrence_id', '=', recurrenceId)
    .where('date.kind', '=', 'date')
    .where('event.state', '=', 'published')
    .executeTakeFirst()
  if (!row) return undefined
  const { status, ends_at, listed, precise, isCounted, ...date } = row
  const isOver = ends_at <= instantText(now) && listed === 1 && precise === 'day'
  return { ...date, open: isCounted !== null || (isOver && (status === 'confirmed' || status === 'planned')) }
}

/** Those of these dates that this organisation may count now, by event and date. One query. */
export const readCountable = (
  query: Reader,
  { organisation, now, lang }: Asking,
  keys: readonly DateKey[],
): Promise<CountedDate[]> =>
  keys.length === 0
    ? Promise.resolve([])
    : countable(query, now, lang)
        .where('date.organisation_id', '=', organisation)
        .where(({ or, and, eb }) =>
          or(
            keys.map(({ event, recurrenceId }) =>
              and([eb('date.event_id', '=', event), eb('date.recurrence_id', '=', recurrenceId)]),
            ),
          ),
        )
        .execute()

/** Dates of the whole network that ended in this time and have no numbers, in their order. One query. */
export const readJustEnded = (
  query: Reader,
  { from, until }: { from: Temporal.Instant; until: Temporal.Instant },
  lang: Lang,
): Promise<CountedDate[]> =>
  countable(query, until, lang)
    .where('date.ends_at', '>', instantText(from))
    .where('counted.event_id', 'is', null)
    .orderBy('date.starts_at')
    .orderBy('date.event_id')
    .execute()
