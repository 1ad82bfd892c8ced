import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasKey, nameKey } from './name-key.ts'

const probuda = nameKey('Народно читалище „Пробуда-1901“', 'НЧ „Пробуда-1901“')

test('quotes, dashes, „г.“, case and letters of the other alphabet do not count', () => {
  for (const typed of [
    'Пробуда-1901',
    'Пробуда 1901',
    'Пробуда - 1901 г.',
    '"пробуда – 1901"',
    'ПРОБУДА',
    'probuda 1901',
    'НЧ Пробуда',
    'chitalishte probuda',
    '4italishte Probuda',
    'Проб',
    '',
    ' „“ ',
  ])
    assert.ok(hasKey(probuda, typed), typed)
})

test('another name, another year, the middle of a word are something else', () => {
  for (const typed of ['Пробуда 1902', 'Просвета', 'робуда', 'Пробуда 901', 'probuda ruse'])
    assert.ok(!hasKey(probuda, typed), typed)
})
