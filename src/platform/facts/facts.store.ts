import type { Reader } from '../db/database.ts'
import type { Fact } from './fact.ts'

export type FactTables = {
  platform_fact: { id: string; name: string; ids: string; actor: string | null; at: string }
  platform_job: JobRow
}

export type JobRow = {
  id: string
  name: string
  /** Makes a repeated request the same job. */
  key: string
  fact_id: string | null
  payload: string
  due_at: string
  attempts: number
  lease: string | null
  leased_until: string | null
  last_error: string | null
  dead_at: string | null
  done_at: string | null
}

/** Names of the handlers that wait for a fact, by fact name; made from the manifests. */
export type Subscriptions = ReadonlyMap<string, readonly string[]>

/** Writes the fact and one delivery for each handler: a delivery is a job whose key is the fact. */
export async function appendFact(
  query: Reader,
  fact: Fact,
  handlers: readonly string[],
  newId: () => string,
): Promise<void> {
  const tables = query.withTables<FactTables>()
  await tables
    .insertInto('platform_fact')
    .values({ id: fact.id, name: fact.name, ids: JSON.stringify(fact.ids), actor: fact.actor, at: fact.at })
    .execute()
  if (handlers.length === 0) return
  const deliveries = handlers.map((name) => ({
    id: newId(),
    name,
    key: fact.id,
    fact_id: fact.id,
    payload: '{}',
    due_at: fact.at,
  }))
  await tables.insertInto('platform_job').values(deliveries.map(freshJob)).execute()
}

type NewJob = Pick<JobRow, 'id' | 'name' | 'key' | 'fact_id' | 'payload' | 'due_at'>

/** A job as it stands before anybody has tried it. */
export const freshJob = (job: NewJob): JobRow => ({
  ...job,
  attempts: 0,
  lease: null,
  leased_until: null,
  last_error: null,
  dead_at: null,
  done_at: null,
})

export async function readFact(query: Reader, id: string): Promise<Fact | undefined> {
  const row = await query
    .withTables<FactTables>()
    .selectFrom('platform_fact')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, ids: JSON.parse(row.ids) as Record<string, string> }
}
