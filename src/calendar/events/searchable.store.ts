import type { NetworkTables } from '#src/network/index.ts'
import { announcedSettlement, type PlacesTables, settlementInRow, settlementShortName } from '#src/places/index.ts'
import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { type Lang, langs, otherLang } from '#src/platform/i18n/lang.ts'
import { topics, topicWords } from '#src/platform/language/terms.ts'
import type { House, Searchable, SearchDocument } from '#src/platform/module.ts'
import { eventAddress } from '../addresses.ts'
import type { CalendarTables } from './event.store.ts'
import type { WallTime } from './event.ts'
import type { DetailTables } from './event-details.store.ts'
import { toldIn } from './told-in.ts'
import { shortWhen, stateOf } from './wording.ts'

const tables = (query: Reader) => query.withTables<CalendarTables & DetailTables & PlacesTables & NetworkTables>()

/** Events as the search finds them. */
export const searchableEvents = ({ settings }: Pick<House, 'settings'>): Searchable => ({
  kind: 'event',
  label: { bg: 'Събития', en: 'Events' },
  one: { bg: 'Събитие', en: 'Event' },
  touchedBy: ['saved', 'removed', 'withdrawn', 'extended'].map((act) => ({
    fact: `calendar.event.${act}`,
    id: 'event',
  })),
  ids: readPublishedIds,
  read: (query, ids, now) => readDocuments(query, ids, { now, zone: settings.ZONE }),
})

async function readPublishedIds(query: Reader, after: string, most: number): Promise<string[]> {
  const rows = await tables(query)
    .selectFrom('calendar_event')
    .select('id')
    .where('id', '>', after)
    .where('published_at', 'is not', null)
    .where('canonical_id', 'is', null)
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}

interface Frame {
  readonly now: Temporal.Instant
  readonly zone: string
}

/** Six queries for any number of events. */
async function readDocuments(query: Reader, ids: readonly string[], frame: Frame): Promise<SearchDocument[]> {
  if (ids.length === 0) return []
  const events = await tables(query)
    .selectFrom('calendar_event')
    .select(['id', 'slug', 'organisation_id', 'venue_id', 'zone', 'precise', 'level', 'status'])
    .where('id', 'in', ids)
    .where('published_at', 'is not', null)
    .where('canonical_id', 'is', null)
    .execute()
  const own = events.map(({ id }) => id)
  if (own.length === 0) return []
  const texts = await tables(query)
    .selectFrom('calendar_event_text')
    .select(['event_id', 'lang', 'title', 'lead', 'body', 'audience', 'place'])
    .where('event_id', 'in', own)
    .execute()
  const terms = await tables(query)
    .selectFrom('calendar_event_term')
    .select(['event_id', 'term'])
    .where('event_id', 'in', own)
    .where('scheme', '=', 'topic')
    .execute()
  const names = await readNamesOf(query, events)
  const dates = await readDates(query, own, frame.now)
  const settlements = await readSettlements(query, [...dates.values()])
  return events.map((event): SearchDocument => {
    const own = texts.filter(({ event_id }) => event_id === event.id)
    const said = topics.filter((topic) => terms.some((each) => each.event_id === event.id && each.term === topic))
    const venue = names.venues.get(event.venue_id ?? '')
    const date = dates.get(event.id)
    const settlement = venue?.settlement ?? settlements.get(date?.settlement_id ?? '')
    const where =
      venue?.where ??
      Object.fromEntries(
        own.flatMap(({ lang, place }) =>
          place ? [[lang, settlement ? inSettlement(place, lang, settlement) : place]] : [],
        ),
      )
    const organisation = names.organisations.get(event.organisation_id)
    return {
      id: event.id,
      address: eventAddress(event.slug),
      texts: Object.fromEntries(
        own.map(({ lang, title, lead, body, audience }) => [
          lang,
          { title, ...(lead ? { lead } : {}), body: [body, audience].filter((part) => part).join('\n\n') },
        ]),
      ),
      keywords: [
        ...said.flatMap((topic) => langs.map((lang) => topicWords[lang][topic])),
        ...own.flatMap(({ place }) => place ?? []),
        ...Object.values(venue?.names ?? {}),
        ...Object.values(settlement?.names ?? {}),
        ...Object.values(organisation ?? {}),
      ],
      organisation: { id: event.organisation_id, names: organisation ?? {} },
      ...(settlement ? { settlement: { id: settlement.id, names: settlement.names } } : {}),
      ...(event.level ? { level: event.level } : {}),
      ...(date ? { startsAt: date.starts_at, endsAt: date.last_ends_at } : {}),
      ...(date ? toldOf(date, event, { where, zone: frame.zone }) : {}),
    }
  })
}

/** „салонът на читалището, с. Николово“; words that say their settlement say it once. */
const inSettlement = (words: string, lang: Lang, { kind, name }: { kind: string; name: string }): string =>
  words.includes(settlementShortName({ name }, lang)) ? words : `${words}, ${settlementInRow({ kind, name }, lang)}`

type Named = Readonly<Partial<Record<Lang, string>>>

interface Settled {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly names: Named
}

const settled = (place: Omit<Settled, 'names'>): Settled => ({ ...place, ...announcedSettlement(place) })

/** Where dates are that may be in no known house. */
async function readSettlements(
  query: Reader,
  dates: readonly { settlement_id: string | null }[],
): Promise<ReadonlyMap<string, Settled>> {
  const ids = [...new Set(dates.flatMap(({ settlement_id }) => settlement_id ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await tables(query)
    .selectFrom('places_settlement')
    .select(['id', 'kind', 'name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, settled(row)]))
}

async function readNamesOf(
  query: Reader,
  events: readonly { organisation_id: string; venue_id: string | null }[],
): Promise<{
  organisations: ReadonlyMap<string, Named>
  venues: ReadonlyMap<string, { names: Named; where: Named; settlement: Settled }>
}> {
  const organisations = await tables(query)
    .selectFrom('network_organisation_text')
    .select(['organisation_id as id', 'lang', 'name'])
    .where('organisation_id', 'in', [...new Set(events.map((event) => event.organisation_id))])
    .execute()
  const houses = [...new Set(events.flatMap(({ venue_id }) => venue_id ?? []))]
  const venues = houses.length
    ? await tables(query)
        .selectFrom('places_venue as venue')
        .innerJoin('places_venue_text as text', 'text.venue_id', 'venue.id')
        .innerJoin('places_settlement as settlement', 'settlement.id', 'venue.settlement_id')
        .select(['venue.id', 'text.lang', 'text.name', 'venue.settlement_id as settlementId'])
        .select(['settlement.kind', 'settlement.name as settlement'])
        .where('venue.id', 'in', houses)
        .execute()
    : []
  const inLangs = (rows: readonly { lang: Lang; name: string }[]): Named =>
    Object.fromEntries(rows.map(({ lang, name }) => [lang, name]))
  return {
    organisations: new Map([...Map.groupBy(organisations, ({ id }) => id)].map(([id, rows]) => [id, inLangs(rows)])),
    venues: new Map(
      [...Map.groupBy(venues, ({ id }) => id)].flatMap(([id, rows]) => {
        const [row] = rows
        if (!row) return []
        const place = { kind: row.kind, name: row.settlement }
        const where = Object.fromEntries(
          langs.map((lang) => [lang, inSettlement((rows.find((each) => each.lang === lang) ?? row).name, lang, place)]),
        )
        return [[id, { names: inLangs(rows), where, settlement: settled({ id: row.settlementId, ...place }) }]]
      }),
    ),
  }
}

interface NextDate {
  readonly settlement_id: string | null
  readonly starts_at: string
  readonly last_ends_at: string
  readonly starts: WallTime
  readonly ends: WallTime | null
  readonly recurrence_id: WallTime
  readonly first_day: string
  readonly last_day: string
  readonly status: CalendarTables['calendar_occurrence']['status']
}

/** The next date of each, or its last one; one query. */
async function readDates(query: Reader, ids: readonly string[], now: Temporal.Instant): Promise<Map<string, NextDate>> {
  const rows = await tables(query)
    .selectFrom('calendar_occurrence')
    .select(['event_id', 'recurrence_id', 'starts', 'ends', 'starts_at', 'ends_at', 'first_day', 'last_day', 'status'])
    .select('settlement_id')
    .where('event_id', 'in', ids)
    .where('listed', '=', 1)
    .orderBy('starts_at')
    .execute()
  const at = instantText(now)
  return new Map(
    [...Map.groupBy(rows, ({ event_id }) => event_id)].flatMap(([id, dates]) => {
      const date = dates.find(({ ends_at }) => ends_at > at) ?? dates.at(-1)
      const last =
        dates
          .map(({ ends_at }) => ends_at)
          .toSorted()
          .at(-1) ?? ''
      return date ? [[id, { ...date, last_ends_at: last }]] : []
    }),
  )
}

interface Telling {
  /** House and settlement, else in the words of the event. */
  readonly where: Named
  readonly zone: string
}

/** „петък, 27 ноември, 18:00 ч.“ and the place, and what has become of it: „отменено“. */
function toldOf(
  date: NextDate,
  { zone: own, precise }: { zone: string; precise: 'day' | 'month' },
  { where, zone }: Telling,
): Pick<SearchDocument, 'details' | 'state'> {
  const { recurrence_id: recurrenceId, starts, ends } = date
  const told = toldIn({ recurrenceId, starts, ends }, own, zone)
  const timed = {
    ...{ scheduled: told.scheduled, starts: told.starts, ends: told.ends, status: date.status, precise },
    ...{ firstDay: date.first_day, lastDay: date.last_day, endsAt: date.last_ends_at, newPlace: false },
  }
  const inWords = (lang: Lang) =>
    [shortWhen(timed, lang), where[lang] ?? where[otherLang(lang)]].filter((part) => part !== undefined)
  const [bg, en] = [stateOf(timed, 'bg')?.label, stateOf(timed, 'en')?.label]
  return { details: { bg: inWords('bg'), en: inWords('en') }, ...(bg && en ? { state: { bg, en } } : {}) }
}
