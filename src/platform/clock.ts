/** Time comes in from outside, so that tests can fix it and pure rules never ask for it. */
export interface Clock {
  now(): Temporal.Instant
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

export const fixedClock = (at: string): Clock => {
  const instant = Temporal.Instant.from(at)
  return { now: () => instant }
}

let written: { readonly instant: Temporal.Instant; readonly text: string } | undefined

/** Instants are stored with fixed width, `2026-11-27T16:00:00.000Z`, so that text order is time order. A page asks five times for its own. */
export function instantText(instant: Temporal.Instant): string {
  if (written?.instant === instant) return written.text
  const text = instant.toString({ fractionalSecondDigits: 3, roundingMode: 'floor' })
  written = { instant, text }
  return text
}

let known:
  | { readonly zone: string; readonly from: number; readonly until: number; readonly day: Temporal.PlainDate }
  | undefined

/** The date in a zone: the same all day long, and asking the calendar of a zone costs as much as a small statement. */
export function dateIn(zone: string, now: Temporal.Instant): Temporal.PlainDate {
  const at = now.epochMilliseconds
  if (known?.zone === zone && known.from <= at && at < known.until) return known.day
  const day = now.toZonedDateTimeISO(zone).toPlainDate()
  known = { zone, from: at, until: day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds, day }
  return day
}
