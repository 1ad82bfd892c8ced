import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWishedOrder } from './gallery-order.ts'

const wishes: readonly (readonly [string, Readonly<Record<string, number>>, string])[] = [
  ['abcd', {}, 'abcd'],
  ['abcd', { a: 1, b: 2, c: 3, d: 4 }, 'abcd'],
  ['abcd', { d: 1 }, 'dabc'],
  ['abcd', { a: 4 }, 'bcda'],
  ['abcd', { a: 2, b: 1 }, 'bacd'],
  ['abcd', { a: 4, b: 3, c: 2, d: 1 }, 'dcba'],
  ['abcd', { c: 1, d: 1 }, 'cdab'],
  ['abcd', { a: 99, b: -5 }, 'bcda'],
  ['abcd', { x: 1 }, 'abcd'],
  ['', { a: 1 }, ''],
]

for (const [before, wished, after] of wishes)
  test(`„${before}“ with ${JSON.stringify(wished)} becomes „${after}“`, () => {
    assert.equal(inWishedOrder([...before], new Map(Object.entries(wished))).join(''), after)
  })
