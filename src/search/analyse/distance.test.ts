import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { distance, gramsOf, typosIn } from './distance.ts'

test('letters to change, add, leave out or swap', () => {
  assert.equal(distance('концерт', 'концерт', 2), 0)
  assert.equal(distance('концрт', 'концерт', 2), 1)
  assert.equal(distance('кноцерт', 'концерт', 2), 1)
  assert.equal(distance('канцарт', 'концерт', 2), 2)
  assert.equal(distance('хор', 'концерт', 2), 3)
})

test('it is the same both ways, nothing for equals, and never over the most that is asked for', () => {
  const word = fc.string({ unit: fc.constantFrom(...'абвг'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, (one, other) => {
      const away = distance(one, other, 2)
      return away === distance(other, one, 2) && away <= 3 && (away === 0) === (one === other)
    }),
  )
})

test('short words must be right; every word has marked ends', () => {
  assert.deepEqual([typosIn('хор'), typosIn('музей'), typosIn('библиотек')], [0, 1, 2])
  assert.deepEqual(gramsOf('хор'), ['^х', 'хо', 'ор', 'р$'])
  const pairs = gramsOf('𐐨𐐩𐐪')
  assert.deepEqual(
    pairs.map((pair) => pair.isWellFormed()),
    [true, true, true, true],
  )
})
