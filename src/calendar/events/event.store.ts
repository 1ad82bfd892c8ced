import { type Generated, sql } from 'kysely'
import type { PlacesTables } from '#src/places/index.ts'
import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { moveAddress } from '#src/platform/http/addresses.store.ts'
import { type Lang, langs } from '#src/platform/i18n/lang.ts'
import type { Level } from '#src/platform/language/terms.ts'
import { forgetTargets } from '#src/sources/index.ts'
import { eventAddress, inLang } from '../addresses.ts'
import { drafts } from '../desk/drafts.store.ts'
import { leaveClusters } from '../duplicates/join-events.ts'
import { isAfterWork } from '../finding/after-work.ts'
import { removeProgrammeItems } from '../programme/programme.store.ts'
import { forgetProposedEvents } from '../proposals/proposals.store.ts'
import type { CalendarEvent, Change, EventKind, EventStatus, EventText, Sphere } from './event.ts'
import { type DetailTables, detailColumns, detailTables, writeDetails } from './event-details.store.ts'
import type { CountedKind, EventState, EventType, LibraryKind } from './event-details.ts'
import { monthsAhead, type Occurrence, occurrencesOf } from './occurrence.ts'
import { settlementsOfDates } from './settlements-of-dates.store.ts'

export type CalendarTables = {
  calendar_event: {
    id: string
    slug: string
    organisation_id: string
    type: EventType
    state: EventState
    precise: 'day' | 'month'
    room_id: string | null
    level: Level | null
    away: number
    counted_kind: CountedKind | null
    for_library: number
    programme_item: string | null
    edition: number | null
    library_kind: LibraryKind | null
    award: string | null
    language: string | null
    age_from: number | null
    age_to: number | null
    booking: 'needed' | 'possible' | null
    source: 'desk' | 'import' | 'proposal'
    source_url: string | null
    page_key: Generated<string | null>
    version: Generated<number>
    picture_id: Generated<string | null>
    sphere: Sphere
    kind: EventKind
    venue_id: string | null
    online_url: string | null
    zone: string
    starts: string
    ends: string | null
    rule: string | null
    status: EventStatus
    sequence: number
    price_from: number | null
    price_to: number | null
    currency: string | null
    canonical_id: string | null
    /** Since when it is gone at its source: what was to come then stands in no list. */
    withdrawn_at: Generated<string | null>
    published_at: string | null
    created_at: string
    updated_at: string
    expanded_until: string | null
  }
  calendar_event_text: { event_id: string; lang: Lang } & EventText
  calendar_change: {
    event_id: string
    recurrence_id: string
    kind: Change['kind']
    starts: string | null
    ends: string | null
    status: EventStatus | null
    venue_id: string | null
    room_id: string | null
  }
  calendar_change_text: { event_id: string; recurrence_id: string; lang: Lang; title: string | null } & Omit<
    EventText,
    'title' | 'audience'
  >
  calendar_occurrence: OccurrenceRow
} & DetailTables

export type OccurrenceRow = {
  event_id: string
  recurrence_id: string
  kind: 'date' | 'open'
  starts: string
  ends: string | null
  starts_at: string
  ends_at: string
  first_day: string
  last_day: string
  lasting: number
  own_text: number
  status: EventStatus
  venue_id: string | null
  settlement_id: string | null
  organisation_id: string
  sphere: Sphere
  listed: number
  after_work: number
}

export const calendarTables = (query: Reader) => query.withTables<CalendarTables & PlacesTables>()

export interface Saving {
  readonly now: Temporal.Instant
  readonly networkZone: string
  readonly actor?: string | null
}

/**
 * Writes the whole event as it should stand from now on, published, and brings its dates up to date. Dates that it no longer has
 * stay as rows without a place in lists.
 */
export async function saveEvent(tx: Tx, event: CalendarEvent, saving: Saving): Promise<void> {
  const at = instantText(saving.now)
  const row = { ...eventRow(event, saving), updated_at: at }
  const published = event.state === 'published' ? at : null
  const marks = await calendarTables(tx.query)
    .insertInto('calendar_event')
    .values({ ...row, id: event.id, slug: event.slug, created_at: at, published_at: published, canonical_id: null })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref, eb, fn }) => ({
        ...row,
        version: eb(ref('calendar_event.version'), '+', 1),
        published_at: published === null ? null : fn.coalesce('calendar_event.published_at', 'excluded.published_at'),
      })),
    )
    .returning(['withdrawn_at', 'canonical_id', 'version'])
    .executeTakeFirst()
  // A new event has nothing to take back: that halves the statements of an import.
  if (marks?.version !== 1) await takeBack(tx, event.id)
  await writeTexts(tx, event)
  await writeChanges(tx, event)
  await writeDetails(tx, event.id, event.details)
  await writeOccurrences(tx, { ...event, ...marks }, occurrencesOf(event, saving), saving)
  await tx.record({
    name: 'calendar.event.saved',
    ids: { event: event.id, organisation: event.organisationId },
    actor: saving.actor ?? null,
  })
}

/** Adds the dates that time has caught up with. Nothing that people see changes today: the past stays, however long it is. */
export async function saveDates(tx: Tx, event: CalendarEvent, saving: Saving): Promise<void> {
  const { expanded_until } = eventRow(event, saving)
  const marks = await calendarTables(tx.query)
    .updateTable('calendar_event')
    .set({ expanded_until })
    .where('id', '=', event.id)
    .returning(['withdrawn_at', 'canonical_id'])
    .executeTakeFirst()
  await writeOccurrences(tx, { ...event, ...marks }, occurrencesOf(event, saving), saving)
  await tx.record({ name: 'calendar.event.extended', ids: { event: event.id, organisation: event.organisationId } })
}

/** Series and lasting offers whose dates reach less far than wanted, the shortest first. */
export async function readUnextended(query: Reader, wanted: string, most: number): Promise<string[]> {
  const rows = await calendarTables(query)
    .selectFrom('calendar_event')
    .select('id')
    .where('rule', 'is not', null)
    .where('expanded_until', '<', wanted)
    .orderBy('expanded_until')
    .limit(most)
    .execute()
  const open = await calendarTables(query)
    .selectFrom('calendar_event')
    .select('id')
    // As the index says it, so that the planner knows it again.
    .where(sql<boolean>`(type = 'period' or type = 'permanent')`)
    .where('expanded_until', '<', wanted)
    .orderBy('expanded_until')
    .limit(most)
    .execute()
  return [...new Set([...rows, ...open].map(({ id }) => id))]
}

const eventRow = (event: CalendarEvent, { now }: Saving) => ({
  organisation_id: event.organisationId,
  type: event.type,
  state: event.state,
  ...detailColumns(event.details),
  sphere: event.sphere,
  kind: event.kind,
  venue_id: event.venueId,
  online_url: event.onlineUrl,
  zone: event.zone,
  starts: event.starts,
  ends: event.ends,
  rule: event.rule,
  status: event.status,
  sequence: event.sequence,
  price_from: event.price?.from ?? null,
  price_to: event.price?.to ?? null,
  currency: event.price?.currency ?? null,
  expanded_until: now.toZonedDateTimeISO('UTC').add({ months: monthsAhead }).toPlainDate().toString(),
})

/** What was written before of an event; its dates stay as rows without a place in lists. */
async function takeBack(tx: Tx, id: string): Promise<void> {
  const tables = calendarTables(tx.query)
  for (const table of ['calendar_event_text', 'calendar_change_text', 'calendar_change', ...detailTables] as const)
    await tables.deleteFrom(table).where('event_id', '=', id).execute()
  await tables.updateTable('calendar_occurrence').set({ listed: 0 }).where('event_id', '=', id).execute()
}

async function writeTexts({ query }: Tx, event: CalendarEvent): Promise<void> {
  const tables = calendarTables(query)
  const rows = Object.entries(event.texts).map(([lang, text]) => ({ event_id: event.id, lang: lang as Lang, ...text }))
  await tables.insertInto('calendar_event_text').values(rows).execute()
}

async function writeChanges({ query }: Tx, event: CalendarEvent): Promise<void> {
  const tables = calendarTables(query)
  const rows = event.changes.map(({ recurrenceId, kind, starts, ends, status, venueId, roomId }) => ({
    ...{ event_id: event.id, recurrence_id: recurrenceId, kind, starts, ends, status },
    ...{ venue_id: venueId, room_id: roomId },
  }))
  const texts = event.changes.flatMap(({ recurrenceId, texts }) =>
    Object.entries(texts).map(([lang, text]) => ({
      event_id: event.id,
      recurrence_id: recurrenceId,
      lang: lang as Lang,
      ...text,
    })),
  )
  for (const some of slices(rows)) await tables.insertInto('calendar_change').values(some).execute()
  for (const some of slices(texts)) await tables.insertInto('calendar_change_text').values(some).execute()
}

/** What the database knows of an event and its maker does not say. */
interface StoredMarks {
  readonly withdrawn_at?: string | null
  readonly canonical_id?: string | null
}

async function writeOccurrences(
  { query }: Tx,
  event: CalendarEvent & StoredMarks,
  occurrences: readonly Occurrence[],
  { networkZone }: Saving,
): Promise<void> {
  const tables = calendarTables(query)
  const settlementOn = await settlementsOfDates(query, event, occurrences)
  const rows = occurrences.map((occurrence) => ({
    ...occurrenceRow(event, occurrence, settlementOn(occurrence)),
    after_work: isAfterWork(occurrence, networkZone) ? 1 : 0,
  }))
  for (const some of slices(rows)) {
    await tables
      .insertInto('calendar_occurrence')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .columns(['event_id', 'recurrence_id'])
          .doUpdateSet((set) => Object.fromEntries(updated.map((name) => [name, set.ref(`excluded.${name}`)]))),
      )
      .execute()
  }
}

const updated = [
  'starts',
  'ends',
  'starts_at',
  'ends_at',
  'first_day',
  'last_day',
  'lasting',
  'own_text',
  'status',
  'venue_id',
  'settlement_id',
  'organisation_id',
  'sphere',
  'listed',
  'after_work',
] as const

const occurrenceRow = (
  event: CalendarEvent & StoredMarks,
  occurrence: Occurrence,
  settlementId: string | null,
): Omit<OccurrenceRow, 'after_work'> => ({
  event_id: event.id,
  recurrence_id: occurrence.recurrenceId,
  kind: occurrence.kind,
  starts: occurrence.starts,
  ends: occurrence.ends,
  starts_at: occurrence.startsAt,
  ends_at: occurrence.endsAt,
  first_day: occurrence.firstDay,
  last_day: occurrence.lastDay,
  lasting: occurrence.firstDay === occurrence.lastDay ? 0 : 1,
  own_text: occurrence.ownText ? 1 : 0,
  status: occurrence.status,
  venue_id: occurrence.venueId,
  settlement_id: settlementId,
  organisation_id: event.organisationId,
  sphere: event.sphere,
  // Open days of one offer are told in one line; a draft is told to nobody, nor is what its source has withdrawn.
  listed:
    occurrence.kind === 'date' && event.state === 'published' && !isWithdrawn(event, occurrence) ? shown(event) : 0,
})

/** What is told on the page of another event would be listed, were it not a duplicate. */
export const listedElsewhere = 2
const shown = ({ canonical_id: canonical }: StoredMarks): number =>
  typeof canonical === 'string' ? listedElsewhere : 1

const isWithdrawn = ({ withdrawn_at: at }: StoredMarks, { endsAt }: Occurrence): boolean =>
  typeof at === 'string' && endsAt > at

/** Engines limit the parameters of one statement. */
function slices<T>(rows: readonly T[], most = 200): T[][] {
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, number) =>
    rows.slice(number * most, (number + 1) * most),
  )
}

export const readEventIdBySlug = async (query: Reader, slug: string): Promise<string | undefined> =>
  (await calendarTables(query).selectFrom('calendar_event').select('id').where('slug', '=', slug).executeTakeFirst())
    ?.id

/** Erases events with all they have; their addresses answer 410 from now on. */
export async function removeEvents(tx: Tx, ids: readonly string[], now: Temporal.Instant): Promise<void> {
  const { query, record } = tx
  const tables = calendarTables(query)
  for (const some of slices(ids)) {
    await leaveClusters(tx, some, now)
    await forgetProposedEvents(tx, some)
    await removeProgrammeItems(tx, some)
    await drafts.removeChangesOf(tx, some)
    await forgetTargets(tx, some)
    for (const table of [
      'calendar_occurrence',
      'calendar_change_text',
      'calendar_change',
      'calendar_event_text',
      ...detailTables,
    ] as const) {
      await tables.deleteFrom(table).where('event_id', 'in', some).execute()
    }
    const gone = await tables.deleteFrom('calendar_event').where('id', 'in', some).returning(['id', 'slug']).execute()
    for (const { id, slug } of gone) {
      for (const lang of langs) await moveAddress(tx, inLang(lang, eventAddress(slug)), null, now)
      await record({ name: 'calendar.event.removed', ids: { event: id } })
    }
  }
}
