import assert from 'node:assert/strict'
import { test } from 'node:test'
import { likelyOnes } from './likely.ts'

const one = (name: string, more: Partial<Parameters<typeof likelyOnes>[1][number]> = {}) => ({
  ...{ name, settlement: 'Русе', status: 'active', registerNumber: null, eik: null },
  ...more,
})

const asked = { name: 'Народно читалище „Зора - 1866 г.“, Русе', registerNumber: '77', eik: undefined }

test('numbers come first, then names alike, then drafts; other partners of the town are left out', () => {
  const known = [
    one('Народно читалище „Ангел Кънчев-1901“'),
    one('Народно читалище „Просвета“', { status: 'draft' }),
    one('Възрожденско читалище „Зора-1866“'),
    one('Община Русе'),
    one('Съвсем друго име', { registerNumber: '77' }),
  ]
  assert.deepEqual(
    likelyOnes(asked, known).map(({ name }) => name),
    ['Съвсем друго име', 'Възрожденско читалище „Зора-1866“', 'Народно читалище „Просвета“'],
  )
})

test('what nobody said a number of is like nobody', () => {
  assert.deepEqual(likelyOnes({ ...asked, registerNumber: undefined }, [one('Държавна опера')]), [])
})
