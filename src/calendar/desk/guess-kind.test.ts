import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessKind } from './guess-kind.ts'

const guesses: readonly (readonly [string, string])[] = [
  ['Коледен концерт на хора', 'music'],
  ['Хоро на площада', 'stage'],
  ['Прожекция на „Козият рог“', 'film'],
  ['Представяне на книгата „Физика на тъгата“', 'book'],
  ['Приказки за най-малките', 'children'],
  ['Работилница за мартеници', 'workshop'],
  ['Разходка из стария град', 'walk'],
  ['Лекция за Дунав', 'lecture'],
  ['Дунавът под микроскоп', 'general'],
  ['Choir concert', 'music'],
  ['', 'general'],
]

for (const [words, kind] of guesses)
  test(`„${words}“ is drawn as ${kind}`, () => {
    assert.equal(guessKind(words), kind)
  })
