import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { filterEntries } from '../addresses.ts'
import { type Filter, noFilter, readDate, readFilter } from './filter.form.ts'

const read = (query: string) => readFilter(new URLSearchParams(query))
const nothing = noFilter

test('an empty query is the whole list from its first page', () => {
  assert.deepEqual(read(''), { filter: nothing, problems: [] })
  assert.deepEqual(read('from=&to=%20&sphere=&place=&organisation=&page='), { filter: nothing, problems: [] })
})

test('every part is read', () => {
  const query =
    'from=2026-11-27&to=2026-11-29&place=ruse&near=10&sphere=science&topic=books&audience=pupils&after-work=1&free=1' +
    '&access=step-free&online=1&level=local&organisation=biblioteka&page=3'
  const filter: Filter = {
    from: '2026-11-27',
    to: '2026-11-29',
    place: 'ruse',
    near: 10,
    sphere: 'science',
    topic: 'books',
    audience: 'pupils',
    afterWork: true,
    free: true,
    access: 'step-free',
    online: true,
    level: 'local',
    organisation: 'biblioteka',
    page: 3,
  }
  assert.deepEqual(read(query), { filter, problems: [] })
  const written = filterEntries(filter).map(([name, value]) => `${name}=${value}`)
  assert.equal(written.join('&'), query, 'in the one order of addresses')
})

test('a value that a filter does not know is said', () => {
  for (const typed of [
    'near=7',
    'topic=fishing',
    'audience=cats',
    'after-work=0',
    'free=yes',
    'access=1',
    'online=',
    'level=x',
  ])
    assert.deepEqual(
      read(typed).problems.map(({ field }) => field),
      typed.endsWith('=') ? [] : [typed.split('=')[0]],
    )
})

test('dates are read as Bulgarians type them', () => {
  const typed = ['27.11.2026', '27.11.2026 г.', '27.11.2026\u00a0г.', '27.11.2026г', '2026-11-27']
  for (const date of typed) assert.equal(readDate(date), '2026-11-27', date)
  assert.equal(readDate('1.2.2027'), '2027-02-01')
})

test('dates that are not in the calendar are none', () => {
  const wrong = ['31.11.2026', '2026-02-29', '27.13.2026', '27/11/2026', '27.11.26', 'утре', '1899-12-31', '3000-01-01']
  for (const date of [...wrong, '2026-11-27T10:00', '-002026-11-27', '00.11.2026'])
    assert.equal(readDate(date), undefined, date)
})

test('a wrong value is said and left out, the rest is kept', () => {
  const { filter, problems } = read('from=abc&sphere=sport&place=Ру%20се&organisation=../x&page=0&to=2026-11-29')
  assert.deepEqual(filter, { ...nothing, to: '2026-11-29' })
  assert.deepEqual(
    problems.map(({ field, code, typed }) => [field, code, typed]),
    [
      ['from', 'not-a-date', 'abc'],
      ['place', 'unknown', 'Ру се'],
      ['sphere', 'unknown', 'sport'],
      ['organisation', 'unknown', '../x'],
      ['page', 'unknown', '0'],
    ],
  )
})

test('an end before the beginning is said and left out; the same day is a day', () => {
  const { filter, problems } = read('from=2026-11-29&to=2026-11-27')
  assert.deepEqual(
    [filter.from, filter.to, problems],
    ['2026-11-29', undefined, [{ field: 'to', code: 'before-from', typed: '2026-11-27' }]],
  )
  assert.deepEqual(read('from=2026-11-27&to=2026-11-27').problems, [])
})

test('of a name given twice the first counts; unknown names are ignored', () => {
  assert.deepEqual(read('place=ruse&place=varna&utm_source=x&toString=1').filter, { ...nothing, place: 'ruse' })
})

test('pages beyond the last, broken or huge are said', () => {
  for (const page of ['201', '-1', '1.5', '1e2', '99999999999', 'x'])
    assert.deepEqual(read(`page=${page}`).problems, [{ field: 'page', code: 'unknown', typed: page }])
})

test('whatever is typed, what is read can be written into an address and read again', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'ruse',
      'culture',
      '2026-11-27',
      '27.11.2026 г.',
      '2',
      '1',
      '10',
      'books',
      'step-free',
      '__proto__',
      'constructor',
    ),
  )
  const names = fc.constantFrom(...filterEntries(noFilter).map(([name]) => name))
  fc.assert(
    fc.property(fc.array(fc.tuple(names, value)), (entries) => {
      const { filter, problems } = readFilter(new URLSearchParams(entries))
      const address = filterEntries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined)
      assert.deepEqual(readFilter(new URLSearchParams(address)), { filter, problems: [] })
      assert.ok(problems.every(({ typed }) => typed.length <= 200))
    }),
  )
})
