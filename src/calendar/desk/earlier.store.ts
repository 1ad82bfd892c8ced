import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { calendarTables } from '../events/event.store.ts'
import { oneEach } from './desk-list.store.ts'

/** An event to be copied, with the date of it that lies nearest to now. */
export interface Earlier {
  readonly id: string
  readonly title: string
  /** `2026-11-27` */
  readonly day: string
  readonly precise: 'day' | 'month'
}

interface Asking {
  readonly organisation: string
  readonly now: Temporal.Instant
  readonly lang: Lang
}

/** Events of an organisation of which nothing lies ahead, the latest first. Two queries. */
export async function readEarlier(
  query: Reader,
  { organisation, now, lang }: Asking,
  { most, offset = 0 }: { readonly most: number; readonly offset?: number },
): Promise<Earlier[]> {
  const last = await datesOf(query, organisation)
    .where('date.ends_at', '<=', instantText(now))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('calendar_occurrence as later')
            .select('later.event_id')
            .whereRef('later.event_id', '=', 'date.event_id')
            .whereRef('later.starts_at', '>', 'date.starts_at')
            .where('later.kind', '=', 'date')
            .where('later.listed', '=', 1),
        ),
      ),
    )
    .orderBy('date.starts_at', 'desc')
    .orderBy('date.event_id')
    .limit(most)
    .offset(offset)
    .execute()
  return withTitles(query, last, lang)
}

/** Events of an organisation that are still to come, the next first. Two queries. */
export async function readComing(
  query: Reader,
  { organisation, now, lang }: Asking,
  { most }: { readonly most: number },
): Promise<Earlier[]> {
  const at = instantText(now)
  const next = await datesOf(query, organisation)
    .where('date.ends_at', '>', at)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('calendar_occurrence as sooner')
            .select('sooner.event_id')
            .whereRef('sooner.event_id', '=', 'date.event_id')
            .whereRef('sooner.starts_at', '<', 'date.starts_at')
            .where('sooner.ends_at', '>', at)
            .where('sooner.kind', '=', 'date')
            .where('sooner.listed', '=', 1),
        ),
      ),
    )
    .orderBy('date.starts_at')
    .orderBy('date.event_id')
    .limit(most)
    .execute()
  return withTitles(query, next, lang)
}

const datesOf = (query: Reader, organisation: string) =>
  calendarTables(query)
    .selectFrom('calendar_occurrence as date')
    .innerJoin('calendar_event as event', 'event.id', 'date.event_id')
    .select(['date.event_id as id', 'date.first_day as day', 'event.precise'])
    .where('date.organisation_id', '=', organisation)
    .where('date.kind', '=', 'date')
    .where('date.listed', '=', 1)

/** In their order, each event once. */
async function withTitles(query: Reader, dates: readonly Omit<Earlier, 'title'>[], lang: Lang): Promise<Earlier[]> {
  if (dates.length === 0) return []
  const rows = await calendarTables(query)
    .selectFrom('calendar_event_text')
    .select(['event_id as id', 'lang', 'title'])
    .where(
      'event_id',
      'in',
      dates.map(({ id }) => id),
    )
    .execute()
  const titles = new Map(oneEach(rows, lang).map(({ id, title }) => [id, title]))
  return [...new Map(dates.map((date) => [date.id, { ...date, title: titles.get(date.id) ?? '' }])).values()]
}
