import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Block, Inline } from './markdown.ts'
import { plainMarkdown } from './markdown-text.ts'
import { mostMarkdown, readMarkdown } from './read-markdown.ts'

const words = (text: string): readonly Inline[] => {
  const [block] = readMarkdown(text)
  assert.ok(block?.kind === 'paragraph')
  return block.words
}
const kinds = (text: string) => readMarkdown(text).map(({ kind }) => kind)
const levels = (text: string) => readMarkdown(text).flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
const picture = '0190a7c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b'

test('paragraphs, lines, emphasis, lists, quotations and rules are read', () => {
  assert.deepEqual(words('Четем **заедно** и *на глас*\nв Николово.'), [
    { kind: 'text', text: 'Четем ' },
    { kind: 'strong', words: [{ kind: 'text', text: 'заедно' }] },
    { kind: 'text', text: ' и ' },
    { kind: 'emphasis', words: [{ kind: 'text', text: 'на глас' }] },
    { kind: 'break' },
    { kind: 'text', text: 'в Николово.' },
  ])
  assert.deepEqual(kinds('едно\n\n- две\n- три\n\n3. четири\n\n> пет\n\n---'), [
    'paragraph',
    'list',
    'list',
    'quote',
    'rule',
  ])
  const [list] = readMarkdown('3. три\n4. четири\n   - подточка')
  assert.ok(list?.kind === 'list' && list.from === 3 && list.items.length === 2)
  assert.deepEqual(
    list.items[1]?.map(({ kind }) => kind),
    ['paragraph', 'list'],
  )
})

test('headings stand below the title of the page and skip no level', () => {
  assert.deepEqual(levels('# Едно\n\n## Две\n\n### Три\n\n#### Четири\n\n# Пет'), [2, 3, 4, 4, 2])
  assert.deepEqual(levels('### Три\n\n# Едно\n\n### Три'), [2, 2, 3])
})

test('what is pasted with spaces, backticks and bars stays words', () => {
  assert.deepEqual(kinds('    четири интервала\n\n```\nред\n```\n\n| а | б |\n|---|---|'), Array(3).fill('paragraph'))
  assert.match(plainMarkdown(readMarkdown('`код` и ~~зачеркнато~~')), /^`код` и ~~зачеркнато~~$/)
})

test('links lead to http, https, mail and telephone, and nowhere else', () => {
  const hrefs = (text: string) => words(text).flatMap((word) => (word.kind === 'link' ? [word.href] : []))
  assert.deepEqual(hrefs('[тук](https://example.org/а) и <info@example.org>'), [
    'https://example.org/%D0%B0',
    'mailto:info@example.org',
  ])
  assert.deepEqual(hrefs('[телефон](tel:+35982123456) и https://example.org/x.'), [
    'tel:+35982123456',
    'https://example.org/x',
  ])
  for (const address of [
    'javascript:alert(1)',
    'JAVASCRIPT&colon;alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.org',
    '/bg/desk',
    'ftp://example.org',
  ])
    assert.deepEqual(hrefs(`[тук](${address}) [и](<${address}>)`), [], address)
})

test('only pictures of our own are shown, of others their description', () => {
  assert.deepEqual(words(`![Четене](/media/${picture}/960.webp)`), [{ kind: 'picture', id: picture, text: 'Четене' }])
  assert.deepEqual(words('![Четене](https://example.org/a.png) тук'), [{ kind: 'text', text: 'Четене тук' }])
  assert.deepEqual(words(`![Друго](/media/../secret)`), [{ kind: 'text', text: 'Друго' }])
})

test('plain words have no marks, and addresses where they are wanted', () => {
  const text = '## Програма\n\n**10:00 ч.** [Сборът](https://example.org/a)\n\n- едно\n- две\n\n1. три'
  assert.equal(plainMarkdown(readMarkdown(text)), 'Програма\n\n10:00 ч. Сборът\n\n– едно\n– две\n\n1. три')
  assert.match(plainMarkdown(readMarkdown(text), { addresses: true }), /Сборът \(https:\/\/example\.org\/a\)/)
  assert.equal(plainMarkdown(readMarkdown('https://example.org/a'), { addresses: true }), 'https://example.org/a')
})

test('what is too long or nested without end is shown as it was typed', () => {
  const long = `${'дума '.repeat(mostMarkdown / 4)}\n\n**край**`
  assert.equal(plainMarkdown(readMarkdown(long)).at(-1), '*')
  const deep = `${'> '.repeat(500)}дъно`
  assert.equal(plainMarkdown(readMarkdown(deep)), deep)
  const marks = `${'*а '.repeat(3000)}${'б* '.repeat(3000)}`
  assert.equal(depthOf(readMarkdown(marks)) < 15, true)
  assert.match(plainMarkdown(readMarkdown(marks)), /а б/)
})

const depthOf = (nodes: readonly (Block | Inline)[]): number =>
  1 +
  Math.max(
    0,
    ...nodes.map((node) => {
      if (node.kind === 'list') return depthOf(node.items.flat())
      if (node.kind === 'quote') return depthOf(node.blocks)
      return 'words' in node ? depthOf(node.words) : 0
    }),
  )

/** Letters and digits of a text, which no reading may lose; an address may be told in another alphabet. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

test('no letter of a running text is lost, whatever marks stand in it', () => {
  const piece = fc.constantFrom(
    'дума',
    ' ',
    '\n',
    '\n\n',
    '*',
    '**',
    '_',
    '# ',
    '- ',
    '1. ',
    '> ',
    '[',
    ']',
    '(',
    ')',
    '!',
    '\\',
    '<b>',
    '`',
    '  ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('')
      const kept = letters(plainMarkdown(readMarkdown(text)))
      // Numbers of lists are counted on, so only words are compared.
      assert.equal(kept.replaceAll(/\d|b/g, ''), letters(text).replaceAll(/\d|b/g, ''))
    }),
  )
})

const hostile = join(import.meta.dirname, '../../../../shared/corpus/hostile')
const skip = existsSync(hostile) ? false : 'the hostile corpus is not beside this folder'

test('hostile texts are withstood and leave nothing but words and safe links', { skip }, () => {
  const naughty: string[] = JSON.parse(
    readFileSync(join(hostile, 'minimaxir__big-list-of-naughty-strings/blns.base64.json'), 'utf8'),
  )
  const markup: { payload: string }[] = JSON.parse(
    readFileSync(join(hostile, 'cure53__DOMPurify/dompurify-expect.shared.json'), 'utf8'),
  )
  const texts = [
    ...naughty.map((text) => Buffer.from(text, 'base64').toString('utf8')),
    ...markup.map(({ payload }) => payload),
  ]
  assert.ok(texts.length > 500)
  for (const text of texts)
    for (const typed of [text, `[${text}](${text})`, `![${text}](${text})`, `- > ${text}`]) {
      const blocks = readMarkdown(typed)
      plainMarkdown(blocks)
      for (const href of hrefsOf(blocks)) assert.match(href, /^(?:https?:\/\/|mailto:|tel:)/)
    }
})

const hrefsOf = (nodes: readonly (Block | Inline)[]): string[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'list') return hrefsOf(node.items.flat())
    if (node.kind === 'quote') return hrefsOf(node.blocks)
    return [...('href' in node ? [node.href] : []), ...('words' in node ? hrefsOf(node.words) : [])]
  })
