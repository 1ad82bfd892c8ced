import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessWords } from './wording.ts'

test('access is told in sentences, what is there before what is not', () => {
  const access = { step_free: 'no', toilet: 'no', hearing_loop: 'unknown', parking: 'yes' } as const
  assert.equal(accessWords(access, 'en'), 'Parking. No step-free entrance or accessible toilet.')
  assert.equal(
    accessWords(access, 'bg'),
    'Има място за паркиране. Няма вход без стъпала или тоалетна за хора с увреждания.',
  )
})
