import { linesOf } from '#src/platform/language/pasted-text.ts'
import type { ReadingDay } from '#src/platform/language/read-dates.ts'
import { type Reading, together } from './announcement.ts'
import { type KnownVenue, readPlace } from './read-place.ts'
import { readLead, readTitle } from './read-title.ts'
import { readWhenSaid } from './read-when-said.ts'
import { readAudience, readBooking, readPrice } from './read-who-and-price.ts'

export interface AnnouncementKnown extends ReadingDay {
  /** A house that the network knows by these words. */
  readonly venueIn: (words: string) => KnownVenue | undefined
  /** Names that keep their capitals in a title that had nothing else. */
  readonly names: readonly string[]
}

export interface AnnouncementReading extends Reading {
  readonly venue: KnownVenue | undefined
}

/** No announcement is longer; what is beyond is kept as text and not read. */
const mostRead = 4000

/**
 * What an announcement says, as fields of the form of an event, each with the words that it was read from. Only what the text says is
 * filled; the text itself becomes the description. Never throws.
 */
export function readAnnouncement(pasted: string, known: AnnouncementKnown): AnnouncementReading {
  const text = pasted.slice(0, mostRead)
  const lines = linesOf(text)
  const plain = lines.join('\n')
  const title = readTitle(lines, known.names, known)
  const place = readPlace(plain, lines, known.venueIn)
  const [audience, price, booking] = [readAudience(plain), readPrice(plain, lines), readBooking(plain)]
  const taken = [audience, price, booking].flatMap(({ understood }) => understood.map(({ said }) => said))
  const all = together([
    title,
    readLead(lines, { title: title.line, taken: [...taken, ...placeWords(place)] }, known),
    { fields: [['body', pasted.trim()]], understood: [], doubts: [] },
    readWhenSaid(plain, known),
    place,
    audience,
    price,
    booking,
  ])
  return { ...all, venue: place.venue }
}

/** The place by its name: where a house is recognised, the line that it was read from says more than where. */
const placeWords = ({ fields }: Reading): string[] =>
  fields.flatMap(([name, value]) => (name === 'place' ? [value] : []))
