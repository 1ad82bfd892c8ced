import { instantText } from '#src/platform/clock.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { CalendarEvent } from '../events/event.ts'
import { type Occurrence, occurrencesOf } from '../events/occurrence.ts'
import { shortWhen } from '../events/wording.ts'

interface Frame {
  readonly now: Temporal.Instant
  readonly zone: string
}

/** The dates of an event, without the single openings of a period. */
export const datesOf = (event: CalendarEvent, { now, zone }: Frame): Occurrence[] =>
  occurrencesOf(event, { now, networkZone: zone })
    .filter(({ kind }) => kind === 'date')
    .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))

/** Those that have not ended. */
export const datesAhead = (event: CalendarEvent, frame: Frame): Occurrence[] =>
  datesOf(event, frame).filter(({ endsAt }) => endsAt > instantText(frame.now))

/** The date as words tell it. */
export const timedOf = ({ recurrenceId, ...date }: Occurrence, event: Pick<CalendarEvent, 'venueId'>) => ({
  ...date,
  scheduled: recurrenceId,
  newPlace: event.venueId !== null && date.venueId !== event.venueId,
})

/** „петък, 27 ноември, 18:00 ч.“ */
export const whenOf = (date: Occurrence, event: CalendarEvent, lang: Lang): string =>
  shortWhen(timedOf(date, event), lang)
