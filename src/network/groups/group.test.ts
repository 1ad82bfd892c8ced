import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ageBands, groupWords, isActiveIn, lookingFor, peopleIn } from './group.ts'

test('the sum of the bands is everybody, whatever is left empty', () => {
  const bands = fc.record(Object.fromEntries(ageBands.map((band) => [band, fc.integer({ min: 0, max: 1000 })])), {
    requiredKeys: [],
  })
  fc.assert(
    fc.property(bands, (people) => {
      assert.equal(
        peopleIn(people),
        ageBands.reduce((sum, band) => sum + (people[band] ?? 0), 0),
      )
    }),
  )
})

test('a group counts for the years from its first to its last', () => {
  const group = { sinceYear: 2020, endedOn: '2025-06-30' }
  assert.deepEqual(
    [2019, 2020, 2025, 2026].map((year) => isActiveIn(group, year)),
    [false, true, true, false],
  )
  assert.ok(isActiveIn({ sinceYear: null, endedOn: null }, 1950))
})

test('a group looks for people until the day it said, while it works', () => {
  const group = { lookingFor: 'алт', lookingUntil: '2026-11-22', endedOn: null }
  assert.equal(lookingFor(group, '2026-11-22'), 'алт')
  assert.equal(lookingFor(group, '2026-11-23'), null)
  assert.equal(lookingFor({ ...group, lookingUntil: null }, '2030-01-01'), 'алт')
  assert.equal(lookingFor({ ...group, endedOn: '2026-11-01' }, '2026-11-22'), null)
})

test('words of a missing language are those of the other', () => {
  const group = { texts: { bg: { name: 'Хор', about: null } } }
  assert.deepEqual(groupWords(group, 'en'), { name: 'Хор', about: null, lang: 'bg' })
})
