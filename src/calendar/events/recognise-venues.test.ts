import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recogniseVenues } from './recognise-venues.ts'

const names = [
  { id: 'library', name: 'Регионална библиотека „Любен Каравелов“', settlement: 'Русе' },
  { id: 'library', name: 'Regional Library', settlement: 'Русе' },
  { id: 'branch', name: 'Регионална библиотека „Любен Каравелов“ – детски отдел', settlement: 'Русе' },
  { id: 'opera', name: 'Опера', settlement: 'Русе' },
  { id: 'other-opera', name: 'Опера', settlement: 'Варна' },
  { id: 'club', name: 'Art Club', settlement: 'Русе' },
  { id: 'club', name: 'Art Club', settlement: 'Русе' },
  { id: 'nameless', name: '„“', settlement: 'Русе' },
]
const recognise = recogniseVenues(names)

test('a house is known by its name, however quotes and case are typed', () => {
  assert.equal(recognise('РЕГИОНАЛНА БИБЛИОТЕКА "Любен Каравелов"'), 'library')
  assert.equal(recognise('Art Club'), 'club')
})

test('by its name and settlement within a longer text, in either script', () => {
  assert.equal(recognise('Опера, пл. „Света Троица“ 7, гр. Варна'), 'other-opera')
  assert.equal(recognise('Regional Library, 1 Dondukov St, Ruse, Bulgaria'), 'library')
})

test('the longest name that fits wins', () => {
  assert.equal(recognise('Регионална библиотека „Любен Каравелов“ – детски отдел, Русе'), 'branch')
})

test('a name that two houses have needs its settlement', () => {
  assert.equal(recognise('Опера'), null)
})

test('part of a word is no name, and nothing is nowhere', () => {
  assert.equal(recognise('Операция „Чист въздух“, Русе'), null)
  assert.equal(recognise('Опера, Русенска област'), null)
  assert.deepEqual([recognise(''), recognise(' – '), recognise('„“, Русе')], [null, null, null])
})
