import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlaceName } from './place-name.ts'

const spelled = (written: string) => {
  const { kind, name } = readPlaceName(written)
  return kind ? `${kind} ${name}` : name
}

test('a name in capitals is written as people write it', () => {
  const written: Record<string, string> = {
    'СЕЛО БАСАРБОВО': 'с. Басарбово',
    'ГРАД РУСЕ': 'гр. Русе',
    'ГР.БЯЛА': 'гр. Бяла',
    'С. ЧЕРВЕНА ВОДА': 'с. Червена вода',
    'СТАРА ЗАГОРА': 'Стара Загора',
    'САН-СТЕФАНО': 'Сан-Стефано',
    'ДЪБОВО НА РЕКА': 'Дъбово на река',
    'ОБЩИНА ДВЕ МОГИЛИ': 'Две могили',
    'ман. Рилски манастир': 'ман. Рилски манастир',
    ДОБРИЧ: 'Добрич',
  }
  for (const [shouted, name] of Object.entries(written)) assert.equal(spelled(shouted), name)
})

test('what is written in small and large letters stays as it is', () => {
  for (const name of ['Горна Оряховица', 'Червена вода', 'Капитан Димитриево', 'София (столица)'])
    assert.deepEqual(readPlaceName(name), { name, kind: undefined, shouted: false })
  assert.deepEqual(readPlaceName('обл. Русе'), { name: 'Русе', kind: undefined, shouted: false })
  assert.equal(spelled('  Две \u00a0 могили '), 'Две могили')
})
