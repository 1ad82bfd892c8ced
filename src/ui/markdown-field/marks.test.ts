import assert from 'node:assert/strict'
import { test } from 'node:test'
import { edit, type Tool } from './marks.ts'

/** A text with its choice between two bars, edited; the answer is written in the same way. */
function pressed(tool: Tool, typed: string): string {
  const from = typed.indexOf('|')
  const to = typed.indexOf('|', from + 1) - 1
  const text = typed.replaceAll('|', '')
  const made = edit(tool, { text, from, to })
  const next = text.slice(0, made.from) + made.insert + text.slice(made.to)
  const [start, end] = made.choose
  return `${next.slice(0, start)}|${next.slice(start, end)}|${next.slice(end)}`
}

test('emphasis goes around the words, not the spaces, and off again', () => {
  assert.equal(pressed('bold', 'Четем |заедно |в петък'), 'Четем **|заедно|** в петък')
  assert.equal(pressed('bold', 'Четем **|заедно|** в петък'), 'Четем |заедно| в петък')
  assert.equal(pressed('italic', '||'), '*||*')
})

test('of a link what is missing is chosen', () => {
  assert.equal(pressed('link', 'виж |програмата|'), 'виж [програмата](|https://|)')
  assert.equal(pressed('link', '|https://example.org/a|'), '[||](https://example.org/a)')
})

test('lists, headings and quotations mark whole lines, and off again', () => {
  assert.equal(pressed('list', 'едно\nд|ве\nт|ри\nчетири'), 'едно\n|- две\n- три|\nчетири')
  assert.equal(pressed('list', '|- две\n- три|'), '|две\nтри|')
  assert.equal(pressed('numbers', '|две\nтри|'), '|1. две\n2. три|')
  assert.equal(pressed('heading', 'Прог|р|ама'), '## Програма||')
  assert.equal(pressed('heading', '# Прог||рама'), 'Програма||')
  assert.equal(pressed('quote', '||'), '> ||')
})
