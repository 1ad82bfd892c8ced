import assert from 'node:assert/strict'
import { test } from 'node:test'
import { componentsOf } from './components.ts'
import { customOffset, customZone } from './custom-zone.ts'
import { vtimezone } from './vtimezone.ts'

const zones = [
  'Europe/Sofia',
  'Europe/Istanbul',
  'Europe/Dublin',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Jerusalem',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia',
]

test('the last Sundays of March and October are one rule each', () => {
  assert.deepEqual(vtimezone('Europe/Sofia', 2026, 2027).split('\r\n'), [
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Sofia',
    'X-LIC-LOCATION:Europe/Sofia',
    'BEGIN:STANDARD',
    'DTSTART:20260101T000000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0200',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:20260329T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0300',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'DTSTART:20261025T040000',
    'TZOFFSETFROM:+0300',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'END:STANDARD',
    'END:VTIMEZONE',
    '',
  ])
})

test('the definitions say the offset of every day of sixty years', () => {
  for (const id of zones) {
    const component = componentsOf(vtimezone(id, 1975, 2035), { components: 5_000, properties: 100 }).zones[0]
    const zone = component ? customZone(component) : null
    assert.ok(zone, id)
    for (let day = 1827; day < 23_740; day++) {
      const wall = day * 86_400 + 43_200
      const offset =
        new Temporal.PlainDateTime(1970, 1, 1, 12).add({ days: day }).toZonedDateTime(id).offsetNanoseconds / 1e9
      // Samoa jumped over 30 December 2011: that noon did not exist.
      if (id === 'Pacific/Apia' && day === 15_338) continue
      assert.equal(customOffset(zone, wall), offset, `${id} ${day}`)
    }
  }
})
