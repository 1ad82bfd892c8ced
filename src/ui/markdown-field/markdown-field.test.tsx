import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered, spoken } from '../rendered.ts'
import { MarkdownField } from './markdown-field.tsx'

const field = (
  <MarkdownField speaks="bg" name="body" label="Текст" value={'**днес**\n</textarea>'} preview="/bg/preview" />
)

test('without a script it is a textarea with the marks explained', async () => {
  const html = await rendered(field)
  assert.match(html, /<textarea id="field-body" name="body"[^>]*>\*\*днес\*\*\n&lt;\/textarea&gt;<\/textarea>/)
  assert.match(html, /role="toolbar" aria-label="Оформяне на текста" hidden/)
  assert.match(spoken(html), /Как се оформя текстът.*\*\*…\*\* получер/)
})

test('the toolbar is one stop of the keyboard, every tool has a word', async () => {
  const html = await rendered(field)
  assert.equal(html.match(/tabindex="-1"/g)?.length, 7)
  assert.match(html, /<button type="button" data-tool="bold" title="Получер \(Ctrl\+B\)">/)
})
