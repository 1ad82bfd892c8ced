import assert from 'node:assert/strict'
import { test } from 'node:test'
import { giveSlugs, type Unnamed } from './settlement-slugs.ts'

const place = (ekatte: string, name: string, municipality: string, oblast = municipality, kind = 'с.'): Unnamed => ({
  id: ekatte,
  ekatte,
  kind,
  name,
  municipality,
  oblast,
})

test('a name of its own is the address; names that repeat add municipality, oblast, code', () => {
  const slugs = giveSlugs(
    [
      place('00005', 'Вълчовци', 'Елена', 'Велико Търново'),
      place('00004', 'Вълчовци', 'Елена', 'Велико Търново'),
      place('00006', 'Вълчовци', 'Елена', 'Велико Търново'),
      place('00001', 'Щръклево', 'Иваново', 'Русе'),
      place('00002', 'Бяла', 'Бяла', 'Русе', 'гр.'),
      place('00003', 'Бяла', 'Сливен'),
    ],
    new Set(),
  )
  assert.deepEqual(Object.fromEntries(slugs), {
    '00001': 'shtraklevo',
    '00002': 'byala',
    '00003': 'byala-sliven',
    '00004': 'valchovtsi-elena',
    '00005': 'valchovtsi-elena-veliko-tarnovo',
    '00006': 'valchovtsi-00006',
  })
})

test('what is taken is nobody else’s', () => {
  const taken = new Set(['nikolovo', 'ruse'])
  const slugs = giveSlugs([place('1', 'Николово', 'Русе'), place('2', 'Николово', 'Хасково')], taken)
  assert.deepEqual([...slugs.values()], ['nikolovo-ruse', 'nikolovo-haskovo'])
  assert.equal(giveSlugs([place('1', 'Русе', 'Русе')], taken).get('1'), 'ruse-ruse')
})
