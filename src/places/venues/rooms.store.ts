import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { PlacesTables } from '../places.tables.ts'
import type { Room } from './venue.ts'

const tables = (query: Reader) => query.withTables<PlacesTables>()

/** The rooms of a venue in the order in which they were entered. Two queries. */
export async function readRooms(query: Reader, venue: string): Promise<Room[]> {
  const rooms = await tables(query)
    .selectFrom('places_room')
    .select(['id', 'seats', 'step_free'])
    .where('venue_id', '=', venue)
    .orderBy('id')
    .execute()
  if (rooms.length === 0) return []
  const ids = rooms.map(({ id }) => id)
  const texts = await tables(query).selectFrom('places_room_text').selectAll().where('room_id', 'in', ids).execute()
  const textsOf = Map.groupBy(texts, ({ room_id }) => room_id)
  return rooms.map(({ id, seats, step_free }) => ({
    id,
    seats,
    stepFree: step_free,
    texts: Object.fromEntries((textsOf.get(id) ?? []).map(({ lang, name, equipment }) => [lang, { name, equipment }])),
  }))
}

export async function addRoom({ query, record }: Tx, venue: string, room: Room, actor: string | null = null) {
  await tables(query)
    .insertInto('places_room')
    .values({ id: room.id, venue_id: venue, seats: room.seats, step_free: room.stepFree })
    .execute()
  await writeTexts(query, room)
  await record({ name: 'places.room.added', ids: { venue, room: room.id }, actor })
}

/** False where the venue has no such room any more. */
export async function saveRoom(
  { query, record }: Tx,
  venue: string,
  room: Room,
  actor: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tables(query)
    .updateTable('places_room')
    .set({ seats: room.seats, step_free: room.stepFree })
    .where('id', '=', room.id)
    .where('venue_id', '=', venue)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await tables(query).deleteFrom('places_room_text').where('room_id', '=', room.id).execute()
  await writeTexts(query, room)
  await record({ name: 'places.room.saved', ids: { venue, room: room.id }, actor })
  return true
}

export async function removeRoom(
  { query, record }: Tx,
  venue: string,
  room: string,
  actor: string | null,
): Promise<void> {
  const own = tables(query).selectFrom('places_room').select('id').where('id', '=', room).where('venue_id', '=', venue)
  await tables(query).deleteFrom('places_room_text').where('room_id', 'in', own).execute()
  const { numDeletedRows } = await tables(query)
    .deleteFrom('places_room')
    .where('id', '=', room)
    .where('venue_id', '=', venue)
    .executeTakeFirst()
  if (numDeletedRows > 0n) await record({ name: 'places.room.removed', ids: { venue, room }, actor })
}

async function writeTexts(query: Reader, { id, texts }: Room): Promise<void> {
  const rows = Object.entries(texts).map(([lang, text]) => ({ room_id: id, lang: lang as Lang, ...text }))
  await tables(query).insertInto('places_room_text').values(rows).execute()
}
