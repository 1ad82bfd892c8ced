import { instantText } from '#src/platform/clock.ts'
import type { Tx } from '#src/platform/db/database.ts'
import { moveAddress, returnAddress } from '#src/platform/http/addresses.store.ts'
import { langs } from '#src/platform/i18n/lang.ts'
import { eventAddress, inLang } from '../addresses.ts'
import { listedElsewhere, type Saving, saveEvent } from '../events/event.store.ts'
import type { CalendarEvent } from '../events/event.ts'
import { type Marks, readEvents } from '../events/event-read.store.ts'
import {
  addOrigins,
  decidePair,
  dropOrigins,
  moveWaiting,
  readMembers,
  readOrigins,
  readPair,
  readPairsOf,
} from './duplicates.store.ts'
import { duplicateTables } from './duplicates.tables.ts'
import { emptyOf, fillFrom, fullness } from './origin-fields.ts'

export interface Joining {
  /** Id of the event that stays. */
  readonly canonical: string
  /** Id of the one that becomes a part of it. */
  readonly member: string
  /** Null where the house itself is certain. */
  readonly by: string | null
}

type Stored = CalendarEvent & Marks

/**
 * Joins two events: the canonical one takes what only the other says and its organiser as co-organiser; the other leaves lists, feeds
 * and counts, and its addresses lead on. Nothing is deleted. False where one of them is missing or is a part of another already.
 */
export async function joinEvents(tx: Tx, { canonical, member, by }: Joining, saving: Saving): Promise<boolean> {
  const [kept, given] = await readEvents(tx.query, [canonical, member])
  if (!kept || !given || kept.id === given.id) return false
  if ((await readParts(tx, [canonical, member])).length > 0) return false
  const { event, taken } = fillFrom(kept, given)
  const withRole = withCoOrganiser(event, given.organisationId)
  await saveEvent(tx, withRole, saving)
  await addOrigins(tx, canonical, member, taken)
  for (const id of [...(await readMembers(tx.query, member)), member]) await hide(tx, id, canonical, saving)
  await leadOn(tx, given.slug, kept.slug, saving.now)
  await moveWaiting(tx, member, canonical, saving.now)
  const decision = { state: 'joined', canonical, roleAdded: withRole !== event, by } as const
  await decidePair(tx, [canonical, member], decision, saving.now)
  await recordFor(tx, 'calendar.event.joined', given, kept, by)
  return true
}

/** Of these events those that are a part of another one. */
async function readParts({ query }: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await duplicateTables(query)
    .selectFrom('calendar_event')
    .select('id')
    .where('id', 'in', ids)
    .where('canonical_id', 'is not', null)
    .execute()
  return rows.map(({ id }) => id)
}

function withCoOrganiser(event: CalendarEvent, organisation: string): CalendarEvent {
  const { roles } = event.details
  if (organisation === event.organisationId || roles.some((role) => role.organisationId === organisation)) return event
  const role = { role: 'co-organiser', organisationId: organisation, name: null } as const
  return { ...event, details: { ...event.details, roles: [...roles, role] } }
}

async function hide({ query }: Tx, id: string, canonical: string, { now }: Saving): Promise<void> {
  const tables = duplicateTables(query)
  await tables
    .updateTable('calendar_event')
    .set({ canonical_id: canonical, updated_at: instantText(now) })
    .where('id', '=', id)
    .execute()
  await tables
    .updateTable('calendar_occurrence')
    .set({ listed: listedElsewhere })
    .where('event_id', '=', id)
    .where('listed', '=', 1)
    .execute()
}

async function leadOn(tx: Tx, from: string, to: string, now: Temporal.Instant): Promise<void> {
  for (const lang of langs) await moveAddress(tx, inLang(lang, eventAddress(from)), inLang(lang, eventAddress(to)), now)
}

const recordFor = (tx: Tx, name: string, member: CalendarEvent, canonical: CalendarEvent, actor: string | null) =>
  tx.record({
    name,
    ids: {
      event: member.id,
      canonical: canonical.id,
      organisation: member.organisationId,
      other: canonical.organisationId,
    },
    actor,
  })

/**
 * Takes a join back: the event stands in lists again with all that joined it before, the canonical one loses what it had taken and was
 * not written over since. The pair is remembered as two events. False where they are not joined.
 */
export async function separateEvents(
  tx: Tx,
  a: string,
  b: string,
  by: string | null,
  saving: Saving,
): Promise<boolean> {
  const pair = await readPair(tx.query, a, b)
  if (pair?.state !== 'joined' || pair.canonical === null) return false
  const [canonical, member] = await readEvents(tx.query, pair.canonical === a ? [a, b] : [b, a])
  if (!canonical || !member) return false
  await giveBack(tx, canonical, member, pair.roleAdded, saving)
  await decidePair(tx, [a, b], { state: 'different', canonical: null, roleAdded: false, by }, saving.now)
  await show(tx, member, saving)
  for (const id of await membersBelow(tx, member.id)) {
    const [below] = await readEvents(tx.query, [id])
    if (!below) continue
    await hide(tx, id, member.id, saving)
    await leadOn(tx, below.slug, member.slug, saving.now)
  }
  await recordFor(tx, 'calendar.event.separated', member, canonical, by)
  return true
}

async function giveBack(tx: Tx, canonical: Stored, member: Stored, roleAdded: boolean, saving: Saving): Promise<void> {
  const origins = await readOrigins(tx.query, canonical.id)
  const taken = origins.filter(({ origin }) => origin === member.id).map(({ field }) => field)
  const emptied = emptyOf(canonical, member, taken)
  const { roles } = emptied.details
  const ownRole = (role: (typeof roles)[number]) =>
    role.role === 'co-organiser' && role.organisationId === member.organisationId
  const left = roleAdded ? roles.filter((role) => !ownRole(role)) : roles
  await saveEvent(tx, { ...emptied, details: { ...emptied.details, roles: left } }, saving)
  await dropOrigins(tx, canonical.id, taken)
}

async function show(
  tx: Tx,
  { id, slug }: Pick<CalendarEvent, 'id' | 'slug'>,
  { now }: Pick<Saving, 'now'>,
): Promise<void> {
  const tables = duplicateTables(tx.query)
  await tables
    .updateTable('calendar_event')
    .set({ canonical_id: null, updated_at: instantText(now) })
    .where('id', '=', id)
    .execute()
  await tables
    .updateTable('calendar_occurrence')
    .set({ listed: 1 })
    .where('event_id', '=', id)
    .where('listed', '=', listedElsewhere)
    .execute()
  for (const lang of langs) await returnAddress(tx, inLang(lang, eventAddress(slug)))
}

/** What had joined an event before it joined another one, at any depth. */
async function membersBelow(tx: Tx, id: string): Promise<string[]> {
  const found: string[] = []
  for (const queue = [id]; queue.length > 0; ) {
    const at = queue.shift() ?? ''
    for (const { one, other, state, canonical } of await readPairsOf(tx.query, [at])) {
      const below = one === at ? other : one
      if (state === 'joined' && canonical === at && !found.includes(below)) {
        found.push(below)
        queue.push(below)
      }
    }
  }
  return found
}

/** Of two events the one that stays: counted, then own before imported, fuller, older. */
export function chooseCanonical(one: Stored, other: Stored, counted: ReadonlySet<string>): [Stored, Stored] {
  const ranks = (event: Stored) => [
    counted.has(event.id) ? 0 : 1,
    event.details.source === 'import' ? 1 : 0,
    -fullness(event),
  ]
  const [first, second] = [ranks(one), ranks(other)]
  for (const [at, rank] of first.entries()) {
    const against = second[at] ?? 0
    if (rank !== against) return rank < against ? [one, other] : [other, one]
  }
  const older = one.createdAt === other.createdAt ? one.id < other.id : one.createdAt < other.createdAt
  return older ? [one, other] : [other, one]
}

/** What had joined these events stands on its own again, since they leave the lists themselves. Pairs may be found anew. */
export async function freeMembers(tx: Tx, ids: readonly string[], now: Temporal.Instant): Promise<void> {
  const tables = duplicateTables(tx.query)
  const freed = await tables
    .selectFrom('calendar_event')
    .select(['id', 'slug', 'organisation_id'])
    .where('canonical_id', 'in', ids)
    .where('id', 'not in', ids)
    .execute()
  if (freed.length === 0) return
  for (const { id, slug, organisation_id } of freed) {
    await show(tx, { id, slug }, { now })
    await tx.record({ name: 'calendar.event.separated', ids: { event: id, organisation: organisation_id } })
  }
  await tables.deleteFrom('calendar_event_origin').where('event_id', 'in', ids).execute()
  await tables.deleteFrom('calendar_duplicate').where('canonical_id', 'in', ids).execute()
}

/** Before events are erased: what had joined them stands on its own again, and nothing points at them. */
export async function leaveClusters(tx: Tx, ids: readonly string[], now: Temporal.Instant): Promise<void> {
  const tables = duplicateTables(tx.query)
  await freeMembers(tx, ids, now)
  await tables.updateTable('calendar_event').set({ canonical_id: null }).where('id', 'in', ids).execute()
  for (const column of ['event_id', 'origin_id'] as const)
    await tables.deleteFrom('calendar_event_origin').where(column, 'in', ids).execute()
  for (const column of ['one_id', 'other_id', 'canonical_id'] as const)
    await tables.deleteFrom('calendar_duplicate').where(column, 'in', ids).execute()
}
