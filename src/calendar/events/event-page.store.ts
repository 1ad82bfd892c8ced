import { sql } from 'kysely'
import type { Access } from '#src/places/index.ts'
import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { keptQuery } from '#src/platform/db/kept-query.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { EventKind, EventStatus, EventText, Price, Sphere } from './event.ts'
import type { EventType } from './event-details.ts'
import { type Languages, type ListFrame, type ListTables, languagesOf } from './event-list.store.ts'
import { toldIn } from './told-in.ts'

const tables = (query: Reader) => query.withTables<ListTables>()

/** All that the page of an event says, apart from its dates. */
export interface EventPage {
  readonly id: string
  readonly slug: string
  /** What is not is seen at the desk alone. */
  readonly published: boolean
  readonly type: EventType
  readonly series: boolean
  readonly sphere: Sphere
  readonly kind: EventKind
  readonly zone: string
  /** The zone whose hours the page tells: the event's own, the network's for an event in UTC. */
  readonly toldIn: string
  readonly rule: string | null
  readonly status: EventStatus
  readonly sequence: number
  readonly onlineUrl: string | null
  readonly price: Price | null
  readonly updatedAt: string
  readonly text: EventText
  readonly textLang: Lang
  readonly languages: readonly Lang[]
  readonly venueId: string | null
  /** Where it usually is, in words: the name of the house, else what the text says. */
  readonly usualPlace: string | null
  readonly precise: 'day' | 'month'
  /** Left out where the drawn artwork stands. */
  readonly pictureId?: string
  readonly ageFrom: number | null
  readonly ageTo: number | null
  /** Spoken language where it is not Bulgarian. */
  readonly language: string | null
  readonly booking: 'needed' | 'possible' | null
  /** What was won with it, in words. */
  readonly award: string | null
  /** Came from outside, and from which page there. */
  readonly imported: boolean
  readonly sourceUrl: string | null
  /** Gone at its source: no date of it stands in lists. */
  readonly withdrawn: boolean
  readonly organisation: {
    readonly slug: string
    readonly type: string
    readonly name: string
    readonly phone: string | null
    readonly kind: string
    readonly settlement: string
  }
}

/** One date of the event with the house it is in and its own words. */
export interface PageDate {
  readonly recurrenceId: string
  /** Wall times of the event's zone, of the network's for an event in UTC. */
  readonly scheduled: string
  readonly starts: string
  readonly ends: string | null
  readonly startsAt: string
  readonly endsAt: string
  readonly firstDay: string
  readonly lastDay: string
  readonly status: EventStatus
  /** Not in the event's usual house. */
  readonly newPlace: boolean
  readonly formerPlace: string | null
  readonly precise: 'day' | 'month'
  readonly venueId: string | null
  readonly venue: string | null
  readonly venueSlug: string | null
  readonly room: string | null
  /** How one gets into the house; null where there is none. */
  readonly access: Access | null
  readonly address: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly settlementKind: string | null
  readonly settlement: string | null
  readonly settlementSlug: string | null
  readonly title: string | null
  readonly lead: string | null
  readonly place: string | null
  readonly reason: string | null
}

const pages = (query: Reader, { lang, other }: Languages) =>
  tables(query)
    .selectFrom('calendar_event as event')
    .innerJoin('network_organisation as organisation', 'organisation.id', 'event.organisation_id')
    .innerJoin('places_settlement as settlement', 'settlement.id', 'organisation.settlement_id')
    .leftJoin('network_organisation_text as own', (join) =>
      join.onRef('own.organisation_id', '=', 'organisation.id').on('own.lang', '=', lang),
    )
    .selectAll('event')
    .select(['organisation.slug as organisationSlug', 'organisation.type as organisationType', 'organisation.phone'])
    .select(['settlement.kind as settlementKind', 'settlement.name as settlement'])
    .select(
      sql<string>`coalesce(own.name, (
        select name from network_organisation_text where organisation_id = organisation.id and lang = ${other}
      ))`.as('organisationName'),
    )
    .select(
      sql<string | null>`(
        select name from places_venue_text
        where venue_id = event.venue_id order by case lang when ${lang} then 0 else 1 end limit 1
      )`.as('usualHouse'),
    )

const pageBySlug = keptQuery((query, { slug, ...languages }: Languages & { slug: string }) =>
  pages(query, languages)
    .where('event.slug', '=', slug)
    .where('event.published_at', 'is not', null)
    .where('event.canonical_id', 'is', null),
)

const pageById = keptQuery((query, { id, organisation, ...languages }: Languages & OwnEvent) =>
  pages(query, languages).where('event.id', '=', id).where('event.organisation_id', '=', organisation),
)

/** An event as its organisation has it at the desk. */
interface OwnEvent {
  readonly id: string
  readonly organisation: string
}

const textsOf = keptQuery((query, { id }: { id: string }) =>
  tables(query).selectFrom('calendar_event_text').selectAll().where('event_id', '=', id),
)

type PageRow = Awaited<ReturnType<typeof pageBySlug>>[number]

/** Undefined for an unknown slug. Two queries: the event with its organisation, and its texts. */
export async function readEventPage(query: Reader, slug: string, frame: ListFrame): Promise<EventPage | undefined> {
  const [row] = await pageBySlug(query, { ...languagesOf(frame), slug })
  return row && asPage(query, row, frame)
}

/** The same for those who write it, published or not; undefined for what is not the organisation's. */
export async function readOwnEventPage(query: Reader, own: OwnEvent, frame: ListFrame): Promise<EventPage | undefined> {
  const [row] = await pageById(query, { ...languagesOf(frame), ...own })
  return row && asPage(query, row, frame)
}

async function asPage(query: Reader, row: PageRow, { lang, zone }: ListFrame): Promise<EventPage | undefined> {
  const texts = await textsOf(query, { id: row.id })
  const text = texts.find((each) => each.lang === lang) ?? texts[0]
  if (!text) return undefined
  return {
    id: row.id,
    slug: row.slug,
    published: row.published_at !== null,
    type: row.type,
    series: row.type === 'several',
    sphere: row.sphere,
    kind: row.kind,
    zone: row.zone,
    toldIn: row.zone === 'UTC' ? zone : row.zone,
    rule: row.rule,
    status: row.status,
    sequence: row.sequence,
    onlineUrl: row.online_url,
    price: row.price_from === null ? null : { from: row.price_from, to: row.price_to, currency: row.currency ?? 'EUR' },
    updatedAt: row.updated_at,
    text,
    textLang: text.lang,
    languages: texts.map((each) => each.lang).sort(),
    venueId: row.venue_id,
    usualPlace: row.usualHouse ?? text.place,
    precise: row.precise,
    ...(row.picture_id === null ? {} : { pictureId: row.picture_id }),
    ageFrom: row.age_from,
    ageTo: row.age_to,
    language: row.language,
    booking: row.booking,
    award: row.award,
    imported: row.source === 'import',
    sourceUrl: row.source_url,
    withdrawn: row.withdrawn_at !== null,
    organisation: {
      slug: row.organisationSlug,
      type: row.organisationType,
      name: row.organisationName,
      phone: row.phone,
      kind: row.settlementKind,
      settlement: row.settlement,
    },
  }
}

type DateRow = Omit<PageDate, 'scheduled' | 'newPlace' | 'formerPlace' | 'precise' | 'access'> & {
  readonly [Fact in keyof Access]: Access[Fact] | null
}

type Told = Pick<EventPage, 'id' | 'zone' | 'toldIn' | 'venueId' | 'usualPlace' | 'precise'>

const accessOf = ({ step_free, toilet, hearing_loop, parking }: DateRow): Access | null =>
  step_free && toilet && hearing_loop && parking ? { step_free, toilet, hearing_loop, parking } : null

/**
 * The date as the page of its event tells it: in which hours, and whether it has left the usual house. Field by field: spreading
 * the rows of an engine costs more than reading them.
 */
const toldOn =
  ({ zone, toldIn: reader, venueId, usualPlace, precise }: Told) =>
  (row: DateRow): PageDate => {
    const { recurrenceId, starts, ends } = row
    const told = toldIn({ recurrenceId, starts, ends }, zone, reader)
    const elsewhere = row.place !== null && row.place !== usualPlace
    const newPlace = usualPlace !== null && (venueId === null ? elsewhere : row.venueId !== venueId)
    return {
      recurrenceId,
      scheduled: told.scheduled,
      starts: told.starts,
      ends: told.ends,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      firstDay: row.firstDay,
      lastDay: row.lastDay,
      status: row.status,
      newPlace,
      formerPlace: newPlace ? usualPlace : null,
      precise,
      venueId: row.venueId,
      venue: row.venue,
      venueSlug: row.venueSlug,
      room: row.room,
      access: accessOf(row),
      address: row.address,
      latitude: row.latitude,
      longitude: row.longitude,
      settlementKind: row.settlementKind,
      settlement: row.settlement,
      settlementSlug: row.settlementSlug,
      title: row.title,
      lead: row.lead,
      place: row.place,
      reason: row.reason,
    }
  }

interface DatesAsked extends Languages {
  readonly eventId: string
}

const datesAhead = keptQuery((query, asked: DatesAsked & { now: string; limit: number }) =>
  datesOf(query, asked)
    .where('occurrence.ends_at', '>', asked.now)
    .orderBy('occurrence.starts_at')
    .orderBy('occurrence.recurrence_id')
    .limit(asked.limit),
)

const lastDate = keptQuery((query, asked: DatesAsked) =>
  datesOf(query, asked).orderBy('occurrence.starts_at', 'desc').orderBy('occurrence.recurrence_id', 'desc').limit(1),
)

const ownDates = keptQuery((query, asked: DatesAsked) =>
  allDates(query, asked)
    .where('occurrence.kind', '=', sql.lit('date'))
    .orderBy('occurrence.starts_at')
    .orderBy('occurrence.recurrence_id'),
)

const datesOnDay = keptQuery((query, asked: DatesAsked & { from: string; to: string }) =>
  datesOf(query, asked)
    .where('occurrence.recurrence_id', '>=', asked.from)
    .where('occurrence.recurrence_id', '<', asked.to)
    .orderBy('occurrence.starts_at')
    .orderBy('occurrence.recurrence_id'),
)

/** Dates that have not ended, else the last one, so that the page of a past event still says when it was. */
export async function readPageDates(
  query: Reader,
  event: Told,
  lang: Lang,
  now: Temporal.Instant,
  most: number,
): Promise<PageDate[]> {
  const asked = { ...languagesOf({ lang }), eventId: event.id }
  const ahead = await datesAhead(query, { ...asked, now: instantText(now), limit: most })
  const dates = ahead.length > 0 ? ahead : await lastDate(query, asked)
  return dates.map(toldOn(event))
}

/** The dates whose recurrence id lies on the day: usually one, two where a series has a matinee. */
export async function readDatesOn(query: Reader, event: Told, lang: Lang, day: string): Promise<PageDate[]> {
  const asked = { ...languagesOf({ lang }), eventId: event.id, from: day, to: `${day}~` }
  return (await datesOnDay(query, asked)).map(toldOn(event))
}

/** Of what is not published: dates that it once had are among them. */
export const readOwnDates = async (query: Reader, event: Told, lang: Lang): Promise<PageDate[]> =>
  (await ownDates(query, { ...languagesOf({ lang }), eventId: event.id })).map(toldOn(event))

const venueWord = (column: 'name' | 'address', other: Lang) =>
  sql<string | null>`coalesce(${sql.ref(`own.${column}`)}, (
    select ${sql.ref(column)} from places_venue_text where venue_id = house.id and lang = ${other}
  ))`

/** The room named for the date, else that of the event where the date is in the event's usual house. */
const roomWord = (lang: Lang) => sql<string | null>`(
  select room.name from places_room_text room
  where room.room_id = coalesce(
    (select room_id from calendar_change where event_id = occurrence.event_id and recurrence_id = occurrence.recurrence_id),
    (select room_id from calendar_event where id = occurrence.event_id and venue_id = occurrence.venue_id)
  )
  order by case room.lang when ${lang} then 0 else 1 end limit 1
)`

const datesOf = (query: Reader, asked: DatesAsked) => allDates(query, asked).where('occurrence.listed', '=', sql.lit(1))

const allDates = (query: Reader, { eventId, lang, other }: DatesAsked) =>
  tables(query)
    .selectFrom('calendar_occurrence as occurrence')
    .leftJoin('places_venue as house', 'house.id', 'occurrence.venue_id')
    .leftJoin('places_venue_text as own', (join) =>
      join.onRef('own.venue_id', '=', 'house.id').on('own.lang', '=', lang),
    )
    .leftJoin('places_settlement as settlement', 'settlement.id', 'occurrence.settlement_id')
    .leftJoin('calendar_change_text as said', (join) =>
      join
        .onRef('said.event_id', '=', 'occurrence.event_id')
        .onRef('said.recurrence_id', '=', 'occurrence.recurrence_id')
        .on('said.lang', '=', lang),
    )
    .leftJoin('calendar_change_text as said_other', (join) =>
      join
        .onRef('said_other.event_id', '=', 'occurrence.event_id')
        .onRef('said_other.recurrence_id', '=', 'occurrence.recurrence_id')
        .on('said_other.lang', '=', other),
    )
    .select(['occurrence.recurrence_id as recurrenceId', 'occurrence.starts', 'occurrence.ends', 'occurrence.status'])
    .select(['occurrence.starts_at as startsAt', 'occurrence.ends_at as endsAt'])
    .select(['occurrence.first_day as firstDay', 'occurrence.last_day as lastDay', 'occurrence.venue_id as venueId'])
    .select(['house.latitude', 'house.longitude', venueWord('name', other).as('venue')])
    .select(['house.slug as venueSlug', 'house.step_free', 'house.toilet', 'house.hearing_loop', 'house.parking'])
    .select([venueWord('address', other).as('address'), roomWord(lang).as('room')])
    .select(['settlement.kind as settlementKind', 'settlement.name as settlement', 'settlement.slug as settlementSlug'])
    .select(sql<string | null>`coalesce(said.title, said_other.title)`.as('title'))
    .select(sql<string | null>`coalesce(said.lead, said_other.lead)`.as('lead'))
    .select(sql<string | null>`coalesce(said.place, said_other.place)`.as('place'))
    .select(sql<string | null>`coalesce(said.reason, said_other.reason)`.as('reason'))
    .where('occurrence.event_id', '=', eventId)

/** Published events with a date since this day for search engines, the newest changes first. */
export async function readSitemap(
  query: Reader,
  since: string,
): Promise<{ slug: string; updatedAt: string; languages: Lang[] }[]> {
  const rows = await tables(query)
    .selectFrom('calendar_event as event')
    .innerJoin('calendar_event_text as text', 'text.event_id', 'event.id')
    .select(['event.slug', 'event.updated_at as updatedAt', 'text.lang'])
    .where('event.published_at', 'is not', null)
    .where(
      sql<boolean>`exists (
        select 1 from calendar_occurrence where event_id = event.id and listed = 1 and last_day >= ${since}
      )`,
    )
    .orderBy('event.updated_at', 'desc')
    .orderBy('event.slug', 'desc')
    .limit(20_000)
    .execute()
  const bySlug = Map.groupBy(rows, ({ slug }) => slug)
  return [...bySlug].map(([slug, texts]) => ({
    slug,
    updatedAt: texts[0]?.updatedAt ?? '',
    languages: texts.map(({ lang }) => lang).sort(),
  }))
}
