import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listWords, oneStop, sentenceCase } from './sentences.ts'

test('a list is spoken with „и“ before the last', () => {
  assert.equal(listWords(['а', 'б', 'в'], 'bg'), 'а, б и в')
  assert.equal(listWords(['a', 'b', 'c'], 'en'), 'a, b and c')
  assert.equal(listWords(['a', 'b', 'c'], 'en', 'or'), 'a, b or c')
  assert.equal(listWords(['а', 'б'], 'bg'), 'а и б')
  assert.equal(listWords(['а'], 'bg'), 'а')
  assert.equal(listWords([], 'bg'), '')
})

test('a sentence that ends with „г.“ has one full stop, and three dots stay three', () => {
  assert.equal(oneStop('До 5 декември 2026 г.. Ако'), 'До 5 декември 2026 г. Ако')
  assert.equal(oneStop('Взехме 5 декември 2026 г..'), 'Взехме 5 декември 2026 г.')
  assert.equal(oneStop('И така нататък...'), 'И така нататък...')
})

test('a heading begins with a capital', () => {
  assert.equal(sentenceCase('ноември 2026 г.'), 'Ноември 2026 г.')
  assert.equal(sentenceCase('„зора“ и други'), '„Зора“ и други')
  assert.equal(sentenceCase('27 ноември'), '27 ноември')
  assert.equal(sentenceCase(''), '')
})
