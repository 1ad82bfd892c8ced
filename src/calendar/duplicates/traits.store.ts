import { sql } from 'kysely'
import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { keptQuery } from '#src/platform/db/kept-query.ts'
import { readSources } from '#src/sources/index.ts'
import type { Saving } from '../events/event.store.ts'
import type { CalendarEvent } from '../events/event.ts'
import { occurrencesOf } from '../events/occurrence.ts'
import { addressKey } from './address-key.ts'
import { duplicateTables } from './duplicates.tables.ts'
import type { BeingRead, TraitDate, Traits } from './traits.ts'

/** Dates of a series that are compared. */
const mostDates = 8

type DateRow = { starts: string; starts_at: string; first_day: string; last_day: string }

const secondsOf = (instant: string): number => Date.parse(instant) / 1000

/** Midnights are asked for again and again. */
const midnights = new Map<string, number>()
function midnightOf(day: string, zone: string): number {
  const key = `${day} ${zone}`
  const known = midnights.get(key)
  if (known !== undefined) return known
  if (midnights.size > 5000) midnights.clear()
  const midnight = Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds / 1000
  midnights.set(key, midnight)
  return midnight
}

const asDate = ({ starts, starts_at, first_day, last_day }: DateRow, zone: string): TraitDate => ({
  at: secondsOf(starts_at),
  day: first_day,
  lastDay: last_day,
  wholeDay: starts.length === 10,
  midnight: midnightOf(first_day, zone),
})

const columns = ['event_id', 'starts', 'starts_at', 'first_day', 'last_day'] as const

const nextOf = keptQuery((query: Reader, { id, now, limit }: { id: string; now: string; limit: number }) =>
  duplicateTables(query)
    .selectFrom('calendar_occurrence')
    .select(columns)
    .where('event_id', '=', id)
    .where('listed', '=', sql.lit(1))
    .where('starts_at', '>=', now)
    .orderBy('starts_at')
    .limit(limit),
)

const lastOf = keptQuery((query: Reader, { id, limit }: { id: string; limit: number }) =>
  duplicateTables(query)
    .selectFrom('calendar_occurrence')
    .select(columns)
    .where('event_id', '=', id)
    .where('listed', '=', sql.lit(1))
    .orderBy('starts_at', 'desc')
    .limit(limit),
)

/** Listed dates of these events by id: the next of a series, or its last; one query for all others. */
export async function readOwnDates(
  query: Reader,
  events: readonly CalendarEvent[],
  { now, networkZone }: Saving,
): Promise<Map<string, TraitDate[]>> {
  const dates = new Map<string, TraitDate[]>()
  const plain = events.filter(({ type }) => type !== 'several').map(({ id }) => id)
  for (const row of plain.length === 0 ? [] : await readListed(query, plain))
    dates.set(row.event_id, [...(dates.get(row.event_id) ?? []), asDate(row, networkZone)])
  for (const { id, type } of events) {
    if (type !== 'several') continue
    const next = await nextOf(query, { id, now: instantText(now), limit: mostDates })
    const rows = next.length > 0 ? next : await lastOf(query, { id, limit: mostDates })
    dates.set(
      id,
      rows.map((row) => asDate(row, networkZone)).sort((one, other) => one.at - other.at),
    )
  }
  return dates
}

const readListed = (query: Reader, ids: readonly string[]) =>
  duplicateTables(query)
    .selectFrom('calendar_occurrence')
    .select(columns)
    .where('event_id', 'in', ids)
    .where('listed', '=', sql.lit(1))
    .execute()

/** Listed dates of these events on the days that `dates` span, by id. One query. */
export async function readDatesBeside(
  query: Reader,
  ids: readonly string[],
  dates: readonly TraitDate[],
  zone: string,
): Promise<Map<string, TraitDate[]>> {
  const [first, last] = [dates[0], dates.at(-1)]
  if (ids.length === 0 || !first || !last) return new Map()
  const after = Temporal.PlainDate.from(last.day).add({ days: 1 }).toString()
  const rows = await duplicateTables(query)
    .selectFrom('calendar_occurrence')
    .select(columns)
    .where('event_id', 'in', ids)
    .where('listed', '=', sql.lit(1))
    .where('starts_at', '>=', new Date(first.midnight * 1000).toISOString())
    .where('starts_at', '<', new Date(midnightOf(after, zone) * 1000).toISOString())
    .execute()
  const byId = Map.groupBy(rows, ({ event_id }) => event_id)
  return new Map([...byId].map(([id, own]) => [id, own.map((row) => asDate(row, zone))]))
}

/** Dates of an event that is not saved yet. */
export const datesToBe = (event: CalendarEvent, { now, networkZone }: Saving): TraitDate[] => {
  const dates = occurrencesOf(event, { now, networkZone }).filter(({ kind }) => kind === 'date')
  const ahead = dates.filter(({ startsAt }) => startsAt >= instantText(now))
  return (ahead.length > 0 ? ahead.slice(0, mostDates) : dates.slice(-mostDates)).map(
    ({ starts, startsAt, firstDay, lastDay }) =>
      asDate({ starts, starts_at: startsAt, first_day: firstDay, last_day: lastDay }, networkZone),
  )
}

/** What the events are compared by, in their order; three queries for any number. */
export async function readTraits(
  query: Reader,
  events: readonly CalendarEvent[],
  dates: ReadonlyMap<string, readonly TraitDate[]>,
  beingRead?: BeingRead,
): Promise<Traits[]> {
  const imported = events.filter(({ details }) => details.source === 'import').map(({ id }) => id)
  const sources = await readSources(query, imported)
  const houses = await readHouses(query, events)
  const organisers = await readOrganisers(query, events)
  return events.map((event) => {
    const { id, organisationId, venueId, details, texts } = event
    const house = houses.get(venueId ?? '')
    const words = Object.values(texts)
    return {
      id,
      organisation: organisationId,
      partners: details.roles.flatMap((role) => role.organisationId ?? []),
      titles: words.map(({ title }) => title),
      dates: dates.get(id) ?? [],
      series: event.type === 'several',
      venue: venueId,
      room: details.roomId,
      point: house?.point ?? null,
      settlement: house?.settlement ?? null,
      placeWords: venueId === null ? (words.find(({ place }) => place !== null)?.place ?? null) : null,
      onlineUrl: event.onlineUrl,
      ageFrom: details.ageFrom,
      ageTo: details.ageTo,
      audiences: details.audiences,
      page: addressKey(details.sourceUrl),
      placeName: house?.names ?? '',
      organiserName: organisers.get(organisationId) ?? '',
      sources: beingRead?.ids.has(id) ? [beingRead.source] : (sources.get(id) ?? []),
    }
  })
}

async function readHouses(query: Reader, events: readonly CalendarEvent[]) {
  const ids = [...new Set(events.map(({ venueId }) => venueId))].filter((id) => id !== null)
  if (ids.length === 0) return new Map<string, never>()
  const rows = await duplicateTables(query)
    .selectFrom('places_venue as house')
    .innerJoin('places_settlement as settlement', 'settlement.id', 'house.settlement_id')
    .innerJoin('places_venue_text as text', 'text.venue_id', 'house.id')
    .select(['house.id', 'house.latitude', 'house.longitude', 'settlement.id as settlement'])
    .select(['settlement.name as settlementName', 'text.name'])
    .where('house.id', 'in', ids)
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => {
      const [{ latitude = null, longitude = null, settlement = null, settlementName = '' } = {}] = own
      const point = latitude === null || longitude === null ? null : { latitude, longitude }
      return [id, { settlement, point, names: [...own.map(({ name }) => name), settlementName].join(' ') }]
    }),
  )
}

async function readOrganisers(query: Reader, events: readonly CalendarEvent[]): Promise<Map<string, string>> {
  const ids = [...new Set(events.map(({ organisationId }) => organisationId))]
  if (ids.length === 0) return new Map()
  const rows = await duplicateTables(query)
    .selectFrom('network_organisation_text')
    .select(['organisation_id', 'name'])
    .where('organisation_id', 'in', ids)
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ organisation_id }) => organisation_id)].map(([id, own]) => [
      id,
      own.map(({ name }) => name).join(' '),
    ]),
  )
}
