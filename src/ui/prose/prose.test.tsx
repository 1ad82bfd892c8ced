import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rendered, spoken } from '../rendered.ts'
import { linkify, paragraphs } from './plain-text.ts'
import { Prose } from './prose.tsx'

test('blank lines part paragraphs, single ones break the line, whatever the line ending', () => {
  assert.deepEqual(paragraphs('едно\r\nдве\r\n \r\n\r\nтри\r'), [['едно', 'две'], ['три']])
  assert.deepEqual(paragraphs(' \n\n '), [])
})

test('addresses become links; the punctuation of the sentence stays outside', () => {
  const address = (line: string) => linkify(line).find(({ href }) => href)?.text
  assert.equal(address('Вижте https://example.org/a.'), 'https://example.org/a')
  assert.equal(address('(https://example.org/a)'), 'https://example.org/a')
  assert.equal(address('https://example.org/a_(b)'), 'https://example.org/a_(b)')
  assert.equal(address('„http://пример.бг/поезия“, четете'), 'http://пример.бг/поезия')
  assert.equal(address('javascript:alert(1) и https:// нищо'), undefined)
})

test('no text is lost or made, and only http and https are linked', () =>
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('https://a.bg/', 'http://', ')', '. ', '"'))),
      (parts) => {
        const line = parts.join('')
        const pieces = linkify(line)
        assert.equal(pieces.map(({ text }) => text).join(''), line)
        for (const { href } of pieces) assert.ok(href === undefined || /^https?:\/\//.test(href))
      },
    ),
  ))

test('what looks like HTML is shown', async () => {
  const html = await rendered(<Prose text={'<img src=x onerror=alert(1)>\nhttps://a.bg/"onclick=b'} />)
  assert.ok(!html.includes('<img'))
  assert.match(html, /<a href="https:\/\/a\.bg\/" rel="nofollow ugc">https:\/\/a\.bg\/<\/a>/)
  assert.match(spoken(html), /<img src=x onerror=alert\(1\)>/)
})
