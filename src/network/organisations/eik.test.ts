import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isEik } from './eik.ts'

test('numbers of the public register hold, those that have to be weighed twice too', () => {
  for (const eik of ['000455980', '120039195', '101083797', '000312830', '176452757', '000085090', '176502840'])
    assert.ok(isEik(eik), eik)
})

test('a branch has four digits more, the last of which checks them', () => {
  const branches = Array.from({ length: 10 }, (_, check) => `101083797001${check}`)
  assert.equal(branches.filter(isEik).length, 1)
  assert.ok(!branches.map((eik) => eik.replace('1010', '1011')).some(isEik))
})

test('one digit changed, two exchanged, too few, too many or letters are none', () => {
  for (const eik of ['101083798', '101083979', '10108379', '1010837970', '', '10108379a', ' 101083797', '１01083797'])
    assert.ok(!isEik(eik), eik)
})
