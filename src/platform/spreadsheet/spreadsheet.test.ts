import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { readWorkbook } from './read-workbook.ts'
import { workbookLimits } from './spreadsheet.ts'
import { type CellToWrite, type SheetToWrite, writeWorkbook } from './write-workbook.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
const write = (...sheets: SheetToWrite[]) =>
  writeWorkbook({ title: 'Проба', creator: 'Мултиполис', choicesName: 'Избор', sheets }, now)
const plain = (...rows: CellToWrite[][]): SheetToWrite => ({ name: 'План', columns: [{ title: 'А' }], rows })

async function read(bytes: Uint8Array, limits = workbookLimits) {
  const reading = await readWorkbook(bytes, limits)
  assert.ok(reading.ok, reading.ok ? '' : reading.problem)
  return reading.sheets
}

/** A workbook of one sheet whose markup is written here. */
function workbook(sheetData: string, more: Record<string, string> = {}): Uint8Array {
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const files = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
    'xl/workbook.xml': `<workbook ${ns} xmlns:r="${relations}"><workbookPr/><sheets><sheet name="Лист" sheetId="7" r:id="rId3"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId3" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${ns}>${sheetData}</worksheet>`,
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

const cell = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`

test('what is written is read again: words, numbers, days and hours', async () => {
  const day = Temporal.PlainDate.from('2026-11-27')
  const rows = [
    ['Вечер на „Дунав“', 12.5, day, day.toPlainDateTime('18:30')],
    [null, -3, null, '=1+1'],
  ]
  const [sheet] = await read(await write({ ...plain(...rows), above: ['Годишен план', 'НЧ „Пробуда-1901“'] }))
  assert.deepEqual(sheet, {
    name: 'План',
    rows: [
      { number: 1, cells: ['Годишен план'] },
      { number: 2, cells: ['НЧ „Пробуда-1901“'] },
      { number: 3, cells: ['А'] },
      {
        number: 4,
        cells: [
          'Вечер на „Дунав“',
          12.5,
          { date: '2026-11-27', time: null, shows: 'day' },
          { date: '2026-11-27', time: '18:30', shows: 'day' },
        ],
      },
      { number: 5, cells: [null, -3, null, '=1+1'] },
    ],
  })
})

test('F65: no text becomes a formula, and none would when it is edited', async () => {
  const hostile = ['=HYPERLINK("https://evil.example","x")', '+1', '-1', '@SUM(A1)', '\t=1', "=cmd|' /C calc'!A0"]
  const parts = unzipSync(await write(plain(...hostile.map((text) => [text]))))
  const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
  assert.doesNotMatch(sheet, /<f[ >]/)
  assert.match(new TextDecoder().decode(parts['xl/styles.xml']), /numFmtId="49"/)
  assert.ok(!Object.keys(parts).some((name) => /external|vba|macro/i.test(name)))
})

test('choices are offered from a hidden sheet, the heading stays in sight and is repeated in print', async () => {
  const columns = [
    { title: 'Вид', width: 30, choices: ['книга, четене', '„Музика“'] },
    { title: 'Бюджет', money: true },
  ]
  const bytes = await write({ name: "План: '27", columns, rows: [['книга, четене', 25.9]], roomFor: 50 })
  const parts = unzipSync(bytes)
  const text = (path: string) => new TextDecoder().decode(parts[path])
  assert.match(text('xl/worksheets/sheet1.xml'), /sqref="A2:A52"[\s\S]*?Избор&apos;!\$A\$1:\$A\$2/)
  assert.match(text('xl/worksheets/sheet1.xml'), /ySplit="1"[^>]*state="frozen"/)
  assert.match(text('xl/workbook.xml'), /Избор" [^>]*state="hidden"/)
  assert.match(text('xl/workbook.xml'), /_xlnm.Print_Titles[\s\S]*?\$1:\$1/)
  assert.deepEqual(
    (await read(bytes)).map(({ name, rows }) => [name, rows.length]),
    [['План   27', 2]],
  )
  assert.deepEqual(bytes, await write({ name: "План: '27", columns, rows: [['книга, четене', 25.9]], roomFor: 50 }))
})

test('whatever is written in a cell is read again', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
      const [sheet] = await read(await write(plain(...texts.map((one) => [one]))))
      const clean = texts.map((one) =>
        one
          .replaceAll(/\r\n?/g, '\n')
          .replaceAll(/(?![\n\t])[\p{Cc}\ufffe\uffff]/gu, '')
          .trim(),
      )
      assert.deepEqual(
        sheet?.rows.slice(1).map(({ cells }) => cells[0]),
        clean.filter((one) => one !== ''),
      )
    }),
    { numRuns: 25 },
  )
})

test('a merged day stands in each of its rows, a merged title in none', async () => {
  const rows = `<sheetData><row r="1">${cell('A1', 'План')}</row><row r="2">${cell('A2', '27.11.')}${cell('B2', 'Едно')}</row>
    <row r="3">${cell('B3', 'Две')}</row></sheetData>
    <mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A1048576"/><mergeCell ref="A1:XFD1048576"/></mergeCells>`
  const [sheet] = await read(workbook(rows))
  assert.deepEqual(
    sheet?.rows.map(({ cells }) => cells),
    [['План'], ['27.11.', 'Едно'], ['27.11.', 'Две']],
  )
})

test('a formula counts as the value that was saved with it; an error as its sign; a truth as a word', async () => {
  const formulas = `<sheetData><row r="9"><c r="A9"><f>1+1</f><v>2</v></c><c r="B9" t="str"><f>WEBSERVICE("http://127.0.0.1/")</f><v>x</v></c>
    <c r="C9"><f>[1]Sheet!A1</f></c><c r="D9" t="e"><v>#REF!</v></c><c r="E9" t="b"><v>1</v></c></row></sheetData>`
  assert.deepEqual((await read(workbook(formulas)))[0]?.rows, [{ number: 9, cells: [2, 'x', null, '#REF!', 'true'] }])
})

test('what shows a month has no day, what shows hours alone no date', async () => {
  const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2">
    <numFmt numFmtId="170" formatCode="mmmm\\ yyyy"/><numFmt numFmtId="171" formatCode="hh:mm"/></numFmts>
    <cellXfs count="3"><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`
  const cells = `<sheetData><row r="1"><c r="A1" s="0"><v>46353</v></c><c r="B1" s="1"><v>46508</v></c><c r="C1" s="2"><v>0.75</v></c></row></sheetData>`
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
    <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/>
    <Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`
  const [sheet] = await read(workbook(cells, { 'xl/styles.xml': styles, 'xl/_rels/workbook.xml.rels': relations }))
  assert.deepEqual(sheet?.rows[0]?.cells, [
    { date: '2026-11-27', time: null, shows: 'day' },
    { date: '2027-05-01', time: null, shows: 'month' },
    { date: null, time: '18:00', shows: 'day' },
  ])
})

test('what is no workbook, or too much of one, is told by its reason', async () => {
  const problemOf = async (bytes: Uint8Array, limits = {}) => {
    const reading = await readWorkbook(bytes, { ...workbookLimits, ...limits })
    return reading.ok ? 'ok' : reading.problem
  }
  const some = workbook(`<sheetData><row r="1">${cell('A1', 'а')}</row><row r="2">${cell('A2', 'б')}</row></sheetData>`)
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  const ods = zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] })
  const bomb = workbook('', { 'xl/sharedStrings.xml': `<sst>${' '.repeat(70_000_000)}</sst>` })
  const laughs = '<!DOCTYPE l [<!ENTITY a "ха"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>'
  assert.ok(bomb.length < 100_000)
  assert.deepEqual(
    await Promise.all([
      problemOf(some),
      problemOf(some, { bytes: 10 }),
      problemOf(some, { rows: 1 }),
      problemOf(some, { signs: 1 }),
      problemOf(bomb),
      problemOf(workbook('', { 'xl/sharedStrings.xml': laughs })),
      problemOf(workbook('<sheetData><row r="1"><c')),
      problemOf(new Uint8Array()),
      problemOf(strToU8('Дата;Час')),
      problemOf(Uint8Array.from(compound)),
      problemOf(Buffer.concat([Buffer.from(compound), Buffer.from('EncryptedPackage', 'utf16le')])),
      problemOf(ods),
      problemOf(zipSync({ 'word/document.xml': strToU8('<w/>') })),
      problemOf(some.subarray(0, 500)),
    ]),
    [
      'ok',
      'too-large',
      'too-many-rows',
      'too-large',
      'too-large',
      'broken',
      'broken',
      'not-a-workbook',
      'not-a-workbook',
      'old-workbook',
      'encrypted',
      'opendocument',
      'not-a-workbook',
      'broken',
    ],
  )
})

test('rows that have borders and no words are not counted', async () => {
  const blank = ['<row r="2" spans="1:2"/>', '<row r="3"><c r="A3" s="1"/> <c r="B3" s="1"></c></row>']
  const bytes = workbook(
    `<sheetData><row r="1">${cell('A1', 'А')}</row>${blank.join('')}<row r="4">${cell('B4', 'Б')}</row></sheetData>`,
  )
  assert.deepEqual((await read(bytes, { ...workbookLimits, rows: 2 }))[0]?.rows, [
    { number: 1, cells: ['А'] },
    { number: 4, cells: [null, 'Б'] },
  ])
})

test('a day whose year the sheet does not show is told as such', async () => {
  const formats = ['d.mmm', 'd.m.yyyy', 'dddd', '[$-402]d mmmm;@']
  const codes = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`)
  const xfs = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`)
  const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${codes.join('')}</numFmts><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`
  const cells = formats.map((_, at) => `<c r="${'ABCD'[at]}1" s="${at}"><v>46353</v></c>`)
  const bytes = workbook(`<sheetData><row r="1">${cells.join('')}</row></sheetData>`, { 'xl/styles.xml': styles })
  const [row] = (await read(bytes))[0]?.rows ?? []
  assert.deepEqual(
    row?.cells.map((each) => (each !== null && typeof each === 'object' ? `${each.date} ${each.shows}` : each)),
    ['2026-11-27 yearless', '2026-11-27 day', '2026-11-27 day', '2026-11-27 yearless'],
  )
})

test('an hour that is counted beyond the day is an hour', async () => {
  const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`
  const bytes = workbook('<sheetData><row r="1"><c r="A1" s="1"><v>0.75</v></c></row></sheetData>', {
    'xl/styles.xml': styles,
  })
  assert.deepEqual((await read(bytes))[0]?.rows[0]?.cells, [{ date: null, time: '18:00', shows: 'day' }])
})

test('no bytes throw, and no change of a workbook does', async () => {
  const bytes = await write(plain(['а', 1], ['б', Temporal.PlainDate.from('2026-11-27')]))
  const place = fc.nat({ max: bytes.length - 1 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 }),
      async (changes) => {
        const changed = Uint8Array.from(bytes)
        for (const [at, byte] of changes) changed[at] = byte
        assert.equal(typeof (await readWorkbook(changed)).ok, 'boolean')
      },
    ),
    { numRuns: 60 },
  )
})
