import type { Selectable } from 'kysely'
import type { Reader } from '#src/platform/db/database.ts'
import { type CalendarTables, calendarTables } from './event.store.ts'
import type { CalendarEvent, Change } from './event.ts'
import { readDetails } from './event-details.store.ts'
import { noDetails } from './event-details.ts'

/** Whole events with their texts and changes, in the order of the ids; nine queries for any number up to 500. */
export async function readEvents(query: Reader, ids: readonly string[]): Promise<(CalendarEvent & Marks)[]> {
  if (ids.length === 0) return []
  const tables = calendarTables(query)
  const rows = await tables.selectFrom('calendar_event').selectAll().where('id', 'in', ids).execute()
  const texts = await tables.selectFrom('calendar_event_text').selectAll().where('event_id', 'in', ids).execute()
  const changes = await tables
    .selectFrom('calendar_change')
    .selectAll()
    .where('event_id', 'in', ids)
    .orderBy('recurrence_id')
    .execute()
  const said =
    changes.length === 0
      ? []
      : await tables.selectFrom('calendar_change_text').selectAll().where('event_id', 'in', ids).execute()
  const details = await readDetails(query, rows)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const textsOf = Map.groupBy(texts, ({ event_id }) => event_id)
  const changesOf = Map.groupBy(changes, ({ event_id }) => event_id)
  const saidOf = Map.groupBy(said, ({ event_id, recurrence_id }) => `${event_id} ${recurrence_id}`)
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const words = (textsOf.get(id) ?? []).map(({ event_id, lang, ...text }) => [lang, text])
    return [
      {
        ...asEvent(row),
        texts: Object.fromEntries(words),
        changes: (changesOf.get(id) ?? []).map((change) => asChange(change, saidOf)),
        details: details.get(id) ?? noDetails,
      },
    ]
  })
}

/** When it was entered and last changed. */
export interface Marks {
  readonly createdAt: string
  readonly updatedAt: string
  readonly version: number
}

type Row = Selectable<CalendarTables['calendar_event']>

const asEvent = (row: Row): Omit<CalendarEvent, 'texts' | 'changes' | 'details'> & Marks => ({
  id: row.id,
  slug: row.slug,
  organisationId: row.organisation_id,
  type: row.type,
  state: row.state,
  sphere: row.sphere,
  kind: row.kind,
  venueId: row.venue_id,
  onlineUrl: row.online_url,
  zone: row.zone,
  starts: row.starts,
  ends: row.ends,
  rule: row.rule,
  status: row.status,
  sequence: row.sequence,
  price: row.price_from === null ? null : { from: row.price_from, to: row.price_to, currency: row.currency ?? 'EUR' },
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  version: row.version,
})

type Said = ReadonlyMap<string, readonly CalendarTables['calendar_change_text'][]>

function asChange(row: CalendarTables['calendar_change'], saidOf: Said): Change {
  const said = saidOf.get(`${row.event_id} ${row.recurrence_id}`) ?? []
  const texts = Object.fromEntries(said.map(({ event_id, recurrence_id, lang, ...text }) => [lang, text]))
  return {
    recurrenceId: row.recurrence_id,
    kind: row.kind,
    starts: row.starts,
    ends: row.ends,
    status: row.status,
    venueId: row.venue_id,
    roomId: row.room_id,
    texts,
  }
}
