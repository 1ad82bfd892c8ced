import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hintsFor } from './hints-for.ts'
import { wholeTexts } from './whole-texts.ts'

const today = Temporal.PlainDate.from('2026-11-23')

for (const { name, lang, kind, answered, text, good, hints, open, signs } of wholeTexts) {
  test(`${name}: every hint, and no other`, () => {
    const found = hintsFor(text, lang, { kind, today, ...(answered ? { answered } : {}) })
    const leftOpen = found.questions.flatMap(({ question, answer }) => (answer === undefined ? [question] : []))
    assert.deepEqual(
      { good: found.good.map(({ rule }) => rule), hints: found.hints.map(({ rule }) => rule), open: leftOpen },
      { good, hints, open },
    )
    assert.equal(found.setting.filter((change) => change.kind !== 'space').length, signs)
  })
}

test('the words that answer a question are those of the text, or those of the fields beside it', () => {
  const text = { title: 'Вечер на разказа', body: 'В голямата зала на читалище „Просвета“, Николово. За ученици.' }
  const answered = { when: 'петък, 4 декември 2026 г.' }
  const { questions } = hintsFor(text, 'bg', { kind: 'event', today, answered })
  assert.deepEqual(Object.fromEntries(questions.map(({ question, answer }) => [question, answer])), {
    what: 'Вечер на разказа',
    when: 'петък, 4 декември 2026 г.',
    where: 'В голямата зала на читалище „Просвета“',
    whom: 'За ученици',
    price: undefined,
    access: undefined,
  })
})

test('a deadline and a birthday are not when it is', () => {
  const body = 'Записване до 28 ноември. Авторът е роден на 9 юли 1950 г.'
  const { questions } = hintsFor({ title: 'Среща с писател', body }, 'bg', { kind: 'event', today })
  assert.equal(questions.find(({ question }) => question === 'when')?.answer, undefined)
})

test('signs that make words bold are no part of an answer', () => {
  const body = '**Кога:** петък, 4 декември, 18:00 ч.\n**Къде:** с. Николово\n*Вход:* **5 лв.**'
  const { questions } = hintsFor({ title: 'Старите снимки', body }, 'bg', { kind: 'event', today })
  const answers = questions.map(({ answer }) => answer)
  assert.ok(answers.includes('с. Николово'), answers.join(' | '))
  assert.doesNotMatch(answers.join(' '), /\*/)
})

test('hostile, endless and empty texts get hints as well, soon', () => {
  const texts = [
    '',
    ' ',
    '<script>alert(1)</script>',
    '\u0000\ufdd0\u202e',
    '"'.repeat(5000),
    'в '.repeat(20_000),
    '1.1.'.repeat(20_000),
    'а-'.repeat(20_000),
    '!'.repeat(20_000),
  ]
  for (const text of texts) {
    const found = hintsFor({ title: text, lead: text, body: text, pictures: [{ alt: text }] }, 'bg', {
      kind: 'event',
      today,
    })
    assert.ok(found.hints.length <= 3 && found.good.length <= 3)
  }
})
