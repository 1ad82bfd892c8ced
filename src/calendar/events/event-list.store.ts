import { type SelectQueryBuilder, sql } from 'kysely'
import type { NetworkTables } from '#src/network/index.ts'
import type { PlacesTables } from '#src/places/index.ts'
import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { keptQuery } from '#src/platform/db/kept-query.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { datesIn, type FurtherNarrowing, furtherConditions, heldBy } from '../finding/narrowing.store.ts'
import type { CalendarTables } from './event.store.ts'
import type { EventKind, EventStatus, Sphere } from './event.ts'
import { type Names, readNames } from './names.store.ts'
import { packedRow, unpackRow } from './packed-row.store.ts'
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
  /** Always open: it has no last day. */
  readonly permanent: boolean
  readonly title: string
  /** Language of the title. */
  readonly titleLang: Lang
  /** Wall times in the zone of the network; `scheduled` is what the rule had said. */
  readonly starts: string
  readonly ends: string | null
  readonly scheduled: string
  readonly startsAt: string
  readonly endsAt: string
  readonly firstDay: string
  readonly lastDay: string
  readonly status: EventStatus
  /** Not in the event's usual house. */
  readonly newPlace: boolean
  /** The usual one, in words, where the date has left it. */
  readonly formerPlace: string | null
  readonly precise: 'day' | 'month'
  readonly sphere: Sphere
  readonly kind: EventKind
  readonly priceFrom: number | null
  readonly priceTo: number | null
  readonly currency: string | null
  readonly online: boolean
  readonly venue: string | null
  readonly place: string | null
  /** Where the date is in no known house: who organises it, so that a row never stands bare. */
  readonly organiser: string | null
  readonly settlementKind: string | null
  readonly settlement: string | null
}

export interface Narrowing extends FurtherNarrowing {
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
  const all = tables(query)
  const { settlementId } = narrowing
  const from = settlementId
    ? all.selectFrom(datesIn(settlementId).as('occurrence'))
    : all.selectFrom('calendar_occurrence as occurrence')
  let base = (from as Base).where('occurrence.listed', '=', sql.lit(1))
  if (narrowing.sphere) base = base.where('occurrence.sphere', '=', narrowing.sphere)
  if (narrowing.organisationId) base = base.where(heldBy(narrowing.organisationId))
  for (const condition of furtherConditions(narrowing)) base = base.where(condition)
  return base
}

/** The language asked for, and the one whose words stand in where it has none. */
export interface Languages {
  readonly lang: Lang
  readonly other: Lang
}

export const languagesOf = ({ lang }: Pick<ListFrame, 'lang'>): Languages => ({ lang, other: otherLang(lang) })

/** Joins the event and its words; those in the other language are looked up only where the first has none. */
export const withWords = (base: Base, { lang, other }: Languages) =>
  base
    .innerJoin('calendar_event as event', 'event.id', 'occurrence.event_id')
    .leftJoin('calendar_event_text as own', (join) =>
      join.onRef('own.event_id', '=', 'event.id').on('own.lang', '=', lang),
    )
    .select([packedRow.as('packed'), 'occurrence.own_text as ownText'])
    .select(
      sql<string>`coalesce(own.title, (
        select title from calendar_event_text where event_id = event.id and lang = ${other}
      ))`.as('title'),
    )
    .select(
      sql<string | null>`coalesce(own.place, case when occurrence.venue_id is null then (
        select place from calendar_event_text where event_id = event.id and lang = ${other}
      ) end)`.as('place'),
    )

export type ListedRow = Awaited<ReturnType<ReturnType<typeof withWords>['execute']>>[number]

/** Who reads: language of the words, zone of the hours. A visit is one. */
export interface ListFrame {
  readonly lang: Lang
  readonly zone: string
}

/** Where lists are read from: the rows from the database, the names on them from what is kept. */
export type Shelf = Pick<House, 'database' | 'memo'>

function tell({ packed, title, place }: ListedRow, { lang, zone }: ListFrame, names: Names): ListedDate {
  const words = unpackRow(packed)
  const told = toldIn(words, words.zone, zone)
  const settlement = words.settlementId === null ? undefined : names.settlements.get(words.settlementId)
  return {
    eventId: words.eventId,
    slug: words.slug,
    recurrenceId: words.recurrenceId,
    series: words.type === 'several',
    permanent: words.type === 'permanent',
    title,
    titleLang: (words.titleLang as Lang | null) ?? otherLang(lang),
    starts: told.starts,
    ends: told.ends,
    scheduled: told.scheduled,
    startsAt: words.startsAt,
    endsAt: words.endsAt,
    firstDay: words.firstDay,
    lastDay: words.lastDay,
    status: words.status as EventStatus,
    newPlace: words.formerVenueId !== null,
    formerPlace: nameOf(names.venues, words.formerVenueId),
    precise: words.precise === null ? 'day' : 'month',
    sphere: words.sphere as Sphere,
    kind: words.kind as EventKind,
    priceFrom: cents(words.priceFrom),
    priceTo: cents(words.priceTo),
    currency: words.currency,
    online: words.online !== null,
    venue: nameOf(names.venues, words.venueId),
    place,
    organiser: nameOf(names.organisations, words.organiserId),
    settlementKind: settlement?.kind ?? null,
    settlement: settlement?.name ?? null,
  }
}

const cents = (word: string | null): number | null => (word === null ? null : Number(word))

const nameOf = (names: ReadonlyMap<string, string>, id: string | null): string | null =>
  id === null ? null : (names.get(id) ?? null)

/** How many dates are kept told in one language: 5 MB with the rows drawn of them. */
const mostTold = 2000

/** Dates by their packed row and zone. They hold the names they were told with and go with them. */
const toldWith = new WeakMap<Names, Map<string, Map<string, ListedDate>>>()

function toldBefore(names: Names, zone: string): Map<string, ListedDate> {
  const byZone = toldWith.get(names) ?? new Map<string, Map<string, ListedDate>>()
  toldWith.set(names, byZone)
  const told = byZone.get(zone) ?? new Map<string, ListedDate>()
  byZone.set(zone, told)
  return told
}

/** As long as its row says the same, a date is the same object: what was drawn of it hangs on it. */
function toldOnce(row: ListedRow, frame: ListFrame, names: Names, told: Map<string, ListedDate>): ListedDate {
  const before = told.get(row.packed)
  if (before?.title === row.title && before.place === row.place) return before
  for (const oldest of told.keys()) {
    if (told.size < mostTold) break
    told.delete(oldest)
  }
  const date = tell(row, frame, names)
  told.set(row.packed, date)
  return date
}

/** Titles and places that only some dates have are rare: they are fetched apart, and only when one is on the page. */
export async function toldDates(shelf: Shelf, rows: readonly ListedRow[], frame: ListFrame): Promise<ListedDate[]> {
  const names = await readNames(shelf, frame.lang)
  const told = toldBefore(names, frame.zone)
  const dates = rows.map((row) => toldOnce(row, frame, names, told))
  const special = dates.filter((_, number) => rows[number]?.ownText === 1)
  if (special.length === 0) return dates
  const texts = await tables(shelf.database.read)
    .selectFrom('calendar_change_text')
    .select(['event_id', 'recurrence_id', 'lang', 'title', 'place'])
    .where(
      'event_id',
      'in',
      special.map(({ eventId }) => eventId),
    )
    .execute()
  return dates.map((date) => {
    const own = texts.filter((text) => text.event_id === date.eventId && text.recurrence_id === date.recurrenceId)
    if (own.length === 0) return date
    own.sort((a, b) => Number(b.lang === frame.lang) - Number(a.lang === frame.lang))
    const titled = own.find(({ title }) => title !== null)
    const place = own.find((text) => text.place !== null)?.place ?? date.place
    return {
      ...date,
      ...movedTo(place, date),
      ...(titled?.title ? { title: titled.title, titleLang: titled.lang } : {}),
    }
  })
}

/** Of an event whose usual place is told in words, a date may tell another one. */
const movedTo = (place: string | null, date: ListedDate) =>
  date.place === null || place === date.place ? { place } : { place, newPlace: true, formerPlace: date.place }

export interface Window {
  /** Instants: dates that begin in [from, until). */
  readonly from: Temporal.Instant
  readonly until?: Temporal.Instant | undefined
  /** Leaves out what has ended. */
  readonly now?: Temporal.Instant | undefined
  readonly limit: number
  readonly offset?: number
}

interface DatesAsked extends Narrowing, Languages {
  readonly from: string
  readonly until: string | undefined
  readonly endAfter: string | undefined
  readonly limit: number
  readonly offset: number
}

const datesBy = keptQuery((query, asked: DatesAsked) => {
  let base = listed(query, asked).where('occurrence.starts_at', '>=', asked.from)
  if (asked.until) base = base.where('occurrence.starts_at', '<', asked.until)
  if (asked.endAfter) base = base.where('occurrence.ends_at', '>', asked.endAfter)
  return withWords(base, asked)
    .orderBy('occurrence.starts_at')
    .orderBy('occurrence.event_id')
    .orderBy('occurrence.recurrence_id')
    .limit(asked.limit)
    .offset(asked.offset)
})

/** Dates that begin in the window, in order of time. One query, two when a date on the page has words of its own. */
export async function readDates(
  shelf: Shelf,
  frame: ListFrame,
  narrowing: Narrowing,
  { from, until, now, limit, offset = 0 }: Window,
): Promise<ListedDate[]> {
  const rows = await datesBy(shelf.database.read, {
    ...narrowing,
    ...languagesOf(frame),
    from: instantText(from),
    until: until && instantText(until),
    endAfter: now && instantText(now),
    limit,
    offset,
  })
  return toldDates(shelf, rows, frame)
}

interface LastingAsked extends Narrowing, Languages {
  readonly day: string
  readonly endAfter: string | undefined
  readonly limit: number
}

const lastingOn = keptQuery((query, asked: LastingAsked) =>
  withWords(
    notEnded(listed(query, asked), asked)
      .where('occurrence.lasting', '=', sql.lit(1))
      .where('occurrence.last_day', '>=', asked.day)
      .where('occurrence.first_day', '<', asked.day),
    asked,
  )
    .orderBy('occurrence.last_day')
    .orderBy('occurrence.event_id')
    .orderBy('occurrence.recurrence_id')
    .limit(asked.limit),
)

const notEnded = (base: Base, { endAfter }: Pick<LastingAsked, 'endAfter'>): Base =>
  endAfter ? base.where('occurrence.ends_at', '>', endAfter) : base

/**
 * Exhibitions and the like: begun before the first day and still there on it, and not ended by `now`. Those that end first come first.
 */
export async function readLasting(
  shelf: Shelf,
  frame: ListFrame,
  narrowing: Narrowing,
  day: string,
  limit: number,
  now?: Temporal.Instant,
): Promise<ListedDate[]> {
  const endAfter = now && instantText(now)
  const rows = await lastingOn(shelf.database.read, { ...narrowing, ...languagesOf(frame), day, endAfter, limit })
  return toldDates(shelf, rows, frame)
}

/** The first date of today or later that has not ended, wherever the visitor's filter found nothing. */
export async function readNearest(
  shelf: Shelf,
  frame: ListFrame,
  narrowing: Narrowing,
  now: Temporal.Instant,
): Promise<ListedDate | undefined> {
  const from = now.toZonedDateTimeISO(frame.zone).startOfDay().toInstant()
  const [nearest] = await readDates(shelf, frame, narrowing, { from, now, limit: 1 })
  return nearest
}
