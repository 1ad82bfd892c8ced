import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { test } from 'node:test'
import { readICalendar } from './read-icalendar.ts'
import { expandRule } from './recur.ts'
import { writeCalendar } from './write-icalendar.ts'

const folder = '../shared/corpus/ics'
const files = globSync(`${folder}/*/*`).sort()
const stamp = '2026-11-22T12:00:00Z'

test('every file of the corpus is read, expanded and written again', {
  skip: !existsSync(folder) && '468 files',
}, () => {
  const table: Record<string, { files: number; events: number; problems: number; dates: number }> = {}
  for (const file of files) {
    const row = table[basename(dirname(file))] ?? { files: 0, events: 0, problems: 0, dates: 0 }
    table[basename(dirname(file))] = row
    const { events, problems } = readICalendar(readFileSync(file), { floatingZone: 'Europe/Sofia' })
    row.files++
    row.events += events.length
    row.problems += problems.length
    for (const event of events) row.dates += expandRule({ ...event, to: '2030-01-01', limit: 100 }).starts.length
    const named = events.map((event, index) => ({ ...event, uid: event.uid ?? `${index}`, stamp }))
    const feed = writeCalendar({ prodId: '-//Test//Test//EN', name: 'Test', events: named })
    assert.equal(readICalendar(feed).events.length, events.length, file)
    assert.ok(events.every((event) => !JSON.stringify(event).includes('\\u0000')))
  }
  console.table(table)
  assert.ok(files.length >= 468)
})
