import { instantText } from '#src/platform/clock.ts'
import { keptQuery } from '#src/platform/db/kept-query.ts'
import {
  type Languages,
  type ListedDate,
  type ListFrame,
  languagesOf,
  listed,
  type Shelf,
  toldDates,
  withWords,
} from '../events/event-list.store.ts'
import type { FoundDate } from './find-dates.ts'

/** As many as a page shows at most, so that the query is one and the same. */
const mostFound = 30
const numbers = Array.from({ length: mostFound }, (_, number) => number)
const eventNames = numbers.map((number) => `event${number}`)
const startNames = numbers.map((number) => `start${number}`)

type Asked = Languages & Readonly<Record<string, string>>

const foundBy = keptQuery((query, asked: Asked) => {
  const named = (names: readonly string[]) => names.map((name) => asked[name] ?? '')
  return withWords(
    listed(query, {})
      .where('occurrence.event_id', 'in', named(eventNames))
      .where('occurrence.starts_at', 'in', named(startNames)),
    { lang: asked.lang, other: asked.other },
  )
    .orderBy('occurrence.starts_at')
    .orderBy('occurrence.event_id')
    .orderBy('occurrence.recurrence_id')
})

/** The rows of these dates, in the order asked for; what is not there any more is left out. One query, two as `toldDates` says. */
export async function readFound(
  shelf: Shelf,
  frame: ListFrame,
  found: readonly FoundDate[],
): Promise<(ListedDate | undefined)[]> {
  if (found.length === 0) return []
  const keys = found.map(({ eventId, startsAt }) => {
    return { eventId, startsAt: instantText(Temporal.Instant.fromEpochMilliseconds(startsAt * 1000)) }
  })
  const asked = Object.fromEntries(
    numbers.flatMap((number) => {
      const key = keys[Math.min(number, keys.length - 1)]
      return [
        [eventNames[number], key?.eventId],
        [startNames[number], key?.startsAt],
      ]
    }),
  )
  const rows = await foundBy(shelf.database.read, { ...languagesOf(frame), ...asked } as Asked)
  const byKey = Map.groupBy(await toldDates(shelf, rows, frame), ({ eventId, startsAt }) => `${eventId} ${startsAt}`)
  return keys.map(({ eventId, startsAt }, at) => byKey.get(`${eventId} ${startsAt}`)?.[found[at]?.nth ?? 0])
}
