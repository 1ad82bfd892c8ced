import { type ICalEvent, textLimits } from '#src/platform/icalendar/icalendar.ts'
import { cutText } from '#src/platform/icalendar/read-text.ts'
import { fold } from '#src/platform/language/fold.ts'
import { type ItemValue, isText, type PageItem } from '#src/platform/web-page/item.ts'
import { pageAddress } from '../page-address.ts'
import { lineOf, type Things } from './things.ts'

export interface ReadPlace {
  /** House, settlement, street; several places are parted by a semicolon. */
  readonly words: string
  readonly geo: ICalEvent['geo']
  readonly onlineUrl: string | undefined
}

/**
 * Where an event is: a Place with an address of any shape, an address alone, words, an address on the web, a VirtualLocation, several of
 * these, a card of microformats, or nothing. Never refuses.
 */
export function placeOf(things: Things, event: PageItem, online: boolean): ReadPlace {
  const values = things.values(event, 'location', 'venue')
  const found = values.map((value) => readOne(things, value, online))
  const words = [...new Set(found.map((place) => place.words).filter((each) => each !== ''))]
  // Plain lists say the town beside the event.
  if (words.length === 0) words.push(joined(['city', 'country'].map((name) => lineOf(things.words(event, name)))))
  return {
    words: cutText(words.slice(0, 5).join('; '), textLimits.location),
    geo: found.map(({ geo }) => geo).find((geo) => geo !== null) ?? geoOf(things, event),
    onlineUrl: found.map(({ onlineUrl }) => onlineUrl).find((url) => url !== undefined),
  }
}

function readOne(things: Things, value: ItemValue, online: boolean): ReadPlace {
  if (isText(value)) {
    const address = /^https?:\/\//i.test(value.text.trim()) ? pageAddress(value.text) : undefined
    if (address !== undefined) return { words: '', geo: null, onlineUrl: address }
    return { words: lineOf(value.text), geo: null, onlineUrl: undefined }
  }
  const isVirtual = value.types.includes('VirtualLocation')
  const url = things.link(value, 'onlineUrl') ?? (isVirtual ? things.link(value, 'url', 'sameAs') : undefined)
  if (isVirtual) return { words: '', geo: null, onlineUrl: url }
  const name = lineOf(things.words(value, 'name', 'venue'))
  const place = { words: joined([name, ...addressParts(things, value)]), geo: geoOf(things, value) }
  return { ...place, onlineUrl: url ?? (online && place.words === '' ? things.link(value, 'url') : undefined) }
}

/** Settlement first, then the street; text stays as it is. */
function addressParts(things: Things, place: PageItem): string[] {
  const addresses = things.values(place, 'address', 'adr')
  const shapes = addresses.length > 0 ? addresses : [place]
  return shapes.slice(0, 3).flatMap((address) => {
    if (isText(address)) return [lineOf(address.text)]
    return [
      lineOf(things.words(address, 'addressLocality', 'locality')),
      lineOf(things.words(address, 'streetAddress', 'street-address')),
    ]
  })
}

/** A part that an earlier one has said is not said again. */
function joined(parts: readonly string[]): string {
  const kept: string[] = []
  for (const part of parts) if (part !== '' && !kept.some((said) => fold(said).includes(fold(part)))) kept.push(part)
  return kept.join(', ')
}

function geoOf(things: Things, place: PageItem): ICalEvent['geo'] {
  const shapes = [place, ...things.items(place, 'geo')]
  for (const shape of shapes) {
    const [latitude, longitude] = [
      numberOf(things.words(shape, 'latitude')),
      numberOf(things.words(shape, 'longitude')),
    ]
    if (latitude === null || longitude === null) continue
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude }
  }
  return null
}

const numberOf = (text: string): number | null =>
  /^-?\d{1,3}(?:[.,]\d{1,15})?$/.test(text) ? Number(text.replace(',', '.')) : null
