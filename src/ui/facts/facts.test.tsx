import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered, spoken } from '../rendered.ts'
import { Facts } from './facts.tsx'

test('facts are terms with answers, then the act, then smaller links', async () => {
  const html = await rendered(
    <Facts
      label="Накратко"
      facts={[{ term: 'Кога', value: 'петък, 27 ноември 2026 г.', detail: '18:00 – 20:00 ч.' }]}
      action={{ label: 'Запазете място', href: '/a' }}
      links={[{ label: 'Добавете в календара си', href: '/b.ics', download: true }]}
    />,
  )
  assert.equal(spoken(html), 'Кога петък, 27 ноември 2026 г. 18:00 – 20:00 ч. Запазете място Добавете в календара си')
  assert.match(html, /<section [^>]*aria-label="Накратко"/)
  assert.match(html, /<a href="\/b\.ics" download/)
})

test('without an act there is no button and no empty list', async () => {
  const html = await rendered(<Facts label="Място" facts={[{ term: 'Къде', value: 'Русе' }]} />)
  assert.ok(!html.includes('<a') && !html.includes('<ul'))
})
