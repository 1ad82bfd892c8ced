import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoFront } from '../../../test/support/front.ts'
import { attribute, find, findAll, readHtml, wordsOf } from '../../../test/support/html.ts'

test('a card of the home page bears the leaf of the day that it tells', async () => {
  const front = await demoFront()
  const main = find(readHtml(await front.page('/en')), 'main')
  const cards = findAll(main, 'li').filter((each) => attribute(each, 'class') === 'ui-card')
  assert.ok(cards.length > 1)
  for (const card of cards) {
    const [leaf] = findAll(card, 'span').filter((each) => attribute(each, 'class') === 'ui-leaf-small')
    const [when] = findAll(card, 'p').filter((each) => attribute(each, 'class') === 'ui-card-when')
    const words = when ? wordsOf(when) : ''
    const [, weekday = '', day = '', month = ''] = /(\w{3})\w*, (\d+)\s(\w{3})\w*,/.exec(words) ?? []
    assert.equal(leaf && wordsOf(leaf).replaceAll(/\s/g, ''), `${month}${day}${weekday}`, words)
    assert.equal(leaf && attribute(leaf, 'aria-hidden'), 'true')
  }
})
