import type { ICalTime } from '#src/platform/icalendar/icalendar.ts'
import { cutText } from '#src/platform/icalendar/read-text.ts'
import { isText, type PageItem } from '#src/platform/web-page/item.ts'
import { wordsOf } from '#src/platform/web-page/read-page.ts'
import type { EventText } from '../../events/event.ts'
import type { EventDetails } from '../../events/event-details.ts'
import type { IncomingMore } from '../incoming.ts'
import { isHouseName } from '../is-house-name.ts'
import { kindOfTypes } from './event-kinds.ts'
import { priceOf } from './offers-of-item.ts'
import type { ReadPlace } from './place-of-item.ts'
import { lineOf, type Things } from './things.ts'

interface Known {
  readonly place: ReadPlace
  readonly online: boolean
  readonly precise: EventDetails['precise']
  /** The start of a date that is put off. */
  readonly postponed: ICalTime | undefined
}

const longestWords = 300
const longestLead = 280

/** What a page says of an event beside what, when and where. */
export function moreOfItem(things: Things, item: PageItem, known: Known): IncomingMore {
  const { place, online, precise, postponed } = known
  const url = things.link(item, 'url')
  const details = { ...detailsOf(things, item), ...(precise === 'month' ? { precise } : {}) }
  return dense({
    url,
    organiser: organiserOf(things, item),
    kind: kindOfTypes(item.types),
    price: priceOf(things, item),
    onlineUrl: place.onlineUrl ?? (online && place.words === '' ? url : undefined),
    audience: audienceOf(things, item),
    texts: textsOf(things, item),
    postponed: postponed && [postponed],
    details: Object.keys(details).length > 0 ? details : undefined,
  })
}

/** Only the name of a house: persons stay out. What a page calls an organisation is one. */
function organiserOf(things: Things, item: PageItem): string | undefined {
  for (const value of things.values(item, 'organizer', 'organiser', 'community').slice(0, 20)) {
    const name = cutText(lineOf(isText(value) ? value.text : things.words(value, 'name')), longestWords)
    if (name === '' || /^https?:/.test(name)) continue
    const isHouse = !isText(value) && value.types.length > 0 && !/^(?:Person|h-card)$/.test(value.types[0] ?? '')
    if (isHouse || isHouseName(name)) return name
  }
  return undefined
}

function audienceOf(things: Things, item: PageItem): string | undefined {
  const words = things
    .values(item, 'audience')
    .map((value) => lineOf(isText(value) ? value.text : things.words(value, 'audienceType', 'name')))
  return cutText([...new Set(words)].filter((each) => each !== '').join(', '), longestWords) || undefined
}

function textsOf(things: Things, item: PageItem): IncomingMore['texts'] {
  const title = things.english(item, 'name')
  if (title === undefined) return undefined
  const words = wordsOf(things.english(item, 'description') ?? '')
  const text: Partial<EventText> = { title: lineOf(title) }
  if (words === '') return { en: text }
  return { en: words.length > longestLead ? { ...text, body: words } : { ...text, lead: words } }
}

type Details = { -readonly [Key in keyof EventDetails]?: EventDetails[Key] }

function detailsOf(things: Things, item: PageItem): Details {
  const details: Details = {}
  const [from, to] = agesOf(things, item)
  if (from !== null) details.ageFrom = from
  if (to !== null) details.ageTo = to
  const language = languageOf(things, item)
  if (language !== undefined) details.language = language
  return details
}

/** `7-12`, `7-`, `-12`, `7+`, `12`. */
function agesOf(things: Things, item: PageItem): [number | null, number | null] {
  const said = things.words(item, 'typicalAgeRange').replaceAll(/\s/g, '').replace('–', '-')
  const found = /^(\d{0,3})(?:(-)(\d{0,3})|(\+))?$/.exec(said)
  const age = (digits: string | undefined) => (digits && Number(digits) <= 120 ? Number(digits) : null)
  if (said !== '' && found) {
    const [, from, range, to, plus] = found
    return [age(from), range ? age(to) : plus ? null : age(from)]
  }
  const [audience] = things.items(item, 'audience')
  const own = (name: string) => (audience ? age(/^\d{1,3}/.exec(things.words(audience, name))?.[0]) : null)
  return [own('suggestedMinAge'), own('suggestedMaxAge')]
}

/** Bulgarian needs no saying. */
function languageOf(things: Things, item: PageItem): string | undefined {
  const values = things.values(item, 'inLanguage', 'languages')
  const codes = values.map((value) =>
    (isText(value) ? value.text : things.words(value, 'alternateName', 'name')).trim(),
  )
  const [code] = codes.filter((each) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(each))
  return code === undefined || codes.some((each) => each.startsWith('bg')) ? undefined : code.split('-')[0]
}

const dense = (more: { readonly [Key in keyof IncomingMore]: IncomingMore[Key] | undefined }): IncomingMore =>
  Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined))
