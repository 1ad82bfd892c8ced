import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { PlacesTables } from '#src/places/index.ts'
import { readCsv } from '#src/platform/csv/read-csv.ts'
import type { Database } from '#src/platform/db/database.ts'
import { sqliteForTest } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { importRegister } from './import-register.ts'
import { registerTables } from './register.tables.ts'
import type { RegisterReport } from './register-plan.ts'

const register = '../shared/corpus/names/data-for-good-bg__chitalishta/chitalishta-register.shared.csv'
const ekatte = '../shared/corpus/geo/seeff00__ekatte/ek_atte-2024.csv'
const skip = (!existsSync(register) || !existsSync(ekatte)) && 'the register of 2,232 rows: no corpus'

/** All settlements of the country, without going through the import of places. */
async function allSettlements(database: Database): Promise<void> {
  const reading = readCsv(readFileSync(ekatte))
  assert.ok(reading.ok)
  const { header, rows } = reading.table
  const cell = (cells: readonly string[], name: string) => cells[header.indexOf(name)] ?? ''
  const settlements = rows.map(({ cells }) => ({
    ...{ id: cell(cells, 'ekatte'), slug: `s${cell(cells, 'ekatte')}`, ekatte: cell(cells, 'ekatte') },
    ...{ kind: cell(cells, 't_v_m'), name: cell(cells, 'name'), municipality: cell(cells, 'obshtina_name') },
    oblast: cell(cells, 'oblast_name').replace('обл. ', ''),
    ...{ latitude: null, longitude: null, municipality_code: null, registered_at: null, folded: '', latin: '' },
  }))
  await database.write(async ({ query }) => {
    for (let at = 0; at < settlements.length; at += 1000)
      await query
        .withTables<PlacesTables>()
        .insertInto('places_settlement')
        .values(settlements.slice(at, at + 1000))
        .execute()
  })
}

test('the whole register: what came, what was refused and why; the second time nothing', { skip }, async (context) => {
  const database = await sqliteForTest(context)
  await allSettlements(database)
  const house = aHouse(database)
  const take = async (): Promise<RegisterReport> => {
    const result = await importRegister(house, { bytes: readFileSync(register), label: 'register.csv' })
    assert.ok(result.ok)
    return result.report
  }
  const first = await take()
  const { problems, ...counts } = first
  const reasons = Map.groupBy(problems, ({ code }) => code)
  assert.deepEqual(counts, {
    ...{ label: 'register.csv', came: 2232, added: 2226, changed: 0, unchanged: 0, refused: 6 },
    ...{ withoutEik: 78, closed: 10, elsewhere: 0 },
  })
  assert.deepEqual(Object.fromEntries([...reasons].map(([code, all]) => [code, all.length]).sort()), {
    'eik-taken': 2,
    'eik-wrong': 9,
    'name-missing': 1,
    'settlement-ambiguous': 2,
    'settlement-unknown': 3,
  })
  assert.deepEqual(
    problems.filter(({ refused }) => refused).map(({ line }) => line),
    [542, 599, 1310, 1797, 2078, 2080],
  )
  const second = await take()
  assert.deepEqual([second.added, second.changed, second.unchanged], [0, 0, first.added])
  assert.deepEqual(second.problems, problems)
  const rows = await registerTables(database.read)
    .selectFrom('network_organisation as organisation')
    .innerJoin('network_organisation_text as text', 'text.organisation_id', 'organisation.id')
    .select(['text.name', 'organisation.status', 'organisation.email', 'organisation.slug'])
    .execute()
  assert.equal(rows.length, first.added)
  assert.ok(rows.every(({ status, name }) => status === 'draft' && !/^\P{Ll}*\p{Lu}{4}\P{Ll}*$/u.test(name)))
  assert.ok(rows.every(({ email }) => email === null || !email.startsWith('x')))
  assert.ok(rows.every(({ slug }) => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug)))
})
