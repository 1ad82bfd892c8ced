import { organisationAddress } from '#src/network/index.ts'
import type { EventToWrite } from '#src/platform/icalendar/write-icalendar.ts'
import { inLang, sharePictureAddress } from '../addresses.ts'
import type { CalendarEvent, Change, EventStatus } from '../events/event.ts'
import { asICalTime, endFor, saysPlace } from '../events/occurrence.ts'
import { stateTable } from '../events/status.ts'
import type { FeedFrame, HouseWords } from './feed-frame.ts'
import {
  type ChangeText,
  categoriesOf,
  changeTextIn,
  describe,
  type FeedEvent,
  placeInWords,
  textIn,
  urlOf,
  withOwn,
} from './told-event.ts'

/** The event as VEVENTs: the series with its rule, then one for every date that differs (RFC 5545, 3.8.4.4). */
export function asICalEvents(event: FeedEvent, frame: FeedFrame): EventToWrite[] {
  // A subscriber has only days: see `stateTable`; and what is always there has none.
  if (event.details.precise === 'month' || event.type === 'permanent') return []
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
  if (event.type === 'period') return [asBar(event, master)]
  const differing = event.changes.filter((change) => change.kind !== 'excluded' && !isBare(change))
  return [master, ...differing.map((change) => exception(event, change, shared, frame))]
}

/** A period is a bar over its days that takes nobody's time; when it is open stands in the text. */
const asBar = ({ starts, ends }: FeedEvent, master: EventToWrite): EventToWrite => ({
  ...master,
  start: { kind: 'date', date: starts.slice(0, 10) },
  end: ends === null ? null : { kind: 'date', date: ends.slice(0, 10) },
  exdates: [],
  transparent: true,
})

/** An added date without anything of its own needs no VEVENT. */
const isBare = ({ starts, status, venueId, roomId, texts }: Change): boolean =>
  starts === null && status === null && venueId === null && roomId === null && Object.keys(texts).length === 0

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
  const own = changeTextIn(change, frame.lang)
  const house = houseOn(event, change, frame)
  const { text } = textIn(event, frame.lang)
  return {
    ...shared,
    recurrenceId: asICalTime(change.recurrenceId, event.zone),
    start: asICalTime(starts, event.zone),
    end: ends === null ? null : asICalTime(ends, event.zone),
    ...stateIn(change.status ?? event.status),
    summary: own?.title ?? shared.summary,
    description:
      own || change.venueId ? describe(event, own ? withOwn(text, own) : text, house, frame) : shared.description,
    ...placeOn(event, change, own, frame),
  }
}

/** The known house of a date; none where its place is told in words. */
const houseOn = (event: FeedEvent, change: Change, { houses }: FeedFrame): HouseWords | undefined => {
  const id = change.venueId ?? (saysPlace(change) ? null : event.venueId)
  return id === null ? undefined : houses.get(id)
}

function placeOn(event: FeedEvent, change: Change, own: ChangeText | undefined, frame: FeedFrame) {
  const house = change.venueId ?? (change.roomId ? event.venueId : null)
  const known = house === null ? undefined : frame.houses.get(house)
  if (known) return placeOf(known, change.roomId, frame)
  return saysPlace(change) ? { location: own?.place ?? '', geo: null } : {}
}

function sharedOf(event: FeedEvent, frame: FeedFrame) {
  const { lang, publicUrl } = frame
  const { text } = textIn(event, lang)
  const organisation = frame.organisations.get(event.organisationId)
  const house = event.venueId ? frame.houses.get(event.venueId) : undefined
  return {
    uid: event.id,
    stamp: stampOf(event.updatedAt),
    lastModified: stampOf(event.updatedAt),
    sequence: event.sequence,
    summary: text.title,
    description: describe(event, text, house, frame),
    url: urlOf(event, frame),
    categories: categoriesOf(event, lang),
    organizer: organisation
      ? { name: organisation.name, url: `${publicUrl}${inLang(lang, organisationAddress(organisation.slug))}` }
      : null,
    conferenceUrl: event.onlineUrl,
    imageUrl: `${publicUrl}${inLang(lang, sharePictureAddress(event.slug))}`,
    ...(house ? placeOf(house, roomOf(event), frame) : { location: text.place ?? '', geo: null }),
  }
}

const roomOf = ({ details }: CalendarEvent): string | null => details.roomId

const placeOf = (house: HouseWords, room: string | null, { lang, rooms }: FeedFrame) => ({
  location: placeInWords(house, room === null ? undefined : rooms.get(room), lang),
  geo:
    house.latitude === null || house.longitude === null
      ? null
      : { latitude: house.latitude, longitude: house.longitude },
})

/** `2026-11-22T12:00:00Z` from the stored form with milliseconds. */
const stampOf = (at: string): string => `${at.slice(0, 19)}Z`
