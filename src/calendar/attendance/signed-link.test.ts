import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { linkDays, readLink, signLink } from './signed-link.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
const later = (days: number) => now.add({ hours: 24 * days })
const errand = { act: 'count', about: ['event-1', '2026-11-20T18:00:00'] } as const

test('a link says what the house has signed, for sixty days', () => {
  const token = signLink('secret', errand, now)
  assert.deepEqual(readLink('secret', token, now), { ok: true, errand })
  assert.deepEqual(readLink('secret', token, later(linkDays)), { ok: true, errand })
  assert.deepEqual(readLink('secret', token, later(linkDays + 1)), { ok: false, problem: 'expired' })
  assert.match(token, /^[\w.-]{40,140}$/)
})

test('no sign of a link can be changed, and no other house can make one', () => {
  const token = signLink('secret', errand, now)
  assert.deepEqual(readLink('another', token, now), { ok: false, problem: 'forged' })
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom('A', 'b', '0', '.', '-'), (at, sign) => {
      fc.pre(token[at] !== sign)
      const changed = token.slice(0, at) + sign + token.slice(at + 1)
      // The last sign of a base64 mark holds two bits that mean nothing.
      fc.pre(at !== token.length - 1)
      assert.equal(readLink('secret', changed, now).ok, false)
    }),
  )
  for (const other of ['', '.', 'a.b.c', `${token}.x`, token.split('.')[0] ?? ''])
    assert.deepEqual(readLink('secret', other, now), { ok: false, problem: 'forged' })
})
