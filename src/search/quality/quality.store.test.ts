import assert from 'node:assert/strict'
import { onBothEngines } from '../../../test/support/databases.ts'
import { labelled } from './labelled-queries.ts'
import { measureQuality } from './measure.ts'
import { second } from './second-queries.ts'

for (const [set, things, fewest] of [
  ['the first set', labelled, 200],
  ['the second set', second, 60],
] as const)
  onBothEngines(
    `people find what they ask for, by ${set}: forms, Latin letters, errors, other words`,
    async (database, context) => {
      const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
      const { queries, ndcg, missed } = await measureQuality(database, now, things)
      context.diagnostic(`${queries} queries, nDCG@10 ${ndcg.toFixed(3)}, missed: ${missed.join(' | ')}`)
      assert.ok(queries >= fewest, `${queries} queries`)
      assert.ok(ndcg >= 0.85, `nDCG@10 ${ndcg}; missed: ${missed.join(' | ')}`)
    },
  )
