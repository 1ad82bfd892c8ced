import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered, spoken } from '../rendered.ts'
import { Section, Split } from './layout.tsx'

test('a section has a heading of the second level', async () => {
  const html = await rendered(<Section title="В събота и неделя" more={{ label: 'Целият календар', href: '/c' }} />)
  assert.match(html, /<h2[^>]*>В събота и неделя<\/h2><a href="\/c">/)
})

test('heading and facts come before the text', async () => {
  const html = await rendered(
    <Split side="end" head={<h1>Вечер</h1>} aside={<p>Кога</p>}>
      <p>Дълъг текст</p>
    </Split>,
  )
  assert.equal(spoken(html), 'Вечер Кога Дълъг текст')
})
