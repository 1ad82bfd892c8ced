import { sql } from 'kysely'
import type { Reader } from '#src/platform/db/database.ts'
import { keptQuery } from '#src/platform/db/kept-query.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import { type Audience, audiences, type Topic, topics } from '#src/platform/language/terms.ts'
import { type AccessTerm, accessTerms, type OpenSpan, type RoleKind, roleKinds } from './event-details.ts'
import type { ListTables } from './event-list.store.ts'

/** Somebody or some place beside the organiser and the house of the date; without a slug it is a name in words. */
export interface Named {
  readonly name: string
  readonly slug: string | null
  /** Type of an organisation of the network. */
  readonly type: string | null
}

/** What the page of an event says beside what, when, where and who. */
export interface EventFacts {
  readonly topics: readonly Topic[]
  readonly audiences: readonly Audience[]
  readonly access: readonly AccessTerm[]
  readonly partners: readonly (Named & { readonly role: RoleKind })[]
  readonly places: readonly Named[]
  /** Opening hours of a period or a permanent offer. */
  readonly hours: readonly OpenSpan[]
}

type Row = { kind: string; position: number } & Named

/** Terms, roles, further houses and opening hours as rows of one shape: one query instead of four. */
const factsOf = keptQuery((query: Reader, { id, lang, other }: { id: string; lang: Lang; other: Lang }) => {
  const tables = query.withTables<ListTables>()
  const nothing = sql<string | null>`null`
  return tables
    .selectFrom('calendar_event_term')
    .select([sql<string>`scheme`.as('kind'), sql<number>`0`.as('position'), sql<string>`term`.as('name')])
    .select([nothing.as('slug'), nothing.as('type')])
    .where('event_id', '=', id)
    .unionAll(
      tables
        .selectFrom('calendar_event_role as part')
        .leftJoin('network_organisation as organisation', 'organisation.id', 'part.organisation_id')
        .leftJoin('network_organisation_text as own', (join) =>
          join.onRef('own.organisation_id', '=', 'organisation.id').on('own.lang', '=', lang),
        )
        .leftJoin('network_organisation_text as other', (join) =>
          join.onRef('other.organisation_id', '=', 'organisation.id').on('other.lang', '=', other),
        )
        .select([sql<string>`part.role`.as('kind'), 'part.position'])
        .select(sql<string>`coalesce(part.name, own.name, other.name)`.as('name'))
        .select(['organisation.slug', sql<string | null>`organisation.type`.as('type')])
        .where('part.event_id', '=', id),
    )
    .unionAll(
      tables
        .selectFrom('calendar_event_place as place')
        .innerJoin('places_venue as house', 'house.id', 'place.venue_id')
        .leftJoin('places_venue_text as own', (join) =>
          join.onRef('own.venue_id', '=', 'house.id').on('own.lang', '=', lang),
        )
        .leftJoin('places_venue_text as other', (join) =>
          join.onRef('other.venue_id', '=', 'house.id').on('other.lang', '=', other),
        )
        .select([sql<string>`'place'`.as('kind'), 'place.position'])
        .select([sql<string>`coalesce(own.name, other.name)`.as('name'), 'house.slug', nothing.as('type')])
        .where('place.event_id', '=', id),
    )
    .unionAll(
      tables
        .selectFrom('calendar_event_hours')
        .select([sql<string>`'hours'`.as('kind'), 'weekday as position'])
        .select([sql<string>`opens || '-' || closes`.as('name'), nothing.as('slug'), nothing.as('type')])
        .where('event_id', '=', id),
    )
    .$castTo<Row>()
})

/** One query. */
export async function readEventFacts(query: Reader, id: string, lang: Lang): Promise<EventFacts> {
  const rows = (await factsOf(query, { id, lang, other: otherLang(lang) })).sort(
    (one, other) => one.position - other.position,
  )
  const terms = <T extends string>(scheme: string, known: readonly T[]) =>
    known.filter((term) => rows.some(({ kind, name }) => kind === scheme && name === term))
  return {
    topics: terms('topic', topics),
    audiences: terms('audience', audiences),
    access: terms('access', accessTerms),
    partners: rows.flatMap(({ kind, name, slug, type }) =>
      roleKinds.flatMap((role) => (role === kind ? [{ role, name, slug, type }] : [])),
    ),
    places: rows.filter(({ kind }) => kind === 'place').map(({ name, slug, type }) => ({ name, slug, type })),
    hours: rows.filter(({ kind }) => kind === 'hours').map(({ position, name }) => spanOf(position, name)),
  }
}

/** `10:00-18:00` of a weekday. */
const spanOf = (weekday: number, text: string): OpenSpan => ({
  weekday,
  opens: text.slice(0, 5),
  closes: text.slice(6, 11),
})
