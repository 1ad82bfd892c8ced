import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ComparedParagraph, compareTexts, isUnchanged } from './compare-texts.ts'

/** `[-removed-]`, `{+added+}` */
const shown = (paragraphs: readonly ComparedParagraph[]): string[] =>
  paragraphs.map((passages) =>
    passages
      .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
      .join(''),
  )

test('a changed word stands beside the new one', () => {
  assert.deepEqual(shown(compareTexts('Отваряме в 10 ч. в неделя.', 'Отваряме в 11 ч. в неделя.')), [
    'Отваряме в [-10-]{+11+} ч. в неделя.',
  ])
})

test('neighbouring changes are told as one', () => {
  assert.deepEqual(shown(compareTexts('Ела при нас утре.', 'Ела в голямата зала утре.')), [
    'Ела [-при нас-]{+в голямата зала+} утре.',
  ])
})

test('a paragraph that came or went is told as a whole', () => {
  assert.deepEqual(shown(compareTexts('Едно.\n\nДве.\n\nТри.', 'Едно.\n\nТри.\n\nСъвсем нов край.')), [
    'Едно.',
    '[-Две.-]',
    'Три.',
    '{+Съвсем нов край.+}',
  ])
})

test('a paragraph that has become another one is not cut into words', () => {
  assert.deepEqual(shown(compareTexts('Часът е сменен.', 'Заповядайте всички.')), [
    '[-Часът е сменен.-]',
    '{+Заповядайте всички.+}',
  ])
})

test('lines and spaces around paragraphs do not count', () => {
  assert.ok(isUnchanged(compareTexts('Едно.\r\n\r\nДве.', 'Едно.\n\n\n  Две. \n')))
  assert.deepEqual(compareTexts('', ''), [])
})

/** Numbers that look random and are the same every time. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state
  }
}

test('both texts can be read out of the comparison', () => {
  const random = numbers(7)
  const pick = (most: number) => random.next().value % most
  const word = () => ['хор', 'пее', 'в', 'салона', 'днес', ',', '10'][pick(7)] ?? ''
  const paragraph = () => Array.from({ length: 1 + pick(12) }, word).join(' ')
  const text = () => Array.from({ length: pick(6) }, paragraph)
  const without = (kind: string, compared: readonly ComparedParagraph[]) =>
    compared
      .map((passages) =>
        passages
          .filter((passage) => passage.kind !== kind)
          .map((passage) => passage.text)
          .join(''),
      )
      .filter((each) => each !== '')
  for (let round = 0; round < 500; round++) {
    const [before, after] = [text(), text()]
    const compared = compareTexts(before.join('\n\n'), after.join('\n\n'))
    assert.deepEqual(without('added', compared), before)
    assert.deepEqual(without('removed', compared), after)
  }
})

test('a very long text is compared as well', () => {
  const long = Array.from({ length: 9000 }, (_, number) => `дума${number}`)
  const other = long.map((each, number) => (number % 2 ? each : `нова${number}`))
  assert.ok(compareTexts(long.join(' '), other.join(' ')).length > 0)
})
