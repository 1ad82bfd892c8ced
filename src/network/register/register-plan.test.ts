import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countingIds } from '#src/platform/ids.ts'
import { type KnownOrganisation, planRegister } from './register-plan.ts'
import type { RegisterRow, RowReading } from './register-row.ts'

const row = (number: string, different: Partial<RegisterRow> = {}): RowReading => ({
  ok: true,
  row: {
    ...{
      line: Number(number),
      number,
      name: `Зора ${number}`,
      oblast: 'О',
      municipality: 'О',
      settlement: 'С',
      address: null,
    },
    ...{ eik: null, wrongEik: null, foundedYear: null, phone: null, email: null, closed: false },
    ...different,
  },
})

const place = { id: 'place', kind: 'с.', name: 'Николово', municipality: 'Русе', oblast: 'Русе' }
type Entries = Map<string, { organisation: string; said: string }>

/** A network in memory that carries plans out. */
function aNetwork(known: KnownOrganisation[] = []) {
  const entries: Entries = new Map()
  const newId = countingIds()
  const take = (rows: readonly RowReading[]) => {
    const plan = planRegister(rows, { match: () => ({ ok: true, settlement: place }), known, entries, newId })
    for (const { id, slug, number, fields } of plan.additions)
      known.push({ id, slug, isDraft: true, isChitalishte: true, number, fields })
    for (const { id, set } of plan.changes) {
      const at = known.findIndex((each) => each.id === id)
      const before = known[at]
      if (before) known[at] = { ...before, fields: { ...before.fields, ...set } }
    }
    for (const { id, number, fields } of [...plan.additions, ...plan.links])
      entries.set(number, { organisation: id, said: JSON.stringify(fields) })
    return plan
  }
  return { known, take }
}

test('rows in any order, taken again in any other, change nothing', () => {
  const number = fc.integer({ min: 1, max: 99 }).map(String)
  const eik = fc.constantFrom(null, '000455980', '120039195')
  const name = fc.constantFrom('Просвета 1928', 'Просвета 1928г.', 'Зора')
  const rows = fc.uniqueArray(fc.tuple(number, eik, name), { selector: ([each]) => each, maxLength: 12 })
  const shuffled = rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
  fc.assert(
    fc.property(shuffled, ([first, again]) => {
      const { take } = aNetwork()
      const readings = (all: typeof first) => all.map(([id, ofRow, called]) => row(id, { eik: ofRow, name: called }))
      take(readings(first))
      const { additions, changes, links } = take(readings(again))
      assert.deepEqual([additions.length, changes.length, links.length], [0, 0, 0])
    }),
  )
})

test('of two rows with one number the first wins, of two with one ЕИК the second goes without', () => {
  const { take } = aNetwork()
  const { report, additions } = take([
    row('1'),
    row('1', { line: 9 }),
    row('2', { eik: '000455980' }),
    row('3', { eik: '000455980' }),
  ])
  assert.deepEqual([report.added, report.refused], [3, 1])
  assert.deepEqual(
    report.problems.map(({ code, line }) => `${line} ${code}`),
    ['9 number-repeated', '3 eik-taken'],
  )
  assert.equal(additions[2]?.fields.eik, null)
})

test('equal names in one settlement get addresses of their own', () => {
  const { additions } = aNetwork().take([row('1', { name: 'Зора 1928г.' }), row('2', { name: 'Зора-1928' })])
  assert.deepEqual(
    additions.map(({ slug }) => slug),
    ['zora-1928-nikolovo', 'zora-1928-nikolovo-2'],
  )
})

test('a draft follows the register but for what somebody has written since', () => {
  const { known, take } = aNetwork()
  take([row('1', { phone: '082 1', address: 'ул. 1' })])
  const [draft] = known
  assert.ok(draft)
  known[0] = { ...draft, fields: { ...draft.fields, phone: '082 999' } }
  const { changes, report } = take([row('1', { phone: '082 2', address: 'ул. 2', closed: true })])
  assert.deepEqual(changes, [{ id: draft.id, set: { address: 'ул. 2', closed: true } }])
  assert.deepEqual([report.changed, report.problems[0]?.code, report.problems[0]?.detail], [1, 'kept', 'phone'])
})

test('what an organisation has confirmed is compared and never changed', () => {
  const { known, take } = aNetwork()
  take([row('1')])
  const [draft] = known
  assert.ok(draft)
  known[0] = { ...draft, isDraft: false }
  const { changes, report } = take([row('1', { name: 'Зора 1901', phone: '082 2' })])
  assert.deepEqual(changes, [])
  assert.deepEqual([report.unchanged, report.problems[0]?.detail], [1, 'name, phone'])
})

test('who is here under the same name and year in the settlement is recognised, not doubled', () => {
  const fields = {
    settlementId: 'place',
    address: null,
    eik: null,
    foundedYear: 1901,
    phone: '082 000',
    email: null,
    closed: false,
  }
  const known = { id: 'p', slug: 'p', isDraft: false, isChitalishte: true, number: null }
  const { take } = aNetwork([{ ...known, fields: { ...fields, name: 'Народно читалище „Пробуда-1901“' } }])
  const first = take([row('7', { name: 'Пробуда 1901 г.', foundedYear: 1901 })])
  assert.deepEqual(
    [first.report.added, first.report.unchanged, first.report.problems[0]?.code],
    [0, 1, 'known-already'],
  )
  assert.equal(take([row('7', { name: 'Пробуда 1901 г.', foundedYear: 1901 })]).report.problems.length, 0)
})
