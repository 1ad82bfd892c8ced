import type { Clock } from '#src/platform/clock.ts'
import { testNow } from './databases.ts'

/** A clock that stands until it is moved. */
export function movingClock(at = testNow): Clock & { add(time: { hours?: number; minutes?: number }): void } {
  let now = Temporal.Instant.from(at)
  return {
    now: () => now,
    add: (time) => {
      now = now.add(time)
    },
  }
}
