import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as ofEvents from '#src/calendar/events/detail-words.ts'
import * as events from '#src/calendar/events/event-details.ts'
import { audiences, audienceWords, levels, levelWords, topics, topicWords } from '#src/network/index.ts'

test('events and news are sorted by the same words: who follows a topic finds both', () => {
  assert.deepEqual([topics, audiences, levels], [events.topics, events.audiences, events.levels])
  assert.deepEqual(
    [topicWords, audienceWords, levelWords],
    [ofEvents.topicWords, ofEvents.audienceWords, ofEvents.levelWords],
  )
})
