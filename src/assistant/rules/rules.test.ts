import assert from 'node:assert/strict'
import { test } from 'node:test'
import { langs } from '#src/platform/i18n/lang.ts'
import { allRules, order } from './all-rules.ts'
import { goodOf, hintOf, ruleSentence, ruleWords } from './messages.ts'
import { readText } from './read-text.ts'
import type { Example, Rule } from './rule.ts'

const today = Temporal.PlainDate.from('2026-11-23')

const findingOf = ({ find }: Rule, { kind = 'event', lang = 'bg', title = 'Вечер на разказа', ...facts }: Example) =>
  find(readText({ title, ...facts }, lang, { kind, today }))

for (const rule of allRules) {
  const { id, examples, hint, good } = rule
  test(`${id}: its good example keeps it`, () => assert.notEqual(findingOf(rule, examples.kept)?.kept, false))

  test(`${id}: its bad example is found, and the sentences say what was found`, () => {
    const broken = examples.broken ?? assert.equal(hint, undefined, 'a rule that hints has an example of what it finds')
    const finding = broken && findingOf(rule, broken)
    if (broken) assert.equal(finding?.kept, false)
    for (const lang of langs) {
      for (const name of [...(hint ? [hintOf(id)] : []), ...(good ? [goodOf(id)] : [])]) {
        const sentence = ruleSentence(name, finding?.what ?? '', lang)
        assert.match(sentence, /[.?]$/, sentence)
        assert.doesNotMatch(sentence, /„“|“”|undefined/, sentence)
      }
    }
  })
}

test('every rule says something in both languages, and both say as much', () => {
  assert.deepEqual(Object.keys(ruleWords.bg), Object.keys(ruleWords.en))
  for (const { id } of allRules) assert.ok(ruleWords.bg[hintOf(id)] ?? ruleWords.bg[goodOf(id)], id)
})

test('every rule has its place in the order, and the order names no other', () => {
  assert.deepEqual(allRules.map(({ id }) => id).toSorted(), order.toSorted())
})
