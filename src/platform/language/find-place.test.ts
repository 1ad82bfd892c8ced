import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeIn } from './find-place.ts'

test('a place is found behind every small word that leads to one', () => {
  assert.equal(placeIn('Среща в двора на училището, 5 юни'), 'двора на училището')
  assert.equal(placeIn('На площада!'), 'площада')
  assert.equal(placeIn('Разговор за града'), undefined)
})
