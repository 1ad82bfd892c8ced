import { isWholeDay, type WallTime } from './event.ts'

interface Kept {
  readonly recurrenceId: WallTime
  readonly starts: WallTime
  readonly ends: WallTime | null
}

/** The wall times of a date as a reader in another zone tells them; `scheduled` is where the rule had put it. Whole days stay. */
export function toldIn<D extends Kept>(date: D, eventZone: string, zone: string): D & { readonly scheduled: WallTime } {
  if (eventZone === zone || isWholeDay(date.starts)) return { ...date, scheduled: date.recurrenceId }
  const tell = (wall: WallTime): WallTime =>
    isWholeDay(wall)
      ? wall
      : Temporal.PlainDateTime.from(wall)
          .toZonedDateTime(eventZone)
          .withTimeZone(zone)
          .toPlainDateTime()
          .toString({ smallestUnit: 'second' })
  return { ...date, starts: tell(date.starts), ends: date.ends && tell(date.ends), scheduled: tell(date.recurrenceId) }
}
