import { type Lang, langs } from '#src/platform/i18n/lang.ts'
import type { CalendarEvent, EventText } from '../events/event.ts'
import { type EventDetails, noDetails } from '../events/event-details.ts'

/** What a canonical event may take from another of its cluster when it says nothing itself. */
export interface OriginField {
  readonly name: string
  /** Undefined where the event says nothing. */
  readonly said: (event: CalendarEvent) => unknown
  /** The first event with what the second says; with what `noEvent` says it is emptied. */
  readonly take: (event: CalendarEvent, from: CalendarEvent) => CalendarEvent
}

const isSaid = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
const orNothing = (value: unknown): unknown => (isSaid(value) ? value : undefined)

const ofEvent = (name: string, keys: readonly (keyof CalendarEvent)[]): OriginField => ({
  name,
  said: (event) => {
    const values = keys.map((key) => event[key])
    return values.some(isSaid) ? values : undefined
  },
  take: (event, from) => ({ ...event, ...Object.fromEntries(keys.map((key) => [key, from[key]])) }),
})

const ofDetails = (name: string, keys: readonly (keyof EventDetails)[]): OriginField => ({
  name,
  said: ({ details }) => {
    const values = keys.map((key) => details[key])
    return values.some(isSaid) ? values : undefined
  },
  take: (event, from) => ({
    ...event,
    details: { ...event.details, ...Object.fromEntries(keys.map((key) => [key, from.details[key]])) },
  }),
})

const ofText = (lang: Lang, key: 'lead' | 'body' | 'audience'): OriginField => ({
  name: `${key}.${lang}`,
  said: ({ texts }) => orNothing(texts[lang]?.[key]),
  take: (event, from) => {
    const text = event.texts[lang]
    return text
      ? { ...event, texts: { ...event.texts, [lang]: { ...text, [key]: from.texts[lang]?.[key] ?? null } } }
      : event
  },
})

/** All words in a language that the canonical event is not told in. */
const allWords = (lang: Lang): OriginField => ({
  name: `words.${lang}`,
  said: ({ texts }) => orNothing(texts[lang]),
  take: (event, from) => {
    const { [lang]: _, ...others } = event.texts
    const words: EventText | undefined = from.texts[lang]
    return { ...event, texts: words ? { ...others, [lang]: words } : others }
  },
})

/** A house comes with its room; where the canonical event names a place in words, it keeps them. */
const house: OriginField = {
  name: 'place',
  said: ({ venueId, texts, details }) => {
    const words = Object.values(texts).map(({ place }) => place)
    return venueId !== null || words.some(isSaid) ? [venueId, details.roomId, words] : undefined
  },
  take: (event, from) => ({
    ...event,
    venueId: from.venueId,
    details: { ...event.details, roomId: from.details.roomId },
    texts: Object.fromEntries(
      Object.entries(event.texts).map(([lang, text]) => [
        lang,
        { ...text, place: (from.texts[lang as Lang] ?? Object.values(from.texts)[0])?.place ?? null },
      ]),
    ),
  }),
}

export const originFields: readonly OriginField[] = [
  ...langs.map(allWords),
  ...langs.flatMap((lang) => [ofText(lang, 'lead'), ofText(lang, 'body'), ofText(lang, 'audience')]),
  house,
  ofEvent('ends', ['ends']),
  ofEvent('online', ['onlineUrl']),
  ofEvent('price', ['price']),
  ofDetails('ages', ['ageFrom', 'ageTo']),
  ofDetails('audiences', ['audiences']),
  ofDetails('topics', ['topics']),
  ofDetails('access', ['access']),
  ofDetails('language', ['language']),
  ofDetails('booking', ['booking']),
  ofDetails('level', ['level']),
  ofDetails('edition', ['edition']),
  ofDetails('hours', ['hours']),
]

/** An event that says none of these. */
const silent = (event: CalendarEvent): CalendarEvent => ({
  ...event,
  venueId: null,
  ends: null,
  onlineUrl: null,
  price: null,
  texts: {},
  details: noDetails,
})

const sameSaid = (field: OriginField, one: CalendarEvent, other: CalendarEvent): boolean =>
  JSON.stringify(field.said(one)) === JSON.stringify(field.said(other))

/** The canonical event with what only the other says, and the names of what it took. */
export function fillFrom(canonical: CalendarEvent, other: CalendarEvent): { event: CalendarEvent; taken: string[] } {
  let event = canonical
  const taken: string[] = []
  for (const field of originFields) {
    if (field.said(event) !== undefined || field.said(other) === undefined) continue
    // Hours of a series and of one date of it are not the same thing.
    if (field.name === 'ends' && event.starts !== other.starts) continue
    event = field.take(event, other)
    taken.push(field.name)
  }
  return { event, taken }
}

/** The canonical event without what it took; what was written over since stays. */
export function emptyOf(canonical: CalendarEvent, other: CalendarEvent, taken: readonly string[]): CalendarEvent {
  return originFields
    .filter(({ name }) => taken.includes(name))
    .reduce((event, field) => (sameSaid(field, event, other) ? field.take(event, silent(event)) : event), canonical)
}

/** How much an event says: of two records the fuller one stays. */
export const fullness = (event: CalendarEvent): number =>
  originFields.filter((field) => field.said(event) !== undefined).length + Object.keys(event.texts).length
