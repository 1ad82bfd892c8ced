import { type Picture, readPictures } from '#src/media/index.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { Showing } from '#src/platform/module.ts'
import { eventAddress, inLang } from '../addresses.ts'
import type { CalendarTables } from '../events/event.store.ts'

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

/** Hangs a picture on an event, or takes it down; the one that hung there before stays on the shelf of its organisation. */
export async function hangPicture(
  tx: Tx,
  { event, picture, actor }: { event: string; picture: string | null; actor: string | null },
): Promise<void> {
  const of = tables(tx.query)
  const before = await of
    .selectFrom('calendar_event')
    .select(['picture_id', 'organisation_id'])
    .where('id', '=', event)
    .executeTakeFirst()
  if (!before || (picture === null && before.picture_id === null)) return
  if (before.picture_id !== picture)
    await of.updateTable('calendar_event').set({ picture_id: picture }).where('id', '=', event).execute()
  // The same picture with other words is another page too.
  await tx.record({
    name: 'calendar.event.pictured',
    ids: { event, organisation: before.organisation_id },
    actor,
  })
}

/** On which events these pictures hang; a draft has no page yet. One query. */
export async function shownPictures(
  query: Reader,
  pictures: readonly string[],
  lang: Lang,
): Promise<Map<string, Showing[]>> {
  const rows = await query
    .withTables<CalendarTables>()
    .selectFrom('calendar_event as event')
    .innerJoin('calendar_event_text as text', 'text.event_id', 'event.id')
    .select(['event.id', 'event.slug', 'event.published_at', 'event.picture_id', 'text.lang', 'text.title'])
    .where('event.picture_id', 'in', pictures)
    .orderBy('event.starts')
    .orderBy('event.id')
    .execute()
  const shown = new Map<string, Showing[]>()
  for (const texts of Map.groupBy(rows, ({ id }) => id).values()) {
    const text = texts.find((each) => each.lang === lang) ?? texts[0]
    if (!text?.picture_id) continue
    const path = text.published_at === null ? undefined : inLang(lang, eventAddress(text.slug))
    const all = shown.get(text.picture_id) ?? []
    shown.set(text.picture_id, [...all, { title: text.title, titleLang: text.lang, path }])
  }
  return shown
}
