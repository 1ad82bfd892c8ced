import { sql } from 'kysely'
import type { Reader } from '#src/platform/db/database.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import type { Appearance, Group, GroupPause, PeopleByBand, Slot } from './group.ts'
import { groupTables } from './groups.tables.ts'

export interface SlotWithVenue extends Slot {
  readonly venue: string | null
}

/** A group with its week; of the pauses those that are not over. */
export interface GroupWithTimes extends Group {
  readonly slots: readonly SlotWithVenue[]
  readonly pauses: readonly GroupPause[]
}

/** One row for every group, language, line of the timetable and pause: few of each, and one query for all of them. */
const joined = (query: Reader, lang: Lang, today: string) =>
  groupTables(query)
    .selectFrom('network_group as group')
    .innerJoin('network_group_text as text', 'text.group_id', 'group.id')
    .leftJoin('network_group_slot as slot', 'slot.group_id', 'group.id')
    .leftJoin('places_venue_text as venue', (join) =>
      join.onRef('venue.venue_id', '=', 'slot.venue_id').on('venue.lang', '=', lang),
    )
    .leftJoin('places_venue_text as foreign_venue', (join) =>
      join.onRef('foreign_venue.venue_id', '=', 'slot.venue_id').on('foreign_venue.lang', '=', otherLang(lang)),
    )
    .leftJoin('network_group_pause as pause', (join) =>
      join.onRef('pause.group_id', '=', 'group.id').on('pause.last_day', '>=', today),
    )
    .select(['group.id', 'group.organisation_id', 'group.kind', 'group.standing', 'group.since_year', 'group.ended_on'])
    .select(['group.leader_role', 'group.leader_name', 'group.looking_for', 'group.looking_until', 'group.version'])
    .select(['text.lang', 'text.name', 'text.about'])
    .select(['slot.id as slot_id', 'slot.weekday', 'slot.starts', 'slot.ends', 'slot.venue_id', 'slot.place'])
    .select(['slot.season_from', 'slot.season_until'])
    .select(sql<string | null>`coalesce(venue.name, foreign_venue.name)`.as('venue'))
    .select(['pause.id as pause_id', 'pause.first_day', 'pause.last_day', 'pause.reason'])

type Row = Awaited<ReturnType<ReturnType<typeof joined>['execute']>>[number]

function collect(rows: readonly Row[]): GroupWithTimes[] {
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((own) => {
    const [row] = own
    return row ? [{ ...groupOf(row, own), slots: slotsOf(own), pauses: pausesOf(own) }] : []
  })
}

const groupOf = (row: Row, own: readonly Row[]): Group => ({
  id: row.id,
  organisation: row.organisation_id,
  kind: row.kind,
  standing: row.standing,
  sinceYear: row.since_year,
  endedOn: row.ended_on,
  leaderRole: row.leader_role,
  leaderName: row.leader_name,
  lookingFor: row.looking_for,
  lookingUntil: row.looking_until,
  version: row.version,
  texts: Object.fromEntries(own.map(({ lang, name, about }) => [lang, { name, about }])),
})

const unique = <T extends { id: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
]

const slotsOf = (own: readonly Row[]): SlotWithVenue[] =>
  unique(
    own.flatMap(({ slot_id, weekday, starts, ends, ...row }) =>
      slot_id === null || weekday === null || starts === null || ends === null
        ? []
        : [
            {
              id: slot_id,
              weekday,
              starts,
              ends,
              venueId: row.venue_id,
              venue: row.venue,
              place: row.place,
              seasonFrom: row.season_from,
              seasonUntil: row.season_until,
            },
          ],
    ),
  ).sort((one, other) => one.weekday - other.weekday || one.starts.localeCompare(other.starts))

const pausesOf = (own: readonly Row[]): GroupPause[] =>
  unique(
    own.flatMap(({ pause_id, first_day, last_day, reason }) =>
      pause_id === null || first_day === null || last_day === null
        ? []
        : [{ id: pause_id, firstDay: first_day, lastDay: last_day, reason }],
    ),
  ).sort((one, other) => one.firstDay.localeCompare(other.firstDay))

/** All groups of an organisation with their week, those that still work first, by name. One query. */
export async function readGroups(query: Reader, organisation: string, lang: Lang, today: string) {
  const rows = await joined(query, lang, today).where('group.organisation_id', '=', organisation).execute()
  const nameOf = ({ texts }: Group) => (texts[lang] ?? texts[otherLang(lang)])?.name ?? ''
  return collect(rows).sort(
    (one, other) =>
      Number(one.endedOn !== null) - Number(other.endedOn !== null) ||
      nameOf(one).localeCompare(nameOf(other), lang) ||
      one.id.localeCompare(other.id),
  )
}

/** One of them; undefined where this organisation has none of that id. */
export const readGroup = async (
  query: Reader,
  { organisation, id }: { organisation: string; id: string },
  lang: Lang,
  today: string,
): Promise<GroupWithTimes | undefined> =>
  collect(
    await joined(query, lang, today)
      .where('group.id', '=', id)
      .where('group.organisation_id', '=', organisation)
      .execute(),
  )[0]

/** How many people came to a group, by band, the latest year first. */
export async function readParticipants(query: Reader, group: string): Promise<ReadonlyMap<number, PeopleByBand>> {
  const rows = await groupTables(query)
    .selectFrom('network_group_participants')
    .select(['year', 'band', 'people'])
    .where('group_id', '=', group)
    .orderBy('year', 'desc')
    .execute()
  const byYear = Map.groupBy(rows, ({ year }) => year)
  return new Map([...byYear].map(([year, own]) => [year, Object.fromEntries(own.map((row) => [row.band, row.people]))]))
}

/** How many people each group of an organisation had in a year, by group. */
export async function readPeopleByGroup(query: Reader, organisation: string, year: number) {
  const rows = await groupTables(query)
    .selectFrom('network_group as group')
    .innerJoin('network_group_participants as counted', 'counted.group_id', 'group.id')
    .select(['group.id', ({ fn }) => fn.sum<number | string>('counted.people').as('people')])
    .where('group.organisation_id', '=', organisation)
    .where('counted.year', '=', year)
    .groupBy('group.id')
    .execute()
  return new Map(rows.map(({ id, people }) => [id, Number(people)]))
}

/** Where a group appeared, the latest first. */
export async function readAppearances(query: Reader, group: string): Promise<Appearance[]> {
  const rows = await groupTables(query)
    .selectFrom('network_group_appearance')
    .select(['id', 'happened_on', 'title', 'event_id', 'away', 'level', 'award'])
    .where('group_id', '=', group)
    .orderBy('happened_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ happened_on, event_id, away, ...row }) => ({
    ...row,
    happenedOn: happened_on,
    eventId: event_id,
    away: away === 1,
  }))
}

/** Houses of the organisation's settlement, to choose where a group meets. */
export const readVenuesNearby = async (query: Reader, organisation: string, lang: Lang) => {
  const rows = await groupTables(query)
    .selectFrom('network_organisation as organisation')
    .innerJoin('places_venue as venue', 'venue.settlement_id', 'organisation.settlement_id')
    .innerJoin('places_venue_text as text', 'text.venue_id', 'venue.id')
    .select(['venue.id', 'text.lang', 'text.name'])
    .where('organisation.id', '=', organisation)
    .orderBy('text.name')
    .execute()
  const byVenue = Map.groupBy(rows, ({ id }) => id)
  return [...byVenue].map(([id, texts]) => ({
    id,
    name: (texts.find((text) => text.lang === lang) ?? texts[0])?.name ?? '',
  }))
}
