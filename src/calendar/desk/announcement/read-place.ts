import { isOnline, labelledPlace, placeIn } from '#src/platform/language/find-place.ts'
import { nothingRead, type Reading } from './announcement.ts'

/** A house of the network that some words name. */
export interface KnownVenue {
  readonly id: string
  /** As the field shows it: „Читалище „Просвета“, Николово“. */
  readonly typed: string
}

const link = /https?:\/\/[^\s<>"“”„)]+/giu

/** Where it is: a known house, or words; the link of what is followed online. */
export function readPlace(
  text: string,
  lines: readonly string[],
  venueIn: (words: string) => KnownVenue | undefined,
): Reading & { readonly venue?: KnownVenue } {
  const said = labelledPlace(lines)
  const live = readOnline(text)
  if (said) {
    const venue = venueIn(said)
    return found(said, venue, live)
  }
  for (const line of lines) {
    const venue = venueIn(line)
    if (venue) return found(line, venue, live)
  }
  const words = placeIn(text)
  return words ? found(words, undefined, live) : live
}

const mostPlace = 200

function found(said: string, venue: KnownVenue | undefined, live: Reading): Reading & { readonly venue?: KnownVenue } {
  return {
    fields: [['place', venue?.typed ?? said.replace(/[\s.,;!]+$/u, '').slice(0, mostPlace)], ...live.fields],
    understood: [{ field: 'place', said }, ...live.understood],
    doubts: [],
    ...(venue ? { venue } : {}),
  }
}

function readOnline(text: string): Reading {
  const [address] = isOnline(text) ? (text.match(link) ?? []) : []
  const href = address?.replace(/[.,;!]+$/u, '')
  return href ? { fields: [['online', href]], understood: [{ field: 'online', said: href }], doubts: [] } : nothingRead
}
