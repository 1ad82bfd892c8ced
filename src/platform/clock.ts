/** Time comes in from outside, so that tests can fix it and pure rules never ask for it. */
export interface Clock {
  now(): Temporal.Instant
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

export const fixedClock = (at: string): Clock => {
  const instant = Temporal.Instant.from(at)
  return { now: () => instant }
}

/** Instants are stored with fixed width, `2026-11-27T16:00:00.000Z`, so that text order is time order. */
export const instantText = (instant: Temporal.Instant): string =>
  instant.toString({ fractionalSecondDigits: 3, roundingMode: 'floor' })
