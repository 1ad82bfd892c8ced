import assert from 'node:assert/strict'
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { OperatorError } from '#src/platform/failure.ts'
import { fill } from '../../../test/support/calendar.ts'
import { aCalendarFile } from '../../../test/support/calendar-file.ts'
import { sqliteForTest, temporaryFolder } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { importCommand, reportLines } from './import-command.ts'

async function prepared(context: TestContext, content = aCalendarFile('UID:a\nSUMMARY:Вечер\nDTSTART:20261127')) {
  const database = await sqliteForTest(context)
  await fill(database)
  const folder = temporaryFolder(context)
  const file = join(folder, 'програма.ics')
  writeFileSync(file, content)
  const said: string[] = []
  const run = (...args: string[]) => importCommand.run(aHouse(database), args, (line) => said.push(line))
  return { folder, file, said, run, database }
}

const complains = async (work: Promise<unknown>, sentence: RegExp): Promise<void> => {
  await assert.rejects(work, (error) => {
    assert.ok(error instanceof OperatorError, String(error))
    assert.match(error.message, sentence)
    assert.match(error.message, /^[^\n]+\.$/)
    return true
  })
}

test('a file is imported and the report is one line', async (context) => {
  const { file, said, run } = await prepared(context)
  assert.equal(await run(file, '--organisation', 'biblioteka'), 0)
  assert.equal(await run('--organisation=biblioteka', file, '--sphere', 'culture'), 0)
  assert.deepEqual(said, [
    'програма.ics: 1 came, 1 added, 0 changed, 0 unchanged, 0 refused.',
    'програма.ics: 1 came, 0 added, 0 changed, 1 unchanged, 0 refused.',
  ])
})

test('what was refused and what was guessed is told, the code is 1 when all was refused', async (context) => {
  const { file, said, run } = await prepared(
    context,
    aCalendarFile('UID:a\nDTSTART:20261127', 'UID:b\nSUMMARY:Тайна\nDTSTART:20261127\nCLASS:PRIVATE'),
  )
  assert.equal(await run(file, '--organisation', 'biblioteka'), 1)
  assert.deepEqual(said.sort(), [
    '  refused not-public: b (private)',
    '  refused title-missing: a (no SUMMARY)',
    'програма.ics: 2 came, 0 added, 0 changed, 0 unchanged, 2 refused.',
  ])
})

test('a calendar without events is no failure, a file that is none is', async (context) => {
  const empty = await prepared(context, aCalendarFile())
  assert.equal(await empty.run(empty.file, '--organisation', 'biblioteka'), 0)
  writeFileSync(empty.file, 'Здравейте')
  assert.equal(await empty.run(empty.file, '--organisation', 'biblioteka'), 1)
})

test('wrong words are answered with one sentence each, and nothing is imported', async (context) => {
  const { folder, file, said, run } = await prepared(context)
  const here = ['--organisation', 'biblioteka']
  await complains(run(), /Name one file and an organisation/)
  await complains(run(file), /Name one file and an organisation/)
  await complains(run(...here), /Name one file and an organisation/)
  await complains(run(file, file, ...here), /Name one file/)
  await complains(run(file, '--organisation'), /organisation/)
  await complains(run(file, ...here, '--colour', 'red'), /colour/)
  await complains(run(file, ...here, '--sphere', 'sport'), /culture, education, science/)
  await complains(run(file, '--organisation', 'nobody'), /no organisation nobody/)
  await complains(run(join(folder, 'none.ics'), ...here), /no file .*none\.ics/)
  mkdirSync(join(folder, 'folder.ics'))
  await complains(run(join(folder, 'folder.ics'), ...here), /no file/)
  assert.deepEqual(said, [])
})

test('a file beyond 20 MB is refused before it is read', async (context) => {
  const { file, run } = await prepared(context)
  truncateSync(file, 20_000_001)
  await complains(run(file, '--organisation', 'biblioteka'), /larger than 20 MB/)
})

test('a long report names twenty problems and counts the others', () => {
  const problem = { code: 'title-missing', at: 'a', detail: 'no SUMMARY', refused: true }
  const problems = Array.from({ length: 25 }, () => problem)
  const lines = reportLines({ label: 'a.ics', came: 25, added: 0, changed: 0, unchanged: 0, refused: 25, problems })
  assert.deepEqual([lines.length, lines.at(-1)], [22, '  and 5 more; all of them are kept with the run.'])
})

test('a file cannot write lines of its own into the report', () => {
  const problem = { code: 'x', at: 'a\nбиблиотека: 9 added', detail: 'd\u202e\u001b[31m\r\n', refused: false }
  const [, line] = reportLines({
    label: 'a',
    came: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    refused: 0,
    problems: [problem],
  })
  assert.equal(line, '  note x: a библиотека: 9 added (d [31m )')
})
