import assert from 'node:assert/strict'
import { onBothEngines } from '../../../test/support/databases.ts'
import { measureQuality } from './measure.ts'

onBothEngines('people find what they ask for: forms, Latin letters, errors, other words', async (database, context) => {
  const { queries, ndcg, missed } = await measureQuality(database, Temporal.Instant.from('2026-11-22T12:00:00Z'))
  context.diagnostic(`${queries} queries, nDCG@10 ${ndcg.toFixed(3)}, missed: ${missed.join(' | ')}`)
  assert.ok(queries >= 200, `${queries} queries`)
  assert.ok(ndcg >= 0.85, `nDCG@10 ${ndcg}; missed: ${missed.join(' | ')}`)
})
