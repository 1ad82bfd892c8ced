import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { typeset } from '#src/platform/language/typography.ts'
import type { Block, Inline } from '#src/platform/markdown/markdown.ts'
import { readMarkdown } from '#src/platform/markdown/read-markdown.ts'
import { settingChanges } from './setting-changes.ts'

test('what Markdown reads as its own is not touched', () => {
  for (const text of [
    'Вижте [каталога](/bg/katalog...a "Още"), стр. `a - "b"`',
    '```\nif (a - b) "в залата"...\n```',
    '> - едно\n> - две',
    '- - -',
    '* * *',
    '| -- | -- |',
    '---',
    'от 0...9 точки, +359 82 820 134, 2026-11-22, 10-15, 3,5, ISBN 978-954-07-1234-5',
  ])
    assert.deepEqual(settingChanges(text, 'bg'), [], text)
  assert.equal(typeset('> "Зора" - каза тя', 'bg'), '> „Зора“ – каза тя')
  assert.equal(typeset('["Зора"](https://a.bg/"x") - тук', 'bg'), '[„Зора“](https://a.bg/"x") – тук')
})

/** The building of a text without its words: kinds, levels, where links lead. */
const shapeOf = (block: Block): unknown => {
  if (block.kind === 'list') return ['list', block.from, block.items.map((item) => item.map(shapeOf))]
  if (block.kind === 'quote') return ['quote', block.blocks.map(shapeOf)]
  if (block.kind === 'rule') return ['rule']
  return [block.kind, block.kind === 'heading' ? block.level : 0, block.words.flatMap(inlineShape)]
}

const inlineShape = (inline: Inline): unknown[] => {
  if (inline.kind === 'text') return []
  if (inline.kind === 'link') return [['link', inline.href, inline.words.flatMap(inlineShape)]]
  if (inline.kind === 'picture') return [['picture', inline.id]]
  return inline.kind === 'break' ? ['break'] : [[inline.kind, inline.words.flatMap(inlineShape)]]
}

const pieces = fc.constantFrom(
  ...[
    '# Тема',
    '- едно',
    '> - две',
    '> "каза"',
    '1. три',
    '- - -',
    '***',
    '| - | - |',
    '**"Зора"**',
    '*в залата*',
    '\n',
    '\n\n',
    ' ',
  ],
  ...[
    ' [тук](/bg/a...b "Още") ',
    ' [там](https://a.bg/?q="в"&x=3€) ',
    ' https://a.bg/2026г. ',
    ' a@b.bg ',
    '`в - "x"`',
    '3€',
    '10-15',
    '0...9',
  ],
  ...['„Пробуда-1901"', ' - ', ' -- ', '...', '"', '№4', '27 ноември', '18:00ч.', 'в с. Мартен', '\\*', '+359 82 820'],
)

test('a text that is set is built as it was, says the same numbers and leads to the same pages; set again it stays', () => {
  const numbers = (text: string) => text.match(/\d+/g)
  const texts = fc.array(pieces, { maxLength: 14 }).map((list) => list.join(''))
  fc.assert(
    fc.property(texts, fc.constantFrom('bg' as const, 'en' as const), (text, lang) => {
      const set = typeset(text, lang)
      assert.deepEqual(readMarkdown(set).map(shapeOf), readMarkdown(text).map(shapeOf))
      assert.deepEqual(numbers(set), numbers(text))
      assert.equal(set.split('\n').length, text.split('\n').length)
      assert.deepEqual(settingChanges(set, lang), [])
    }),
    { numRuns: 1500 },
  )
})
