import type { Tx } from '../db/database.ts'
import type { Fact } from '../facts/fact.ts'

/** One thing to do, at the earliest at `due`. A delivery is a job with the fact that caused it. */
export interface Job {
  readonly id: string
  readonly name: string
  readonly key: string
  readonly payload: unknown
  readonly fact: Fact | undefined
  /** How often it has been begun, this time included. */
  readonly attempt: number
}

/** What it writes comes back as a function, committed together with "done": a kill in between repeats both or neither. */
export type Effect = (tx: Tx) => Promise<void>
export type JobHandler = (job: Job) => Promise<Effect | undefined>

/** A failure that no retry can mend; the job becomes a dead letter at once. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure'
}

export const mostAttempts = 8
export const leaseSeconds = 60

/** Seconds to wait after the nth failed attempt: 15 s, 1, 4, 16 minutes, about an hour, then 4, then 6 hours. */
export const backOffSeconds = (attempt: number): number => Math.min(15 * 4 ** (attempt - 1), 6 * 3600)
