import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { ICalTime } from './icalendar.ts'
import { readICalendar } from './read-icalendar.ts'
import { expandRule } from './recur.ts'

const folder = '../shared/corpus/rrule'

/** `whole`: the expected instances are all; else the first ones of an endless rule. */
type Case = {
  id: string
  rule: string
  start: string
  zone: string | null
  exdates: string[]
  expected: string[]
  whole: boolean
}

/** Expectations that RFC 5545 or another case contradicts, with what we answer instead. */
const contradicted: Record<string, { reason: string; ours: string[] }> = {
  'dateutil:RRuleTest.testYearlyByWeekNo': {
    reason:
      'BYWEEKNO without BYDAY: all seven days here, the weekday of DTSTART in libical and in RFC 5545 (taken from DTSTART)',
    ours: ['1998-05-12T09:00:00', '1999-05-18T09:00:00', '2000-05-16T09:00:00'],
  },
  'libical:icalrecur_test#41': {
    reason:
      'YEARLY with BYMONTHDAY alone: February here, every month in dateutil testYearlyByMonthDay and in the RFC table (expand)',
    ours: ['2024-02-29', '2024-03-29', '2024-04-29'],
  },
  'libical:icalrecur_test#42': {
    reason: 'the same',
    ours: ['2024-02-01', '2024-02-29', '2024-03-03', '2024-03-31'],
  },
  'libical:icalrecur_test#43': {
    reason: 'the source gives no instances ("unimplemented"); the rule is plain enough',
    ours: ['2024-12-30', '2025-12-30', '2030-12-30', '2031-12-30'],
  },
  'libical:icalrecur_test#76': {
    reason: 'counts INTERVAL from the calendar year of DTSTART, its own #82 and #83 from the week-numbered year',
    ours: ['2032-12-30T00:00:00'],
  },
  'libical:icalrecur_test_rscale_withicu#5': {
    reason:
      'the leap month after 2100 depends on astronomical tables; the runtime puts the next leap ninth month in 2139',
    ours: ['2014-11-02', '2139-11-01'],
  },
}

function iso(text: string): string {
  const found = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?/.exec(text.replace(/[-:]/g, ''))
  assert.ok(found, text)
  const [, year, month, day, hour, minute, second] = found
  return `${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}:${second}`}`
}

const json = (file: string): Record<string, unknown>[] => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map((item) => iso(String(item))) : [])
const plain = { zone: null, exdates: [] }

function icaljsCases(): Case[] {
  return json('kewisch__ical.js/icaljs-recur.shared.json').map((row) => {
    const expected = list(row.dates)
    const whole = Boolean(row.byCount || row.until || row.noInstance)
    return {
      ...plain,
      id: String(row.id),
      rule: String(row.rrule),
      start: iso(String(row.dtStart ?? expected[0])),
      expected,
      whole,
    }
  })
}

const dateutilRows = () => json('dateutil__dateutil/dateutil-rrule.shared.json')

function dateutilCases(): Case[] {
  return dateutilRows()
    .filter((row) => row.rrule)
    .map((row) => ({
      ...plain,
      id: String(row.id),
      rule: String(row.rrule),
      start: iso(String(row.dtstart)),
      expected: list(row.expected),
      whole: true,
    }))
}

function rustCases(): Case[] {
  return json('fmeringdal__rust-rrule/rust-rrule-rfc5545.shared.json').map((row) => {
    const text = String(row.text)
    const [, zone, start] = /TZID=([^:]+):(\w+)/.exec(text) ?? []
    const exdates = /EXDATE[^:]*:(.*)/.exec(text)?.[1]?.split(',').map(iso) ?? []
    const rule = /RRULE:(.*)/.exec(text)?.[1] ?? ''
    return {
      id: String(row.id),
      rule,
      start: iso(start ?? ''),
      zone: zone ?? null,
      exdates,
      expected: list(row.expected),
      whole: row.limit === null,
    }
  })
}

function libicalCases(name: string): Case[] {
  const blocks = readFileSync(`${folder}/libical__libical/${name}.shared.txt`, 'utf8').split(/\n\s*\n/)
  return blocks
    .filter((block) => block.includes('RRULE:'))
    .map((block, index) => {
      const field = (key: string) => new RegExp(`^${key}:[ ]*(.*)$`, 'm').exec(block)?.[1] ?? ''
      const expected = field('INSTANCES').startsWith('***') ? [] : field('INSTANCES').split(',').map(iso)
      return {
        ...plain,
        id: `libical:${name}#${index + 1}`,
        rule: field('RRULE'),
        start: iso(field('DTSTART')),
        expected,
        whole: true,
      }
    })
}

function expand(one: Case, ruleOnly: boolean, many: number): string[] {
  const time = (text: string): ICalTime =>
    text.length === 10 ? { kind: 'date', date: text } : { kind: 'local', local: text, zone: one.zone }
  const { starts } = expandRule({
    start: time(one.start),
    rrule: one.rule,
    exdates: one.exdates.map(time),
    limit: many,
    ruleOnly,
  })
  return starts.map((start) => (start.kind === 'date' ? start.date : start.local))
}

test('every recurrence case of the corpus yields its instances', { skip: !existsSync(folder) && '327 cases' }, () => {
  const names = ['icalrecur_test', 'icalrecur_test_rscale', 'icalrecur_test_rscale_withicu']
  const cases = [...icaljsCases(), ...dateutilCases(), ...rustCases(), ...names.flatMap(libicalCases)]
  const counts = { 'as the rule says': 0, 'with DTSTART as first instance': 0, contradicted: 0 }
  for (const one of cases) {
    const named = contradicted[one.id]
    const expected = named?.ours ?? one.expected
    const many = expected.length + (one.whole ? 1 : 0)
    const byRule = expand(one, true, many)
    if (named) counts.contradicted++
    else if (JSON.stringify(byRule) === JSON.stringify(expected)) {
      counts['as the rule says']++
      continue
    } else counts['with DTSTART as first instance']++
    assert.deepEqual(named ? byRule : expand(one, false, many), expected, `${one.id} ${one.rule}`)
  }
  console.log(`${cases.length} cases:`, counts)
  assert.equal(counts.contradicted, Object.keys(contradicted).length)
  assert.equal(counts['with DTSTART as first instance'], 2)
})

test('rule sets written as text yield their instances', { skip: !existsSync(folder) && '11 cases' }, () => {
  const rows = dateutilRows().filter((row) => row.text)
  for (const row of rows) {
    const options = Object(row.options)
    const given = options.dtstart ? `DTSTART:${options.dtstart}\n` : ''
    // One source line may hold two properties and stand indented; a calendar never writes so.
    const lines = String(row.text).split(/\s+/).filter(Boolean).join('\n')
    const event = readICalendar(`BEGIN:VEVENT\n${given}${lines}\nEND:VEVENT`).events[0]
    assert.ok(event, String(row.id))
    const { starts } = expandRule({ ...event, limit: 100, ruleOnly: true })
    assert.deepEqual(
      starts.map((time) => (time.kind === 'local' ? time.local : time.date)),
      list(row.expected),
      String(row.id),
    )
  }
  console.log(`${rows.length} rule sets as expected`)
})
