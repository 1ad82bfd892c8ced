import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { numberGroups } from './catalogue.ts'
import { odditiesIn } from './odd-numbers.ts'

const numbers = numberGroups.flatMap((group) => group.numbers)
const ask = (values: Record<string, number>, before: Record<string, number> = {}) =>
  odditiesIn(numbers, new Map(Object.entries(values)), new Map(Object.entries(before)))

test('ten times last year and a tenth of it are asked about', () => {
  assert.deepEqual(ask({ readers: 2140 }, { readers: 214 }), [
    { key: 'readers', kind: 'leap', value: 2140, before: 214 },
  ])
  assert.equal(ask({ readers: 21 }, { readers: 214 }).length, 1)
  assert.deepEqual(ask({ readers: 2139 }, { readers: 214 }), [])
})

test('small numbers may leap, and a number without a year before is not asked about', () => {
  assert.deepEqual(ask({ applications: 15 }, { applications: 1 }), [])
  assert.equal(ask({ applications: 20 }, { applications: 0 }).length, 1)
  assert.deepEqual(ask({ readers: 100_000 }), [])
})

test('a part that is more than its whole is asked about', () => {
  assert.deepEqual(ask({ members: 80, 'members-full': 81 }), [
    { key: 'members-full', kind: 'part', value: 81, whole: 'members', of: 80 },
  ])
  assert.deepEqual(ask({ members: 80, 'members-full': 80 }), [])
})

test('the same numbers as last year are never asked about, unless a part is too large', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (value) => {
      assert.deepEqual(ask({ visits: value }, { visits: value }), [])
    }),
  )
})

test('keys are unique, and every part has its whole in the same group', () => {
  const keys = numbers.map(({ key }) => key)
  assert.equal(new Set(keys).size, keys.length)
  for (const group of numberGroups)
    for (const { partOf } of group.numbers)
      assert.ok(partOf === undefined || group.numbers.some(({ key }) => key === partOf))
})
