import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typeset } from '#src/platform/language/typography.ts'
import { setText } from './set-text.ts'
import { settingChanges } from './setting-changes.ts'

const shown = (text: string) =>
  settingChanges(text, 'bg').map(({ kind, before, after }) => [kind, before, after.replaceAll('\u00a0', '␣')])

test('each sign is shown with the words around it, as they are and as they would be', () => {
  assert.deepEqual(shown('Клуб "Сръчни ръце" - утре...'), [
    ['quotes', 'Клуб "Сръчни', 'Клуб „Сръчни'],
    ['quotes', 'ръце" - утре...', 'ръце“ – утре…'],
    ['dash', 'ръце" - утре...', 'ръце“ – утре…'],
    ['dots', '- утре...', '– утре…'],
  ])
  assert.deepEqual(shown('На 5 май, 18ч. в залата'), [
    ['space', 'На 5 май, 18ч. в', 'На 5␣май, 18␣ч.'],
    ['space', 'На 5 май, 18ч. в залата', 'На 5␣май, 18␣ч. в␣залата'],
    ['space', 'май, 18ч. в залата', '18␣ч. в␣залата'],
  ])
})

test('a text that is set needs nothing', () => {
  for (const text of ['', 'Клуб „Сръчни ръце“', typeset('На 5 май - "Зора"...', 'bg')])
    assert.deepEqual(shown(text), [])
})

test('long texts with every sign are followed to their end', () => {
  const text = 'Читалище "Зора" -- с. Мартен,№ 5, "Б" — 7ч. и 3 €...\n'.repeat(50)
  const last = settingChanges(text, 'bg').at(-1)
  assert.equal(last?.kind, 'dots')
  assert.match(last?.after ?? '', /3\u00a0€…$/)
})

test('only the named fields are set', () => {
  const form = new URLSearchParams([
    ['title', '"Зора"'],
    ['place', '"Зора"'],
    ['access', 'a'],
    ['access', 'b'],
  ])
  assert.deepEqual(
    [...setText(form, { title: 'bg' })],
    [
      ['title', '„Зора“'],
      ['place', '"Зора"'],
      ['access', 'a'],
      ['access', 'b'],
    ],
  )
})
