import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readCsv } from './read-csv.ts'
import { csvMark, writeCsv } from './write-csv.ts'

test('F65: a table as RFC 4180 has it, marked as UTF-8', () => {
  const text = writeCsv(
    ['име', 'брой'],
    [
      ['Клуб „Четем“', 12],
      ['с "кавички", и запетая', null],
      ['два\nреда', true],
    ],
  )
  assert.equal(text, `${csvMark}име,брой\r\nКлуб „Четем“,12\r\n"с ""кавички"", и запетая",\r\n"два\nреда",true\r\n`)
})

test('F65: no text is a formula, a number stays a number', () => {
  const hostile = ['=1+1', '+359 82', '-1', '@SUM(A1)', '\tx', '\rx', "=cmd|' /C calc'!A0"]
  const [, ...lines] = writeCsv(
    ['a', 'b'],
    hostile.map((text) => [text, -25.9]),
  )
    .trimEnd()
    .split('\r\n')
  assert.equal(lines.length, hostile.length)
  for (const line of lines) assert.match(line, /^"?'[=+\-@\t\r]/)
  assert.ok(lines.every((line) => line.endsWith(',-25.9')))
})

test('whatever is written is read again', () => {
  const cell = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => /^[\p{L}]/u.test(text) && text.trim() === text)
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const reading = readCsv(new TextEncoder().encode(writeCsv(['a', 'b'], rows)))
      assert.ok(reading.ok)
      const line = (text: string) => text.replaceAll(/\r\n?/g, '\n')
      assert.deepEqual(
        reading.table.rows.map(({ cells }) => cells.map(line)),
        rows.map((row) => row.map(line)),
      )
    }),
  )
})
