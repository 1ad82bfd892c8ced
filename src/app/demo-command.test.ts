import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { aCommandLine } from '../../test/support/command-line.ts'

const concert = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//test//BG
BEGIN:VEVENT
UID:own@example.bg
DTSTAMP:20261101T090000Z
DTSTART:20270115T180000
DTEND:20270115T193000
SUMMARY:Собствен концерт
END:VEVENT
END:VCALENDAR
`

const rowsOf = (folder: string, query: string): Record<string, unknown>[] => {
  const database = new DatabaseSync(join(folder, 'db/multipolis.sqlite'), { readOnly: true })
  const rows = database.prepare(query).all()
  database.close()
  return rows
}
const count = (folder: string, table: string) => Number(rowsOf(folder, `select count(*) as n from ${table}`)[0]?.n)
const tables = ['calendar_event', 'calendar_occurrence', 'network_organisation', 'places_venue', 'places_settlement']

test('the demonstration loads into an empty database, and leaves nothing when it goes', async (context) => {
  const { run, folder } = aCommandLine(context)
  assert.deepEqual(await run('demo'), { code: 0, out: ['The demonstration network is loaded.'], complaints: [] })
  for (const table of tables) assert.ok(count(folder, table) > 5, table)
  const again = await run('demo')
  assert.match(again.complaints[0] ?? '', /^The database is not empty/)
  assert.equal(again.code, 1)
  const gone = await run('demo', '--remove')
  assert.deepEqual(gone.out, ['The demonstration network is gone; what you entered yourself has stayed.'])
  for (const table of [...tables, 'network_organisation_text', 'places_venue_text'])
    assert.equal(count(folder, table), 0)
  const nothing = await run('demo', '--remove')
  assert.deepEqual([nothing.code, nothing.complaints], [1, ['There is no demonstration network in this database.']])
})

test('a database where somebody has entered something takes no demonstration', async (context) => {
  const { run, folder } = aCommandLine(context)
  await run('user', 'add', 'maria@example.bg', '--name', 'Мария')
  assert.equal((await run('demo')).code, 1)
  assert.equal(count(folder, 'network_organisation'), 0)
})

test('what own events stand on stays with them, and goes when they are gone', async (context) => {
  const { run, folder } = aCommandLine(context)
  await run('demo')
  await run('user', 'add', 'maria@example.bg', '--name', 'Мария')
  const slug = String(rowsOf(folder, 'select slug from network_organisation order by slug limit 1')[0]?.slug)
  const file = join(folder, 'own.ics')
  writeFileSync(file, concert)
  assert.equal((await run('import', 'calendar', file, '--organisation', slug)).code, 0)
  const { code, out } = await run('demo', '--remove')
  assert.equal(code, 0)
  assert.match(out[0] ?? '', /^The demonstration network is gone but for 2 organisations and places on which your own/)
  assert.deepEqual(
    rowsOf(folder, 'select slug from network_organisation').map((row) => row.slug),
    [slug],
  )
  assert.deepEqual(
    rowsOf(folder, 'select title from calendar_event_text').map((row) => row.title),
    ['Собствен концерт'],
  )
  assert.equal(count(folder, 'people_person'), 1)
  assert.ok((await run('doctor')).out.includes('ok   database: sqlite.'))
  assert.match((await run('demo', '--remove')).out[0] ?? '', /but for 2 organisations/)
})
