import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { fixedClock } from '#src/platform/clock.ts'
import type { Database, Tx } from '#src/platform/db/database.ts'
import type { Fact } from '#src/platform/facts/fact.ts'
import { countingIds } from '#src/platform/ids.ts'
import type { House } from '#src/platform/module.ts'
import { type RunReport, readRun } from '#src/sources/index.ts'
import { chitalishte, fill, library, libraryHall } from '../../../test/support/calendar.ts'
import { aCalendarFile, escaped } from '../../../test/support/calendar-file.ts'
import { onBothEngines, sqliteForTest } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { calendarTables, removeEvents } from './event.store.ts'
import { readEvents } from './event-read.store.ts'
import { importCalendar } from './import-calendar.ts'

const take = (house: House, text: string | Uint8Array, organisationId = library): Promise<RunReport> =>
  importCalendar(house, {
    organisationId,
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    label: 'файл.ics',
    sphere: 'culture',
  })

const counts = ({ came, added, changed, unchanged, refused }: RunReport) => [came, added, changed, unchanged, refused]
const addUp = ({ came, added, changed, unchanged, refused }: RunReport) =>
  assert.equal(came, added + changed + unchanged + refused)

async function allEvents(database: Database) {
  const rows = await calendarTables(database.read).selectFrom('calendar_event').select('id').orderBy('slug').execute()
  return readEvents(
    database.read,
    rows.map(({ id }) => id),
  )
}

const evening = (uid: string, title: string, more = 'DTSTART:20261127T180000') =>
  `UID:${uid}\nSUMMARY:${title}\n${more}`
const weekly = `UID:club
  SUMMARY:Клуб
  DTSTART;TZID=Europe/Sofia:20261127T180000
  RRULE:FREQ=WEEKLY;COUNT=4`

onBothEngines('a file becomes events of the organisation, with a report', async (database) => {
  await fill(database)
  const file = aCalendarFile(
    evening('a', 'Вечер'),
    weekly,
    evening('b', 'Среща', 'LOCATION:Регионална библиотека\nDTSTART:20261128'),
  )
  const report = await take(aHouse(database), file)
  assert.deepEqual(counts(report), [3, 3, 0, 0, 0])
  assert.equal(report.label, 'файл.ics')
  assert.deepEqual(
    (await allEvents(database)).map(({ slug, organisationId, venueId, starts, rule }) => [
      slug,
      organisationId,
      venueId,
      starts,
      rule,
    ]),
    [
      ['klub', library, null, '2026-11-27T18:00:00', 'FREQ=WEEKLY;COUNT=4'],
      ['sreshta', library, libraryHall, '2026-11-28', null],
      ['vecher', library, null, '2026-11-27T18:00:00', null],
    ],
  )
})

onBothEngines('the same file again changes nothing and tells nobody of events', async (database) => {
  await fill(database)
  const house = aHouse(database)
  const file = aCalendarFile(evening('a', 'Вечер'), weekly)
  await take(house, file)
  const before = await allEvents(database)
  const heard: Fact[] = []
  database.onFacts((facts) => heard.push(...facts))
  const again = await take(aHouse(database, { clock: fixedClock('2026-11-23T12:00:00Z') }), file)
  assert.deepEqual(counts(again), [2, 0, 0, 2, 0])
  assert.deepEqual(await allEvents(database), before)
  assert.deepEqual(
    heard.map(({ name }) => name),
    ['sources.run.finished'],
  )
})

onBothEngines('when it was exported, and in which order, says nothing', async (database) => {
  await fill(database)
  const house = aHouse(database)
  const date = (day: string) =>
    `UID:club\nRECURRENCE-ID;TZID=Europe/Sofia:202612${day}T180000\nSUMMARY:Клуб\nDTSTART;TZID=Europe/Sofia:202612${day}T190000`
  await take(house, aCalendarFile(weekly, date('04'), date('11'), evening('a', 'Вечер')))
  const stamped = `${evening('a', 'Вечер')}\nDTSTAMP:20261122T100000Z\nLAST-MODIFIED:20261122T100000Z`
  const report = await take(house, aCalendarFile(stamped, date('11'), date('04'), weekly))
  assert.deepEqual(counts(report), [2, 0, 0, 2, 0])
})

onBothEngines(
  'what changed in the file changes in place: same id, same address, a higher sequence',
  async (database) => {
    await fill(database)
    await take(aHouse(database), aCalendarFile(evening('a', 'Вечер')))
    const [before] = await allEvents(database)
    const later = aHouse(database, { clock: fixedClock('2026-11-23T12:00:00Z') })
    const report = await take(later, aCalendarFile(evening('a', 'Утро', 'DTSTART:20261128T090000')))
    const [after, second] = await allEvents(database)
    assert.deepEqual(counts(report), [1, 0, 1, 0, 0])
    assert.ok(before && after && !second)
    assert.deepEqual(
      [after.id, after.slug, after.sequence, after.texts.bg?.title, after.starts, after.createdAt, after.updatedAt],
      [before.id, 'vecher', 1, 'Утро', '2026-11-28T09:00:00', before.createdAt, '2026-11-23T12:00:00.000Z'],
    )
  },
)

onBothEngines('a sequence never falls, whatever the file says', async (database) => {
  await fill(database)
  const house = aHouse(database)
  const sequences = []
  for (const [title, sequence] of [
    ['А', 5],
    ['Б', 9],
    ['В', 0],
    ['Г', 2],
  ] as const) {
    await take(house, aCalendarFile(`${evening('a', title)}\nSEQUENCE:${sequence}`))
    sequences.push((await allEvents(database))[0]?.sequence)
  }
  assert.deepEqual(sequences, [5, 9, 10, 11])
})

onBothEngines('dates that the file no longer has are unlisted, none is deleted', async (database) => {
  await fill(database)
  const house = aHouse(database)
  await take(house, aCalendarFile(weekly))
  await take(house, aCalendarFile(weekly.replace('COUNT=4', 'COUNT=2')))
  const rows = await calendarTables(database.read)
    .selectFrom('calendar_occurrence')
    .select('listed')
    .orderBy('recurrence_id')
    .execute()
  assert.deepEqual(
    rows.map(({ listed }) => listed),
    [1, 1, 0, 0],
  )
})

onBothEngines('two organisations may import the same file', async (database) => {
  await fill(database)
  const house = aHouse(database)
  const file = aCalendarFile(evening('a', 'Вечер'))
  await take(house, file)
  assert.deepEqual(counts(await take(house, file, chitalishte)), [1, 1, 0, 0, 0])
  assert.deepEqual(
    (await allEvents(database)).map(({ slug, organisationId }) => [slug, organisationId]),
    [
      ['vecher', library],
      ['vecher-2026-11-27', chitalishte],
    ],
  )
})

onBothEngines('what is refused or guessed is said and kept with the run', async (database) => {
  await fill(database)
  const report = await take(
    aHouse(database, { ids: countingIds() }),
    aCalendarFile(
      evening('a', ''),
      evening('b', 'Тайна', 'DTSTART:20261127\nCLASS:PRIVATE'),
      evening('c', 'Без начало', ''),
      'SUMMARY:Без име\nDTSTART:20261127',
      evening('d', 'Нищо', 'DTSTART:20261127T180000\nEXDATE:20261127T180000'),
      evening('e', 'Добре'),
    ),
  )
  assert.deepEqual(counts(report), [6, 2, 0, 0, 4])
  assert.deepEqual(report.problems.map(({ code, refused }) => [code, refused]).sort(), [
    ['no-dates', true],
    ['not-public', true],
    ['start-missing', true],
    ['title-missing', true],
    ['uid-missing', false],
  ])
  assert.deepEqual(await readRun(database.read, '00000000-0000-7000-8000-000000000001'), report)
})

onBothEngines('a file that is no calendar is refused as a whole', async (database) => {
  await fill(database)
  const report = await take(aHouse(database), 'Здравейте')
  assert.deepEqual([counts(report), report.problems[0]?.code], [[1, 0, 0, 0, 1], 'not-a-calendar'])
  assert.deepEqual(counts(await take(aHouse(database), aCalendarFile())), [0, 0, 0, 0, 0])
})

onBothEngines(
  'an engine that asks for a transaction again gets the same events, not half of them',
  async (database) => {
    await fill(database)
    const undone = new Error('asked again')
    const write = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
      const attempt = database.write(async (tx) => {
        await work(tx)
        throw undone
      })
      await attempt.catch((error: unknown) => assert.equal(error, undone))
      return database.write(work)
    }
    const report = await take(aHouse({ ...database, write }), aCalendarFile(evening('a', 'Вечер'), weekly))
    assert.deepEqual(counts(report), [2, 2, 0, 0, 0])
    assert.equal((await allEvents(database)).length, 2)
  },
)

onBothEngines('two imports of one file at the same time bring its events once', async (database) => {
  await fill(database)
  const house = aHouse(database)
  const file = aCalendarFile(...Array.from({ length: 30 }, (_, number) => evening(`u${number}`, `Вечер ${number}`)))
  const reports = await Promise.all([take(house, file), take(house, file)])
  assert.deepEqual(reports.map(counts).sort(), [
    [30, 0, 0, 30, 0],
    [30, 30, 0, 0, 0],
  ])
  assert.equal((await allEvents(database)).length, 30)
})

onBothEngines('a file of 250 events is read a hundred a transaction', async (database) => {
  await fill(database)
  const sizes: number[] = []
  database.onFacts((facts) => sizes.push(facts.filter(({ name }) => name === 'calendar.event.saved').length))
  const many = Array.from({ length: 250 }, (_, number) => evening(`u${number}`, `Вечер ${number}`))
  const report = await take(aHouse(database), aCalendarFile(...many))
  assert.deepEqual(counts(report), [250, 250, 0, 0, 0])
  assert.deepEqual(
    sizes.filter((size) => size > 0),
    [100, 100, 50],
  )
})

test('a file of 3,000 events with few titles comes in and stays the same', async (context) => {
  const database = await sqliteForTest(context)
  await fill(database)
  const many = Array.from({ length: 3000 }, (_, number) => evening(`u${number}`, `Репетиция ${number % 50}`))
  const file = aCalendarFile(...many)
  assert.deepEqual(counts(await take(aHouse(database), file)), [3000, 3000, 0, 0, 0])
  assert.deepEqual(counts(await take(aHouse(database), file)), [3000, 0, 0, 3000, 0])
})

const anyEvent = fc
  .record({
    uid: fc.constantFrom('', 'a', 'b', 'c', 'd'),
    title: fc.constantFrom('', 'Вечер', 'Jazz', '<b></b>'),
    start: fc.constantFrom('', '20261127', '20261127T180000', '20261299', '00010101T000000', '20261127T180000Z'),
    more: fc.constantFrom(
      '',
      'RRULE:FREQ=DAILY;COUNT=3',
      'RRULE:FREQ=NEVER',
      'CLASS:PRIVATE',
      'RECURRENCE-ID:20261128T180000',
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20261128T180000',
      'EXDATE:20261127T180000',
      'RDATE;VALUE=DATE:20261130',
      'STATUS:CANCELLED',
      'DTEND:20261127T170000',
      'DURATION:P3D',
    ),
  })
  .map(({ uid, title, start, more }) => `UID:${uid}\nSUMMARY:${title}\nDTSTART:${start}\n${more}`)

test('whatever a file holds, the counts add up and nothing of it comes twice', async (context) => {
  const database = await sqliteForTest(context)
  await fill(database)
  const house = aHouse(database)
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { maxLength: 8 }), async (events) => {
      const first = await take(house, aCalendarFile(...events))
      const second = await take(house, aCalendarFile(...events))
      addUp(first)
      addUp(second)
      assert.deepEqual([second.added, second.changed, second.refused], [0, 0, first.refused])
    }),
    { numRuns: 60 },
  )
})

const naughty = '../shared/corpus/hostile/minimaxir__big-list-of-naughty-strings/blns.base64.json'

test('hostile titles are kept as the text they are', {
  skip: !existsSync(naughty) && '500 strings: no corpus',
}, async (context) => {
  const database = await sqliteForTest(context)
  await fill(database)
  const strings = (JSON.parse(readFileSync(naughty, 'utf8')) as string[]).map((text) =>
    Buffer.from(text, 'base64').toString(),
  )
  const events = strings.map((text, number) => `UID:h${number}\nSUMMARY:Т ${escaped(text)}\nDTSTART:20261127`)
  const report = await take(aHouse(database), aCalendarFile(...events))
  addUp(report)
  assert.equal(report.added, strings.length)
  const stored = await allEvents(database)
  for (const { texts, slug } of stored) {
    const title = Object.values(texts)[0]?.title ?? ''
    assert.match(slug, /^[a-z][a-z0-9-]{0,99}$/)
    assert.ok(title !== '' && title.length <= 500 && !/[\n\0]/.test(title) && title.isWellFormed(), title)
  }
  console.log(`${strings.length} hostile titles stored as text`)
})

onBothEngines('without a sphere an event keeps the one it has', async (database) => {
  await fill(database)
  const bytes = new TextEncoder().encode(aCalendarFile(evening('a', 'Лекция')))
  const bring = (sphere?: 'science') =>
    importCalendar(aHouse(database), { organisationId: library, bytes, label: 'файл.ics', sphere })
  assert.deepEqual(counts(await bring('science')), [1, 1, 0, 0, 0])
  assert.deepEqual(counts(await bring()), [1, 0, 0, 1, 0])
  assert.deepEqual(
    (await allEvents(database)).map(({ sphere }) => sphere),
    ['science'],
  )
})

onBothEngines('an event that was removed comes again with its file', async (database) => {
  await fill(database)
  const file = aCalendarFile(evening('a', 'Вечер'))
  await take(aHouse(database), file)
  const [event] = await allEvents(database)
  const now = aHouse(database).clock.now()
  await database.write((tx) => removeEvents(tx, [event?.id ?? ''], now))
  assert.deepEqual(counts(await take(aHouse(database), file)), [1, 1, 0, 0, 0])
  assert.equal((await allEvents(database)).length, 1)
})
