import { remembered } from '#src/platform/remembered.ts'
import type { Filter } from './filter.form.ts'

export type Period = 'today' | 'tomorrow' | 'weekend'

/** The moment at which a day begins in a zone; where midnight is skipped, the first after it. */
export const startOfDay = (day: Temporal.PlainDate, zone: string): Temporal.Instant => dayIn(`${day} ${zone}`)

const mostDays = 1000

const dayIn = remembered(mostDays, (dayAndZone) => {
  const [day = '', zone = ''] = dayAndZone.split(' ')
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant()
})

/** What one touch chooses; on a Sunday the weekend is what is left of it. */
export function periodsOf(today: Temporal.PlainDate): Record<Period, { from: string; to: string }> {
  const tomorrow = today.add({ days: 1 }).toString()
  const saturday = today.add({ days: (6 - today.dayOfWeek + 7) % 7 })
  return {
    today: { from: today.toString(), to: today.toString() },
    tomorrow: { from: tomorrow, to: tomorrow },
    weekend:
      today.dayOfWeek === 7
        ? { from: today.toString(), to: today.toString() }
        : { from: saturday.toString(), to: saturday.add({ days: 1 }).toString() },
  }
}

export const isPeriod = (filter: Pick<Filter, 'from' | 'to'>, period: { from: string; to: string }): boolean =>
  filter.from === period.from && filter.to === period.to
