import { type RawBuilder, sql } from 'kysely'
import type { Audience, Level, Topic } from '#src/platform/language/terms.ts'
import type { CalendarTables } from '../events/event.store.ts'

/** What stands beside the event or its house; the database answers it where the index does not stand yet, and for feeds. */
export interface FurtherNarrowing {
  /** Ids of settlements in one text, a space before and after each, so that any number is one value. */
  readonly settlements?: string | undefined
  readonly topic?: Topic | undefined
  readonly audience?: Audience | undefined
  readonly afterWork?: true | undefined
  readonly free?: true | undefined
  readonly stepFree?: true | undefined
  readonly online?: true | undefined
  readonly level?: Level | undefined
}

export const settlementList = (ids: readonly string[]): string => ` ${ids.join(' ')} `

/** Conditions on `occurrence`, one a group that is in use. */
export const furtherConditions = (asked: FurtherNarrowing): RawBuilder<boolean>[] => [
  ...(asked.settlements ? [inAnyOf(asked.settlements)] : []),
  ...(asked.topic ? [hasTerm('topic', asked.topic)] : []),
  ...(asked.audience ? [hasTerm('audience', asked.audience)] : []),
  ...(asked.afterWork ? [sql<boolean>`occurrence.after_work = 1`] : []),
  ...(asked.free ? [ofEvent(sql`narrowed.price_from = 0 and coalesce(narrowed.price_to, 0) = 0`)] : []),
  ...(asked.stepFree ? [stepFree] : []),
  ...(asked.online ? [ofEvent(sql`narrowed.online_url is not null`)] : []),
  ...(asked.level ? [ofEvent(sql`narrowed.level = ${asked.level}`)] : []),
]

const inAnyOf = (settlements: string) => sql<boolean>`(
  ${settlements} like '% ' || occurrence.settlement_id || ' %'
  or occurrence.event_id in (
    select place.event_id from calendar_event_place place inner join places_venue house on house.id = place.venue_id
    where ${settlements} like '% ' || house.settlement_id || ' %'
  )
)`

/**
 * Listed dates in the settlement with their own house, or with a further one of their event. Two reads by index put together: as one
 * condition with „or“ an engine walks over all that is ahead, for seconds in a large network.
 */
export const datesIn = (settlement: string): RawBuilder<CalendarTables['calendar_occurrence']> => sql`(
  select * from calendar_occurrence where listed = 1 and settlement_id = ${settlement}
  union all
  select further.* from calendar_occurrence further
  where further.listed = 1 and coalesce(further.settlement_id, '') <> ${settlement} and further.event_id in (
    select place.event_id from calendar_event_place place inner join places_venue house on house.id = place.venue_id
    where house.settlement_id = ${settlement}
  )
)`

/** Held by the organisation, alone or together with others. */
export const heldBy = (organisation: string): RawBuilder<boolean> => sql<boolean>`occurrence.event_id in (
  select id from calendar_event where organisation_id = ${organisation}
  union select event_id from calendar_event_role where organisation_id = ${organisation} and role = 'co-organiser'
)`

const hasTerm = (scheme: 'topic' | 'audience', term: string) => sql<boolean>`exists (
  select 1 from calendar_event_term where event_id = occurrence.event_id and scheme = ${sql.lit(scheme)} and term = ${term}
)`

const ofEvent = (condition: RawBuilder<unknown>) => sql<boolean>`exists (
  select 1 from calendar_event narrowed where narrowed.id = occurrence.event_id and ${condition}
)`

/**
 * House or room is known to be step-free, and neither is known not to be. A date has the room that was named for it, else that of the
 * event where it is in the event's usual house.
 */
const stepFree = sql<boolean>`exists (
  select 1 from places_venue house
  inner join calendar_event narrowed on narrowed.id = occurrence.event_id
  left join calendar_change own_change
    on own_change.event_id = occurrence.event_id and own_change.recurrence_id = occurrence.recurrence_id
  left join places_room room on room.id = coalesce(
    own_change.room_id, case when narrowed.venue_id = occurrence.venue_id then narrowed.room_id end
  )
  where house.id = occurrence.venue_id
    and (house.step_free = 'yes' or room.step_free = 'yes')
    and house.step_free <> 'no' and coalesce(room.step_free, 'unknown') <> 'no'
)`
