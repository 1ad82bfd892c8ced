import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered, spoken } from '../rendered.ts'
import { Leaf, SmallLeaf } from './leaf.tsx'

test('the leaf is a date for machines and words for people', async () => {
  const html = await rendered(<Leaf month="Ноември 2026 г." day={27} weekday="петък" date="2026-11-27" />)
  assert.match(html, /<time[^>]* datetime="2026-11-27"/)
  assert.equal(spoken(html), 'Ноември 2026 г. 27 петък')
})

test('the foot holds what is handed in', async () => {
  const html = await rendered(
    <Leaf month="Ноември 2026 г." day={27} weekday="петък" date="2026-11-27">
      <a href="/bg/calendar">Всички 12 събития днес</a>
    </Leaf>,
  )
  assert.match(html, /<a href="\/bg\/calendar">/)
})

test('the small leaf is a picture that nobody hears', async () => {
  const html = await rendered(<SmallLeaf month="ноем" day={28} weekday="сб" />)
  assert.match(html, /^<span class="ui-leaf-small" aria-hidden="true">/)
})
