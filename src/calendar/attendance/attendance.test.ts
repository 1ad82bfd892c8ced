import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { attendanceFields, readAttendance } from './attendance.form.ts'
import { addBands, adultsOf, type Bands, bands, methods, noBands, totalOf } from './attendance.ts'

const read = (fields: Record<string, string>) => readAttendance(new URLSearchParams(fields), 'bg')
const sentenceOf = (fields: Record<string, string>): string => {
  const reading = read(fields)
  return reading.ok ? assert.fail('it was accepted') : [...reading.problems.values()].join(' ')
}
const saidBy = (fields: Record<string, string>) => {
  const reading = read(fields)
  return reading.ok ? reading.value : assert.fail([...reading.problems.values()].join(' '))
}

test('three numbers are enough; adults stay without an age', () => {
  const { bands: told, held, method } = saidBy({ under14: '12', aged14: '5', adults: '30' })
  assert.deepEqual(told, { ...noBands, under14: 12, aged14: 5, adults: 30 })
  assert.deepEqual([held, method, totalOf(told)], [true, null, 47])
})

test('ages of adults are among the adults; without a sum they are the sum', () => {
  const some = saidBy({ adults: '30', aged20: '4', aged65: '20' }).bands
  assert.deepEqual([some.aged20, some.aged65, some.adults, adultsOf(some), totalOf(some)], [4, 20, 6, 30, 30])
  assert.equal(totalOf(saidBy({ aged20: '4', aged65: '20' }).bands), 24)
  assert.match(sentenceOf({ adults: '23', aged20: '4', aged65: '20' }), /По възраст са 24, а възрастните общо са 23/)
})

test('a sum by tickets has no ages; those online are among all', () => {
  const told = saidBy({ unspecified: '120', online: '20', method: 'tickets' })
  assert.deepEqual([totalOf(told.bands), told.bands.unspecified, told.online, told.method], [120, 120, 20, 'tickets'])
  assert.match(sentenceOf({ under14: '3', online: '4' }), /Онлайн са 4, а всички са 3/)
})

test('nobody is a number too; nothing at all is asked for', () => {
  assert.equal(totalOf(saidBy({ adults: '0' }).bands), 0)
  assert.match(sentenceOf({}), /поне едно число/)
  assert.match(sentenceOf({ under14: ' ', online: '4' }), /поне едно число/)
})

test('what is no number of people is named', () => {
  assert.match(sentenceOf({ under14: '-1' }), /от 0 до/)
  assert.match(sentenceOf({ under14: '999999999999' }), /от 0 до/)
  assert.match(sentenceOf({ under14: 'дванайсет' }), /число с цифри/)
  assert.match(sentenceOf({ under14: '1,5' }), /цяло число/)
  assert.match(sentenceOf({ under14: '1', method: 'magic' }), /Този избор/)
  assert.equal(saidBy({ under14: '1 200' }).bands.under14, 1200)
})

test('a date that was not held says why and counts nobody', () => {
  const told = saidBy({ outcome: 'not-held', reason: 'буря', under14: '5' })
  assert.deepEqual([told.held, told.reason, totalOf(told.bands)], [false, 'буря', 0])
  assert.match(sentenceOf({ outcome: 'not-held', reason: ' ' }), /Липсва причина/)
})

const counts = fc.record(Object.fromEntries(bands.map((band) => [band, fc.nat(5000)])), {
  noNullPrototype: true,
}) as fc.Arbitrary<Bands>

test('whatever was said comes back into the fields and is read as the same, nobody lost or twice', () => {
  fc.assert(
    fc.property(counts, fc.constantFrom(null, ...methods), (told, method) => {
      const said = { held: true, reason: null, bands: told, online: null, volunteers: 3, volunteerHours: null, method }
      assert.deepEqual(saidBy({ ...attendanceFields(said) }), said)
    }),
  )
})

test('sums of bands do not depend on the order and keep everybody', () => {
  fc.assert(
    fc.property(counts, counts, (one, other) => {
      assert.deepEqual(addBands(one, other), addBands(other, one))
      assert.equal(totalOf(addBands(one, other)), totalOf(one) + totalOf(other))
    }),
  )
})
