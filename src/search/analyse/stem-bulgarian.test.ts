import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
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
  for (const [typed, meant] of Object.entries({ ...ways, yunak: 'юнак', moy: 'мой', sanyat: 'санят' }))
    assert.equal(inCyrillic(typed), meant)
  assert.equal(inCyrillic('1915'), undefined)
  assert.equal(inCyrillic('хор'), undefined)
})

test('case, quotes, ѝ and stress do not matter; words that say nothing have no stem', () => {
  assert.equal(termOf('БИБЛИОТЕКИТЕ'), termOf('библиотека'))
  assert.equal(termOf('libraries'), termOf('Library'))
  assert.equal(termOf('за'), '')
  assert.equal(termOf('ѝ'), '')
})

const dictionary = '../shared/corpus/bg-text/wooorm__dictionaries'
/** Classes of the dictionary that are nouns and adjectives; verbs are seldom looked for. */
const nominal = new Set('KOACLBMDJEFNHGI')
const wanted = 0.95

test('of the inflected nouns and adjectives of the dictionary 95 in a hundred meet their lemma', {
  skip: !existsSync(dictionary) && 'no dictionary',
}, (context) => {
  let [pairs, met] = [0, 0]
  for (const [word, form] of formsOf(dictionary)) {
    pairs++
    if (stemBulgarian(word) === stemBulgarian(form)) met++
  }
  context.diagnostic(`${met} of ${pairs} forms meet their lemma: ${(met / pairs).toFixed(4)}`)
  assert.ok(pairs >= 2000)
  assert.ok(met / pairs >= wanted, `${met / pairs}`)
})

/** Lemma and form, by the rules of Hunspell. */
function* formsOf(folder: string): Generator<readonly [string, string]> {
  const rules = new Map<string, { strip: string; add: string; fits: RegExp }[]>()
  for (const line of readFileSync(`${folder}/index.aff`, 'utf8').split('\n')) {
    const [, flag, strip, add, condition] = /^SFX (\S) +(\S+) +(\S+) +(\S+)\s*$/.exec(line) ?? []
    if (!flag || !strip || !add || !condition || strip === 'Y' || !nominal.has(flag)) continue
    const none = (text: string) => (text === '0' ? '' : text)
    const rule = { strip: none(strip), add: none(add), fits: new RegExp(`${condition === '.' ? '' : condition}$`) }
    rules.set(flag, [...(rules.get(flag) ?? []), rule])
  }
  for (const line of readFileSync(`${folder}/index.dic`, 'utf8').split('\n').slice(1)) {
    const [word = '', flags = ''] = line.trim().split('/')
    if (word === '' || word !== word.toLowerCase()) continue
    for (const flag of flags)
      for (const { strip, add, fits } of rules.get(flag) ?? [])
        if (word.endsWith(strip) && fits.test(word)) yield [word, word.slice(0, word.length - strip.length) + add]
  }
}
