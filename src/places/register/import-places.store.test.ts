import assert from 'node:assert/strict'
import { fixedClock } from '#src/platform/clock.ts'
import type { Database } from '#src/platform/db/database.ts'
import { timeOrderedIds } from '#src/platform/ids.ts'
import { onBothEngines, testNow } from '../../../test/support/databases.ts'
import type { PlacesTables } from '../places.tables.ts'
import { addSettlement, findSettlements, removeSettlement } from '../settlements/settlements.store.ts'
import { reportLines } from './import-command.ts'
import { importPlaces } from './import-places.ts'

const oblasts = JSON.stringify([
  { oblast: 'RSE', name: 'Русе', name_en: 'Ruse' },
  { 'Дата на справката': '01/06/2024' },
])
const municipalities = JSON.stringify([
  { obshtina: 'RSE27', name: 'Русе', name_en: 'Ruse' },
  { obshtina: 'RSE08', name: 'ДВЕ МОГИЛИ' },
])
const header = 'ekatte,t_v_m,name,oblast,obshtina,name_en,oblast_name,obshtina_name'
const settlements = `${header}
63427,гр.,Русе,RSE,RSE27,Ruse,обл. Русе,Русе
51679,с.,Николово,RSE,RSE27,Nikolovo,обл. Русе,Русе
02796,с.,СЕЛО БАСАРБОВО,RSE,RSE27,,обл. Русе,Русе
`

function importer(database: Database) {
  const house = { database, ids: timeOrderedIds(), clock: fixedClock(testNow) }
  const bytes = (text: string) => new TextEncoder().encode(text)
  return async (files: Record<string, string>) => {
    const tables = Object.entries(files).map(([label, text]) => ({ label, bytes: bytes(text) }))
    return importPlaces(house, tables)
  }
}

const rows = (database: Database) =>
  database.read.withTables<PlacesTables>().selectFrom('places_settlement').selectAll().orderBy('ekatte').execute()

onBothEngines('the tables are taken in once, whatever their order; again they change nothing', async (database) => {
  const read = importer(database)
  const files = { 'ek_atte.csv': settlements, 'ek_obst.json': municipalities, 'ek_obl.json': oblasts }
  const { counts, reports } = await read(files)
  const fresh = { changed: 0, unchanged: 0, refused: 0 }
  assert.deepEqual(counts, {
    oblasts: { ...fresh, added: 1 },
    municipalities: { ...fresh, added: 2 },
    settlements: { ...fresh, added: 3 },
  })
  assert.deepEqual(reports, [])
  const before = await rows(database)
  assert.deepEqual(
    before.map(({ slug, kind, name, municipality_code, oblast }) => [slug, kind, name, municipality_code, oblast]),
    [
      ['basarbovo', 'с.', 'Басарбово', 'RSE27', 'Русе'],
      ['nikolovo', 'с.', 'Николово', 'RSE27', 'Русе'],
      ['ruse', 'гр.', 'Русе', 'RSE27', 'Русе'],
    ],
  )
  const again = await read(files)
  assert.deepEqual(
    Object.values(again.counts).map(({ unchanged, added, changed }) => [added, changed, unchanged]),
    [
      [0, 0, 1],
      [0, 0, 2],
      [0, 0, 3],
    ],
  )
  assert.deepEqual(await rows(database), before)
  assert.equal((await findSettlements(database.read, 'Basarbovo')).length, 1)
})

onBothEngines(
  'a settlement entered by hand keeps its id and its address and is the register’s from then on',
  async (database) => {
    const own = { municipality: 'Русе', oblast: 'Русе', latitude: 43.8681, longitude: 26.1086 }
    const byHand = { ...own, id: 'own', slug: 'my-nikolovo', kind: 'с.', name: 'Николово', ekatte: '51679' }
    await database.write((tx) => addSettlement(tx, byHand))
    const { counts } = await importer(database)({ 'ek_atte.csv': settlements })
    assert.deepEqual([counts.settlements.added, counts.settlements.changed], [2, 1])
    const after = (await rows(database)).find(({ ekatte }) => ekatte === '51679')
    assert.deepEqual(
      [after?.id, after?.slug, after?.latitude, after?.municipality_code],
      ['own', 'my-nikolovo', 43.8681, 'RSE27'],
    )
    await database.write((tx) => removeSettlement(tx, 'own'))
    assert.equal((await rows(database)).length, 3, 'the demonstration does not take it away again')
  },
)

onBothEngines('coordinates come from another table, which adds no settlement to the register', async (database) => {
  const read = importer(database)
  const located = `village,name,ekatte,province,municipality,postal code,municipality code,geo
1,НИКОЛОВО,51679,Русе,Русе,7057,RSE27,"26.1086,43.8681"
1,Изчезнало,99999,Русе,Русе,7000,RSE27,"26.1,43.8"
0,Русе,63427,Русе,Русе,7000,RSE27,"2.35,48.85"
1,Басарбово,02796,Русе,Русе,7071,RSE27,n/a
`
  const { counts, reports } = await read({ 'settlements_loc.csv': located, 'ek_atte.csv': settlements })
  assert.deepEqual([counts.settlements.added, counts.settlements.refused], [3, 1])
  assert.deepEqual(reports.map(({ file, line, problem, refused }) => [file, line, problem, refused]).sort(), [
    ['settlements_loc.csv', 3, 'not-in-register', true],
    ['settlements_loc.csv', 4, 'wrong-coordinates', false],
  ])
  const [basarbovo, nikolovo] = await rows(database)
  assert.deepEqual([nikolovo?.name, nikolovo?.latitude, basarbovo?.latitude], ['Николово', 43.8681, null])
  assert.deepEqual((await read({ 'settlements_loc.csv': located })).counts.settlements.changed, 0)
})

onBothEngines('a municipality of another name is told so everywhere', async (database) => {
  const read = importer(database)
  await read({ 'ek_atte.csv': settlements })
  const { counts } = await read({ 'o.json': JSON.stringify([{ obshtina: 'RSE27', name: 'Русчук' }]) })
  assert.equal(counts.municipalities.changed, 1)
  assert.deepEqual(new Set((await rows(database)).map(({ municipality }) => municipality)), new Set(['Русчук']))
})

onBothEngines('a row that makes no sense is refused with its reason, the rest is taken', async (database) => {
  const hostile = `${header}
,с.,Без код,RSE,RSE27,,обл. Русе,Русе
12,с.,Кратък код,RSE,RSE27,,обл. Русе,Русе
1234x,с.,Крив код,RSE,RSE27,,обл. Русе,Русе
20001,с.,<script>alert(1)</script>,RSE,RSE27,,обл. Русе,Русе
20002,с.,=HYPERLINK("x"),RSE,RSE27,,обл. Русе,Русе
20003,к.,Курорт,RSE,RSE27,,обл. Русе,Русе
20004,с.,Без община,RSE,,,обл. Русе,
20005,с.,Чужда община,XXX,XXX01,,,
20006,с.,${'Х'.repeat(200)},RSE,RSE27,,обл. Русе,Русе
63427,гр.,Русе,RSE,RSE27,Ruse,обл. Русе,Русе
63427,гр.,Русе пак,RSE,RSE27,Ruse,обл. Русе,Русе
20007
`
  const report = await importer(database)({ 'лошо\n.csv': hostile })
  const taken = (await rows(database)).map(({ ekatte }) => ekatte)
  assert.deepEqual(taken, ['00012', '63427'], 'a spreadsheet drops the zeros of a code')
  const problems = report.reports.map(({ line, problem }) => [line, problem] as const)
  assert.deepEqual(
    problems.toSorted(([one], [other]) => one - other),
    [
      [2, 'no-code'],
      [4, 'no-code'],
      [5, 'no-name'],
      [6, 'no-name'],
      [7, 'no-kind'],
      [8, 'no-municipality'],
      [9, 'unknown-municipality'],
      [10, 'no-name'],
      [12, 'repeated'],
      [13, 'no-name'],
    ],
  )
  assert.equal(report.counts.settlements.refused, 10)
  const lines = reportLines(report)
  assert.ok(lines.every((line) => !line.includes('\n')))
  assert.match(lines.join('\n'), /refused лошо \.csv:9: its municipality is in no table \(20005 Чужда община, XXX01\)/)
})

onBothEngines('a file that is no such table is said to be none', async (database) => {
  const read = importer(database)
  const files = { a: '', b: '[1, "x", null]', c: '[{"oblast":', d: 'име,град\nа,б', e: '{}', f: '\u0000\u0001' }
  const { files: reports, counts } = await read(files)
  assert.deepEqual(
    reports.map(({ problem }) => problem),
    ['empty', 'unknown-columns', 'not-a-table', 'unknown-columns', 'unknown-columns', 'unknown-columns'],
  )
  assert.deepEqual(counts.settlements, { added: 0, changed: 0, unchanged: 0, refused: 0 })
  const alone = await read({ m: JSON.stringify([{ obshtina: 'RSE27', name: 'Русе' }]) })
  assert.deepEqual(
    alone.reports.map(({ problem }) => problem),
    ['unknown-oblast'],
  )
})
