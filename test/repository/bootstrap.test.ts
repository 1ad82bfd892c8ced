import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { temporaryFolder } from '../support/databases.ts'

const bin = join(import.meta.dirname, '../../bin')
const long = new Date('2026-01-01T00:00:00Z')

/** What stands for npm writes down how it was called and leaves what an install leaves. */
const npm = `import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
writeFileSync('npm-was-told', process.argv.slice(2).join(' ') + ' omit=' + process.env.npm_config_omit)
mkdirSync('node_modules', { recursive: true })
writeFileSync('node_modules/.package-lock.json', process.env.INSTALLED ?? readFileSync('package-lock.json'))
process.exit(Number(process.env.NPM_CODE ?? 0))
`
const build = `import { mkdirSync, writeFileSync } from 'node:fs'
mkdirSync('dist', { recursive: true })
writeFileSync('dist/multipolis.mjs', await import('node:fs').then((fs) => fs.readFileSync('src/app/main.ts', 'utf8')))
writeFileSync('dist/.built', '')
`
const program = `if (process.argv[2] === 'worker') process.exitCode = 5
if (process.argv[2] === 'start') {
  const wait = setInterval(() => {}, 1000)
  process.once('SIGTERM', () => { clearInterval(wait); process.exitCode = 3 })
}
console.log(JSON.stringify(process.argv.slice(2)))
`

const lockOf = (packages: object) => JSON.stringify({ packages: { '': {}, ...packages } })

/** A repository with nothing installed, in a folder whose name is not simple. */
function freshHouse(context: TestContext): string {
  const house = join(temporaryFolder(context), 'къща с интервал')
  const files = {
    'package.json': '{"type":"module"}',
    'package-lock.json': lockOf({ 'node_modules/hono': { version: '4.0.0' } }),
    'npm-cli.mjs': npm,
    'scripts/build.ts': build,
    'scripts/test.ts': "console.log('tests ran')",
    'src/app/main.ts': program,
  }
  cpSync(bin, join(house, 'bin'), { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, name)), { recursive: true })
    writeFileSync(join(house, name), text)
    utimesSync(join(house, name), long, long)
  }
  for (const folder of ['src/app', 'src']) utimesSync(join(house, folder), long, long)
  return house
}

const environment = (house: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => {
  const { INIT_CWD: _, NODE_TEST_CONTEXT: __, ...rest } = process.env
  return { ...rest, npm_execpath: join(house, 'npm-cli.mjs'), ...more }
}

const call = (house: string, words: string[], more: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [join(house, 'bin/bootstrap.mjs'), ...words], {
    cwd: '/',
    encoding: 'utf8',
    env: environment(house, more),
  })

test('the first run installs exactly what the lock says, builds and starts', (context) => {
  const house = freshHouse(context)
  const { status, stdout, stderr } = call(house, ['worker'], { npm_config_omit: 'dev' })
  assert.deepEqual([status, stdout], [5, '["worker"]\n'])
  assert.match(stderr, /Installing packages[\s\S]*Building/)
  assert.match(readFileSync(join(house, 'npm-was-told'), 'utf8'), /^ci .*--include=dev.* omit=undefined$/)
})

test('a later run does nothing but start', (context) => {
  const house = freshHouse(context)
  call(house, ['doctor'])
  rmSync(join(house, 'npm-was-told'))
  const { stdout, stderr } = call(house, ['doctor'])
  assert.deepEqual([stdout, stderr], ['["doctor"]\n', ''])
  assert.ok(!existsSync(join(house, 'npm-was-told')))
})

test('another version in the lock file installs again', (context) => {
  const house = freshHouse(context)
  call(house, ['doctor'])
  writeFileSync(join(house, 'package-lock.json'), lockOf({ 'node_modules/hono': { version: '4.0.1' } }))
  assert.match(call(house, ['doctor']).stderr, /Installing/)
  assert.equal(call(house, ['doctor']).stderr.includes('Installing'), false)
})

test('packages for development are asked for by the tests alone, those of other systems by nobody', (context) => {
  const house = freshHouse(context)
  const hono = { 'node_modules/hono': { version: '4.0.0' } }
  const other = { 'node_modules/biome-other': { version: '1.0.0', optional: true } }
  const lock = lockOf({ ...hono, ...other, 'node_modules/knip': { version: '6.0.0', dev: true } })
  writeFileSync(join(house, 'package-lock.json'), lock)
  call(house, ['doctor'], { INSTALLED: lockOf(hono) })
  assert.equal(call(house, ['doctor']).stderr.includes('Installing'), false)
  assert.match(call(house, ['test']).stderr, /Installing/)
  assert.equal(call(house, ['test']).stderr, '')
})

test('an install that was cut off is done again', (context) => {
  const house = freshHouse(context)
  call(house, ['doctor'])
  writeFileSync(join(house, 'node_modules/.package-lock.json'), '{"packages": {"node_mod')
  assert.match(call(house, ['doctor']).stderr, /Installing/)
})

test('a changed file and one taken away build again', (context) => {
  const house = freshHouse(context)
  writeFileSync(join(house, 'src/extra.ts'), '')
  call(house, ['doctor'])
  utimesSync(join(house, 'dist/.built'), long, long)
  utimesSync(join(house, 'src/extra.ts'), long, long)
  rmSync(join(house, 'src/extra.ts'))
  const { stderr } = call(house, ['doctor'])
  assert.equal(stderr, 'Building …\n')
})

test('packages that cannot be installed are one sentence and code 1', (context) => {
  const house = freshHouse(context)
  const { status, stderr } = call(house, ['start'], { NPM_CODE: '7' })
  assert.equal(status, 1)
  assert.match(stderr, /The packages could not be installed; what npm says about it stands above\.\n$/)
})

test('a program that cannot be built is one sentence and code 1', (context) => {
  const house = freshHouse(context)
  writeFileSync(join(house, 'scripts/build.ts'), "console.error('no such colour'); process.exitCode = 1")
  const { status, stderr } = call(house, ['start'])
  assert.equal(status, 1)
  assert.match(stderr, /no such colour\nThe program could not be built; the reason stands above\.\n$/)
})

test('an image that holds only the built program starts it', (context) => {
  const house = freshHouse(context)
  call(house, ['doctor'])
  rmSync(join(house, 'src'), { recursive: true })
  assert.equal(call(house, ['doctor']).stdout, '["doctor"]\n')
})

test('tests do not wait for a build', (context) => {
  const house = freshHouse(context)
  assert.equal(call(house, ['test']).stdout, 'tests ran\n')
  assert.ok(!existsSync(join(house, 'dist')))
})

test('the command line takes paths from where it was typed', (context) => {
  const house = freshHouse(context)
  const from = temporaryFolder(context)
  writeFileSync(join(from, 'програма.ics'), '')
  const { stdout } = call(house, ['cli', 'import', 'програма.ics', '--organisation', 'lib'], { INIT_CWD: from })
  assert.deepEqual(JSON.parse(stdout), ['import', join(from, 'програма.ics'), '--organisation', 'lib'])
})

test('the command is a file that a shell can run', (context) => {
  const house = freshHouse(context)
  const file = join(house, 'bin/multipolis.mjs')
  chmodSync(file, 0o755)
  const { stdout } = spawnSync(process.execPath, [file, 'doctor'], { encoding: 'utf8', env: environment(house) })
  assert.equal(stdout, '["doctor"]\n')
})

test('a signal reaches the program and its code comes back', async (context) => {
  const house = freshHouse(context)
  call(house, ['doctor'])
  const child = spawn(process.execPath, [join(house, 'bin/bootstrap.mjs'), 'start'], { env: environment(house) })
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  assert.equal(code, 3)
})

test('the program ends with the shell that npm has put before it', {
  skip: process.platform === 'win32',
}, async (context) => {
  const house = freshHouse(context)
  call(house, ['doctor'])
  const line = `"${process.execPath}" "${join(house, 'bin/bootstrap.mjs')}" start; true`
  const shell = spawn('sh', ['-c', line], { env: environment(house, { npm_lifecycle_event: 'start' }) })
  await once(shell.stdout, 'data')
  shell.kill('SIGTERM')
  // The last holder of the pipe is the program.
  await once(shell, 'close')
})
