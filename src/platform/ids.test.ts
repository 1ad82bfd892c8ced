import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countingIds, timeOrderedIds } from './ids.ts'

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('ids are UUIDs of version 7 that hold the time they were made', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 48 - 1), (time) => {
      const id = timeOrderedIds(() => time)()
      assert.match(id, form)
      assert.equal(Number.parseInt(id.replace('-', '').slice(0, 12), 16), time)
    }),
  )
})

test('later ids sort after earlier ones, and two of one moment differ', () => {
  let time = Date.UTC(2026, 10, 22)
  const ids = timeOrderedIds(() => time++)
  const made = Array.from({ length: 50 }, ids)
  assert.deepEqual(made.toSorted(), made)
  const still = timeOrderedIds(() => 1)
  assert.notEqual(still(), still())
})

test('counted ids are UUIDs too', () => {
  const ids = countingIds()
  assert.match(ids(), form)
  assert.equal(ids(), '00000000-0000-7000-8000-000000000002')
})
