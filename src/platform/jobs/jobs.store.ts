import { sql } from 'kysely'
import { instantText } from '../clock.ts'
import type { Database, Reader, Tx } from '../db/database.ts'
import type { FactTables, JobRow } from '../facts/facts.store.ts'
import { freshJob, readFact } from '../facts/facts.store.ts'
import { backOffSeconds, type Job, leaseSeconds, mostAttempts } from './job.ts'

const tables = (query: Reader) => query.withTables<FactTables>()

interface NewJob {
  readonly id: string
  readonly name: string
  /** The same name and key again is the same job, done or not. */
  readonly key: string
  readonly payload?: unknown
  readonly due: Temporal.Instant
}

export async function enqueue({ query }: Tx, { id, name, key, payload = {}, due }: NewJob): Promise<void> {
  const row = freshJob({ id, name, key, fact_id: null, payload: JSON.stringify(payload), due_at: instantText(due) })
  await tables(query)
    .insertInto('platform_job')
    .values(row)
    .onConflict((conflict) => conflict.columns(['name', 'key']).doNothing())
    .execute()
}

export interface Claim {
  readonly now: Temporal.Instant
  /** Unique for this claim: only who holds it may finish or fail the job. */
  readonly lease: string
  readonly names: readonly string[]
  readonly most: number
}

/** Takes due jobs whose lease is free or run out, the longest due first. */
export async function claimJobs(database: Database, claim: Claim): Promise<Job[]> {
  if (claim.names.length === 0) return []
  // One statement on its own is read committed in PostgreSQL, where contested rows can be skipped; a serializable
  // transaction would fail on them. SQLite has one writer at a time.
  const rows =
    database.engine === 'postgres'
      ? await take(database.read, claim, true)
      : await database.write(({ query }) => take(query, claim, false))
  rows.sort((a, b) => (a.due_at < b.due_at ? -1 : 1))
  return Promise.all(rows.map((row) => asJob(database.read, row)))
}

function take(query: Reader, { now, lease, names, most }: Claim, skipLocked: boolean): Promise<JobRow[]> {
  const free = tables(query)
    .selectFrom('platform_job')
    .select('id')
    .where('done_at', 'is', null)
    .where('dead_at', 'is', null)
    // Nothing is ever put off for half a day: what is due later was written while the clock of the machine ran ahead.
    .where(({ or, eb }) =>
      or([eb('due_at', '<=', instantText(now)), eb('due_at', '>', instantText(now.add({ hours: 12 })))]),
    )
    .where((or) => or.or([or('leased_until', 'is', null), or('leased_until', '<', instantText(now))]))
    .where('name', 'in', names)
    .orderBy('due_at')
    .limit(most)
  const until = instantText(now.add({ seconds: leaseSeconds }))
  return (
    tables(query)
      // Materialized: the planner may otherwise choose the rows again for each row and take more than asked for.
      .with(
        (name) => name('due').materialized(),
        () => (skipLocked ? free.forUpdate().skipLocked() : free),
      )
      .updateTable('platform_job')
      .set({ lease, leased_until: until })
      .where('id', 'in', (due) => due.selectFrom('due').select('due.id'))
      .returningAll()
      .execute()
  )
}

async function asJob(query: Reader, row: JobRow): Promise<Job> {
  const fact = row.fact_id === null ? undefined : await readFact(query, row.fact_id)
  return { id: row.id, name: row.name, key: row.key, payload: JSON.parse(row.payload), fact, attempt: row.attempts + 1 }
}

/** Counts the attempt before it is made, so that a job which ends its process is not begun for ever. False without the lease. */
export async function beginJob({ query }: Tx, job: Job, lease: string): Promise<boolean> {
  const { numUpdatedRows } = await tables(query)
    .updateTable('platform_job')
    .set({ attempts: job.attempt })
    .where('id', '=', job.id)
    .where('lease', '=', lease)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False when the lease has passed to somebody else meanwhile: then nothing is written. */
export async function finishJob({ query }: Tx, job: Job, lease: string, now: Temporal.Instant): Promise<boolean> {
  const done = { done_at: instantText(now), lease: null, leased_until: null, last_error: null }
  const { numUpdatedRows } = await tables(query)
    .updateTable('platform_job')
    .set(done)
    .where('id', '=', job.id)
    .where('lease', '=', lease)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Gives back jobs that were claimed and not begun, as if nobody had taken them. */
export async function releaseJobs({ query }: Tx, jobs: readonly Job[], lease: string): Promise<void> {
  await tables(query)
    .updateTable('platform_job')
    .set({ lease: null, leased_until: null })
    .where('lease', '=', lease)
    .where(
      'id',
      'in',
      jobs.map(({ id }) => id),
    )
    .execute()
}

/** Puts the job off, longer each time; after the last attempt, or when no retry can help, it becomes a dead letter. */
export async function failJob(
  { query }: Tx,
  job: Job,
  lease: string,
  now: Temporal.Instant,
  why: { reason: string; permanent: boolean },
) {
  const dead = why.permanent || job.attempt >= mostAttempts
  const due = instantText(now.add({ seconds: backOffSeconds(job.attempt) }))
  await tables(query)
    .updateTable('platform_job')
    .set({
      lease: null,
      leased_until: null,
      last_error: why.reason.slice(0, 500),
      ...(dead ? { dead_at: instantText(now) } : { due_at: due }),
    })
    .where('id', '=', job.id)
    .where('lease', '=', lease)
    .execute()
}

export type DeadJob = Pick<JobRow, 'id' | 'name' | 'key' | 'attempts' | 'last_error' | 'dead_at'>

export async function readDeadJobs(query: Reader): Promise<DeadJob[]> {
  return tables(query)
    .selectFrom('platform_job')
    .select(['id', 'name', 'key', 'attempts', 'last_error', 'dead_at'])
    .where('dead_at', 'is not', null)
    .orderBy('dead_at')
    .limit(200)
    .execute()
}

/** Gives dead letters another full round of attempts; `id` undefined means all. Returns how many. */
export async function retryDeadJobs({ query }: Tx, id: string | undefined, now: Temporal.Instant): Promise<number> {
  let update = tables(query)
    .updateTable('platform_job')
    .set({ dead_at: null, attempts: 0, due_at: instantText(now) })
    .where('dead_at', 'is not', null)
  if (id !== undefined) update = update.where('id', '=', id)
  const { numUpdatedRows } = await update.executeTakeFirst()
  return Number(numUpdatedRows)
}

/** What was done long ago needs no proof of having been done. */
export async function deleteDoneJobs({ query }: Tx, before: Temporal.Instant): Promise<void> {
  await tables(query).deleteFrom('platform_job').where('done_at', '<', instantText(before)).execute()
}

/** When a job was done last; undefined where none is remembered. */
export async function readLastDone(query: Reader): Promise<Temporal.Instant | undefined> {
  const row = await tables(query)
    .selectFrom('platform_job')
    .select('done_at')
    .where('done_at', 'is not', null)
    .orderBy('done_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.done_at ? Temporal.Instant.from(row.done_at) : undefined
}

export async function countJobs(query: Reader): Promise<{ waiting: number; dead: number }> {
  const jobs = tables(query).selectFrom('platform_job').select(sql<number>`count(*)`.as('count'))
  // Two counts, because each has an index of just its rows.
  const waiting = await jobs.where('done_at', 'is', null).where('dead_at', 'is', null).executeTakeFirst()
  const dead = await jobs.where('dead_at', 'is not', null).executeTakeFirst()
  return { waiting: Number(waiting?.count ?? 0), dead: Number(dead?.count ?? 0) }
}
