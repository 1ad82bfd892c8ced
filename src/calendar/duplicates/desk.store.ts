import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { CalendarEvent } from '../events/event.ts'
import { type Marks, readEvents } from '../events/event-read.store.ts'
import { duplicateTables } from './duplicates.tables.ts'

type Stored = CalendarEvent & Marks

export interface PairOfEvents {
  readonly one: Stored
  readonly other: Stored
}

export interface JoinedPair {
  readonly canonical: Stored
  readonly member: Stored
  /** Who decided; null where the house itself was certain, or the account is erased. */
  readonly by: string | null
}

/** Pairs in which both events are there; of an organisation those in which it has one. */
const pairs = (query: Reader, organisation: string | undefined) => {
  const all = duplicateTables(query)
    .selectFrom('calendar_duplicate as pair')
    .innerJoin('calendar_event as one', 'one.id', 'pair.one_id')
    .innerJoin('calendar_event as other', 'other.id', 'pair.other_id')
  return organisation === undefined
    ? all
    : all.where(({ or, eb }) =>
        or([eb('one.organisation_id', '=', organisation), eb('other.organisation_id', '=', organisation)]),
      )
}

const waiting = (query: Reader, organisation: string | undefined) =>
  pairs(query, organisation)
    .where('pair.state', '=', 'waiting')
    .where('one.canonical_id', 'is', null)
    .where('other.canonical_id', 'is', null)

/** The pairs that have waited longest, and whether there are more. Ten queries, whatever their number. */
export async function readWaitingPairs(
  query: Reader,
  organisation: string | undefined,
  most: number,
): Promise<{ pairs: PairOfEvents[]; more: boolean }> {
  const rows = await waiting(query, organisation)
    .select(['pair.one_id', 'pair.other_id'])
    .orderBy('pair.found_at')
    .orderBy('pair.one_id')
    .orderBy('pair.other_id')
    .limit(most + 1)
    .execute()
  const shown = rows.slice(0, most)
  const byId = await readById(
    query,
    shown.flatMap(({ one_id, other_id }) => [one_id, other_id]),
  )
  const found = shown.flatMap(({ one_id, other_id }) => {
    const [one, other] = [byId.get(one_id), byId.get(other_id)]
    return one && other ? [{ one, other }] : []
  })
  return { pairs: found, more: rows.length > most }
}

/** What was joined last. Ten queries, whatever their number. */
export async function readJoinedPairs(
  query: Reader,
  organisation: string | undefined,
  most: number,
): Promise<JoinedPair[]> {
  const rows = await pairs(query, organisation)
    .leftJoin('people_person as person', 'person.id', 'pair.decided_by')
    .select(['pair.one_id', 'pair.other_id', 'pair.canonical_id', 'person.name'])
    .where('pair.state', '=', 'joined')
    .orderBy('pair.decided_at', 'desc')
    .orderBy('pair.one_id')
    .orderBy('pair.other_id')
    .limit(most)
    .execute()
  const byId = await readById(
    query,
    rows.flatMap(({ one_id, other_id }) => [one_id, other_id]),
  )
  return rows.flatMap(({ one_id, other_id, canonical_id, name }) => {
    const canonical = byId.get(canonical_id ?? '')
    const member = byId.get(canonical_id === one_id ? other_id : one_id)
    return canonical && member ? [{ canonical, member, by: name }] : []
  })
}

async function readById(query: Reader, ids: readonly string[]): Promise<Map<string, Stored>> {
  const events = await readEvents(query, [...new Set(ids)])
  return new Map(events.map((event) => [event.id, event]))
}

/** How many pairs wait for each of these organisations. One query. */
export async function countWaitingPairs(query: Reader, organisations: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  if (organisations.length === 0) return counts
  const rows = await waiting(query, undefined)
    .select(['one.organisation_id as first', 'other.organisation_id as second'])
    .where(({ or, eb }) =>
      or([eb('one.organisation_id', 'in', organisations), eb('other.organisation_id', 'in', organisations)]),
    )
    .execute()
  for (const { first, second } of rows)
    for (const id of new Set([first, second])) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** How many wait in the whole network. One query. */
export async function countAllWaitingPairs(query: Reader): Promise<number> {
  const row = await waiting(query, undefined)
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** An event that was joined to a canonical one, and what that took from it. */
export interface Member {
  readonly id: string
  readonly organiser: string
  readonly organiserSlug: string
  readonly sourceUrl: string | null
  /** Names of fields. */
  readonly fields: readonly string[]
}

/** The parts of a cluster, the oldest first. One query. */
export async function readClusterMembers(query: Reader, canonical: string, lang: Lang): Promise<Member[]> {
  const rows = await duplicateTables(query)
    .selectFrom('calendar_event as member')
    .innerJoin('network_organisation as organisation', 'organisation.id', 'member.organisation_id')
    .innerJoin('network_organisation_text as text', 'text.organisation_id', 'organisation.id')
    .leftJoin('calendar_event_origin as origin', (join) =>
      join.onRef('origin.origin_id', '=', 'member.id').on('origin.event_id', '=', canonical),
    )
    .select(['member.id', 'member.source_url', 'organisation.slug', 'text.name', 'text.lang', 'origin.field'])
    .where('member.canonical_id', '=', canonical)
    .orderBy('member.created_at')
    .orderBy('member.id')
    .orderBy('origin.field')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => {
    const [first] = own
    const named = own.find((row) => row.lang === lang) ?? first
    return {
      id,
      organiser: named?.name ?? '',
      organiserSlug: first?.slug ?? '',
      sourceUrl: first?.source_url ?? null,
      fields: [...new Set(own.flatMap(({ field }) => field ?? []))],
    }
  })
}

/** The event that this one is a part of; undefined where it stands by itself. One query. */
export const readStanding = (query: Reader, id: string): Promise<{ id: string; slug: string } | undefined> =>
  duplicateTables(query)
    .selectFrom('calendar_event as member')
    .innerJoin('calendar_event as canonical', 'canonical.id', 'member.canonical_id')
    .select(['canonical.id', 'canonical.slug'])
    .where('member.id', '=', id)
    .executeTakeFirst()
