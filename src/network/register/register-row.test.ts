import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCsv } from '#src/platform/csv/read-csv.ts'
import { firstMail, firstPhone } from './contacts.ts'
import { indexSettlements, matchSettlement } from './match-settlement.ts'
import { readableName, yearInName } from './readable-name.ts'
import { findColumns, readRow } from './register-row.ts'

const read = (text: string) => {
  const reading = readCsv(new TextEncoder().encode(text))
  assert.ok(reading.ok)
  const found = findColumns(reading.table)
  assert.ok(found.ok)
  return reading.table.rows.map((row) => readRow(row, found.columns, 2026))
}

test('columns are known by their headings in any order, with what else there is', () => {
  const [row] = read(
    'Телефон;Еик;Град/село;Община;Област;ИМЕ НА ЧИТАЛИЩЕ;Рег. №;Друго\n082 123456;000455980;с. А;Б;В;Зора 1866;007;х',
  )
  assert.ok(row?.ok)
  assert.deepEqual(row.row, {
    ...{ line: 2, number: '7', name: 'Зора 1866', oblast: 'В', municipality: 'Б', settlement: 'с. А' },
    ...{
      address: null,
      eik: '000455980',
      wrongEik: null,
      foundedYear: 1866,
      phone: '082 123456',
      email: null,
      closed: false,
    },
  })
})

test('a file without the columns that matter names them', () => {
  const reading = readCsv(new TextEncoder().encode('Име,Област\nа,б'))
  assert.ok(reading.ok)
  assert.deepEqual(findColumns(reading.table), { ok: false, missing: ['рег. №', 'община', 'град/село'] })
})

test('a row without number or name, or with an endless cell, is refused with its line', () => {
  const header = 'Рег. №,Име,Област,Община,Град/село,Адрес\n'
  const [none, word, nameless, endless] = read(
    `${header},А,О,О,с. Н,\n12а,А,О,О,с. Н,\n3,--,О,О,с. Н,\n4,А,О,О,с. Н,${'я'.repeat(2000)}`,
  )
  const codes = [none, word, nameless, endless].map((row) => row && !row.ok && `${row.line} ${row.code}`)
  assert.deepEqual(codes, ['2 number-missing', '3 number-wrong', '4 name-missing', '5 too-long'])
})

test('names in capitals are written small, all others stay as they are', () => {
  for (const [written, shown] of [
    ['АРАРАТ-2001', 'Арарат-2001'],
    ['НЧ ХРИСТО БОТЕВ И НАУКА НА XX ВЕК', 'НЧ Христо Ботев и Наука на XX Век'],
    ['Йордан Русчев - ДАНКО - 2017', 'Йордан Русчев - ДАНКО - 2017'],
    [' Съзнание  1873г.', 'Съзнание 1873г.'],
    ['=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
  ] as const)
    assert.equal(readableName(written), shown)
})

test('the year of founding is the last in the name that can be one', () => {
  for (const [name, year] of [
    ['Просвета 1928г.', 1928],
    ['20 април 1876 г.- основано 1854 г.', 1854],
    ['Светлина', null],
    ['Бъдеще 2077', null],
    ['Реш. 921/12005', null],
  ] as const)
    assert.equal(yearInName(name, 2026), year)
})

test('of several contacts the first that is one is taken, masked ones are none', () => {
  assert.equal(firstPhone('00000/0000; 0897670000 - на секретаря'), '0897670000')
  assert.equal(firstPhone('кметство 050000 /123'), '050000 /123')
  assert.equal(firstPhone('НЯМА'), null)
  assert.equal(firstMail('не; Chitalishte@abv.bg, друг@'), 'chitalishte@abv.bg')
  assert.equal(firstMail('xx_xxx@abv.bg;x.xx@abv.bg'), null)
})

test('a settlement is found by oblast, municipality, name and kind together', () => {
  const at = (id: string, kind: string, name: string, municipality: string, oblast: string) => ({
    id,
    kind,
    name,
    municipality,
    oblast,
  })
  const index = indexSettlements([
    at('town', 'гр.', 'Костенец', 'Костенец', 'София'),
    at('village', 'с.', 'Костенец', 'Костенец', 'София'),
    at('capital', 'гр.', 'София', 'Столична', 'София (столица)'),
    at('dobrich', 'с.', 'Камен', 'Добрич-селска', 'Добрич'),
    at('one', 'с.', 'Бов', 'Своге', 'София'),
    at('other', 'с.', 'Бов', 'Своге', 'София'),
    at('zelendol', 'с.', 'Зелендол', 'Благоевград', 'Благоевград'),
  ])
  const find = (settlement: string, municipality: string, oblast: string) => {
    const match = matchSettlement(index, { settlement, municipality, oblast })
    return match.ok ? match.settlement.id : match.code
  }
  assert.equal(find('ГРАД КОСТЕНЕЦ', 'КОСТЕНЕЦ', 'СОФИЯ'), 'town')
  assert.equal(find('с. Костенец', 'община Костенец', 'обл. София'), 'village')
  assert.equal(find('ГРАД СОФИЯ', 'СТОЛИЧНА', 'СОФИЯ-ГРАД'), 'capital')
  assert.equal(find('СЕЛО КАМЕН', 'ДОБРИЧКА', 'ДОБРИЧ'), 'dobrich')
  assert.equal(find('ГАРА ГАРА БОВ', 'СВОГЕ', 'СОФИЯ'), 'settlement-ambiguous')
  assert.equal(find('СЕЛО ЗЕЛЕН ДОЛ', 'БЛАГОЕВГРАД', 'БЛАГОЕВГРАД'), 'zelendol')
  assert.equal(find('СЕЛО КАМЕН', 'СВОГЕ', 'СОФИЯ'), 'settlement-unknown')
})
