import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readWorkbook } from './read-workbook.ts'

const corpus = '../shared/corpus/csv-xlsx'
const skip = !existsSync(corpus) && '19 workbooks: no corpus'

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(xlsx|ods)$/.test(path))
    .sort()

test('workbooks of other people are read, or refused with a reason', { skip }, async (t) => {
  const told: Record<string, string> = {}
  for (const path of filesUnder(corpus)) {
    const reading = await readWorkbook(readFileSync(`${corpus}/${path}`))
    const rows = reading.ok ? reading.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0) : reading.problem
    told[path.slice(path.indexOf('/') + 1)] = String(rows)
  }
  t.diagnostic(
    `${Object.keys(told).length} workbooks: ${Object.entries(told)
      .map((pair) => pair.join(' '))
      .join(', ')}`,
  )
  assert.deepEqual(
    [told['invalid-xml.xlsx'], told['sample.ods'], told['sample.xlsx'], told['missing-bits.xlsx']],
    ['broken', 'opendocument', '10', 'not-a-workbook'],
  )
})

test('days since 1904 are the days that are meant; escaped signs are told', { skip }, async () => {
  const first = async (name: string) => {
    const reading = await readWorkbook(readFileSync(`${corpus}/exceljs__exceljs/${name}.xlsx`))
    return reading.ok ? reading.sheets[0]?.rows[0]?.cells : reading.problem
  }
  assert.deepEqual(await first('1904'), [null, { date: '1904-01-01', time: null, shows: 'day' }])
  assert.deepEqual(await first('shared_string_with_escape'), ['_x000D_'])
})
