import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered, spoken } from '../rendered.ts'
import { TrustStrip } from './trust-strip.tsx'

test('the strip is a named list of what is known, escaped', async () => {
  const parts = [{ term: 'Кой го казва', value: '<b>НЧ</b>' }]
  const html = await rendered(<TrustStrip label="Откъде знаем това" parts={parts} />)
  assert.match(html, /<section [^>]*aria-label="Откъде знаем това"><dl>/)
  assert.match(html, /&lt;b&gt;НЧ/)
  assert.match(spoken(html), /Кой го казва/)
})
