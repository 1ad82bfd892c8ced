import type { NetworkTables } from '#src/network/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { type SourcesTables, tables } from '../sources.tables.ts'

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

const mostOfNetwork = 20

/** What waits or is gone anywhere in the network, with the slug of its organisation: for whoever helps everywhere. Two queries. */
export async function readNetworkAttention(query: Reader): Promise<(Attention & { readonly slug: string })[]> {
  const waiting = await named(query)
    .innerJoin('sources_run as run', 'run.source_id', 'source.id')
    .where('run.state', '=', 'waiting')
    .where('source.state', '=', 'active')
    .orderBy('run.started_at')
    .limit(mostOfNetwork)
    .execute()
  const gone = await named(query)
    .where('source.state', '=', 'gone')
    .orderBy('source.next_at')
    .limit(mostOfNetwork)
    .execute()
  return [
    ...waiting.map((row) => ({ ...row, reason: 'waiting' as const })),
    ...gone.map((row) => ({ ...row, reason: 'gone' as const })),
  ]
}

const named = (query: Reader) =>
  query
    .withTables<SourcesTables & NetworkTables>()
    .selectFrom('sources_source as source')
    .innerJoin('network_organisation as house', 'house.id', 'source.organisation_id')
    .select(['source.id', 'source.organisation_id as organisation', 'source.name', 'house.slug'])
