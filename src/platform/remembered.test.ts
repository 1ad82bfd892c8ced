import assert from 'node:assert/strict'
import { test } from 'node:test'
import { remembered } from './remembered.ts'

test('what was made of a text is given again, until too many are kept', () => {
  const made: string[] = []
  const upper = remembered(2, (text) => {
    made.push(text)
    return text.toUpperCase()
  })
  assert.deepEqual(['a', 'b', 'a', 'b'].map(upper), ['A', 'B', 'A', 'B'])
  assert.deepEqual(['c', 'a'].map(upper), ['C', 'A'])
  assert.deepEqual(made, ['a', 'b', 'c', 'a'])
})
