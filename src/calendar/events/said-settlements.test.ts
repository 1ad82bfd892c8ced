import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saidSettlements, settlementOf } from './said-settlements.ts'

const known = ['Русе', 'Николово', 'Мартен', 'Велико Търново', 'Свобода'].map((name) => ({
  id: name,
  latin: saidSettlements(`с. ${name}`).sure.at(name.includes(' ') ? 1 : 0) ?? '',
}))
const where = (words: string, own = 'Николово') => settlementOf(saidSettlements(words), known, own)

test('a place in words is in the settlement of its organisation', () => {
  for (const words of ['салонът на читалището', 'пред кметството', 'Паркът край реката', 'голямата зала'])
    assert.equal(where(words), 'Николово', words)
})

test('unless the words name another one', () => {
  assert.equal(where('кметството, с. Мартен'), 'Мартен')
  assert.equal(where('Доходно здание, Русе'), 'Русе')
  assert.equal(where('town hall, Ruse'), 'Русе')
  assert.equal(where('Крепостта във Велико Търново'), 'Велико Търново')
  assert.equal(where('площада в Николово, на пътя за Русе'), 'Николово')
  assert.equal(where('гр. Букурещ, Румъния'), null)
  assert.equal(where('от Русе до Мартен'), null)
})

test('houses and streets that are called after a settlement name none', () => {
  for (const words of ['клуб „Свобода“', 'НЧ „Русе“, залата', 'ул. Свобода 3', 'площад Свобода', 'ул. „Мартен“ № 7'])
    assert.equal(where(words), 'Николово', words)
})
