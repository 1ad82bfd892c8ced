import { readRooms, readVenueNames, venueChoiceField, venueTyped } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { fold } from '#src/platform/language/fold.ts'
import { typeset } from '#src/platform/language/typography.ts'
import { recogniseVenues } from '../../events/recognise-venues.ts'
import { saysOwnHouse } from '../../events/says-own-house.ts'
import type { Host } from '../host.store.ts'
import type { Doubt, Understood } from './announcement.ts'
import { readAnnouncement } from './read-announcement.ts'
import type { KnownVenue } from './read-place.ts'

/** Fields that an event needs and that the announcement did not tell. */
const needed = ['title', 'day', 'hour', 'place', 'sphere', 'lead'] as const

/** The form as the announcement fills it, and what has to be told about that. */
export interface FilledForm {
  readonly typed: URLSearchParams
  readonly understood: readonly Understood[]
  readonly doubts: readonly Doubt[]
  /** What has to be filled in by hand. */
  readonly missing: readonly (typeof needed)[number][]
  /** The place that stands there is the usual one, not one of the text. */
  readonly usualPlace: boolean
}

/** Fills the usual form from an announcement: its houses are those of the network, those of the own settlement by their names alone. */
export async function fillForm(
  query: Reader,
  { today }: Pick<Visit, 'today'>,
  { announcement, usual, host }: { announcement: string; usual: URLSearchParams; host: Host },
): Promise<FilledForm> {
  const venues = await readVenueNames(query)
  const names = [...new Set([host.settlement, ...venues.map(({ settlement }) => settlement)])]
  const read = readAnnouncement(announcement, { today, names, venueIn: venueFinder(venues, host) })
  const typed = new URLSearchParams(usual)
  const has = (name: string) => read.fields.some(([field]) => field === name)
  if (has('place')) for (const name of ['place', venueChoiceField('place')]) typed.delete(name)
  if (read.venue) typed.set(venueChoiceField('place'), read.venue.id)
  for (const [name, value] of read.fields) typed.append(name, inWords.includes(name) ? typesetBulgarian(value) : value)
  const room = await roomIn(query, typed.get(venueChoiceField('place')), announcement)
  if (room) typed.set('room', room.id)
  const hourless = typed.has('month_only') || typed.has('lasting')
  return {
    typed,
    understood: room ? [...read.understood, { field: 'room', said: room.name }] : read.understood,
    doubts: read.doubts,
    missing: needed.filter(
      (name) => !typed.get(name) && !(name === 'hour' && hourless) && !(name === 'place' && typed.has('online')),
    ),
    usualPlace: !has('place') && typed.has('place'),
  }
}

const inWords = ['title', 'lead', 'body', 'audience']

/** Bulgarian words as an editor would set them; another language stays as it was pasted. */
export const typesetBulgarian = (words: string): string =>
  /[а-я]/iu.test(words) || !/[a-z]/iu.test(words) ? typeset(words, 'bg') : words

type Names = Awaited<ReturnType<typeof readVenueNames>>

function venueFinder(venues: Names, host: Host): (words: string) => KnownVenue | undefined {
  const { settlement } = host
  const anywhere = recogniseVenues(venues)
  const here = recogniseVenues(venues.filter((venue) => venue.settlement === settlement))
  return (words) => {
    const id = anywhere(words) ?? here(`${words} ${settlement}`) ?? (saysOwnHouse(words, host) ? host.ownHouse : null)
    const venue = venues.find((each) => each.id === id)
    return venue && { id: venue.id, typed: venueTyped(venue) }
  }
}

/** The room that the text names; undefined where the house has one room, or the text names none or several. */
async function roomIn(
  query: Reader,
  venue: string | null,
  text: string,
): Promise<{ id: string; name: string } | undefined> {
  const rooms = venue === null ? [] : await readRooms(query, venue)
  const folded = fold(text)
  const named = rooms.flatMap(({ id, texts }) => {
    const name = texts.bg?.name ?? texts.en?.name ?? ''
    return name !== '' && folded.includes(fold(name)) ? [{ id, name }] : []
  })
  return rooms.length > 1 && named.length === 1 ? named[0] : undefined
}
