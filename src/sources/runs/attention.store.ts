import type { Reader } from '#src/platform/db/database.ts'
import { tables } from '../sources.tables.ts'

/** A source that somebody has to look at, and why. */
export interface Attention {
  readonly id: string
  readonly organisation: string
  readonly name: string
  readonly reason: 'preview' | 'waiting' | 'problem' | 'gone'
}

/** A server that is away for some hours is no news. */
const failuresThatTell = 6

/** Sources of these organisations that wait for somebody; one query. */
export async function readAttention(query: Reader, organisations: readonly string[]): Promise<Attention[]> {
  if (organisations.length === 0) return []
  const rows = await tables(query)
    .selectFrom('sources_source as source')
    .leftJoin('sources_run as run', (join) =>
      join.onRef('run.source_id', '=', 'source.id').on('run.state', 'in', ['waiting', 'preview']),
    )
    .select([
      'source.id',
      'source.organisation_id',
      'source.name',
      'source.state',
      'source.failures',
      'run.state as run',
    ])
    .where('source.organisation_id', 'in', organisations)
    .orderBy('source.name')
    .execute()
  return rows.flatMap(({ id, organisation_id: organisation, name, state, failures, run }) => {
    const reason =
      state === 'gone'
        ? 'gone'
        : state === 'paused'
          ? undefined
          : run === 'waiting' || run === 'preview'
            ? run
            : failures >= failuresThatTell
              ? 'problem'
              : undefined
    return reason === undefined ? [] : [{ id, organisation, name, reason } as const]
  })
}
