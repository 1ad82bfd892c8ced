import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareTexts } from '#src/platform/language/compare-texts.ts'
import { rendered, spoken } from '../rendered.ts'
import { TextChanges } from './text-changes.tsx'

const shown = (before: string, after: string) =>
  rendered(<TextChanges lang="bg" paragraphs={compareTexts(before, after)} />)

test('a change is marked and said in words', async () => {
  const html = await shown('Отваряме в 10 ч.', 'Отваряме в 11 ч.')
  assert.match(html, /<del>.*10.*<\/del><ins>.*11.*<\/ins>/)
  assert.match(spoken(html), /\[премахнато: 10 – край на промяната\]\s*\[добавено: 11 – край на промяната\] ч\./)
})

test('what was typed is shown and never obeyed', async () => {
  assert.doesNotMatch(await shown('', '<script>alert(1)</script>'), /<script>/)
})
