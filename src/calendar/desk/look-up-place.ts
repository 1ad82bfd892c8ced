import { lookUpVenue, readRooms, readVenueChoices, type VenueLookup, venueChoiceField } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { saysOwnHouse } from '../events/says-own-house.ts'
import type { Host } from './host.store.ts'

interface Asking {
  readonly host: Host
  readonly lang: Lang
}

/** Understands the field `place` at the desk of an organisation: its own house by the words for it, else any house by its name. */
export async function lookUpPlace(query: Reader, form: URLSearchParams, { host, lang }: Asking): Promise<VenueLookup> {
  return (await ownHouse(query, form, host)) ?? lookUpVenue(query, form, 'place', { lang, near: host.settlement })
}

/** What was chosen, be it the words as they stand, is not understood anew. */
async function ownHouse(query: Reader, form: URLSearchParams, host: Host): Promise<VenueLookup | undefined> {
  const typed = (form.getAll('place').at(-1) ?? '').trim()
  if (host.ownHouse === null || form.get(venueChoiceField('place')) || !saysOwnHouse(typed, host)) return undefined
  const venue = (await readVenueChoices(query, [host.ownHouse])).get(host.ownHouse)
  return venue && { typed, choices: [], venue, problem: undefined }
}

/** The one room of the own house, where the words for the place mean its hall. */
export async function saidRoom(query: Reader, words: string, host: Host): Promise<string | undefined> {
  if (host.ownHouse === null || !saysOwnHouse(words, host)?.hall) return undefined
  const [only, second] = await readRooms(query, host.ownHouse)
  return second === undefined ? only?.id : undefined
}
