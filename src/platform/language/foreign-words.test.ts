import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foreignLang, foreignRuns } from './foreign-words.ts'

const marked = (text: string) =>
  foreignRuns(text, 'en')
    .map(({ text, lang }) => (lang ? `[${text}]` : text))
    .join('')

test('an English page marks Bulgarian names and addresses, quotes and numbers with them', () => {
  assert.equal(marked('НЧ „Познай себе си 1911“, Ryahovo'), '[НЧ „Познай себе си 1911“], Ryahovo')
  assert.equal(marked('Ruse, ул. „Ибър“ № 15 · Show'), 'Ruse, [ул. „Ибър“ № 15] · Show')
  assert.equal(marked('„Робот“ and „Роза“'), '[„Робот“] and [„Роза“]')
  assert.equal(marked('Ruse Library'), 'Ruse Library')
})

test('a Bulgarian page marks nothing: Latin letters there are names', () => {
  assert.deepEqual(foreignRuns('Лекция за CERN', 'bg'), [{ text: 'Лекция за CERN' }])
  assert.equal(foreignLang('CERN', 'bg'), undefined)
})

test('a whole title is Bulgarian when it holds Cyrillic', () => {
  assert.equal(foreignLang('НЧ „Просвета“', 'en'), 'bg')
  assert.equal(foreignLang('Ruse Library', 'en'), undefined)
})

test('marking loses no letter', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'аЯѝ zQ1„“”(). ·,\n№') })
  fc.assert(fc.property(letters, (text) => marked(text).replace(/[[\]]/g, '') === text))
})
