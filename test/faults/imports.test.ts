import assert from 'node:assert/strict'
import { chmodSync, chownSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { aCalendarFile } from '../support/calendar-file.ts'
import { temporaryFolder } from '../support/databases.ts'
import { builtProgram, type Ended, runMultipolis, startProgram } from '../support/program.ts'

const organisation = 'biblioteka-lyuben-karavelov-ruse'

const anEvent = (number: number, more = ''): string =>
  `UID:fault-${number}@example.org
   DTSTART:2027${String((number % 12) + 1).padStart(2, '0')}${String((number % 28) + 1).padStart(2, '0')}T180000Z
   SUMMARY:Вечер на книгата номер ${number}
   DESCRIPTION:Среща с автора и разговор за прочетеното.${more}`

function calendarOf(context: TestContext, count: number, more = ''): string {
  const file = join(temporaryFolder(context), 'calendar.ics')
  writeFileSync(file, aCalendarFile(...Array.from({ length: count }, (_, number) => anEvent(number, more))))
  return file
}

async function demoFolder(context: TestContext): Promise<string> {
  const folder = temporaryFolder(context)
  assert.equal((await runMultipolis(context, ['demo'], { env: { DATA_DIR: folder } })).code, 0)
  return folder
}

const words = (file: string) => ['import', 'calendar', file, '--organisation', organisation]

/** What the last line of a report counts. */
function countsOf({ code, out, complaints }: Ended) {
  assert.deepEqual([code, complaints], [0, ''])
  const counted = /(\d+) came, (\d+) added, (\d+) changed, (\d+) unchanged, (\d+) refused/.exec(out)
  const [came = 0, added = 0, changed = 0, unchanged = 0, refused = 0] = (counted ?? []).slice(1).map(Number)
  return { came, added, changed, unchanged, refused }
}

const count = (database: DatabaseSync, query: string): number =>
  Number(Object.values(database.prepare(query).get() ?? {})[0])
const imported = `select count(*) from calendar_event where source = 'import' or id in (select target_id from sources_item)`

test('an import that is killed in its middle goes on where it was, and nothing stands twice', async (context) => {
  const all = 500
  const folder = await demoFolder(context)
  const env = { DATA_DIR: folder }
  const file = calendarOf(context, all)
  const looking = new DatabaseSync(join(folder, 'db/multipolis.sqlite'), { readOnly: true, timeout: 10_000 })
  const before = count(looking, imported)
  const running = startProgram(context, [builtProgram(), ...words(file)], { env })
  // Until the first events stand: the others are on their way.
  while (count(looking, imported) === before && running.child.exitCode === null) await pause(1)
  running.child.kill('SIGKILL')
  const { signal } = await running.ended()
  assert.equal(signal, 'SIGKILL')
  const stood = count(looking, imported) - before
  assert.ok(stood > 0 && stood < all, `${stood} of ${all} stood when it was killed`)
  const orphans = `select count(*) from calendar_event as e
    where not exists (select 1 from calendar_event_text as t where t.event_id = e.id)
      or (e.state = 'published' and not exists (select 1 from calendar_occurrence as o where o.event_id = e.id))`
  assert.equal(count(looking, orphans), 0, 'no event stands there by half')
  const second = countsOf(await runMultipolis(context, words(file), { env }))
  assert.deepEqual(second, { came: all, added: all - stood, changed: 0, unchanged: stood, refused: 0 })
  const third = countsOf(await runMultipolis(context, words(file), { env }))
  assert.deepEqual(third, { came: all, added: 0, changed: 0, unchanged: all, refused: 0 })
  assert.equal(count(looking, imported) - before, all)
  assert.equal(count(looking, `select count(distinct target_id) from sources_item where uid like 'fault-%'`), all)
  looking.close()
  context.diagnostic(`killed with ${stood} of ${all} events; the second run added the other ${all - stood}`)
})

test('a calendar of a hundred thousand events is refused with the limit, and nothing of it is taken', async (context) => {
  const folder = await demoFolder(context)
  const file = calendarOf(context, 100_000, ' Входът е свободен.')
  const { code, out, complaints } = await runMultipolis(context, words(file), { env: { DATA_DIR: folder } })
  assert.match(`${out}${complaints}`, /(larger than|more than) 20 MB/)
  assert.equal(code, 1)
  const database = new DatabaseSync(join(folder, 'db/multipolis.sqlite'), { readOnly: true })
  assert.equal(count(database, `select count(*) from sources_item where uid like 'fault-%'`), 0)
  database.close()
})

const isRoot = process.getuid?.() === 0
const needsRoot = isRoot ? false : 'only root can start a program as another account'

test('an import into a database that may only be read says so', { skip: needsRoot }, async (context) => {
  const folder = await demoFolder(context)
  for (const part of ['', 'db']) chmodSync(join(folder, part), 0o755)
  for (const name of readdirSync(join(folder, 'db'))) chmodSync(join(folder, 'db', name), 0o444)
  chownSync(folder, 65534, 65534)
  const file = calendarOf(context, 3)
  chmodSync(join(file, '..'), 0o755)
  const { code, out, complaints } = await runMultipolis(context, words(file), {
    env: { DATA_DIR: folder },
    asNobody: true,
  })
  assert.match(complaints, /^The database .* cannot be (written|opened)\. Check [^\n]*\.\n$/)
  assert.deepEqual([code, out], [1, ''])
})
