import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered, spoken } from '../rendered.ts'
import { Card } from './card.tsx'

const artwork = { seed: 'a', sphere: 'culture', kind: 'stage' } as const

test('a card is a heading with one link, then when, where, sphere and price', async () => {
  const html = await rendered(
    <Card
      title="Фолклорна плетеница"
      href="/bg/calendar/pletenitsa"
      when="събота, 28 ноември, 19:00 ч."
      where="с. Николово"
      sphere={{ sphere: 'culture', label: 'култура' }}
      note="3 €"
      artwork={artwork}
      leaf={{ month: 'ноем', day: 28, weekday: 'сб' }}
    />,
  )
  assert.equal(spoken(html), 'Фолклорна плетеница събота, 28 ноември, 19:00 ч. с. Николово култура3 €')
  assert.equal(html.match(/<a /g)?.length, 1)
  assert.match(html, /<h3[^>]*><a href="\/bg\/calendar\/pletenitsa"/)
})

test('a cancelled card is struck through and says so', async () => {
  const html = await rendered(
    <Card
      title="Кино"
      href="#"
      when="днес"
      artwork={artwork}
      cancelled
      state={{ label: 'отменено', tone: 'cancelled' }}
    />,
  )
  assert.match(html, /<s>Кино<\/s>/)
  assert.match(spoken(html), /отменено/)
})

test('the heading can be of the second level', async () => {
  assert.match(await rendered(<Card title="Кино" href="#" when="днес" artwork={artwork} level={2} />), /<h2/)
})
