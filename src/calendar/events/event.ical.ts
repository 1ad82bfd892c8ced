import { organisationAddress } from '#src/network/index.ts'
import { settlementName } from '#src/places/index.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import type { EventToWrite } from '#src/platform/icalendar/write-icalendar.ts'
import { eventAddress, inLang } from '../addresses.ts'
import { messages } from '../messages.ts'
import type { CalendarEvent, Change, EventStatus, EventText } from './event.ts'
import type { Marks } from './event-read.store.ts'
import type { HouseWords } from './feed.store.ts'
import { asICalTime, endFor, saysPlace } from './occurrence.ts'
import { stateTable } from './status.ts'
import { priceWords } from './wording.ts'

export interface FeedFrame {
  readonly lang: Lang
  readonly publicUrl: string
  readonly houses: ReadonlyMap<string, HouseWords>
  readonly organisations: ReadonlyMap<string, { readonly name: string; readonly slug: string }>
}

type FeedEvent = CalendarEvent & Marks

/** The event as VEVENTs: the series with its rule, then one for every date that differs (RFC 5545, 3.8.4.4). */
export function asICalEvents(event: FeedEvent, frame: FeedFrame): EventToWrite[] {
  // A subscriber has only days; see `stateTable`.
  if (event.details.precise === 'month') return []
  const time = (wall: string) => asICalTime(wall, event.zone)
  const own = (kind: Change['kind']) =>
    event.changes.filter((change) => change.kind === kind).map(({ recurrenceId }) => time(recurrenceId))
  const shared = sharedOf(event, frame)
  const master: EventToWrite = {
    ...shared,
    start: time(event.starts),
    end: event.ends === null ? null : time(event.ends),
    rrule: event.rule,
    exdates: own('excluded'),
    rdates: own('added'),
    ...stateIn(event.status),
  }
  const differing = event.changes.filter((change) => change.kind !== 'excluded' && !isBare(change))
  return [master, ...differing.map((change) => exception(event, change, shared, frame))]
}

/** An added date without anything of its own needs no VEVENT. */
const isBare = ({ starts, status, venueId, texts }: Change): boolean =>
  starts === null && status === null && venueId === null && Object.keys(texts).length === 0

/** What has become of a date, for a program. Where it has moved to, start and place say. */
function stateIn(status: EventStatus): Pick<EventToWrite, 'status' | 'transparent'> {
  const { ical } = stateTable[status]
  return ical ? { status: ical.status, transparent: ical.free } : {}
}

function exception(
  event: FeedEvent,
  change: Change,
  shared: ReturnType<typeof sharedOf>,
  frame: FeedFrame,
): EventToWrite {
  const starts = change.starts ?? change.recurrenceId
  const ends = change.ends ?? endFor(event, starts)
  const text = change.texts[frame.lang] ?? change.texts[otherLang(frame.lang)]
  return {
    ...shared,
    recurrenceId: asICalTime(change.recurrenceId, event.zone),
    start: asICalTime(starts, event.zone),
    end: ends === null ? null : asICalTime(ends, event.zone),
    ...stateIn(change.status ?? event.status),
    summary: text?.title ?? shared.summary,
    description: text ? describe(event, own(textIn(event, frame.lang), text), frame.lang) : shared.description,
    ...placeOn(change, text, frame),
  }
}

/** The event's words with those that the date has instead; a text of its own replaces the lead too. */
const own = (usual: EventText, { lead, body, reason }: ChangeText): EventText => ({
  ...usual,
  lead: lead ?? (body === null ? usual.lead : null),
  body: body ?? (lead === null ? usual.body : null),
  reason: reason ?? usual.reason,
})

type ChangeText = NonNullable<Change['texts'][Lang]>

function placeOn(change: Change, text: ChangeText | undefined, { houses, lang }: FeedFrame) {
  const house = change.venueId ? houses.get(change.venueId) : undefined
  if (house) return placeOf(house, lang)
  return saysPlace(change) ? { location: text?.place ?? '', geo: null } : {}
}

const textIn = ({ texts }: CalendarEvent, lang: Lang): EventText => texts[lang] ?? texts[otherLang(lang)] ?? emptyText

function sharedOf(event: FeedEvent, frame: FeedFrame) {
  const { lang, publicUrl } = frame
  const text = textIn(event, lang)
  const organisation = frame.organisations.get(event.organisationId)
  const house = event.venueId ? frame.houses.get(event.venueId) : undefined
  return {
    uid: event.id,
    stamp: stampOf(event.updatedAt),
    lastModified: stampOf(event.updatedAt),
    sequence: event.sequence,
    summary: text.title,
    description: describe(event, text, lang),
    url: `${publicUrl}${inLang(lang, eventAddress(event.slug))}`,
    categories: [messages[lang][event.sphere]],
    organizer: organisation
      ? { name: organisation.name, url: `${publicUrl}${inLang(lang, organisationAddress(organisation.slug))}` }
      : null,
    conferenceUrl: event.onlineUrl,
    ...(house ? placeOf(house, lang) : { location: text.place ?? '', geo: null }),
  }
}

const emptyText: EventText = { title: '', lead: null, body: null, audience: null, place: null, reason: null }

function describe(event: FeedEvent, text: EventText, lang: Lang): string {
  const price = priceWords(event.price, lang)
  const facts = [text.audience, price].filter((part) => part).join('\n')
  return [text.reason, text.lead, facts, text.body].filter((part) => part).join('\n\n')
}

const placeOf = (house: HouseWords, lang: Lang) => ({
  location: [house.name, settlementName({ kind: house.kind, name: house.settlement }, lang), house.address]
    .filter((part) => part)
    .join(', '),
  geo:
    house.latitude === null || house.longitude === null
      ? null
      : { latitude: house.latitude, longitude: house.longitude },
})

/** `2026-11-22T12:00:00Z` from the stored form with milliseconds. */
const stampOf = (at: string): string => `${at.slice(0, 19)}Z`
