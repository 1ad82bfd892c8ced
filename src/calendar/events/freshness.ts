import { instantText } from '#src/platform/clock.ts'

interface Timed {
  readonly startsAt: string
  readonly endsAt: string
}

/**
 * Until when a page with these dates stays true by itself: the next start or end on it, at the latest the next midnight.
 * Instants are compared as the text they are stored in, which sorts like time.
 */
export function freshUntil(dates: readonly Timed[], now: Temporal.Instant, zone: string): Temporal.Instant {
  const here = instantText(now)
  let first = midnightAfter(here, now, zone)
  for (const { startsAt, endsAt } of dates) {
    if (startsAt > here && startsAt < first) first = startsAt
    if (endsAt > here && endsAt < first) first = endsAt
  }
  return Temporal.Instant.from(first)
}

let today = { zone: '', from: '', until: '' }

/** The same all day long: asking the calendar of a zone costs as much as looking through the dates of a page. */
function midnightAfter(here: string, now: Temporal.Instant, zone: string): string {
  if (today.zone === zone && today.from <= here && here < today.until) return today.until
  const next = now.toZonedDateTimeISO(zone).add({ days: 1 }).startOfDay().toInstant()
  today = { zone, from: here, until: instantText(next) }
  return today.until
}
