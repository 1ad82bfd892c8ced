import { type Picture, readPictures, removePicture } from '#src/media/index.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'

const tables = (query: Reader) =>
  query.withTables<{ calendar_event: { id: string; picture_id: string | null; organisation_id: string } }>()

/** The picture of an event; undefined where the drawn artwork stands. At most two queries. */
export const readEventPicture = async (query: Reader, event: string): Promise<Picture | undefined> =>
  (await readEventPictures(query, [event])).get(event)

/** Pictures by the id of their event, for cards. At most two queries for any number. */
export async function readEventPictures(query: Reader, events: readonly string[]): Promise<Map<string, Picture>> {
  if (events.length === 0) return new Map()
  const rows = await tables(query)
    .selectFrom('calendar_event')
    .select(['id', 'picture_id'])
    .where('id', 'in', [...new Set(events)])
    .where('picture_id', 'is not', null)
    .execute()
  const pictures = await readPictures(
    query,
    rows.flatMap(({ picture_id }) => picture_id ?? []),
  )
  return new Map(
    rows.flatMap(({ id, picture_id }): [string, Picture][] => {
      const picture = pictures.get(picture_id ?? '')
      return picture ? [[id, picture]] : []
    }),
  )
}

/** Hangs a picture on an event, or takes it down; the one that hung there before is removed. */
export async function hangPicture(
  tx: Tx,
  { event, picture, actor }: { event: string; picture: string | null; actor: string | null },
  now: Temporal.Instant,
): Promise<void> {
  const of = tables(tx.query)
  const before = await of
    .selectFrom('calendar_event')
    .select(['picture_id', 'organisation_id'])
    .where('id', '=', event)
    .executeTakeFirst()
  if (!before || (picture === null && before.picture_id === null)) return
  if (before.picture_id !== picture) {
    await of.updateTable('calendar_event').set({ picture_id: picture }).where('id', '=', event).execute()
    if (before.picture_id !== null) await removePicture(tx, before.picture_id, now)
  }
  // The same picture with other words is another page too.
  await tx.record({
    name: 'calendar.event.pictured',
    ids: { event, organisation: before.organisation_id },
    actor,
  })
}

/** Before events are erased: their pictures go with them. */
export async function removePicturesOf(tx: Tx, events: readonly string[], now: Temporal.Instant): Promise<void> {
  for (const [event] of await readEventPictures(tx.query, events))
    await hangPicture(tx, { event, picture: null, actor: null }, now)
}
