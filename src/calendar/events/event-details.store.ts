import type { Selectable } from 'kysely'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { type Audience, audiences, type Topic, topics } from '#src/platform/language/terms.ts'
import { addressKey } from '../duplicates/address-key.ts'
import type { CalendarTables } from './event.store.ts'
import {
  type AccessTerm,
  accessTerms,
  type EventDetails,
  type EventRole,
  type ReportTag,
  reportTags,
} from './event-details.ts'

type Scheme = 'topic' | 'audience' | 'access' | 'tag'

export type DetailTables = {
  calendar_event_term: { event_id: string; scheme: Scheme; term: string }
  calendar_event_role: {
    event_id: string
    position: number
    role: EventRole['role']
    organisation_id: string | null
    name: string | null
  }
  calendar_event_place: { event_id: string; position: number; venue_id: string; room_id: string | null }
  calendar_event_group: { event_id: string; group_id: string }
  calendar_event_hours: { event_id: string; weekday: number; opens: string; closes: string }
}

export const detailTables = [
  'calendar_event_term',
  'calendar_event_role',
  'calendar_event_place',
  'calendar_event_group',
  'calendar_event_hours',
] as const

const tables = (query: Reader) => query.withTables<DetailTables>()

/** What stands in the event's own row. */
export const detailColumns = (details: EventDetails) => ({
  precise: details.precise,
  room_id: details.roomId,
  level: details.level,
  away: details.away ? 1 : 0,
  counted_kind: details.countedKind,
  for_library: details.forLibrary ? 1 : 0,
  library_kind: details.libraryKind,
  programme_item: details.programmeItem,
  edition: details.edition,
  award: details.award,
  language: details.language,
  age_from: details.ageFrom,
  age_to: details.ageTo,
  booking: details.booking,
  source: details.source,
  source_url: details.sourceUrl,
  page_key: addressKey(details.sourceUrl),
})

/** Writes the rows beside an event that has none, or none any more. */
export async function writeDetails({ query }: Tx, id: string, details: EventDetails): Promise<void> {
  const terms = [
    ...termsOf(id, 'topic', details.topics),
    ...termsOf(id, 'audience', details.audiences),
    ...termsOf(id, 'access', details.access),
    ...termsOf(id, 'tag', details.tags),
  ]
  const roles = details.roles.map(({ role, organisationId, name }, position) => {
    return { event_id: id, position, role, organisation_id: organisationId, name }
  })
  const venues = details.places.map(({ venueId, roomId }, position) => {
    return { event_id: id, position, venue_id: venueId, room_id: roomId }
  })
  const groups = details.groups.map((group) => ({ event_id: id, group_id: group }))
  const hours = details.hours.map((span) => ({ event_id: id, ...span }))
  if (terms.length > 0) await tables(query).insertInto('calendar_event_term').values(terms).execute()
  if (roles.length > 0) await tables(query).insertInto('calendar_event_role').values(roles).execute()
  if (venues.length > 0) await tables(query).insertInto('calendar_event_place').values(venues).execute()
  if (groups.length > 0) await tables(query).insertInto('calendar_event_group').values(groups).execute()
  if (hours.length > 0) await tables(query).insertInto('calendar_event_hours').values(hours).execute()
}

const termsOf = (id: string, scheme: Scheme, terms: readonly string[]) =>
  terms.map((term) => ({ event_id: id, scheme, term }))

type Row = Selectable<CalendarTables['calendar_event']>

/** Details of these events by id; five queries for any number. */
export async function readDetails(query: Reader, rows: readonly Row[]): Promise<Map<string, EventDetails>> {
  if (rows.length === 0) return new Map()
  const ids = rows.map(({ id }) => id)
  const of = tables(query)
  const [terms, roles, venues, groups, hours] = [
    byEvent(await of.selectFrom('calendar_event_term').selectAll().where('event_id', 'in', ids).execute()),
    byEvent(await of.selectFrom('calendar_event_role').selectAll().where('event_id', 'in', ids).execute()),
    byEvent(await of.selectFrom('calendar_event_place').selectAll().where('event_id', 'in', ids).execute()),
    byEvent(await of.selectFrom('calendar_event_group').selectAll().where('event_id', 'in', ids).execute()),
    byEvent(await of.selectFrom('calendar_event_hours').selectAll().where('event_id', 'in', ids).execute()),
  ]
  const byPosition = (one: { position: number }, other: { position: number }) => one.position - other.position
  return new Map(
    rows.map((row): [string, EventDetails] => {
      const own = terms.get(row.id) ?? []
      return [
        row.id,
        {
          precise: row.precise,
          roomId: row.room_id,
          places: (venues.get(row.id) ?? [])
            .toSorted(byPosition)
            .map(({ venue_id, room_id }) => ({ venueId: venue_id, roomId: room_id })),
          roles: (roles.get(row.id) ?? [])
            .toSorted(byPosition)
            .map(({ role, organisation_id, name }) => ({ role, organisationId: organisation_id, name })),
          topics: pick<Topic>(own, 'topic', topics),
          audiences: pick<Audience>(own, 'audience', audiences),
          access: pick<AccessTerm>(own, 'access', accessTerms),
          tags: pick<ReportTag>(own, 'tag', reportTags),
          groups: (groups.get(row.id) ?? []).map(({ group_id }) => group_id).sort(),
          hours: (hours.get(row.id) ?? [])
            .map(({ weekday, opens, closes }) => ({ weekday, opens, closes }))
            .toSorted((one, other) => one.weekday - other.weekday || (one.opens < other.opens ? -1 : 1)),
          ageFrom: row.age_from,
          ageTo: row.age_to,
          language: row.language,
          booking: row.booking,
          level: row.level,
          away: row.away === 1,
          countedKind: row.counted_kind,
          forLibrary: row.for_library === 1,
          libraryKind: row.library_kind,
          programmeItem: row.programme_item,
          edition: row.edition,
          award: row.award,
          source: row.source,
          sourceUrl: row.source_url,
        },
      ]
    }),
  )
}

const byEvent = <T extends { event_id: string }>(rows: readonly T[]): Map<string, T[]> =>
  Map.groupBy(rows, ({ event_id }) => event_id)

/** In the order of the list in code; a term that the list has lost is not shown. */
const pick = <T extends string>(
  own: readonly DetailTables['calendar_event_term'][],
  scheme: Scheme,
  known: readonly T[],
): T[] => known.filter((term) => own.some((each) => each.scheme === scheme && each.term === term))
