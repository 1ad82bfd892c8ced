import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered, spoken } from '../rendered.ts'
import { StateLabel } from './state-label.tsx'

test('a state is said in words', async () => {
  const html = await rendered(<StateLabel tone="changed" label="нова дата (беше 26 ноември)" />)
  assert.equal(spoken(html), 'нова дата (беше 26 ноември)')
})
