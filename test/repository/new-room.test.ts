import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { makeRoom, nameProblem, withModule } from '../../scripts/new-room.ts'
import { problemsIn } from '../support/boundaries.ts'
import { temporaryFolder } from '../support/databases.ts'
import { readSources } from '../support/read-sources.ts'

const root = join(import.meta.dirname, '../..')
const now = Temporal.Instant.from('2026-12-01T09:30:00Z')
const program = (name: string) => join(root, 'node_modules/.bin', name)

function copyOfTheHouse(context: TestContext): string {
  const folder = temporaryFolder(context)
  for (const part of ['src', 'scripts', 'test/support', 'package.json', 'tsconfig.json', 'biome.json', '.gitignore'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

test('a new room keeps the rules, compiles, and its tests pass on both engines', (context) => {
  const house = copyOfTheHouse(context)
  const before = problemsIn(readSources(join(house, 'src')))
  const made = makeRoom(house, { room: 'questions', thing: 'item' }, now)
  assert.ok(made.ok)
  assert.ok(made.files.includes('src/questions/migrations/20261201_0930_questions.sql'))
  assert.deepEqual(problemsIn(readSources(join(house, 'src'))), before)

  const format = spawnSync(program('biome'), ['check', 'src/questions', 'src/app/modules.ts'], {
    cwd: house,
    encoding: 'utf8',
  })
  assert.equal(format.status, 0, format.stdout + format.stderr)
  const types = spawnSync(program('tsc'), [], { cwd: house, encoding: 'utf8' })
  assert.deepEqual(
    types.stdout.split('\n').filter((line) => /^src\/(questions|app\/modules)/.test(line)),
    [],
  )

  const tests = made.files.filter((file) => /\.test\.tsx?$/.test(file))
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const words = ['--import=./scripts/register.mjs', '--test', '--test-isolation=none', '--test-reporter=tap', ...tests]
  const output = execFileSync(process.execPath, words, { cwd: house, env, encoding: 'utf8' })
  assert.match(output, /^# pass 13$/m)
})

test('a room that the plan does not know enters it', (context) => {
  const house = copyOfTheHouse(context)
  assert.ok(makeRoom(house, { room: 'choirs', thing: 'choir' }, now).ok)
  assert.match(readFileSync(join(house, 'scripts/storeys.ts'), 'utf8'), /'calendar',[^\]]*'choirs'\]/)
})

test('the app lists a new room after the calendar', () => {
  const before = "import { calendar } from '#src/calendar/index.ts'\n\nexport const modules = [places, calendar]\n"
  const after =
    "import { calendar } from '#src/calendar/index.ts'\nimport { news } from '#src/news/index.ts'\n\nexport const modules = [places, calendar, news]\n"
  assert.equal(withModule(before, 'news'), after)
  assert.equal(withModule('export {}\n', 'news'), undefined)
})

for (const [room, thing] of [
  ['News', 'item'],
  ['my-news', 'item'],
  ['news', '../item'],
  ['', 'item'],
  ['news', 'news'],
  ['search', 'item'],
  ['platform', 'item'],
  ['network', 'item'],
] as const) {
  test(`no room is called „${room}“ with „${thing}“`, () => assert.ok(nameProblem({ room, thing })))
}

test('nothing is written over a room that is there', (context) => {
  const house = copyOfTheHouse(context)
  const made = makeRoom(house, { room: 'calendar', thing: 'item' }, now)
  assert.ok(!made.ok)
  assert.match(made.problem, /is there already/)
})
