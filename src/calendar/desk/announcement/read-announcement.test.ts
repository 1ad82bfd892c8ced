import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { samples } from './announcements.ts'
import { readAnnouncement } from './read-announcement.ts'

/** A Monday. */
const today = Temporal.PlainDate.from('2026-11-23')
const houses = ['Читалище „Просвета“, Николово', 'Регионална библиотека, Русе']
const known = {
  today,
  names: ['Николово', 'Русе'],
  venueIn: (words: string) => {
    const typed = houses.find((each) => words.includes(each))
    return typed ? { id: typed, typed } : undefined
  },
}

for (const { text, fields, doubts } of samples)
  test(`„${text.slice(0, 50).replaceAll('\n', ' ')}“ fills the form`, () => {
    const read = readAnnouncement(text, known)
    const filled = new Map(read.fields)
    const seen = Object.fromEntries(Object.keys(fields).map((name) => [name, filled.get(name) ?? null]))
    assert.deepEqual(seen, fields)
    assert.equal(filled.get('body'), text.trim())
    if (doubts) assert.deepEqual(read.doubts.map(({ about }) => about).sort(), [...doubts].sort())
  })

test('whatever is filled from the text is told with the words of the text', () => {
  const told = new Set(['end_day', 'end_hour', 'audiences', 'age_to', 'price_from', 'price_to', 'body'])
  for (const { text } of samples) {
    const { fields, understood } = readAnnouncement(text, known)
    for (const [name] of fields) {
      const isTold = understood.some(({ field }) => field === name || (name === 'day' && field === 'month_only'))
      assert.ok(isTold || told.has(name) || name.startsWith('open_'), `${name} in ${text}`)
    }
    for (const { said } of understood) assert.notEqual(said.trim(), '', text)
  }
})

test('no text makes it throw, and it fills no field with what the form would refuse to hold', () => {
  const pieces = [
    'на ',
    '27',
    '.11',
    ' ноември',
    ' 18:00',
    ' ч.',
    '\n',
    'вход ',
    'свободен',
    '5 €',
    'за деца ',
    'от 7 до 12 ',
    'години',
    'всяка сряда',
    'ЗАГЛАВИЕ',
    '„',
    '“',
    'каним ви на ',
    '🎭',
    '–',
    ' до ',
    'изложба ',
    'май 2027',
  ]
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(text, (any) => {
      const filled = new Map(readAnnouncement(any, known).fields)
      assert.ok((filled.get('title') ?? '').length <= 160)
      assert.ok((filled.get('lead') ?? '').length <= 400)
      if (filled.has('day')) Temporal.PlainDate.from(filled.get('day') ?? '')
    }),
    { numRuns: 1000 },
  )
})
