import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { freeMembers } from '../duplicates/join-events.ts'
import { calendarTables } from './event.store.ts'

/**
 * Events that are gone at their source. Nobody has said that they are cancelled, so they are not: dates ahead leave lists and feeds, the
 * page stays and says so, what was held stays. At most some hundred at once.
 */
export async function withdrawEvents(tx: Tx, ids: readonly string[], now: Temporal.Instant): Promise<void> {
  if (ids.length === 0) return
  const at = instantText(now)
  // What another source or organisation still says does not go with the event that it had joined.
  await freeMembers(tx, ids, now)
  const rows = await calendarTables(tx.query)
    .updateTable('calendar_event')
    .set({ withdrawn_at: at, updated_at: at })
    .where('id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .returning(['id', 'organisation_id'])
    .execute()
  await calendarTables(tx.query)
    .updateTable('calendar_occurrence')
    .set({ listed: 0 })
    .where('event_id', 'in', ids)
    .where('ends_at', '>', at)
    .execute()
  for (const { id, organisation_id } of rows)
    await tx.record({ name: 'calendar.event.saved', ids: { event: id, organisation: organisation_id } })
}

/** They are there again; whoever calls this saves them, which lists their dates. */
export async function bringBack({ query }: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await calendarTables(query)
    .updateTable('calendar_event')
    .set({ withdrawn_at: null })
    .where('id', 'in', ids)
    .where('withdrawn_at', 'is not', null)
    .execute()
}

/** Those of the events that have a date ahead in lists, or would have it were they not told with another; at most 500. */
export async function readComing(query: Reader, ids: readonly string[], now: Temporal.Instant): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await calendarTables(query)
    .selectFrom('calendar_occurrence')
    .select('event_id')
    .distinct()
    .where('event_id', 'in', ids)
    .where('ends_at', '>', instantText(now))
    .where('listed', '>', 0)
    .execute()
  return new Set(rows.map(({ event_id }) => event_id))
}
