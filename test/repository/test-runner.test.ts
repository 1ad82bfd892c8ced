import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setInterval } from 'node:timers/promises'
import { runCheck, runFiles } from '../../scripts/tests/run-tier.ts'
import { findTestFiles, select } from '../../scripts/tests/tiers.ts'
import { temporaryFolder } from '../support/databases.ts'

const tier = { name: 'unit', owns: () => true, limitSeconds: 60 }
const head = "import { test } from 'node:test'\n"

function fileWith(context: TestContext, body: string): string {
  const file = join(temporaryFolder(context), 'made.test.ts')
  writeFileSync(file, head + body)
  return file
}

const run = (context: TestContext, body: string, seconds = 60) =>
  runFiles({ ...tier, limitSeconds: seconds }, [fileWith(context, body)], process.env)

test('every test file belongs to exactly one tier', () => {
  const { tiers, files } = select([], findTestFiles())
  for (const file of files) {
    const owners = tiers.filter((one) => 'owns' in one && one.owns(file)).map(({ name }) => name)
    assert.equal(owners.length, 1, `${file} belongs to ${owners.join(', ') || 'no tier'}`)
  }
})

test('words choose tiers and parts of paths', () => {
  const files = ['src/calendar/a.test.ts', 'src/news/b.test.ts']
  const both = select(['unit', 'calendar'], files)
  assert.deepEqual([both.tiers.map(({ name }) => name), both.files], [['unit'], ['src/calendar/a.test.ts']])
  assert.ok(select(['news'], files).tiers.every((one) => 'owns' in one))
  assert.equal(select(['types'], files).tiers.length, 1)
})

test('passed, failed and skipped are told apart', async (context) => {
  const outcome = await run(
    context,
    "test('a', () => {})\ntest('b', () => { throw new Error('b is broken') })\ntest('c', { skip: 'no moon' }, () => {})\n",
  )
  assert.equal(outcome.passed, 1)
  assert.equal(outcome.failures.length, 1)
  assert.match(outcome.failures[0] ?? '', /^b\n[\s\S]*b is broken/)
  assert.deepEqual([...outcome.skipped], [['no moon', 1]])
})

test('a failure inside a test is told once', async (context) => {
  const outcome = await run(
    context,
    "test('a', async (t) => { await t.test('inner', () => { throw new Error('deep') }) })\n",
  )
  assert.equal(outcome.failures.length, 1)
  assert.match(outcome.failures[0] ?? '', /^inner\n/)
})

test('a file that does not load fails with its reason', async (context) => {
  const outcome = await run(context, "throw new Error('not today')\n")
  assert.match(outcome.failures[0] ?? '', /not today/)
})

test('a process that goes away in the middle fails and says where', async (context) => {
  const outcome = await run(
    context,
    "test('first', () => {})\ntest('second', () => new Promise(() => setImmediate(() => setImmediate(() => process.kill(process.pid, 'SIGKILL')))))\n",
  )
  assert.match(outcome.failures[0] ?? '', /during: second/)
})

test('a hang is cut and says where', async (context) => {
  const outcome = await run(context, "test('forever', () => new Promise(() => setInterval(() => {}, 1000)))\n", 3)
  assert.match(outcome.failures[0] ?? '', /cut off after 3 s, during: forever/)
})

test('nothing that a test started outlives its run', async (context) => {
  const folder = temporaryFolder(context)
  mkdirSync(folder, { recursive: true })
  const note = join(folder, 'pid')
  const body = `import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
test('leaves a process', () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  child.unref()
  writeFileSync(${JSON.stringify(note)}, String(child.pid))
})\n`
  const outcome = await run(context, body)
  assert.equal(outcome.passed, 1)
  const pid = readFileSync(note, 'utf8')
  const state = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0]
  if (process.platform !== 'linux') return
  // The kill was sent before the run ended; the kernel may take a moment. A process that stays hangs the test.
  for await (const _ of setInterval(10)) if (isGone(state)) break
})

/** Gone, or a shadow that nobody has collected. */
function isGone(state: () => string | undefined): boolean {
  try {
    return state() === 'Z'
  } catch {
    return true
  }
}

test('a check that is not content shows what it said', async (context) => {
  const file = join(temporaryFolder(context), 'check.mjs')
  writeFileSync(file, "console.log('line 7 is bad'); process.exit(2)\n")
  const { passed, failures } = await runCheck({ name: 'types', command: [file] })
  assert.equal(passed, 0)
  assert.match(failures[0] ?? '', /exit code 2\nline 7 is bad/)
})
