import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered, spoken } from '../rendered.ts'
import { Banner } from './banner.tsx'

test('a banner says its message in words', async () => {
  const html = await rendered(
    <Banner tone="important" title="Отменено">
      <p>Лекторът е болен.</p>
    </Banner>,
  )
  assert.equal(spoken(html), 'Отменено Лекторът е болен.')
})
