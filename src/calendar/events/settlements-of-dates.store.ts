import type { NetworkTables } from '#src/network/index.ts'
import type { PlacesTables } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { isOnline } from '#src/platform/language/find-place.ts'
import type { CalendarEvent } from './event.ts'
import { settlementsInUse } from './names.store.ts'
import type { Occurrence } from './occurrence.ts'
import { type SaidSettlements, saidSettlements, settlementOf } from './said-settlements.ts'

const tables = (query: Reader) => query.withTables<PlacesTables & NetworkTables>()

type Where = Pick<Occurrence, 'recurrenceId' | 'venueId'>
type Told = Pick<CalendarEvent, 'organisationId' | 'onlineUrl' | 'texts' | 'changes'>

/**
 * In which settlement each of these dates is: that of its house; without a known one that of the organisation, unless it is online or
 * the words of its place name another. One query for houses, two more where a date has none.
 */
export async function settlementsOfDates(
  query: Reader,
  event: Told,
  dates: readonly Where[],
): Promise<(date: Where) => string | null> {
  const houses = await settlementsOfHouses(query, dates)
  const words = wordsOfDates(event)
  const said = new Map(dates.filter(({ venueId }) => venueId === null).map((date) => [words(date), noSettlement]))
  if (said.size > 0) await settle(query, event, said)
  return (date) => (date.venueId === null ? (said.get(words(date)) ?? null) : (houses.get(date.venueId) ?? null))
}

const noSettlement: string | null = null

async function settlementsOfHouses(query: Reader, dates: readonly Where[]): Promise<Map<string, string>> {
  const venues = [...new Set(dates.map(({ venueId }) => venueId))].filter((id) => id !== null)
  if (venues.length === 0) return new Map()
  const rows = await tables(query)
    .selectFrom('places_venue')
    .select(['id', 'settlement_id'])
    .where('id', 'in', venues)
    .execute()
  return new Map(rows.map(({ id, settlement_id }) => [id, settlement_id]))
}

/** The place of a date in words: its own, else the usual one; empty where nobody said. */
function wordsOfDates({ texts, changes }: Told): (date: Where) => string {
  const placeIn = (each: CalendarEvent['texts'] | CalendarEvent['changes'][number]['texts']) =>
    Object.values(each).find(({ place }) => place !== null)?.place ?? undefined
  const usual = placeIn(texts) ?? ''
  const own = new Map(changes.map((change) => [change.recurrenceId, placeIn(change.texts)]))
  return ({ recurrenceId }) => own.get(recurrenceId) ?? usual
}

/** Finds out for each of the words where that is. */
async function settle(query: Reader, { organisationId, onlineUrl }: Told, said: Map<string, string | null>) {
  const organisation = await tables(query)
    .selectFrom('network_organisation')
    .select('settlement_id')
    .where('id', '=', organisationId)
    .executeTakeFirst()
  const named = new Map([...said.keys()].map((words) => [words, saidSettlements(words)]))
  const known = await readNamed(query, [...named.values()])
  for (const [words, names] of named) {
    const own = onlineUrl !== null || isOnline(words) ? null : (organisation?.settlement_id ?? null)
    said.set(words, settlementOf(names, known, own))
  }
}

/** Settlements of these names where something can happen: with a house or an organisation. */
async function readNamed(query: Reader, said: readonly SaidSettlements[]) {
  const names = [...new Set(said.flatMap(({ sure, perhaps }) => [...sure, ...perhaps]))].slice(0, mostNames)
  if (names.length === 0) return []
  return tables(query)
    .selectFrom('places_settlement')
    .select(['id', 'latin'])
    .where('latin', 'in', names)
    .where('id', 'in', settlementsInUse(query))
    .execute()
}

/** A place in words has two hundred letters; those of all dates of a series are seldom more than a few. */
const mostNames = 200
