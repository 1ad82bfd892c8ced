import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressKey } from './address-key.ts'
import { measureLabelled, readLabelled } from './labelled/read-labelled.ts'
import { likenessOf } from './score.ts'
import { titleLikeness } from './title-likeness.ts'

const pairs = readLabelled()
const judging = pairs.filter(({ part }) => part === 'judging')

test('at least 300 labelled pairs of each kind, with pairs that nothing was fitted on', () => {
  assert.ok(pairs.filter(({ same }) => same).length >= 300)
  assert.ok(pairs.filter(({ same }) => !same).length >= 300)
  assert.ok(judging.length >= 150)
})

for (const [name, some] of [
  ['all labelled pairs', pairs],
  ['pairs that nothing was fitted on', judging],
] as const) {
  test(`of ${name} what is joined is right and what is the same is found`, () => {
    const joined = measureLabelled(some, ['certain'])
    const found = measureLabelled(some, ['certain', 'doubtful'])
    assert.ok(joined.precision >= 0.98, `precision ${joined.precision}`)
    assert.ok(found.recall >= 0.9, `recall ${found.recall}`)
    // Nobody is asked about what is plainly something else.
    assert.ok(found.precision >= 0.9, `precision of what is asked too ${found.precision}`)
  })
}

test('the order of two events does not matter', () => {
  for (const { one, other, line } of pairs)
    assert.equal(likenessOf(one, other).verdict, likenessOf(other, one).verdict, line)
})

test('titles meet whatever the quotes, the alphabet, the case and the numbers', () => {
  const same: readonly (readonly [string, string])[] = [
    ['„Хляб, сол и думи“', 'Hlyab, sol i dumi'],
    ['III фестивал на шарана', 'Трети фестивал на шарана'],
    ['Урок за 1. а клас', 'Урок за I „а“ клас'],
    ['КОНЦЕРТ НА Б.Т.Р.', 'Концерт на БТР'],
  ]
  for (const [one, other] of same) assert.ok(titleLikeness(one, other, '').like > 0.95, one)
  assert.ok(titleLikeness('Лекция 3: птици', 'Лекция 4: птици', '').apart)
  assert.ok(titleLikeness('Изложба „Дунав“', 'Откриване на изложба „Дунав“', '').apart)
})

test('addresses of one page have one key', () => {
  const key = addressKey('https://libruse.bg/sabitia/114')
  for (const same of ['http://www.libruse.bg/sabitia/114/', 'https://libruse.bg/sabitia/114?utm_source=x#top'])
    assert.equal(addressKey(same), key)
  assert.notEqual(addressKey('https://libruse.bg/?id=9'), addressKey('https://libruse.bg/?id=8'))
  for (const none of ['https://libruse.bg/', 'mailto:a@b.bg', 'x', null]) assert.equal(addressKey(none), null)
})
