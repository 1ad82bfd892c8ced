import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { messageOf } from '../failure.ts'
import type { Ids } from '../ids.ts'
import type { Log } from '../log/log.ts'
import { type Job, type JobHandler, leaseSeconds, mostAttempts, PermanentFailure } from './job.ts'
import { beginJob, claimJobs, enqueue, failJob, finishJob, releaseJobs } from './jobs.store.ts'
import { createLeapWatch } from './leap-watch.ts'

/** A job that comes back: once in every period, whoever notices first. */
export interface Recurring {
  readonly name: string
  readonly every: { readonly hours: number }
}

export interface WorkerParts {
  readonly database: Database
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly handlers: ReadonlyMap<string, JobHandler>
  readonly recurring: readonly Recurring[]
  /** Milliseconds that nobody can set; what comes back daily waits by them when the clock has leapt. */
  readonly steady?: () => number
}

export interface Worker {
  /** Does everything that is due now; returns how many jobs it took up. */
  runOnce(): Promise<number>
  start(): void
  /** Lets the job in hand finish. */
  stop(): Promise<void>
}

const idleMilliseconds = 1000
const batch = 10

/** Works off the table of jobs. Several may run at once, in this process or others: leases keep them apart. */
export function createWorker(parts: WorkerParts): Worker {
  const { database, clock, ids } = parts
  const periods = new Map<string, number>()
  const mayRecur = createLeapWatch(parts)
  let wake: () => void = () => {}
  let stopped = false
  let running: Promise<void> = Promise.resolve()

  const runOnce = async (): Promise<number> => {
    if (await mayRecur()) await enqueueRecurring(parts, periods)
    const lease = ids()
    const now = clock.now()
    const jobs = await claimJobs(database, { now, lease, names: [...parts.handlers.keys()], most: batch })
    // What stands behind a slow job is given back in time: whoever is free may take it then.
    const mayGoOn = () => !stopped && now.until(clock.now()).total('seconds') < leaseSeconds / 2
    const left = [...jobs]
    for (let job = left.shift(); job; job = mayGoOn() ? left.shift() : undefined) await attempt(parts, job, lease)
    if (left.length > 0) await database.write((tx) => releaseJobs(tx, left, lease))
    return jobs.length - left.length
  }

  const loop = async () => {
    while (!stopped) {
      const done = await runOnce().catch((error: unknown) => {
        parts.log.error('the worker could not reach its jobs', { reason: messageOf(error) })
        return 0
      })
      if (done === 0 && !stopped) await rest()
    }
  }

  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, idleMilliseconds)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  database.onFacts(() => wake())
  return {
    runOnce,
    start: () => {
      running = loop()
    },
    stop: async () => {
      stopped = true
      wake()
      await running
    },
  }
}

async function attempt({ database, clock, handlers, log }: WorkerParts, job: Job, lease: string): Promise<void> {
  if (!(await database.write((tx) => beginJob(tx, job, lease)))) return
  try {
    if (job.attempt > mostAttempts) throw new PermanentFailure(`its process ended ${mostAttempts} times before it did`)
    const effect = await handlers.get(job.name)?.(job)
    await database.write(async (tx) => {
      if (await finishJob(tx, job, lease, clock.now())) await effect?.(tx)
    })
  } catch (error) {
    const why = { reason: messageOf(error), permanent: error instanceof PermanentFailure }
    log.warn('a job failed', { job: job.name, attempt: job.attempt, reason: why.reason })
    await database.write((tx) => failJob(tx, job, lease, clock.now(), why))
  }
}

/** The key is the number of the period, so that a second process or a restart finds the job already there. */
async function enqueueRecurring(
  { database, clock, ids, recurring }: WorkerParts,
  seen: Map<string, number>,
): Promise<void> {
  const now = clock.now()
  const fresh = recurring.filter(({ name, every }) => seen.get(name) !== periodOf(now, every.hours))
  if (fresh.length === 0) return
  await database.write(async (tx) => {
    for (const { name, every } of fresh) {
      await enqueue(tx, { id: ids(), name, key: String(periodOf(now, every.hours)), due: now })
    }
  })
  for (const { name, every } of fresh) seen.set(name, periodOf(now, every.hours))
}

const periodOf = (now: Temporal.Instant, hours: number): number =>
  Math.floor(now.epochMilliseconds / (hours * 3_600_000))
