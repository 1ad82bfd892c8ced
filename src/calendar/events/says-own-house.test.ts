import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saysOwnHouse } from './says-own-house.ts'

const chitalishte = { type: 'chitalishte', settlement: 'Николово' } as const

test('people call their own house by its kind', () => {
  for (const words of ['читалището', 'Читалището', 'в читалището', 'читалището, с. Николово', 'читалище Николово'])
    assert.deepEqual(saysOwnHouse(words, chitalishte), { hall: false }, words)
  for (const words of ['салонът на читалището', 'салона на читалището', 'Голямата зала на читалището в Николово'])
    assert.deepEqual(saysOwnHouse(words, chitalishte), { hall: true }, words)
  assert.deepEqual(saysOwnHouse('библиотеката', { type: 'library', settlement: 'Русе' }), { hall: false })
})

test('what may be another house, or says more, stays as it was typed', () => {
  const others = ['библиотеката', 'читалището в Мартен', 'пред читалището', 'дворът на читалището', 'залата', '']
  for (const words of [...others, 'читалище „Зора“', 'салонът на читалището, вход от двора'])
    assert.equal(saysOwnHouse(words, chitalishte), undefined, words)
  assert.equal(saysOwnHouse('читалището', { type: 'ngo', settlement: 'Николово' }), undefined)
})
