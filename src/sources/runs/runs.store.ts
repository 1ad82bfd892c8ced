import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { IntakeProblem } from '#src/platform/intake.ts'
import { isFetched, type Source } from '../source.ts'
import { idsOf } from '../sources.store.ts'
import { type RunState, tables } from '../sources.tables.ts'

/** What a run brought: records that came, and what became of each. */
export interface RunCounts {
  readonly came: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: number
}

export const noCounts: RunCounts = { came: 0, added: 0, changed: 0, unchanged: 0, refused: 0 }

interface NewRun {
  readonly id: string
  readonly label: string
  readonly state?: RunState
  readonly plan?: unknown
}

/** Opens the report of a run. Its counts grow while it works, so that a run that was cut off is seen for what it did. */
export async function beginRun(
  { query }: Tx,
  source: Pick<Source, 'id'>,
  run: NewRun,
  now: Temporal.Instant,
): Promise<void> {
  const { id, label, state = 'running', plan } = run
  await tables(query)
    .insertInto('sources_run')
    .values({
      id,
      source_id: source.id,
      label,
      started_at: instantText(now),
      finished_at: null,
      ...noCounts,
      state,
      plan: plan === undefined ? null : JSON.stringify(plan),
    })
    .execute()
}

export async function countRun({ query }: Tx, id: string, counts: RunCounts): Promise<void> {
  await tables(query).updateTable('sources_run').set(counts).where('id', '=', id).execute()
}

const mostProblems = 1000

export interface RunEnd {
  readonly counts: RunCounts
  readonly withdrawn: number
  readonly problems: readonly IntakeProblem[]
  readonly state?: RunState
}

/** Closes the report: counts, the first 1,000 problems, and the fact that other rooms may wait for. */
export async function finishRun(
  tx: Tx,
  source: Pick<Source, 'id' | 'organisation'>,
  run: string,
  { counts, withdrawn, problems, state = 'done' }: RunEnd,
  now: Temporal.Instant,
): Promise<void> {
  await tables(tx.query)
    .updateTable('sources_run')
    .set({ ...counts, withdrawn, state, finished_at: instantText(now) })
    .where('id', '=', run)
    .execute()
  await writeProblems(tx, run, problems)
  await tx.record({ name: 'sources.run.finished', ids: { run, ...idsOf(source) } })
}

export async function writeProblems({ query }: Tx, run: string, problems: readonly IntakeProblem[]): Promise<void> {
  const rows = problems
    .slice(0, mostProblems)
    .map((problem, number) => ({ ...problem, run_id: run, number, refused: problem.refused ? 1 : 0 }))
  for (let from = 0; from < rows.length; from += 100)
    await tables(query)
      .insertInto('sources_problem')
      .values(rows.slice(from, from + 100))
      .execute()
}

/** Whatever waited or was shown before is out of date when something newer came. */
export async function replaceWaiting({ query }: Tx, source: string, now: Temporal.Instant): Promise<void> {
  await tables(query)
    .updateTable('sources_run')
    .set({ state: 'replaced', finished_at: instantText(now), plan: null })
    .where('source_id', '=', source)
    .where('state', 'in', ['waiting', 'preview'])
    .execute()
}

export interface RunReport extends RunCounts {
  readonly label: string
  readonly problems: readonly IntakeProblem[]
}

export interface Run extends RunCounts {
  readonly id: string
  readonly source: string
  readonly label: string
  readonly state: RunState
  readonly startedAt: string
  readonly finishedAt: string | null
  readonly withdrawn: number
  readonly plan: unknown
}

type Row = Awaited<ReturnType<typeof runRows>>[number]

const runRows = (query: Reader, source: string, most: number) =>
  tables(query)
    .selectFrom('sources_run')
    .selectAll()
    .where('source_id', '=', source)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()

const asRun = (row: Row): Run => ({
  id: row.id,
  source: row.source_id,
  label: row.label,
  state: row.state,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  came: row.came,
  added: row.added,
  changed: row.changed,
  unchanged: row.unchanged,
  refused: row.refused,
  withdrawn: row.withdrawn,
  plan: row.plan === null ? undefined : JSON.parse(row.plan),
})

/** The latest runs, newest first. */
export const readRuns = async (query: Reader, source: string, most: number): Promise<Run[]> =>
  (await runRows(query, source, most)).map(asRun)

/** The run that waits for somebody, or shows what a first publication would bring. */
export async function readWaitingRun(query: Reader, source: string): Promise<Run | undefined> {
  const row = await tables(query)
    .selectFrom('sources_run')
    .selectAll()
    .where('source_id', '=', source)
    .where('state', 'in', ['waiting', 'preview'])
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && asRun(row)
}

/** Which sources of these organisations have a run that somebody has to look at. One query. */
export async function readWaitingSources(query: Reader, organisations: readonly string[]): Promise<Set<string>> {
  if (organisations.length === 0) return new Set()
  const rows = await tables(query)
    .selectFrom('sources_source as source')
    .innerJoin('sources_run as run', 'run.source_id', 'source.id')
    .select('source.id')
    .distinct()
    .where('source.organisation_id', 'in', organisations)
    .where('run.state', 'in', ['waiting', 'preview'])
    .execute()
  return new Set(rows.map(({ id }) => id))
}

export async function readProblems(query: Reader, run: string): Promise<IntakeProblem[]> {
  const rows = await tables(query)
    .selectFrom('sources_problem')
    .selectAll()
    .where('run_id', '=', run)
    .orderBy('number')
    .execute()
  return rows.map(({ code, at, detail, refused }) => ({ code, at, detail, refused: refused === 1 }))
}

export async function countProblems(query: Reader, run: string): Promise<number> {
  const row = await tables(query)
    .selectFrom('sources_problem')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('run_id', '=', run)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

export async function readOneRun(query: Reader, id: string): Promise<Run | undefined> {
  const row = await tables(query).selectFrom('sources_run').selectAll().where('id', '=', id).executeTakeFirst()
  return row && asRun(row)
}

/** The report of one run as it was written. */
export async function readRun(query: Reader, id: string): Promise<RunReport | undefined> {
  const run = await readOneRun(query, id)
  if (!run) return undefined
  const { label, came, added, changed, unchanged, refused } = run
  return { label, came, added, changed, unchanged, refused, problems: await readProblems(query, id) }
}

const keptDays = 90

/** Reports older than three months go, but for the last one of each source. */
export async function forgetOldRuns({ query }: Tx, now: Temporal.Instant): Promise<void> {
  const before = instantText(now.subtract({ hours: keptDays * 24 }))
  const old = await tables(query)
    .selectFrom('sources_run as run')
    .select('run.id')
    .where('run.started_at', '<', before)
    .where('run.state', 'not in', ['waiting', 'preview'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('sources_run as newer')
          .select('newer.id')
          .whereRef('newer.source_id', '=', 'run.source_id')
          .whereRef('newer.started_at', '>', 'run.started_at'),
      ),
    )
    .limit(500)
    .execute()
  if (old.length === 0) return
  const ids = old.map(({ id }) => id)
  await tables(query).deleteFrom('sources_problem').where('run_id', 'in', ids).execute()
  await tables(query).deleteFrom('sources_run').where('id', 'in', ids).execute()
}

/** Used by labels of runs: the name of the file, or the address. */
export const labelOf = (source: Pick<Source, 'address' | 'name'>): string =>
  isFetched(source) ? source.address : source.name
