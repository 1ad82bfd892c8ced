import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readView, weekName } from './views.ts'

test('a month, a week and a day are views', () => {
  const month = readView('2026-11')
  const week = readView('2026-W48')
  const day = readView('2026-11-27')
  assert.equal(month?.kind === 'month' && month.month.toString(), '2026-11')
  assert.equal(week?.kind === 'week' && week.monday.toString(), '2026-11-23')
  assert.equal(day?.kind === 'day' && day.day.toString(), '2026-11-27')
})

test('what looks like a view but cannot be is null', () => {
  const wrong = [
    '2026-13',
    '2026-00',
    '2026-02-30',
    '2025-02-29',
    '2026-11-00',
    '2026-W00',
    '2025-W53',
    '2026-W54',
    '1969-12',
    '2101-01',
    '2026-',
    '2026-1',
    '2026-11-27T18:00',
    '2026-11-27[u-ca=hebrew]',
    '2026-Ноември',
    '0000-01',
    '9999-12-31',
  ]
  for (const name of wrong) assert.equal(readView(name), null, name)
})

test('what looks like an event is none', () => {
  for (const name of ['vecher-na-knigata', '', '26-11', 'event-2026-11', '-2026-11', '٢٠٢٦-11'])
    assert.equal(readView(name), undefined, name)
})

test('years with 53 weeks have the last one, the first week may begin in the old year', () => {
  const monday = (name: string) => {
    const view = readView(name)
    return view?.kind === 'week' ? view.monday.toString() : view
  }
  assert.deepEqual(
    [monday('2026-W53'), monday('2020-W53'), monday('2026-W01'), monday('2027-W01')],
    ['2026-12-28', '2020-12-28', '2025-12-29', '2027-01-04'],
  )
})

test('the years 1970 to 2100 have views', () => {
  assert.ok(readView('1970-01') && readView('2100-12-31'))
})

test('the week of any day is a view that begins on the Monday before it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 47_000 }), (days) => {
      const day = Temporal.PlainDate.from('1970-01-01').add({ days })
      const view = readView(weekName(day))
      assert.ok(view?.kind === 'week')
      const since = view.monday.until(day).days
      assert.ok(view.monday.dayOfWeek === 1 && since >= 0 && since < 7)
    }),
  )
})

test('no name makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => void readView(`2026-${name}`)))
})
