import { type SelectQueryBuilder, sql } from 'kysely'
import type { NetworkTables } from '#src/network/index.ts'
import type { PlacesTables } from '#src/places/index.ts'
import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import type { CalendarTables } from './event.store.ts'
import type { EventKind, EventStatus, Sphere } from './event.ts'
import { toldIn } from './told-in.ts'

type Tables = CalendarTables & PlacesTables & NetworkTables
export type ListTables = Tables
const tables = (query: Reader) => query.withTables<Tables>()

/** One date as lists show it. */
export interface ListedDate {
  readonly eventId: string
  readonly slug: string
  readonly recurrenceId: string
  readonly series: boolean
  readonly title: string
  /** Language of the title. */
  readonly titleLang: Lang
  readonly lead: string | null
  /** Wall times in the zone of the network; `scheduled` is what the rule had said. */
  readonly starts: string
  readonly ends: string | null
  readonly scheduled: string
  readonly startsAt: string
  readonly endsAt: string
  readonly firstDay: string
  readonly lastDay: string
  readonly status: EventStatus
  readonly sphere: Sphere
  readonly kind: EventKind
  readonly priceFrom: number | null
  readonly priceTo: number | null
  readonly currency: string | null
  readonly online: boolean
  readonly venue: string | null
  readonly place: string | null
  readonly settlementKind: string | null
  readonly settlement: string | null
}

export interface Narrowing {
  readonly sphere?: Sphere | undefined
  readonly settlementId?: string | undefined
  readonly organisationId?: string | undefined
}

export type Base = SelectQueryBuilder<
  Tables & { occurrence: CalendarTables['calendar_occurrence'] },
  'occurrence',
  object
>

/** The condition is written out, not bound: only so does an engine see that the partial index fits. */
export const listed = (query: Reader, narrowing: Narrowing): Base => {
  let base = tables(query)
    .selectFrom('calendar_occurrence as occurrence')
    .where('occurrence.listed', '=', sql.lit(1)) as Base
  if (narrowing.sphere) base = base.where('occurrence.sphere', '=', narrowing.sphere)
  if (narrowing.settlementId) base = base.where('occurrence.settlement_id', '=', narrowing.settlementId)
  if (narrowing.organisationId) base = base.where('occurrence.organisation_id', '=', narrowing.organisationId)
  return base
}

const coalesce = <T>(own: string, other: string) => sql<T>`coalesce(${sql.ref(own)}, ${sql.ref(other)})`

/** Joins words in the language asked for and, where they are missing, in the other one. */
export const withWords = (base: Base, lang: Lang) =>
  base
    .innerJoin('calendar_event as event', 'event.id', 'occurrence.event_id')
    .leftJoin('calendar_event_text as own', (join) =>
      join.onRef('own.event_id', '=', 'event.id').on('own.lang', '=', lang),
    )
    .leftJoin('calendar_event_text as other', (join) =>
      join.onRef('other.event_id', '=', 'event.id').on('other.lang', '=', otherLang(lang)),
    )
    .leftJoin('places_venue_text as venue', (join) =>
      join.onRef('venue.venue_id', '=', 'occurrence.venue_id').on('venue.lang', '=', lang),
    )
    .leftJoin('places_venue_text as venue_other', (join) =>
      join.onRef('venue_other.venue_id', '=', 'occurrence.venue_id').on('venue_other.lang', '=', otherLang(lang)),
    )
    .leftJoin('places_settlement as settlement', 'settlement.id', 'occurrence.settlement_id')
    .select(['event.id as eventId', 'event.slug', 'event.type', 'event.zone', 'event.kind', 'event.online_url'])
    .select(['event.price_from as priceFrom', 'event.price_to as priceTo', 'event.currency'])
    .select([
      'occurrence.recurrence_id as recurrenceId',
      'occurrence.starts',
      'occurrence.ends',
      'occurrence.status',
      'occurrence.sphere',
    ])
    .select(['occurrence.starts_at as startsAt', 'occurrence.ends_at as endsAt', 'occurrence.own_text as ownText'])
    .select(['occurrence.first_day as firstDay', 'occurrence.last_day as lastDay'])
    .select([
      'own.title as ownTitle',
      'own.lead',
      'own.place',
      'other.title as otherTitle',
      'other.lead as otherLead',
      'other.place as otherPlace',
    ])
    .select(coalesce<string | null>('venue.name', 'venue_other.name').as('venue'))
    .select(['settlement.kind as settlementKind', 'settlement.name as settlement'])

export type ListedRow = Awaited<ReturnType<ReturnType<typeof withWords>['execute']>>[number]

/** Who reads: language of the words, zone of the hours. A visit is one. */
export interface ListFrame {
  readonly lang: Lang
  readonly zone: string
}

const asListed = (row: ListedRow, { lang, zone }: ListFrame): ListedDate => ({
  ...toldIn(row, row.zone, zone),
  series: row.type === 'several',
  title: row.ownTitle ?? row.otherTitle ?? '',
  titleLang: row.ownTitle === null ? otherLang(lang) : lang,
  lead: row.ownTitle === null ? row.otherLead : row.lead,
  place: row.place ?? row.otherPlace,
  online: row.online_url !== null,
})

/** Titles and places that only some dates have are rare: they are fetched apart, and only when one is on the page. */
export async function withOwnTitles(
  query: Reader,
  rows: readonly ListedRow[],
  frame: ListFrame,
): Promise<ListedDate[]> {
  const dates = rows.map((row) => asListed(row, frame))
  const special = rows.filter((row) => row.ownText === 1)
  if (special.length === 0) return dates
  const texts = await tables(query)
    .selectFrom('calendar_change_text')
    .select(['event_id', 'recurrence_id', 'lang', 'title', 'place'])
    .where(
      'event_id',
      'in',
      special.map((row) => row.eventId),
    )
    .execute()
  return dates.map((date) => {
    const own = texts.filter((text) => text.event_id === date.eventId && text.recurrence_id === date.recurrenceId)
    own.sort((a, b) => Number(b.lang === frame.lang) - Number(a.lang === frame.lang))
    const titled = own.find(({ title }) => title !== null)
    const place = own.find((text) => text.place !== null)?.place ?? date.place
    return { ...date, place, ...(titled?.title ? { title: titled.title, titleLang: titled.lang } : {}) }
  })
}

export interface Window {
  /** Instants: dates that begin in [from, until). */
  readonly from: Temporal.Instant
  readonly until?: Temporal.Instant | undefined
  /** Leaves out what has ended. */
  readonly now?: Temporal.Instant | undefined
  readonly limit: number
  readonly offset?: number
}

/** Dates that begin in the window, in order of time. One query, two when a date on the page has words of its own. */
export async function readDates(
  query: Reader,
  frame: ListFrame,
  narrowing: Narrowing,
  window: Window,
): Promise<ListedDate[]> {
  let base = listed(query, narrowing).where('occurrence.starts_at', '>=', instantText(window.from))
  if (window.until) base = base.where('occurrence.starts_at', '<', instantText(window.until))
  if (window.now) base = base.where('occurrence.ends_at', '>', instantText(window.now))
  const rows = await withWords(base, frame.lang)
    .orderBy('occurrence.starts_at')
    .orderBy('occurrence.event_id')
    .orderBy('occurrence.recurrence_id')
    .limit(window.limit)
    .offset(window.offset ?? 0)
    .execute()
  return withOwnTitles(query, rows, frame)
}

/** Exhibitions and the like: begun before the first day and still there on it. Those that end first come first. */
export async function readLasting(
  query: Reader,
  frame: ListFrame,
  narrowing: Narrowing,
  day: string,
  limit: number,
): Promise<ListedDate[]> {
  const base = listed(query, narrowing)
    .where('occurrence.lasting', '=', sql.lit(1))
    .where('occurrence.last_day', '>=', day)
    .where('occurrence.first_day', '<', day)
  const rows = await withWords(base, frame.lang)
    .orderBy('occurrence.last_day')
    .orderBy('occurrence.event_id')
    .orderBy('occurrence.recurrence_id')
    .limit(limit)
    .execute()
  return withOwnTitles(query, rows, frame)
}

/** The first date that has not ended, wherever the visitor's filter found nothing. */
export async function readNearest(
  query: Reader,
  frame: ListFrame,
  narrowing: Narrowing,
  now: Temporal.Instant,
): Promise<ListedDate | undefined> {
  const [nearest] = await readDates(query, frame, narrowing, { from: now, now, limit: 1 })
  return nearest
}
