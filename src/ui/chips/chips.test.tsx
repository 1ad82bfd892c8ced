import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered, spoken } from '../rendered.ts'
import { Chips } from './chips.tsx'

test('filters are links with counts; the current one is marked; none found is said as 0', async () => {
  const html = await rendered(
    <Chips
      label="Филтри"
      chips={[
        { label: 'С деца', href: '/a', count: 14, current: true },
        { label: 'Безплатно', href: '/b', count: 0 },
        { label: 'Наблизо', href: '/c' },
      ]}
    />,
  )
  assert.equal(spoken(html), 'С деца 14 Безплатно 0 Наблизо')
  assert.equal(html.match(/aria-current="true"/g)?.length, 1)
  assert.match(html, /href="\/a" aria-current="true"/)
  assert.match(html, /<nav [^>]*aria-label="Филтри"/)
})

test('a choice that is made can be taken away, which eyes see as a cross and ears hear', async () => {
  const html = await rendered(
    <Chips
      label="Филтри"
      chips={[
        { label: 'Култура', href: '/all', current: true, removes: 'премахнете избора' },
        { label: 'Наука', href: '/science', removes: 'премахнете избора' },
      ]}
    />,
  )
  assert.equal(spoken(html), 'Култура: премахнете избора Наука')
})
