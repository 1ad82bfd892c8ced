import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { test } from 'node:test'
import { addOrganisation } from '#src/network/index.ts'
import { fixedClock } from '#src/platform/clock.ts'
import type { Database } from '#src/platform/db/database.ts'
import { fileExpectations } from '#src/platform/icalendar/corpus-expectations.ts'
import { readICalendar } from '#src/platform/icalendar/read-icalendar.ts'
import { writeCalendar } from '#src/platform/icalendar/write-icalendar.ts'
import type { House } from '#src/platform/module.ts'
import type { RunReport } from '#src/sources/index.ts'
import { fill, ruse, testZone } from '../../../test/support/calendar.ts'
import { sqliteForTest } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { asICalEvents } from '../feeds/event.ical.ts'
import { calendarTables } from './event.store.ts'
import type { CalendarEvent } from './event.ts'
import { type Marks, readEvents } from './event-read.store.ts'
import { importCalendar } from './import-calendar.ts'

const folder = '../shared/corpus/ics'
const files = globSync(`${folder}/*/*`)
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
const options = { skip: !existsSync(folder) && '468 files: no corpus' }

const take = (house: House, file: string, organisationId: string): Promise<RunReport> =>
  importCalendar(house, { organisationId, bytes: readFileSync(file), label: basename(file), sphere: 'culture' })

/** One organisation a file, so that equal UIDs of different files do not meet. */
const organisationOf = (house: House, file: string): Promise<string> =>
  house.database.write(async (tx) => {
    const id = house.ids()
    await addOrganisation(tx, {
      id,
      slug: id,
      type: 'ngo',
      settlementId: ruse,
      texts: { bg: { name: basename(file) } },
    })
    return id
  })

async function eventsOf({ read }: Database, organisationId: string): Promise<(CalendarEvent & Marks)[]> {
  const rows = await calendarTables(read)
    .selectFrom('calendar_event')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .execute()
  const ids = rows.map(({ id }) => id)
  const slices = Array.from({ length: Math.ceil(ids.length / 500) }, (_, at) => ids.slice(at * 500, at * 500 + 500))
  return (await Promise.all(slices.map((some) => readEvents(read, some)))).flat()
}

const frame = {
  lang: 'en',
  publicUrl: 'https://example.org',
  houses: new Map(),
  rooms: new Map(),
  settlements: new Map(),
  organisations: new Map(),
} as const
const feedOf = (events: readonly (CalendarEvent & Marks)[]): string =>
  writeCalendar({ prodId: '-//T//T//BG', name: 'T', events: events.flatMap((event) => asICalEvents(event, frame)) })

test(
  'E51: every file of the corpus is imported, is unchanged the second time, and can be exported',
  options,
  async (context) => {
    const database = await sqliteForTest(context)
    await fill(database)
    const house = aHouse(database)
    const table: Record<string, { files: number; came: number; added: number; refused: number; notes: number }> = {}
    for (const file of files) {
      const organisation = await organisationOf(house, file)
      const report = await take(house, file, organisation)
      const { came, added, changed, unchanged, refused, problems } = report
      assert.equal(came, added + changed + unchanged + refused, file)
      assert.deepEqual([changed, unchanged], [0, 0], file)
      const again = await take(house, file, organisation)
      assert.deepEqual(
        [again.came, again.added, again.changed, again.unchanged, again.refused],
        [came, 0, 0, added, refused],
        file,
      )
      const events = await eventsOf(database, organisation)
      assert.equal(events.length, added, file)
      const back = readICalendar(feedOf(events))
      assert.deepEqual(back.problems, [], file)
      assert.equal(new Set(back.events.map(({ uid }) => uid)).size, added, file)
      const source = basename(dirname(file))
      const row = table[source] ?? { files: 0, came: 0, added: 0, refused: 0, notes: 0 }
      table[source] = row
      row.files++
      row.came += came
      row.added += added
      row.refused += refused
      row.notes += problems.filter((problem) => !problem.refused).length
    }
    console.table(table)
    assert.ok(files.length >= 468)
    const without = await calendarTables(database.read)
      .selectFrom('calendar_event as event')
      .leftJoin('calendar_occurrence as occurrence', 'occurrence.event_id', 'event.id')
      .select('event.slug')
      .where('occurrence.event_id', 'is', null)
      .execute()
    assert.deepEqual(without, [], 'events without a date')
  },
)

/** A start as the table tells it: a date, an instant, or a floating time, which is one of the network. */
const instantOf = (start: string): string => {
  if (start.length === 10) return Temporal.PlainDate.from(start).toZonedDateTime(testZone).toInstant().toString()
  if (start.endsWith('Z')) return start
  return Temporal.PlainDateTime.from(start).toZonedDateTime(testZone).toInstant().toString()
}

/** What stands in these files but is not for a public calendar, or is not the newest state of its event. */
const leftOut = new Set([
  'libical__libical/classify.ics 1997-07-01T20:00:00Z Conference in the park',
  'mangstadt__biweekly/vcal-example1.vcs 1996-04-01T03:30:00Z Your Proposal Review',
  'ical4j__ical4j/incoming.ics 1996-07-01T18:00:00Z Phone Conference',
  'ical4j__ical4j/incoming.ics 1997-07-01T19:00:00Z Conference',
])

/** Titles with the instants of their dates, own titles of single dates included. */
async function datesOf({ read }: Database, organisationId: string): Promise<{ at: number; title: string }[]> {
  const rows = await calendarTables(read)
    .selectFrom('calendar_occurrence as occurrence')
    .innerJoin('calendar_event_text as text', 'text.event_id', 'occurrence.event_id')
    .leftJoin('calendar_change_text as own', (join) =>
      join
        .onRef('own.event_id', '=', 'occurrence.event_id')
        .onRef('own.recurrence_id', '=', 'occurrence.recurrence_id'),
    )
    .select(['occurrence.starts_at', 'text.title', 'own.title as own'])
    .where('occurrence.organisation_id', '=', organisationId)
    .execute()
  return rows.map(({ starts_at, title, own }) => ({ at: Date.parse(starts_at), title: own ?? title }))
}

test('files of every source bring the titles and moments that their data say', options, async (context) => {
  const database = await sqliteForTest(context)
  await fill(database)
  const proven = new Map<string, number>()
  for (const [file, , ...events] of fileExpectations) {
    const expected = events
      .map((text) => text.split(' '))
      .map(([start = '', ...title]) => ({
        at: Date.parse(instantOf(start)),
        title: title.join(' '),
        line: `${file} ${start} ${title.join(' ')}`,
      }))
    // Imported when it was news: calendars hold only dates around today.
    const today = Temporal.Instant.fromEpochMilliseconds(expected[0]?.at ?? 0).toString()
    const house = aHouse(database, { clock: fixedClock(today) })
    const organisation = await organisationOf(house, file)
    await take(house, `${folder}/${file}`, organisation)
    const found = await datesOf(database, organisation)
    for (const { at, title, line } of expected) {
      const isThere = found.some((date) => date.at === at && date.title.startsWith(title))
      assert.equal(isThere, title !== '' && !leftOut.has(line), line)
      if (isThere) proven.set(file, (proven.get(file) ?? 0) + 1)
    }
  }
  const sources = new Set([...proven.keys()].map((file) => file.split('/')[0]))
  const events = [...proven.values()].reduce((sum, count) => sum + count, 0)
  console.log(`${events} events of ${proven.size} files of ${sources.size} sources imported as their data say`)
  assert.ok(proven.size >= 40 && sources.size === 16)
})
