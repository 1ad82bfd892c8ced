import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fixedClock } from '#src/platform/clock.ts'
import { timeOrderedIds } from '#src/platform/ids.ts'
import { sqliteForTest, testNow } from '../../../test/support/databases.ts'
import { findSettlements } from '../settlements/settlements.store.ts'
import { importPlaces } from './import-places.ts'
import { mergeTables } from './merge-tables.ts'
import { readPlaceName } from './place-name.ts'
import { readGazetteer } from './register.store.ts'

const geo = '../shared/corpus/geo'
const skip = !existsSync(geo) && '6 files: no corpus'
const file = (path: string) => ({ label: path, bytes: readFileSync(`${geo}/${path}`) })
const register = () =>
  ['ek_atte-2024.csv', 'ek_obl.json', 'ek_obst.json'].map((name) => file(`seeff00__ekatte/${name}`))
const geocoding = () =>
  ['settlements.csv', 'municipalities.csv', 'settlements_loc.csv'].map((name) =>
    file(`yurukov__Bulgaria-geocoding/${name}`),
  )

test('the register of 2024 with its coordinates: 28 oblasts, 265 municipalities, 5,256 settlements', {
  skip,
}, async (context) => {
  const database = await sqliteForTest(context)
  const house = { database, ids: timeOrderedIds(), clock: fixedClock(testNow) }
  const { counts, reports, files } = await importPlaces(house, [...geocoding(), ...register()])
  assert.deepEqual(
    files.map(({ problem }) => problem),
    Array(6).fill(undefined),
  )
  assert.deepEqual([counts.oblasts.added, counts.municipalities.added, counts.settlements.added], [28, 265, 5256])
  assert.equal(reports.length, 33, 'what no longer exists, and what is told twice')
  assert.deepEqual(
    new Set(reports.map(({ problem }) => problem)),
    new Set(['no-municipality', 'not-in-register', 'repeated']),
  )
  const known = await readGazetteer(database.read)
  const all = [...known.settlements.values()]
  assert.equal(known.slugs.size, 5256)
  assert.ok(all.every(({ name }) => name !== name.toUpperCase()))
  assert.ok(all.every(({ slug }) => /^[a-z][a-z0-9-]*$/.test(slug)))
  assert.ok(all.filter(({ latitude }) => latitude !== null).length > 5200)
  assert.equal(all.find(({ ekatte }) => ekatte === '63427')?.slug, 'ruse')
  const found = await findSettlements(database.read, 'Николово')
  assert.deepEqual(found.map(({ municipality }) => municipality).sort(), ['Монтана', 'Русе', 'Хасково'])
  const again = await importPlaces(house, [...register(), ...geocoding()])
  assert.deepEqual([again.counts.settlements.added, again.counts.settlements.changed], [0, 0])
  const [nearest, ...others] = await findSettlements(database.read, 'с. Николово, Русе')
  assert.deepEqual([nearest?.slug, others], ['nikolovo-ruse', []])
})

test('names of the register are found again from capitals, all but a handful', { skip }, () => {
  const { settlements } = mergeTables(register())
  const names = [...settlements.values()].map(({ name }) => name.name)
  const respelled = names.filter((name) => readPlaceName(name.toUpperCase()).name !== name)
  assert.ok(respelled.length < 60, `${respelled.length}: ${respelled.slice(0, 80).join(', ')}`)
})
