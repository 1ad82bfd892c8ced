import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readQuery } from '../find/query.ts'
import { wordsIn } from './words.ts'

const terms = (text: string) => wordsIn(text).map(({ term }) => term)

test('marks of stress, „й“ in two signs and soft hyphens stand inside a word', () => {
  assert.deepEqual(terms('за\u0301мък'), terms('замък'))
  assert.deepEqual(terms('музейна'.normalize('NFD')), terms('музейна'))
  assert.deepEqual(terms('биб\u00adлио\u200bтека'), terms('библиотека'))
  assert.deepEqual(terms('кон\u202dцерт\u202c'), terms('концерт'))
  const [word] = wordsIn('един за\u0301мък тук')
  assert.deepEqual([word?.from, word?.to], [5, 11])
})

test('a dot between words divides them, as people leave out the space', () => {
  assert.deepEqual(terms('с.Николово,ул.Трети март'), terms('с. Николово, ул. Трети март'))
  assert.deepEqual(terms('libruse.bg'), ['librus', 'bg'])
})

test('a word that says nothing is left out in Latin letters too, unless there is no other', () => {
  const typed = (text: string) => readQuery(text).map((asked) => asked.typed)
  assert.deepEqual(typed('nosht na muzeite'), ['nosht', 'muzeite'])
  assert.deepEqual(typed('нощ на музеите'), ['нощ', 'музеите'])
  assert.deepEqual(typed('на'), ['на'])
  assert.deepEqual(typed('na'), ['na'])
  assert.deepEqual(typed('!?…„“'), [])
  assert.deepEqual(typed('концерт, Концерти и хор, КОНЦЕРТ'), ['концерт', 'хор'])
})

test('the stem of a very long word ends with a whole letter', () => {
  const [term = ''] = terms(`а${'𐐨'.repeat(30)}`)
  assert.equal(term.length, 40)
  assert.ok(term.isWellFormed())
})
