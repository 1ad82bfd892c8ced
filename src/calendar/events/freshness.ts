interface Timed {
  readonly startsAt: string
  readonly endsAt: string
}

/** Until when a page with these dates stays true by itself: the next start or end on it, at the latest the next midnight. */
export function freshUntil(dates: readonly Timed[], now: Temporal.Instant, zone: string): Temporal.Instant {
  const midnight = now.toZonedDateTimeISO(zone).add({ days: 1 }).startOfDay().toInstant()
  return dates
    .flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
    .map((text) => Temporal.Instant.from(text))
    .filter((at) => Temporal.Instant.compare(at, now) > 0)
    .reduce((first, at) => (Temporal.Instant.compare(at, first) < 0 ? at : first), midnight)
}
