import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { slugOf } from './slug.ts'

const reserved = new Set(['new', 'edit', 'week', 'today', 'event', 'event-week', 'event-2'])
const options = { prefix: 'event', reserved }

test('a title becomes Latin words joined by hyphens', () => {
  assert.equal(slugOf('Коледен концерт в НЧ „Пробуда-1901“', options), 'koleden-kontsert-v-nch-probuda-1901')
  assert.equal(slugOf('  Щъркели & жаби…  ', options), 'shtarkeli-zhabi')
  assert.equal(slugOf('Rock’n’Roll вечер', options), 'rocknroll-vecher')
  assert.equal(slugOf('СОФИЯ', options), 'sofia')
})

test('letters of neighbouring languages are not lost', () => {
  assert.equal(slugOf('Călărași și Łódź', options), 'calarasi-si-lodz')
  assert.equal(slugOf('Крым, Чайковский и Їжак', options), 'krym-chaykovskiy-i-yizhak')
  assert.equal(slugOf('Straße der Musik', options), 'strasse-der-musik')
})

test('a slug that may not stand alone gets the prefix', () => {
  assert.equal(slugOf('24 май', options), 'event-24-may')
  assert.equal(slugOf('2026-11', options), 'event-2026-11')
  assert.equal(slugOf('2026-W48', options), 'event-2026-w48')
  assert.equal(slugOf('Today', options), 'event-today')
  assert.equal(slugOf('!!!', { prefix: 'event' }), 'event')
  assert.equal(slugOf('', options), 'event-event')
  assert.equal(slugOf('Week', options), 'event-3')
})

test('a long title is cut between words', () => {
  const slug = slugOf(
    'Представяне на книгата „Пътешествие до края на света и обратно“ от местния автор Иван Петров',
    options,
  )
  assert.equal(slug, 'predstavyane-na-knigata-pateshestvie-do-kraya-na-sveta-i-obratno-ot-mestnia')
})

test('a prefix that is no slug is a bug', () => {
  assert.throws(() => slugOf('x', { prefix: '2026' }), RangeError)
  assert.throws(() => slugOf('x', { prefix: '' }), RangeError)
})

const titles = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'абвщюя 0123456789-W.Aя„“'), maxLength: 200 }),
  fc.constantFrom(...reserved, '2026-11', '2026-w48', '2026-11-27'),
)

test('every title gives a well-formed slug that is neither reserved nor a view', () => {
  fc.assert(
    fc.property(titles, (title) => {
      const slug = slugOf(title, options)
      assert.match(slug, /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
      assert.ok(slug.length <= 80)
      assert.ok(!reserved.has(slug))
    }),
  )
})

test('a slug is its own slug', () => {
  fc.assert(fc.property(titles, (title) => slugOf(slugOf(title, options), options) === slugOf(title, options)))
})
