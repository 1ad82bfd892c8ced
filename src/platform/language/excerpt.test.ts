import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { excerpt } from './excerpt.ts'

test('a short text stays whole, on one line', () => {
  assert.equal(excerpt('  Вход \n свободен ', 40), 'Вход свободен')
})

test('a long text ends with a whole word', () => {
  assert.equal(excerpt('Среща с автора, после разговор', 18), 'Среща с автора…')
  assert.equal(excerpt('Вечер на „Зора“ в Русе', 10), 'Вечер на…')
  assert.equal(excerpt('Концерт на 27\u00a0ноември', 15), 'Концерт на…')
})

test('one long word is cut inside, but no character is', () => {
  assert.equal(excerpt('непротивоконституционствувателствувайте', 10), 'непротиво…')
  assert.equal(excerpt('😀😀😀', 4), '😀…')
})

test('the limit holds and the beginning is that of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), (text, most) => {
      const short = excerpt(text, most)
      assert.ok(short.length <= most)
      assert.ok(short.isWellFormed())
      const line = excerpt(text, Number.MAX_SAFE_INTEGER)
      assert.ok(line === short || line.startsWith(short.replace(/…$/, '')))
    }),
  )
})
