import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { termOf } from '../analyse/words.ts'
import { markFound, passageOf } from './highlight.ts'

const terms = new Set(['концерт', 'хор'].map(termOf))

test('every form of a word is marked, nothing else', () => {
  const marked = markFound('Концертът на хоровете е утре', terms).filter(({ found }) => found)
  assert.deepEqual(
    marked.map(({ text }) => text),
    ['Концертът', 'хоровете'],
  )
})

test('the pieces are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      return (
        markFound(text, terms)
          .map((piece) => piece.text)
          .join('') === text
      )
    }),
  )
})

test('a long text is cut around what was found, between words', () => {
  const text = `${'дума '.repeat(100)}концерт ${'друга '.repeat(100)}`
  const passage = passageOf(text, terms)
    .map((piece) => piece.text)
    .join('')
  assert.match(passage, /^… дума .*концерт.* друга …$/)
  assert.ok(passage.length < 260)
  assert.equal(passageOf('Кратко.', terms)[0]?.text, 'Кратко.')
})
