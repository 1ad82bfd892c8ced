import { labelled } from './announced-text.ts'
import { nothingRead, type Reading } from './announcement.ts'

/** A house of the network that some words name. */
export interface KnownVenue {
  readonly id: string
  /** As the field shows it: „Читалище „Просвета“, Николово“. */
  readonly typed: string
}

const label = /^(?:къде|място(?:\s+на\s+провеждане)?|локация|място и час|where|venue)\s*[:–-]\s*/iu
const somewhere =
  /(?<![\p{L}])(?:във?|на|пред|до)\s+(?<place>(?:(?:голям|мал|лят|заседателн|камерн|централн|градск|селск|местн|читалищн)\p{L}+\s+)*(?:площада?|парка?|двора?|клуба|музея|театъра|къщата|галерията|градинката|градската|стадиона|училището|кметството|кея|гората|местността|мегдана|театралната|детската\s+градина|пенсионерския\s+клуб)(?!\p{L})[^,.;!?\n]{0,80})/iu
const online = /онлайн|zoom|google\s*meet|на\s+живо\s+(?:във?|по)|излъчва|стрийм|facebook\s+live|youtube/iu
const link = /https?:\/\/[^\s<>"“”„)]+/giu

/** Where it is: a known house, or words; the link of what is followed online. */
export function readPlace(
  text: string,
  lines: readonly string[],
  venueIn: (words: string) => KnownVenue | undefined,
): Reading & { readonly venue?: KnownVenue } {
  const said = labelled(lines, label)
  const live = readOnline(text)
  if (said) {
    const venue = venueIn(said)
    return found(said, venue, live)
  }
  for (const line of lines) {
    const venue = venueIn(line)
    if (venue) return found(line, venue, live)
  }
  const words = somewhere.exec(text)?.groups?.place?.trim()
  return words ? found(words.replace(/\s+(?:от|на|с|в)$/u, ''), undefined, live) : live
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
  const [address] = online.test(text) ? (text.match(link) ?? []) : []
  const href = address?.replace(/[.,;!]+$/u, '')
  return href ? { fields: [['online', href]], understood: [{ field: 'online', said: href }], doubts: [] } : nothingRead
}
