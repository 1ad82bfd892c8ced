import type { Reader } from '#src/platform/db/database.ts'
import { fold, foldLatin } from '#src/platform/language/fold.ts'
import { tables } from './venues.store.ts'

/** A venue as lists of choices name it. */
export interface VenueChoice {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly settlement: string
}

export interface FoundVenues {
  readonly venues: readonly VenueChoice[]
  /** They have the very name, and do not only hold what was typed. */
  readonly named: boolean
}

const mostFound = 8

/** The name that finds this venue alone: with its settlement. */
export const venueTyped = ({ name, settlement }: Pick<VenueChoice, 'name' | 'settlement'>): string =>
  `${name}, ${settlement}`

/**
 * The venues that somebody may mean: „Читалище „Просвета““, "chitalishte prosveta", „голямата зала, Мартен“. Those with the very
 * name, else those in whose name and settlement all words typed are; those of the settlement first. One query.
 */
export async function findVenues(query: Reader, typed: string, near?: string): Promise<FoundVenues> {
  if (typed.trim() === '') return { venues: [], named: false }
  const known = [...new Map((await readNames(query)).map((venue) => [`${venue.id} ${venue.name}`, venue])).values()]
  const [key, latin] = [fold(typed.replaceAll(',', ' ')), foldLatin(typed.replaceAll(',', ' '))]
  const spellings = (venue: VenueChoice) => [venue.name, `${venue.name} ${venue.settlement}`]
  const equal = known.filter((venue) => spellings(venue).some((name) => fold(name) === key))
  const alike =
    equal.length > 0 ? equal : known.filter((venue) => spellings(venue).some((name) => foldLatin(name) === latin))
  if (alike.length > 0) return { venues: once(alike, near), named: true }
  const words = latin.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const holding = known.filter((venue) => {
    const text = ` ${foldLatin(`${venue.name} ${venue.settlement}`)}`
    return words.every((word) => text.includes(word))
  })
  return { venues: once(holding, near), named: false }
}

/** A venue has a name in each language and perhaps older ones; it is one choice, by its first name. */
function once(found: readonly VenueChoice[], near: string | undefined): VenueChoice[] {
  const byId = new Map(found.map((venue) => [venue.id, venue]))
  return [...byId.values()]
    .sort((one, other) => Number(other.settlement === near) - Number(one.settlement === near))
    .slice(0, mostFound)
}

const readNames = (query: Reader): Promise<VenueChoice[]> =>
  tables(query)
    .selectFrom('places_venue as venue')
    .innerJoin('places_venue_text as text', 'text.venue_id', 'venue.id')
    .innerJoin('places_settlement as settlement', 'settlement.id', 'venue.settlement_id')
    .select(['venue.id', 'venue.slug', 'text.name', 'settlement.name as settlement'])
    .orderBy('venue.id')
    .orderBy('text.lang', 'desc')
    .execute()

/** These venues by id; one query. */
export async function readVenueChoices(query: Reader, ids: readonly string[]): Promise<Map<string, VenueChoice>> {
  if (ids.length === 0) return new Map()
  const rows = await tables(query)
    .selectFrom('places_venue as venue')
    .innerJoin('places_venue_text as text', 'text.venue_id', 'venue.id')
    .innerJoin('places_settlement as settlement', 'settlement.id', 'venue.settlement_id')
    .select(['venue.id', 'venue.slug', 'text.name', 'settlement.name as settlement'])
    .where('venue.id', 'in', ids)
    .orderBy('text.lang', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
