import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { findVenues, type VenueChoice, venueTyped } from './find-venues.ts'
import { venueFieldMessages } from './venue-field-messages.ts'

/** What a `VenueField` shows, and what was understood of it. */
export interface VenueLookup {
  readonly typed: string
  /** Among these has to be chosen; empty where there is nothing to ask. */
  readonly choices: readonly VenueChoice[]
  readonly venue: VenueChoice | undefined
  /** The sentence to be shown where it is not clear which one is meant. */
  readonly problem: string | undefined
}

/** The field that carries the choice among several: the id of a venue, or `words` for the place as it was typed. */
export const venueChoiceField = (name: string): string => `${name}-choice`
export const inWords = 'words'

/** A field that nobody has typed into. */
export const noVenue: VenueLookup = { typed: '', choices: [], venue: undefined, problem: undefined }

/** Understands the field `name` of a form: a venue of the network, or words where there is none of that name. At most two queries. */
export async function lookUpVenue(
  query: Reader,
  form: URLSearchParams,
  name: string,
  { lang, near }: { lang: Lang; near?: string | undefined },
): Promise<VenueLookup> {
  const typed = (form.getAll(name).at(-1) ?? '').trim().slice(0, 200)
  const chosen = form.getAll(venueChoiceField(name)).at(-1) ?? ''
  const plain = { typed, choices: [], venue: undefined, problem: undefined }
  if (typed === '' || chosen === inWords) return plain
  const { venues, named } = await findVenues(query, typed, near)
  const meant = venues.find(({ id }) => id === chosen) ?? (named && venues.length === 1 ? venues[0] : undefined)
  if (meant) return venueKnown(meant, typed)
  if (venues.length === 0) return plain
  return { ...plain, choices: venues, problem: venueFieldMessages[lang].which(typed) }
}

/** The field with a venue that is known. */
const venueKnown = (venue: VenueChoice, typed = venueTyped(venue)): VenueLookup => ({
  typed,
  choices: [],
  venue,
  problem: undefined,
})
