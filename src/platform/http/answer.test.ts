import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinPolicies } from './answer.ts'

const at = (text: string) => Temporal.Instant.from(text)

test('a page of several parts hangs on all their tags and is true until the first of their moments', () => {
  const joined = joinPolicies([
    { tags: ['network'] },
    { tags: ['calendar'], until: at('2026-11-22T22:00:00Z') },
    { tags: ['event:1'], until: at('2026-11-22T14:00:00Z') },
  ])
  assert.deepEqual(joined.tags, ['network', 'calendar', 'event:1'])
  assert.equal(String(joined.until), '2026-11-22T14:00:00Z')
})

test('parts that are true until something happens make a page that is so too', () => {
  assert.deepEqual(joinPolicies([{ tags: ['network'] }, { tags: [] }]), { tags: ['network'] })
})
