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
  const all = together([
    title,
    readLead(lines, title.line, known),
    { fields: [['body', pasted.trim()]], understood: [], doubts: [] },
    readWhenSaid(plain, known),
    place,
    readAudience(plain),
    readPrice(plain, lines),
    readBooking(plain),
  ])
  return { ...all, venue: place.venue }
}
