import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weaknessOf } from './password-rules.ts'

const maria = { email: 'maria.stoyanova@primer.bg', name: 'Мария Стоянова' }

test('a long phrase is a good password, whatever its signs', () => {
  for (const password of ['три сини лодки', 'correct horse battery', '🦆 патица на брега', 'ааааа жълт ключ'])
    assert.equal(weaknessOf(password, maria), undefined, password)
})

test('what is short, endless or everybody’s is refused', () => {
  assert.equal(weaknessOf('', maria), 'short')
  assert.equal(weaknessOf('девет зна', maria), 'short')
  assert.equal(weaknessOf('ж'.repeat(201), maria), 'long')
  for (const password of [
    '1234567890',
    'Password123',
    'Парола 12345',
    'аааааааааааа',
    '1212121212',
    'abcdefghijkl',
    'Библиотека',
  ])
    assert.equal(weaknessOf(password, maria), 'common', password)
})

test('the own name and address are the first that somebody tries', () => {
  for (const password of [
    'maria.stoyanova@primer.bg',
    'maria.stoyanova',
    'Maria_Stoyanova1984',
    'Мария Стоянова',
    'стоянова2026',
  ])
    assert.equal(weaknessOf(password, maria), 'own', password)
  assert.equal(weaknessOf('стоянова плува', maria), undefined)
})
