import { settlementShortName } from '#src/places/index.ts'
import { dateAddress, inLang } from '../addresses.ts'
import { isSeries } from '../events/event.ts'
import { saysPlace } from '../events/occurrence.ts'
import { type DateState, dateState } from '../events/status.ts'
import { toldIn } from '../events/told-in.ts'
import { machineTime, type Timed } from '../events/wording.ts'
import type { FeedRow } from './feed.store.ts'
import type { FeedFrame, HouseWords } from './feed-frame.ts'
import { changeTextIn, type FeedEvent, textIn, urlOf, withOwn } from './told-event.ts'

/** A date with everything that is said of it, resolved to words of the frame's language. */
export interface ToldDate {
  readonly event: FeedEvent
  readonly recurrenceId: string
  readonly text: ReturnType<typeof textIn>['text']
  readonly textLang: ReturnType<typeof textIn>['textLang']
  readonly url: string
  /** In the hours of the event's zone, those of the network where it has UTC. */
  readonly timed: Timed
  readonly zone: string
  /** `2026-11-27T18:00:00+02:00`, or a date for a whole day, or `2026-12` for a plan without a day. */
  readonly starts: string
  /** For whole days the last day. */
  readonly ends: string | null
  readonly state: DateState
  readonly house: HouseWords | undefined
  readonly room: string | null
  /** The house in words, or what the text says. */
  readonly place: string | null
  readonly settlement: string | null
}

/** `now` tells what is over; `zone` is that of the network. */
export function tellDate(event: FeedEvent, row: FeedRow, frame: FeedFrame, zone: string, now: string): ToldDate {
  const { lang, houses, rooms } = frame
  const change = event.changes.find(({ recurrenceId }) => recurrenceId === row.recurrenceId)
  const own = change && changeTextIn(change, lang)
  const usual = textIn(event, lang)
  const text = own ? withOwn(usual.text, own) : usual.text
  const house = row.venueId === null ? undefined : houses.get(row.venueId)
  const settlement = house?.settlement ?? frame.settlements.get(row.settlementId ?? '')?.name
  const roomId = change?.roomId ?? (row.venueId === event.venueId ? event.details.roomId : null)
  const inZone = event.zone === 'UTC' ? zone : event.zone
  const told = toldIn(row, event.zone, inZone)
  const usualPlace = (event.venueId ? houses.get(event.venueId)?.name : undefined) ?? usual.text.place
  const place = house?.name ?? text.place
  const newPlace = usualPlace !== null && (event.venueId === null ? saysPlace(change) : row.venueId !== event.venueId)
  const { precise } = event.details
  const timed: Timed = { ...told, precise, newPlace, formerPlace: newPlace ? usualPlace : null }
  const series = event.type === 'several' && isSeries(event)
  const datePath = inLang(lang, dateAddress(event.slug, row.recurrenceId.slice(0, 10)))
  return {
    event,
    recurrenceId: row.recurrenceId,
    text,
    textLang: usual.textLang,
    url: series ? `${frame.publicUrl}${datePath}` : urlOf(event, frame),
    timed,
    zone: inZone,
    starts: precise === 'month' ? told.starts.slice(0, 7) : machineTime(told.starts, inZone),
    ends: endOf(told, inZone, precise),
    state: dateState(timed, row.endsAt <= now),
    house,
    room: (roomId && rooms.get(roomId)) ?? null,
    place,
    settlement: settlement === undefined ? null : settlementShortName({ name: settlement }, lang),
  }
}

/** iCalendar's end of whole days is the day after; people and schema.org say the last day. */
function endOf({ ends, lastDay }: Timed, zone: string, precise: 'day' | 'month'): string | null {
  if (ends === null || precise === 'month') return null
  return ends.length === 10 ? lastDay : machineTime(ends, zone)
}
