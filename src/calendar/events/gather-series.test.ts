import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readICalendar } from '#src/platform/icalendar/read-icalendar.ts'
import { aCalendarFile } from '../../../test/support/calendar-file.ts'
import { gatherSeries } from './gather-series.ts'

const gather = (...events: string[]) => gatherSeries(readICalendar(aCalendarFile(...events)).events)
const told = (...events: string[]) =>
  gather(...events).series.map(({ uid, master, overrides }) => [uid, master.summary, overrides.length])

const master = (more = '') => `UID:a
  SUMMARY:Хор
  DTSTART;TZID=Europe/Sofia:20261127T180000
  RRULE:FREQ=WEEKLY
  ${more}`
const single = (day: string, more = '') => `UID:a
  SUMMARY:Хор на ${day}
  RECURRENCE-ID;TZID=Europe/Sofia:202612${day}T180000
  DTSTART;TZID=Europe/Sofia:202612${day}T190000
  ${more}`

test('a series and its differing dates are one, in any order of the file', () => {
  assert.deepEqual(told(master(), single('04'), single('11')), [['a', 'Хор', 2]])
  assert.deepEqual(gather(single('11'), single('04'), master()), gather(master(), single('04'), single('11')))
})

test('of two states with one sequence the one that was changed later counts', () => {
  const old = 'LAST-MODIFIED:20261101T080000Z'
  const late = 'LAST-MODIFIED:20261120T080000Z'
  const { series } = gather(
    single('04', late),
    single('04', `${old}\n  STATUS:CANCELLED`),
    master(`CLASS:PUBLIC\n  ${late}`),
    master(`STATUS:CANCELLED\n  ${old}`),
  )
  assert.deepEqual(
    series.map(({ master: { status }, overrides }) => [status, overrides.map((each) => each.status)]),
    [['confirmed', ['confirmed']]],
  )
})

test('what is private or confidential stays out and is said', () => {
  const { series, problems } = gather(master('CLASS:PRIVATE'), 'UID:b\nSUMMARY:Б\nDTSTART:20261127\nCLASS:CONFIDENTIAL')
  assert.deepEqual(series, [])
  assert.deepEqual(
    problems.map(({ code, at, refused }) => [code, at, refused]),
    [
      ['not-public', 'a', true],
      ['not-public', 'b', true],
    ],
  )
})

test('single dates of a private series stay out with it', () => {
  const { series, problems } = gather(single('04'), master('CLASS:PRIVATE'))
  assert.deepEqual([series.length, problems.length], [0, 2])
})

test('a private date of an open series alone stays out', () => {
  assert.deepEqual(told(master(), single('04', 'CLASS:PRIVATE'), single('11')), [['a', 'Хор', 1]])
})

test('without UID the same start and title are the same event, and always get the same name', () => {
  const nameless = 'SUMMARY:Хор\nDTSTART:20261127T180000'
  const [first, second] = [told(nameless), told(nameless, nameless)]
  assert.deepEqual(first, second)
  assert.equal(told(nameless, 'SUMMARY:Хор\nDTSTART:20261128T180000').length, 2)
  assert.equal(told(nameless, 'SUMMARY:Друг хор\nDTSTART:20261127T180000').length, 2)
})

test('of two states of one event the one with the higher sequence counts', () => {
  const [newer, older] = ['UID:a\nSUMMARY:Ново\nDTSTART:20261128\nSEQUENCE:2', 'UID:a\nSUMMARY:Старо\nDTSTART:20261127']
  assert.deepEqual(told(newer, older), [['a', 'Ново', 0]])
  assert.deepEqual(told(older, newer), [['a', 'Ново', 0]])
  const dates = gather(master(), single('04', 'SEQUENCE:3\nLOCATION:тук'), single('04', 'SEQUENCE:2\nLOCATION:там'))
  assert.equal(dates.series[0]?.overrides[0]?.location, 'тук')
})

test('a UID written for several events does not lose any of them, whatever their order', () => {
  const [one, two] = ['UID:a\nSUMMARY:Едно\nDTSTART:20261127', 'UID:a\nSUMMARY:Две\nDTSTART:20261128']
  const { series, problems } = gather(two, one)
  assert.deepEqual(
    series.map(({ uid, master: { summary } }) => [uid, summary]),
    [
      ['a', 'Едно'],
      ['a#2026-11-28', 'Две'],
    ],
  )
  assert.deepEqual(series, gather(one, two).series)
  assert.deepEqual(
    problems.map(({ code, refused }) => [code, refused]),
    [['uid-repeated', false]],
  )
})

test('of several events under one UID the one that repeats has the differing dates', () => {
  const [first] = gather(single('04'), 'UID:a\nSUMMARY:Отделно\nDTSTART:20261101', master()).series
  assert.deepEqual([first?.master.summary, first?.overrides.length], ['Хор', 1])
})

test('dates without their series are one event with several dates', () => {
  const { series } = gather(single('11'), single('04'), single('18'))
  const [only] = series
  assert.equal(series.length, 1)
  assert.deepEqual(
    [only?.master.summary, only?.master.rdates.length, only?.overrides.map(({ summary }) => summary)],
    ['Хор на 04', 2, ['Хор на 11', 'Хор на 18']],
  )
})

test('a hundred thousand events of one UID are no danger', () => {
  const { events } = readICalendar(aCalendarFile('UID:a\nSUMMARY:Хор\nDTSTART:20261127'))
  const many = Array.from({ length: 100_000 }, () => events[0]).filter((event) => event !== undefined)
  assert.equal(gatherSeries(many).series.length, 1)
})
