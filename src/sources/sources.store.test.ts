import assert from 'node:assert/strict'
import type { Database } from '#src/platform/db/database.ts'
import { chitalishte, fill, library } from '../../test/support/calendar.ts'
import { onBothEngines } from '../../test/support/databases.ts'
import { beginRun, finishRun, openSource, type RunProblem, readItems, readRun, rememberItem } from './sources.store.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
const file = (organisationId: string) => ({ organisationId, reader: 'icalendar', address: '' })
const open = (database: Database, organisationId: string, id: string) =>
  database.write((tx) => openSource(tx, file(organisationId), id, now))

onBothEngines('the same organisation, reader and address are one source', async (database) => {
  await fill(database)
  assert.equal(await open(database, library, 's1'), 's1')
  assert.equal(await open(database, library, 's2'), 's1')
  assert.equal(await open(database, chitalishte, 's3'), 's3')
  const feed = { ...file(library), address: 'https://example.org/feed.ics' }
  assert.equal(await database.write((tx) => openSource(tx, feed, 's4', now)), 's4')
})

onBothEngines('a run is told as it was written, its problems in their order', async (database) => {
  await fill(database)
  await open(database, library, 's1')
  const counts = { came: 5, added: 1, changed: 1, unchanged: 1, refused: 2 }
  const problems: RunProblem[] = [
    { code: 'title-missing', at: 'b', detail: 'no SUMMARY', refused: true },
    { code: 'zone-guessed', at: 'a', detail: 'Sofia', refused: false },
  ]
  await database.write((tx) => beginRun(tx, { id: 'r1', sourceId: 's1', label: 'a.ics' }, now))
  const begun = { label: 'a.ics', came: 0, added: 0, changed: 0, unchanged: 0, refused: 0, problems: [] }
  assert.deepEqual(await readRun(database.read, 'r1'), begun)
  const run = { id: 'r1', sourceId: 's1', organisationId: library }
  await database.write((tx) => finishRun(tx, run, counts, problems, now))
  assert.deepEqual(await readRun(database.read, 'r1'), { label: 'a.ics', ...counts, problems })
  assert.equal(await readRun(database.read, 'nobody'), undefined)
})

onBothEngines('of endless problems the first thousand are kept', async (database) => {
  await fill(database)
  await open(database, library, 's1')
  await database.write((tx) => beginRun(tx, { id: 'r1', sourceId: 's1', label: 'a.ics' }, now))
  const problems = Array.from({ length: 1500 }, (_, number) => {
    return { code: 'x', at: String(number), detail: '', refused: false }
  })
  const counts = { came: 0, added: 0, changed: 0, unchanged: 0, refused: 0 }
  const run = { id: 'r1', sourceId: 's1', organisationId: library }
  await database.write((tx) => finishRun(tx, run, counts, problems, now))
  const kept = (await readRun(database.read, 'r1'))?.problems ?? []
  assert.deepEqual([kept.length, kept.at(-1)?.at], [1000, '999'])
})

onBothEngines('a record is remembered once, with what it said last', async (database) => {
  await fill(database)
  await open(database, library, 's1')
  await open(database, chitalishte, 's2')
  await database.write(async (tx) => {
    await rememberItem(tx, 's1', { uid: 'a', targetId: 'event-1', hash: 'old' }, now)
    await rememberItem(tx, 's1', { uid: 'a', targetId: 'event-1', hash: 'new' }, now)
    await rememberItem(tx, 's2', { uid: 'a', targetId: 'event-2', hash: 'other' }, now)
  })
  assert.deepEqual(
    await readItems(database.read, 's1', ['a', 'b']),
    new Map([['a', { targetId: 'event-1', hash: 'new' }]]),
  )
  assert.deepEqual(
    await readItems(database.read, 's2', ['a']),
    new Map([['a', { targetId: 'event-2', hash: 'other' }]]),
  )
  assert.deepEqual(await readItems(database.read, 's1', []), new Map())
})
