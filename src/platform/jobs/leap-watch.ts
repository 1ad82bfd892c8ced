import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { Log } from '../log/log.ts'
import { readLastDone } from './jobs.store.ts'

interface Watched {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly steady?: () => number
}

/** The site may have been switched off for some days; more is worth a second look. */
const mostDays = 7
const waitMilliseconds = 24 * 3_600_000

/**
 * Daily work forgets what is old: drafts, letters, what was done. A clock that leaps ahead by mistake would make all of it old at once, so
 * after a leap this work waits a day for somebody to set the clock right. The leap is seen against the last look and, at the start, the last job done.
 */
export function createLeapWatch({ database, clock, log, steady = () => performance.now() }: Watched) {
  let last: Temporal.Instant | undefined
  let waitsUntil = Number.NEGATIVE_INFINITY
  return async (): Promise<boolean> => {
    const now = clock.now()
    last ??= (await readLastDone(database.read)) ?? now
    const days = last.until(now).total('hours') / 24
    last = now
    if (days > mostDays) {
      waitsUntil = steady() + waitMilliseconds
      log.warn('the clock is far ahead of the last work done; daily work waits a day', { days: Math.floor(days) })
    }
    return steady() >= waitsUntil
  }
}
