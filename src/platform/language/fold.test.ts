import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold, foldLatin } from './fold.ts'
import { transliterate } from './transliterate.ts'

test('spellings of one name fold alike', () => {
  const spellings = [
    '„Пробуда-1901“',
    '„Пробуда-1901”',
    'Пробуда 1901',
    'ПРОБУДА – 1901',
    'Пробуда - 1901 г.',
    '«Пробуда\u00a01901г.»',
    '"Про\u00adбуда" 1901 г',
  ]
  for (const spelling of spellings) assert.equal(fold(spelling), 'пробуда 1901', spelling)
})

test('stress is no difference, „й“ is a letter', () => {
  assert.equal(fold('ѝ'), 'и')
  assert.equal(fold('и\u0300'), 'и')
  assert.equal(fold('за\u0300мък'), 'замък')
  assert.equal(fold('КРАИ\u0306'), 'край')
  assert.notEqual(fold('край'), fold('краи'))
})

test('names that differ in the year or in a word stay apart', () => {
  assert.notEqual(fold('Просвета 1915'), fold('Просвета 1927'))
  assert.notEqual(fold('гр. Мартен'), fold('с. Мартен'))
  assert.equal(fold('1901 година'), '1901 година')
})

const alphabet = fc.constantFrom(...'абийщъьюяИЙЩЯ г.г„“"\'-– 1946019qyuxshctk\u0300\u0306\u00ad\u00a0')
const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.string({ unit: alphabet }))

test('folding twice changes nothing more', () => {
  fc.assert(fc.property(texts, (text) => assert.equal(fold(fold(text)), fold(text))))
})

test('ways of typing a word meet it', () => {
  const typed: Readonly<Record<string, readonly string[]>> = {
    читалище: ['chitalishte', '4italishte', '4itali6te', 'Chitali6te', '4италище'],
    Русе: ['Ruse', 'Rousse', 'ruse', 'RUSE'],
    България: ['Bulgaria', 'bylgaria', 'Balgariya', 'bulgariq', 'Boulgaria'],
    'Велико Търново': ['Veliko Turnovo', 'veliko tarnovo', 'weliko tyrnowo', 'Veliko Tŭrnovo'],
    Николай: ['Nikolay', 'Nikolai'],
    Йордан: ['Yordan', 'Iordan'],
    Цветан: ['Tsvetan', 'Tzvetan', 'cvetan'],
    Живко: ['Zhivko', 'jivko', 'Živko'],
    Кърджали: ['Kardzhali', 'Kurdjali', 'Kyrdjali'],
    Юлия: ['Yulia', 'Iuliya', 'yuliq'],
    'улица „Александровска“': ['ulica Alexandrovska', 'ulitsa Aleksandrovska'],
    отшелник: ['otshelnik', 'ot6elnik'],
    'Пробуда-1946 г.': ['probuda 1946', 'Probuda 1946 g.'],
  }
  for (const [word, ways] of Object.entries(typed)) {
    for (const way of ways) assert.equal(foldLatin(way), foldLatin(word), `${way} for ${word}`)
  }
})

test('numbers are not read as letters', () => {
  assert.equal(foldLatin('1946'), '1946')
  assert.equal(foldLatin('№ 4'), '№ 4')
  assert.notEqual(foldLatin('Пробуда 4'), foldLatin('Пробуда 6'))
})

test('the official transliteration of a text has the key of the text', () => {
  const bulgarian = fc.string({ unit: fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщъьюяАИЙЩЯ -„“1') })
  fc.assert(fc.property(bulgarian, (text) => assert.equal(foldLatin(transliterate(text)), foldLatin(text))))
})

test('texts that fold alike have one key', () => {
  fc.assert(fc.property(texts, (text) => assert.equal(foldLatin(fold(text)), foldLatin(text))))
})

const dictionary = '../shared/corpus/bg-text/wooorm__dictionaries/index.dic'
const missing = existsSync(dictionary) ? false : '1 dictionary is absent'

test('few words of the language share a key with another word', { skip: missing }, () => {
  const lines = readFileSync(dictionary, 'utf8').split('\n').slice(1)
  const words = new Set(lines.map((line) => fold(line.split('/')[0] ?? '')).filter((word) => word.length > 3))
  const byKey = Map.groupBy(words, foldLatin)
  const sharing = [...byKey.values()].filter((list) => list.length > 1).flat()
  assert.ok(words.size > 50_000)
  assert.ok(sharing.length / words.size < 0.03, `${sharing.length} of ${words.size}`)
})
