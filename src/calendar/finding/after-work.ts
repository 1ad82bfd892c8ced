import { isWholeDay } from '../events/event.ts'
import type { Occurrence } from '../events/occurrence.ts'

const begins = Temporal.PlainTime.from('17:30')

/** For who works in the day: it begins at 17:30 or later, or on a Saturday or Sunday; by the clock of the network. */
export function isAfterWork(
  { starts, startsAt, firstDay }: Pick<Occurrence, 'starts' | 'startsAt' | 'firstDay'>,
  networkZone: string,
): boolean {
  if (Temporal.PlainDate.from(firstDay).dayOfWeek > 5) return true
  if (isWholeDay(starts)) return false
  const time = Temporal.Instant.from(startsAt).toZonedDateTimeISO(networkZone).toPlainTime()
  return Temporal.PlainTime.compare(time, begins) >= 0
}
