import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { otherLang } from '#src/platform/i18n/lang.ts'
import { calendarTables } from '../events/event.store.ts'
import {
  type ListedDate,
  type ListFrame,
  languagesOf,
  listed,
  type Shelf,
  toldDates,
  withWords,
} from '../events/event-list.store.ts'
import type { ListFilter } from './addresses.ts'

export const datesAPage = 25

/** A tick in the list says event and date; many are decided at once. */
export const tickedField = 'date'
export const tickOf = (event: string, recurrenceId: string): string => `${event} ${recurrenceId}`

export interface DatePage {
  readonly dates: readonly ListedDate[]
  readonly hasMore: boolean
}

/** The dates of an organisation: coming ones first to last, past ones and all of them last to first. Constant in its queries. */
export async function readDeskDates(
  shelf: Shelf,
  frame: ListFrame & { readonly now: Temporal.Instant },
  asked: { organisation: string; filter: Exclude<ListFilter, 'drafts'>; page: number },
): Promise<DatePage> {
  const now = instantText(frame.now)
  // What others keep and hold together with it is theirs to change.
  const base = listed(shelf.database.read, {}).where('occurrence.organisation_id', '=', asked.organisation)
  const chosen =
    asked.filter === 'upcoming'
      ? base.where('occurrence.ends_at', '>', now)
      : asked.filter === 'past'
        ? base.where('occurrence.ends_at', '<=', now)
        : base
  const direction = asked.filter === 'upcoming' ? 'asc' : 'desc'
  const rows = await withWords(chosen, languagesOf(frame))
    .orderBy('occurrence.starts_at', direction)
    .orderBy('occurrence.event_id')
    .orderBy('occurrence.recurrence_id')
    .limit(datesAPage + 1)
    .offset((asked.page - 1) * datesAPage)
    .execute()
  const dates = await toldDates(shelf, rows.slice(0, datesAPage), frame)
  return { dates, hasMore: rows.length > datesAPage }
}

export interface WaitingEvent {
  readonly id: string
  readonly title: string
  readonly state: 'draft' | 'review'
  readonly starts: string
}

const mostWaiting = 100

/** Events that are written and not yet published, the latest change first. One query. */
export async function readWaiting(query: Reader, organisation: string, lang: Lang): Promise<WaitingEvent[]> {
  const rows = await calendarTables(query)
    .selectFrom('calendar_event as event')
    .innerJoin('calendar_event_text as text', 'text.event_id', 'event.id')
    .select(['event.id', 'event.state', 'event.starts', 'text.lang', 'text.title'])
    .where('event.organisation_id', '=', organisation)
    .where('event.state', 'in', ['draft', 'review'])
    .orderBy('event.updated_at', 'desc')
    .limit(mostWaiting)
    .execute()
  return oneEach(rows, lang).map(({ id, title, state, starts }) => ({
    id,
    title,
    state: state === 'review' ? 'review' : 'draft',
    starts,
  }))
}

/** One row an event: in the language asked for, else in the other. */
export function oneEach<T extends { id: string; lang: Lang }>(rows: readonly T[], lang: Lang): T[] {
  const others = rows.filter((row) => row.lang === otherLang(lang))
  const own = rows.filter((row) => row.lang === lang)
  return [...new Map([...others, ...own].map((row) => [row.id, row])).values()].sort(
    (one, other) => rows.findIndex(({ id }) => id === one.id) - rows.findIndex(({ id }) => id === other.id),
  )
}

/** How many events of these organisations wait for an editor. One query. */
export async function countWaiting(query: Reader, organisations: readonly string[]): Promise<Map<string, number>> {
  if (organisations.length === 0) return new Map()
  const rows = await calendarTables(query)
    .selectFrom('calendar_event')
    .select(({ fn }) => ['organisation_id', fn.countAll().as('waiting')])
    .where('organisation_id', 'in', organisations)
    .where('state', '=', 'review')
    .groupBy('organisation_id')
    .execute()
  return new Map(rows.map((row) => [row.organisation_id, Number(row.waiting)]))
}

/** Whether authors send what they write for review. */
export async function saveReview(query: Reader, organisation: string, review: boolean): Promise<void> {
  const values = { review: review ? 1 : 0 }
  await query
    .withTables<{ calendar_setting: { organisation_id: string; review: number } }>()
    .insertInto('calendar_setting')
    .values({ organisation_id: organisation, ...values })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(values))
    .execute()
}
