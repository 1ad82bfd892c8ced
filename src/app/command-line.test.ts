import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { aCommandLine, type Said } from '../../test/support/command-line.ts'

const names = ['start', 'worker', 'migrate', 'demo', 'doctor', 'user', 'user coordinator', 'import calendar']

/** Refused in one sentence that an operator can act on. */
const assertRefused = ({ code, out, complaints }: Said, words: RegExp) => {
  assert.match(complaints.join('\n'), words)
  assert.deepEqual([code, complaints.length, out], [1, 1, []])
}

test('help names every command, by any of its names and when nothing is asked', async (context) => {
  const { run, folder } = aCommandLine(context)
  const help = await run('help')
  assert.equal(help.code, 0)
  for (const name of names)
    assert.ok(
      help.out.some((line) => line.startsWith(`  multipolis ${name}`)),
      name,
    )
  for (const words of [[], ['--help'], ['-h']]) assert.deepEqual(await run(...words), help)
  assert.ok(!existsSync(folder), 'help makes nothing')
})

for (const name of names)
  test(`${name} tells about itself and does nothing`, async (context) => {
    const { run, folder } = aCommandLine(context)
    const help = await run(...name.split(' '), '--help')
    assert.equal(help.code, 0)
    assert.equal(help.out.filter((line) => line.startsWith('  multipolis ')).length, 1)
    assert.ok(help.out[1]?.startsWith(`  multipolis ${name}`))
    assert.deepEqual(await run('help', ...name.split(' ')), help)
    assert.ok(!existsSync(folder))
  })

test('what is no command ends with 2 and the list of commands', async (context) => {
  const { run } = aCommandLine(context)
  for (const words of [['stat'], ['toString'], ['--verbose']]) {
    const { code, out, complaints } = await run(...words)
    assert.deepEqual([code, out], [2, []])
    assert.equal(complaints[0], `There is no command "${words[0]}".`)
    assert.ok(complaints.some((line) => line.includes('multipolis start')))
  }
  const half = await run('import', 'books')
  assert.deepEqual([half.code, half.complaints[0]], [2, 'There is no command "import books".'])
  assert.equal((await run('stat', '--help')).code, 2)
})

test('an option or word that a command does not know is refused in one sentence', async (context) => {
  const { run, folder } = aCommandLine(context)
  for (const name of ['start', 'worker', 'migrate', 'demo', 'doctor']) {
    assertRefused(await run(name, '--colour'), new RegExp(`^Unknown option '--colour'\\. Use it as: ${name}`))
    assertRefused(await run(name, 'please'), /^Unexpected argument 'please'\. Use it as: /)
  }
  assertRefused(await run('worker', '--retry'), /^Option '--retry <value>' argument missing\./)
  assert.ok(!existsSync(folder))
})

test('wrong settings stop every command, each in a sentence of its own', async (context) => {
  const { run } = aCommandLine(context, { PORT: 'x', MAIL_FROM: 'nobody at home' })
  const { code, complaints } = await run('migrate')
  assert.equal(code, 1)
  assert.deepEqual(complaints, [
    'PORT must be a whole number from 0 to 65535, not "x".',
    'MAIL_FROM must be a mail address such as Име <name@example.bg>, not "nobody at home".',
  ])
})

test('migrate says what it applied, and the second time that nothing was left', async (context) => {
  const { run } = aCommandLine(context)
  const first = await run('migrate')
  assert.match(first.out[0] ?? '', /^Applied 20261123_0000_platform, .*_calendar/)
  assert.deepEqual(await run('migrate'), { code: 0, out: ['The database is up to date.'], complaints: [] })
})

test('people are added, listed and removed', async (context) => {
  const { run } = aCommandLine(context)
  const added = await run('user', 'add', ' Maria@Example.BG ', '--name', 'Мария\n Иванова')
  assert.deepEqual(added.out, ['Added Мария Иванова, maria@example.bg.'])
  await run('user', 'add', 'john@example.org', '--name', 'John', '--language', 'en')
  const withoutId = (line: string) => line.replace(/^[\da-f-]{36} {2}/, '')
  assert.deepEqual((await run('user', 'list')).out.map(withoutId), [
    'john@example.org  John  en',
    'maria@example.bg  Мария Иванова  bg',
    '2 people.',
  ])
  assert.deepEqual((await run('user', 'remove', 'MARIA@example.bg')).out, ['Removed maria@example.bg.'])
  assert.equal((await run('user', 'list')).out.at(-1), '1 person.')
})

test('bad words about people are refused, each with what is wrong', async (context) => {
  const { run } = aCommandLine(context)
  await run('user', 'add', 'a@example.bg', '--name', 'А')
  const refusals: [string[], RegExp][] = [
    [['user'], /^Use it as: user list \|/],
    [['user', 'rename'], /^Use it as: /],
    [['user', 'add'], /^Name one mail address/],
    [['user', 'add', 'b@example.bg', 'c@example.bg', '--name', 'Б'], /^Name one mail address/],
    [['user', 'add', 'nobody', '--name', 'Б'], /^"nobody" is not a mail address\.$/],
    [['user', 'add', 'b@example.bg'], /^Say how the person is called/],
    [['user', 'add', 'b@example.bg', '--name', ' … '], /^Say how the person is called/],
    [['user', 'add', 'b@example.bg', '--name'], /^Option '--name <value>' argument missing\./],
    [['user', 'add', 'b@example.bg', '--name', 'Б', '--language', 'de'], /^--language must be bg or en\.$/],
    [['user', 'add', 'b@example.bg', '--nmae', 'Б'], /^Unknown option '--nmae'\./],
    [['user', 'remove', 'b@example.bg'], /^Nobody in the network has the address or id b@example\.bg\.$/],
    [['user', 'remove'], /^Name one mail address/],
    [['user', 'list', 'all'], /^Unexpected argument 'all'\./],
  ]
  for (const [words, sentence] of refusals) assertRefused(await run(...words), sentence)
})

test('a worker apart is refused on the embedded database before anything is made', async (context) => {
  const { run, folder } = aCommandLine(context)
  assertRefused(await run('worker'), /^The embedded database has its worker inside start\./)
  assert.ok(!existsSync(folder))
})

test('jobs that were given up are listed and retried on either database', async (context) => {
  const { run } = aCommandLine(context)
  assert.deepEqual((await run('worker', '--dead')).out, ['0 given up, 0 waiting.'])
  assertRefused(await run('worker', '--retry', 'all'), /^No job was given up\.$/)
  assertRefused(
    await run('worker', '--retry', 'x'),
    /^No job x was given up; "npx multipolis worker --dead" lists them\.$/,
  )
})
