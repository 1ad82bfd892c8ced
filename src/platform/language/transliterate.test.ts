import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { transliterate } from './transliterate.ts'

const corpus = '../shared/corpus/bg-text'
const placeNames = [
  `${corpus}/seeff00__ekatte/translit-pairs-nsi-2024.shared.csv`,
  `${corpus}/yurukov__Bulgaria-geocoding/translit-pairs-ekatte.shared.csv`,
]

/** The register's own slips: it capitalises the second word here and nowhere else. */
const registerSlips = new Map([['Вонеща вода', 'Voneshta Voda']])

test('names are written as the Transliteration Act says', () => {
  const official: ReadonlyArray<readonly [string, string]> = [
    ['Николово', 'Nikolovo'],
    ['Мартен', 'Marten'],
    ['Любен Каравелов', 'Lyuben Karavelov'],
    ['София', 'Sofia'],
    ['Търговище', 'Targovishte'],
    ['Сияна', 'Siyana'],
    ['България', 'Bulgaria'],
    ['РЕПУБЛИКА БЪЛГАРИЯ', 'REPUBLIKA BULGARIA'],
    ['българите', 'balgarite'],
    ['Георги Дзивгов, Джордж', 'Georgi Dzivgov, Dzhordzh'],
    ['Кольо, Йордан, Синьо', 'Kolyo, Yordan, Sinyo'],
    ['Мария-Луиза и Илия', 'Maria-Luiza i Ilia'],
    ['Ия', 'Ia'],
  ]
  for (const [cyrillic, latin] of official) assert.equal(transliterate(cyrillic), latin)
})

test('a letter of several Latin letters takes the case of its word', () => {
  assert.equal(transliterate('Щастие'), 'Shtastie')
  assert.equal(transliterate('ЩАСТИЕ'), 'SHTASTIE')
  assert.equal(transliterate('ПЛОЩ'), 'PLOSHT')
  assert.equal(transliterate('СОФИЯ'), 'SOFIA')
  assert.equal(transliterate('Я, Щ.'), 'Ya, Sht.')
})

test('„ия“ is short only at the end of a word', () => {
  assert.equal(transliterate('Мария, „Мария“ и Марияна'), 'Maria, „Maria“ i Mariyana')
})

test('composed and decomposed letters are written alike', () => {
  assert.equal(transliterate('Никола\u0438\u0306'), 'Nikolay')
  assert.equal(transliterate('Ѝ на нея ѝ'), 'I na neya i')
})

test('text without Bulgarian letters is returned unchanged', () => {
  fc.assert(fc.property(fc.string(), (text) => transliterate(text) === text))
})

test('a word of Bulgarian letters becomes Latin letters only', () => {
  const letters = [...'абвгдежзийклмнопрстуфхцчшщъьюяАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯ']
  const words = fc.array(fc.constantFrom(...letters), { minLength: 1 }).map((list) => list.join(''))
  fc.assert(fc.property(words, (word) => assert.match(transliterate(word), /^[A-Za-z]+$/)))
})

for (const file of placeNames) {
  const missing = existsSync(file) ? false : '1 file of official place names is absent'
  test(`official place names agree: ${file.split('/').at(-1)}`, { skip: missing }, () => {
    const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1)
    const differing = rows.filter((row) => {
      const [, name = '', official] = row.trim().split(',')
      return transliterate(name) !== official && registerSlips.get(name) !== official
    })
    assert.ok(rows.length > 2000)
    assert.deepEqual(differing, [])
  })
}
