import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { readCsv } from './read-csv.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readCsv(bytesOf(text))

function cellsOf(text: string): (readonly string[])[] {
  const reading = read(text)
  assert.ok(reading.ok)
  return [reading.table.header, ...reading.table.rows.map(({ cells }) => cells)]
}

test('comma, semicolon and tab are told by the first lines', () => {
  for (const sign of [',', ';', '\t'])
    assert.deepEqual(cellsOf(`Рег. №${sign}Име\n1${sign}„А“\n`), [
      ['Рег. №', 'Име'],
      ['1', '„А“'],
    ])
  assert.deepEqual(cellsOf('"а, б";в\n1;2')[0], ['а, б', 'в'])
  const plan = 'НЧ „Зора“, с. Айдемир, община Силистра\n\nСъбитие;Дата\nХор, песни, танци;27.11.\nРецитал;28.11.'
  assert.deepEqual(cellsOf(plan).slice(1), [
    ['Събитие', 'Дата'],
    ['Хор, песни, танци', '27.11.'],
    ['Рецитал', '28.11.'],
  ])
  assert.deepEqual(cellsOf('Цена;Събитие\n5,00;Хор\n7,50;Кино').at(-1), ['7,50', 'Кино'])
})

test('quoted cells may hold signs, quotes and line breaks; a row is told by the line on which it begins', () => {
  const reading = read('име,адрес\r\n"НЧ ""Пробуда""","ул. 1,\r\nс. Николово"\r\n\r\nвтори,ред\r\n')
  assert.ok(reading.ok)
  assert.deepEqual(reading.table.rows, [
    { line: 2, cells: ['НЧ "Пробуда"', 'ул. 1,\nс. Николово'] },
    { line: 5, cells: ['втори', 'ред'] },
  ])
})

test('UTF-8 with a mark, UTF-16 and windows-1251 read alike', () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Име;Град\nЗора;Русе', 'utf16le')])
  const windows1251 = Buffer.from([
    0xc8, 0xec, 0xe5, 0x3b, 0xc3, 0xf0, 0xe0, 0xe4, 0x0a, 0xc7, 0xee, 0xf0, 0xe0, 0x3b, 0xd0, 0xf3, 0xf1, 0xe5,
  ])
  for (const bytes of [bytesOf('\ufeffИме;Град\nЗора;Русе'), utf16, windows1251]) {
    const reading = readCsv(bytes)
    assert.ok(reading.ok)
    assert.deepEqual(
      [reading.table.header, reading.table.rows[0]?.cells],
      [
        ['Име', 'Град'],
        ['Зора', 'Русе'],
      ],
    )
  }
})

test('longer, shorter and empty rows stay rows; cells that look like formulas are text, U+0000 is gone', () => {
  assert.deepEqual(cellsOf('а,б\n1\n1,2,3\n,\n=HYPERLINK("x"),a\u0000b'), [
    ['а', 'б'],
    ['1'],
    ['1', '2', '3'],
    ['=HYPERLINK("x")', 'ab'],
  ])
})

test('what is no table is refused with its reason', () => {
  assert.deepEqual(read(''), { ok: false, problem: 'empty' })
  assert.deepEqual(read(' \n\n'), { ok: false, problem: 'empty' })
  assert.deepEqual(read('а,б\n1,2\n3,"4\n5,6'), { ok: false, problem: 'quote-not-closed', line: 4 })
  assert.deepEqual(readCsv(bytesOf('а,б\n1,2'), { bytes: 3, rows: 9 }), { ok: false, problem: 'too-large' })
  assert.deepEqual(readCsv(bytesOf('а\n1\n2\n3'), { bytes: 99, rows: 2 }), { ok: false, problem: 'too-many-rows' })
})

test('no bytes throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => typeof readCsv(bytes).ok === 'boolean'))
})

test('what a spreadsheet would write is read back', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('а', 'Я', 'z', '"', ',', ';', '\t', '\n', ' ', '=', '„', '😀'), maxLength: 12 })
    .map((text) => text.trim())
  const row = fc.array(cell, { minLength: 3, maxLength: 3 }).filter((cells) => cells.some((each) => each !== ''))
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const quoted = rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
      assert.deepEqual(cellsOf(quoted.join('\r\n')), rows)
    }),
  )
})

const spectrum = '../shared/corpus/csv-xlsx/max-mapper__csv-spectrum'
test('the acid tests of csv-spectrum', { skip: !existsSync(spectrum) && '3 files: no corpus' }, () => {
  for (const name of ['comma_in_quotes', 'json', 'newlines']) {
    const reading = readCsv(readFileSync(`${spectrum}/${name}.csv`))
    assert.ok(reading.ok)
    const file = name === 'newlines' ? 'newlines_crlf' : name
    const { header, rows } = reading.table
    const records = rows.map(({ cells }) => Object.fromEntries(header.map((key, at) => [key, cells[at]])))
    const expected = JSON.parse(readFileSync(`${spectrum}/${file}.json`, 'utf8').replaceAll('\\r\\n', '\\n'))
    assert.deepEqual(records, [expected].flat(), name)
  }
})
