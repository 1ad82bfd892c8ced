import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered, spoken } from '../rendered.ts'
import { EmptyState } from './empty-state.tsx'

test('nothing found still says what to do next', async () => {
  const html = await rendered(
    <EmptyState
      title="В Николово днес няма обявени събития."
      actions={[{ label: 'Целият календар', href: '/bg/calendar' }]}
    >
      <p>Най-близкото е в петък.</p>
    </EmptyState>,
  )
  assert.match(html, /<h2[^>]*>В Николово/)
  assert.match(html, /<a href="\/bg\/calendar">Целият календар/)
  assert.match(spoken(html), /Най-близкото е в петък\./)
})
