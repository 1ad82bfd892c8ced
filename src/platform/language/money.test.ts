import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { moneyWords } from './money.ts'

test('euros are worded by the language', () => {
  assert.equal(moneyWords(300, 'EUR', 'bg'), '3\u00a0€')
  assert.equal(moneyWords(250, 'EUR', 'bg'), '2,50\u00a0€')
  assert.equal(moneyWords(125_000, 'EUR', 'bg'), '1\u00a0250\u00a0€')
  assert.equal(moneyWords(123_456_789, 'EUR', 'bg'), '1\u00a0234\u00a0567,89\u00a0€')
  assert.equal(moneyWords(300, 'EUR', 'en'), '€3')
  assert.equal(moneyWords(250, 'EUR', 'en'), '€2.50')
  assert.equal(moneyWords(125_005, 'EUR', 'en'), '€1,250.05')
})

test('other currencies and debts are understood', () => {
  assert.equal(moneyWords(500_000, 'BGN', 'bg'), '5\u00a0000\u00a0лв.')
  assert.equal(moneyWords(500, 'BGN', 'en'), 'BGN\u00a05')
  assert.equal(moneyWords(500, 'RON', 'bg'), '5\u00a0RON')
  assert.equal(moneyWords(-5, 'EUR', 'bg'), '−0,05\u00a0€')
  assert.equal(moneyWords(-250, 'EUR', 'en'), '−€2.50')
})

test('part of a cent is a bug', () => {
  for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.throws(() => moneyWords(wrong, 'EUR', 'bg'), RangeError)
  }
})

test('the amount can be read back', () => {
  const cents = fc.maxSafeInteger()
  fc.assert(
    fc.property(cents, (amount) => {
      const [, minus, whole = '', rest = '00'] =
        /^(−?)€([\d,]+)(?:\.(\d\d))?$/.exec(moneyWords(amount, 'EUR', 'en')) ?? []
      const value = BigInt(whole.replaceAll(',', '') + rest)
      assert.equal(minus ? -value : value, BigInt(amount))
    }),
  )
})
