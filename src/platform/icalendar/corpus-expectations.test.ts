import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { datesExpectations, fileExpectations } from './corpus-expectations.ts'
import type { ICalTime } from './icalendar.ts'
import { readICalendar } from './read-icalendar.ts'
import { expandRule } from './recur.ts'

const folder = '../shared/corpus/ics'
const read = (file: string) => readICalendar(readFileSync(`${folder}/${file}`))
const options = { skip: !existsSync(folder) && `${fileExpectations.length} files: no corpus` }

function shown(time: ICalTime): string {
  if (time.kind === 'date') return time.date
  if (time.zone === null) return time.local
  return Temporal.PlainDateTime.from(time.local)
    .toZonedDateTime(time.zone)
    .toInstant()
    .toString({ smallestUnit: 'second' })
}

test('files of every source yield the events that their data say', options, () => {
  const sources = new Set(fileExpectations.map(([file]) => file.split('/')[0]))
  assert.equal(sources.size, 16)
  for (const [file, events, ...first] of fileExpectations) {
    const reading = read(file)
    const found = reading.events.slice(0, first.length)
    assert.equal(reading.events.length, events, file)
    first.forEach((expected, index) => {
      const event = found[index]
      const [start = '', ...title] = expected.split(' ')
      assert.ok(event, `${file} ${index}`)
      assert.equal(shown(event.start), start, `${file} ${index}`)
      assert.ok(event.summary.startsWith(title.join(' ')), `${file}: ${event.summary}`)
      assert.equal(event.summary === '', title.join('') === '', file)
    })
  }
  console.log(`${fileExpectations.length} files of ${sources.size} sources as expected`)
})

test('recurring events of real files fall on their dates', options, () => {
  for (const [file, index, all, list] of datesExpectations) {
    const starts = list.split(' ')
    const event = read(file).events[index]
    assert.ok(event, file)
    const expansion = expandRule({ ...event, limit: starts.length + (all ? 1 : 0) })
    const got = expansion.starts.map((time) => (time.kind === 'date' ? time.date : time.local.replace(/:00$/, '')))
    assert.deepEqual(got, starts, file)
    assert.equal(expansion.complete, all, file)
  }
})
