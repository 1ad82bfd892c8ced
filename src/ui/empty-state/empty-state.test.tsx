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

test('what was looked for goes along to the search of the whole site', async () => {
  const html = await rendered(
    <EmptyState title="Няма такова." actions={[]} search={{ lang: 'bg', words: ' 4италище & хор' }} />,
  )
  assert.match(
    html,
    /<a href="\/bg\/search\?q=4%D0[^"]*%26\+%D1%85%D0%BE%D1%80">Търсете „4италище &amp; хор“ в целия сайт/,
  )
  const bare = await rendered(<EmptyState title="Няма такова." actions={[]} search={{ lang: 'en' }} />)
  assert.match(bare, /<a href="\/en\/search">Search the whole site<\/a>/)
})
