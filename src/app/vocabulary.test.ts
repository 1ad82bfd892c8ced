import assert from 'node:assert/strict'
import { test } from 'node:test'
import { audienceWords, levelWords, topicWords } from '#src/calendar/events/detail-words.ts'
import * as calendar from '#src/calendar/events/event-details.ts'
import * as network from '#src/network/index.ts'

test('events and news are sorted by the same words: who follows a topic finds both', () => {
  for (const list of ['topics', 'audiences', 'levels'] as const) assert.deepEqual(network[list], calendar[list])
  assert.deepEqual(network.topicWords, topicWords)
  assert.deepEqual(network.audienceWords, audienceWords)
  assert.deepEqual(network.levelWords, levelWords)
})
