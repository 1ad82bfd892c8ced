import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { measureForms } from '../quality/forms.ts'
import { inCyrillic } from './latin.ts'
import { stemBulgarian } from './stem-bulgarian.ts'
import { termOf } from './words.ts'

const families: readonly string[] = [
  'библиотека библиотеката библиотеки библиотеките',
  'читалище читалището читалища читалищата',
  'книга книгата книги книгите',
  'музей музея музеят музеи музеите',
  'театър театъра театърът театри театрите',
  'ученик ученика ученикът ученици учениците',
  'обучение обучението обучения обученията',
  'история историята истории историите',
  'гражданин гражданина гражданинът граждани гражданите',
  'град града градът градове градовете',
  'място мястото места местата',
  'дете детето деца децата',
  'книжен книжния книжният книжна книжната книжно книжното книжни книжните',
  'област областта области областите',
  'европеец европееца европеецът европейци европейците',
  'време времето времена времената',
  'момче момчето момчета момчетата',
]

test('the forms of a word come to one stem', () => {
  for (const family of families) {
    const stems = new Set(family.split(' ').map(stemBulgarian))
    assert.equal(stems.size, 1, `${family}: ${[...stems].join(', ')}`)
  }
})

test('words that only look alike stay apart', () => {
  for (const [one = '', other = ''] of [
    ['град', 'градина'],
    ['книга', 'кинга'],
    ['музей', 'музика'],
    ['карта', 'кар'],
    ['клуб', 'клубен'],
    ['село', 'селекция'],
  ])
    assert.notEqual(stemBulgarian(one), stemBulgarian(other), `${one}, ${other}`)
})

test('any word has a stem, and no stem is longer than its word', () => {
  const letters = [...'абвгдежзийклмнопрстуфхцчшщъьюя']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 20 }), (word) => {
      const stem = stemBulgarian(word.join(''))
      return stem.length > 0 && stem.length <= word.length + 1
    }),
  )
})

test('Latin letters become Cyrillic in the ways that people type', () => {
  const ways = { chitalishte: 'читалище', '4italishte': 'читалище', '4itali6te': 'читалище', biblioteka: 'библиотека' }
  const hooked = { čitalište: 'читалище', '4italište': 'читалище', žar: 'жар' }
  for (const [typed, meant] of Object.entries({ ...ways, ...hooked, yunak: 'юнак', moy: 'мой', sanyat: 'санят' }))
    assert.equal(inCyrillic(typed), meant)
  assert.equal(inCyrillic('1915'), undefined)
  assert.equal(inCyrillic('хор'), undefined)
  assert.equal(inCyrillic('мой'), undefined)
})

test('case, quotes, ѝ and stress do not matter; words that say nothing have no stem', () => {
  assert.equal(termOf('БИБЛИОТЕКИТЕ'), termOf('библиотека'))
  assert.equal(termOf('libraries'), termOf('Library'))
  assert.equal(termOf('за'), '')
  assert.equal(termOf('ѝ'), '')
})

const wanted = 0.95

test('of the inflected nouns and adjectives of the dictionary 95 in a hundred meet their lemma', (context) => {
  const forms = measureForms()
  if (!forms) return context.skip('no dictionary')
  const { pairs, share } = forms
  context.diagnostic(`${Math.round(share * pairs)} of ${pairs} forms meet their lemma: ${share.toFixed(4)}`)
  assert.ok(pairs >= 2000)
  assert.ok(share >= wanted, `${share}`)
})
