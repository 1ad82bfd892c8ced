import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'

type SourcesTables = {
  sources_source: { id: string; organisation_id: string; reader: string; address: string; created_at: string }
  sources_run: {
    id: string
    source_id: string
    label: string
    started_at: string
    finished_at: string | null
  } & RunCounts
  sources_problem: { run_id: string; number: number; code: string; at: string; detail: string; refused: number }
  sources_item: {
    source_id: string
    uid: string
    recurrence_id: string
    target_id: string
    hash: string
    first_seen_at: string
    last_seen_at: string
    vanished_at: string | null
  }
}

const tables = (query: Reader) => query.withTables<SourcesTables>()

/** What a run brought: records that came, and what became of each. */
export interface RunCounts {
  readonly came: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: number
}

/** What was wrong with one record. `refused` says that nothing of it was taken in. */
export interface RunProblem {
  readonly code: string
  readonly at: string
  readonly detail: string
  readonly refused: boolean
}

export interface Source {
  readonly organisationId: string
  /** `icalendar`, later `csv` and others. */
  readonly reader: string
  /** Where it is fetched from; empty for files that somebody hands in. */
  readonly address: string
}

/** The source's id; the same organisation, reader and address are one source. */
export async function openSource({ query }: Tx, source: Source, newId: string, now: Temporal.Instant): Promise<string> {
  const { organisationId: organisation_id, reader, address } = source
  await tables(query)
    .insertInto('sources_source')
    .values({ id: newId, organisation_id, reader, address, created_at: instantText(now) })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'reader', 'address']).doNothing())
    .execute()
  const row = await tables(query)
    .selectFrom('sources_source')
    .select('id')
    .where('organisation_id', '=', organisation_id)
    .where('reader', '=', reader)
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  return row.id
}

/** Opens the report of a run; its counts stay 0 until `finishRun`, so that a run that was cut off is seen. */
export async function beginRun(
  { query }: Tx,
  run: { id: string; sourceId: string; label: string },
  now: Temporal.Instant,
): Promise<void> {
  const counts = { came: 0, added: 0, changed: 0, unchanged: 0, refused: 0 }
  const row = {
    id: run.id,
    source_id: run.sourceId,
    label: run.label,
    started_at: instantText(now),
    finished_at: null,
    ...counts,
  }
  await tables(query).insertInto('sources_run').values(row).execute()
}

const mostProblems = 1000

/** Closes the report: counts, the first 1,000 problems, and the fact that other rooms may wait for. */
export async function finishRun(
  { query, record }: Tx,
  run: { id: string; sourceId: string; organisationId: string },
  counts: RunCounts,
  problems: readonly RunProblem[],
  now: Temporal.Instant,
): Promise<void> {
  await tables(query)
    .updateTable('sources_run')
    .set({ ...counts, finished_at: instantText(now) })
    .where('id', '=', run.id)
    .execute()
  const rows = problems
    .slice(0, mostProblems)
    .map((problem, number) => ({ ...problem, run_id: run.id, number, refused: problem.refused ? 1 : 0 }))
  for (let from = 0; from < rows.length; from += 100) {
    await tables(query)
      .insertInto('sources_problem')
      .values(rows.slice(from, from + 100))
      .execute()
  }
  await record({
    name: 'sources.run.finished',
    ids: { run: run.id, source: run.sourceId, organisation: run.organisationId },
  })
}

export interface KnownItem {
  readonly targetId: string
  readonly hash: string
}

/** What became of these records of a source before, by uid; at most some hundred at once. */
export async function readItems(
  query: Reader,
  sourceId: string,
  uids: readonly string[],
): Promise<Map<string, KnownItem>> {
  if (uids.length === 0) return new Map()
  const rows = await tables(query)
    .selectFrom('sources_item')
    .select(['uid', 'target_id', 'hash'])
    .where('source_id', '=', sourceId)
    .where('uid', 'in', uids)
    .execute()
  return new Map(rows.map(({ uid, target_id, hash }) => [uid, { targetId: target_id, hash }]))
}

export interface SeenItem {
  readonly uid: string
  readonly targetId: string
  readonly hash: string
}

/** Remembers that a record came, what it said and which of ours it became. */
export async function rememberItem(
  { query }: Tx,
  sourceId: string,
  item: SeenItem,
  now: Temporal.Instant,
): Promise<void> {
  const at = instantText(now)
  const { uid, targetId: target_id, hash } = item
  await tables(query)
    .insertInto('sources_item')
    .values({
      source_id: sourceId,
      uid,
      recurrence_id: '',
      target_id,
      hash,
      first_seen_at: at,
      last_seen_at: at,
      vanished_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['source_id', 'uid', 'recurrence_id'])
        .doUpdateSet({ target_id, hash, last_seen_at: at, vanished_at: null }),
    )
    .execute()
}

export interface RunReport extends RunCounts {
  readonly label: string
  readonly problems: readonly RunProblem[]
}

/** The report of one run as it was written. */
export async function readRun(query: Reader, id: string): Promise<RunReport | undefined> {
  const run = await tables(query).selectFrom('sources_run').selectAll().where('id', '=', id).executeTakeFirst()
  if (!run) return undefined
  const rows = await tables(query)
    .selectFrom('sources_problem')
    .selectAll()
    .where('run_id', '=', id)
    .orderBy('number')
    .execute()
  const problems = rows.map(({ code, at, detail, refused }) => ({ code, at, detail, refused: refused === 1 }))
  return {
    label: run.label,
    came: run.came,
    added: run.added,
    changed: run.changed,
    unchanged: run.unchanged,
    refused: run.refused,
    problems,
  }
}
