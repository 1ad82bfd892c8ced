import { type RawBuilder, sql } from 'kysely'

const always = {
  eventId: 'occurrence.event_id',
  recurrenceId: 'occurrence.recurrence_id',
  slug: 'event.slug',
  type: 'event.type',
  zone: 'event.zone',
  kind: 'event.kind',
  starts: 'occurrence.starts',
  status: 'occurrence.status',
  sphere: 'occurrence.sphere',
  startsAt: 'occurrence.starts_at',
  endsAt: 'occurrence.ends_at',
  firstDay: 'occurrence.first_day',
  lastDay: 'occurrence.last_day',
} as const

const sometimes = {
  ends: sql.ref('occurrence.ends'),
  priceFrom: sql`cast(event.price_from as text)`,
  priceTo: sql`cast(event.price_to as text)`,
  currency: sql.ref('event.currency'),
  online: sql`case when event.online_url is not null then 'online' end`,
  /** The event's usual house, where the date has left it. */
  formerVenueId: sql`case when event.venue_id <> coalesce(occurrence.venue_id, '') then event.venue_id end`,
  precise: sql`case when event.precise = 'month' then 'month' end`,
  titleLang: sql.ref('own.lang'),
  venueId: sql.ref('occurrence.venue_id'),
  settlementId: sql.ref('occurrence.settlement_id'),
  /** Only where no house says whose it is. */
  organiserId: sql`case when occurrence.venue_id is null then occurrence.organisation_id end`,
} as const

/** What a date of an event says in words without a space: ids, times, kinds. What people wrote is not among it. */
export type RowWords = Record<keyof typeof always, string> & Record<keyof typeof sometimes, string | null>

/**
 * All these words as one text. Each value that SQLite hands over costs as much as a step of the search, and a list has twenty of
 * them a row; one text costs as much as one value, and is at once the name under which what was made of the row is kept.
 */
export const packedRow: RawBuilder<string> = sql<string>`concat_ws(' ', ${sql.join([
  ...Object.values(always).map((column) => sql.ref(column)),
  ...Object.values(sometimes).map((word) => sql`coalesce(${word}, '')`),
])})`

const names = [...Object.keys(always), ...Object.keys(sometimes)]

export function unpackRow(packed: string): RowWords {
  const words = packed.split(' ')
  return Object.fromEntries(names.map((name, index) => [name, words[index] || null])) as RowWords
}
