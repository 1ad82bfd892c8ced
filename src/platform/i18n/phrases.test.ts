import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phrases } from './phrases.ts'
import { plural } from './plural.ts'

const messages = phrases({
  title: { bg: 'Календар', en: 'Calendar' },
  found: {
    bg: (count: number) => `${count} ${plural('bg', count, 'събитие', 'събития')}`,
    en: (count: number) => `${count} ${plural('en', count, 'event', 'events')}`,
  },
})

test('a phrase is read by language', () => {
  assert.equal(messages.bg.title, 'Календар')
  assert.equal(messages.en.title, 'Calendar')
})

test('counts take the plural of their language', () => {
  assert.equal(messages.bg.found(1), '1 събитие')
  assert.equal(messages.bg.found(21), '21 събития')
  assert.equal(messages.en.found(0), '0 events')
})

test('a phrase without one language does not compile', () => {
  // @ts-expect-error English is missing
  phrases({ title: { bg: 'Календар' } })
  // @ts-expect-error a function in one language is a function in the other
  phrases({ found: { bg: (n: number) => `${n}`, en: 3 } })
})
