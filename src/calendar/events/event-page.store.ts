import { sql } from 'kysely'
import type { Reader } from '#src/platform/db/database.ts'
import { keptQuery } from '#src/platform/db/kept-query.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { EventKind, EventStatus, EventText, Price, Sphere } from './event.ts'
import type { EventType } from './event-details.ts'
import { type Languages, type ListFrame, type ListTables, languagesOf } from './event-list.store.ts'

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
  /** Events that have joined it as duplicates. */
  readonly members: number
  readonly text: EventText
  readonly textLang: Lang
  readonly languages: readonly Lang[]
  readonly venueId: string | null
  /** The room there that it usually has; left out where it has none. */
  readonly roomId?: string
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

/** What of an event its page needs: each value that an engine hands over costs as much as a step of its search. */
const columns = [
  ...(['event.id', 'event.slug', 'event.published_at', 'event.type', 'event.sphere', 'event.kind'] as const),
  ...(['event.zone', 'event.rule', 'event.status', 'event.sequence', 'event.online_url', 'event.price_from'] as const),
  ...(['event.price_to', 'event.currency', 'event.updated_at', 'event.venue_id', 'event.room_id'] as const),
  ...(['event.precise', 'event.picture_id', 'event.age_from', 'event.age_to', 'event.language'] as const),
  ...(['event.booking', 'event.award', 'event.source', 'event.source_url', 'event.withdrawn_at'] as const),
] as const

/** A text as a whole is in the language asked for, else in the other one. */
const word = (name: keyof EventText) =>
  sql<
    string | null
  >`case when said.lang is null then ${sql.ref(`otherwise.${name}`)} else ${sql.ref(`said.${name}`)} end`

const pages = (query: Reader, { lang, other }: Languages) =>
  tables(query)
    .selectFrom('calendar_event as event')
    .innerJoin('network_organisation as organisation', 'organisation.id', 'event.organisation_id')
    .innerJoin('places_settlement as settlement', 'settlement.id', 'organisation.settlement_id')
    .leftJoin('network_organisation_text as own', (join) =>
      join.onRef('own.organisation_id', '=', 'organisation.id').on('own.lang', '=', lang),
    )
    .leftJoin('calendar_event_text as said', (join) =>
      join.onRef('said.event_id', '=', 'event.id').on('said.lang', '=', lang),
    )
    .leftJoin('calendar_event_text as otherwise', (join) =>
      join.onRef('otherwise.event_id', '=', 'event.id').on('otherwise.lang', '=', other),
    )
    .select(columns)
    .select(['said.lang as ownLang', 'otherwise.lang as otherLang'])
    .select([word('title').as('title'), word('lead').as('lead'), word('body').as('body')])
    .select([word('audience').as('audience'), word('place').as('place'), word('reason').as('reason')])
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
    .select(
      sql<number>`(select count(*) from calendar_event member where member.canonical_id = event.id)`.as('members'),
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

type PageRow = Awaited<ReturnType<typeof pageBySlug>>[number]

/** Undefined for an unknown slug. One query. */
export async function readEventPage(query: Reader, slug: string, frame: ListFrame): Promise<EventPage | undefined> {
  const [row] = await pageBySlug(query, { ...languagesOf(frame), slug })
  return row && asPage(row, frame)
}

/** The same for those who write it, published or not; undefined for what is not the organisation's. */
export async function readOwnEventPage(query: Reader, own: OwnEvent, frame: ListFrame): Promise<EventPage | undefined> {
  const [row] = await pageById(query, { ...languagesOf(frame), ...own })
  return row && asPage(row, frame)
}

function asPage(row: PageRow, { zone }: ListFrame): EventPage | undefined {
  const { title, ownLang, otherLang, lead, body, audience, place, reason } = row
  const languages = [ownLang, otherLang].filter((each) => each !== null).sort()
  const textLang = ownLang ?? otherLang
  if (title === null || textLang === null) return undefined
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
    members: Number(row.members),
    text: { title, lead, body, audience, place, reason },
    textLang,
    languages,
    venueId: row.venue_id,
    ...(row.room_id === null ? {} : { roomId: row.room_id }),
    usualPlace: row.usualHouse ?? place,
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
