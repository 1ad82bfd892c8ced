import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { aCommandLine } from '../../../test/support/command-line.ts'
import { temporaryFolder } from '../../../test/support/databases.ts'

test('a network goes from one data folder into another, with what lies in its files', async (context) => {
  const [from, to] = [aCommandLine(context), aCommandLine(context)]
  await from.run('demo')
  mkdirSync(join(from.folder, 'files'), { recursive: true })
  writeFileSync(join(from.folder, 'files/picture.webp'), 'picture')
  const file = join(temporaryFolder(context), 'deep/er/backup.tar.gz')
  const made = await from.run('backup', file)
  assert.match(
    made.out[0] ?? '',
    /^Backup .*backup\.tar\.gz: \d{4} rows of \d+ tables, \d+ files, 0\.\d MB, in \d+\.\d s\.$/,
  )
  assert.match(made.out[1] ?? '', /personal data/)
  assert.equal(statSync(file).mode & 0o777, 0o600)
  assert.deepEqual(readdirSync(join(file, '..')), ['backup.tar.gz'])
  const restored = await to.run('restore', file)
  assert.deepEqual([restored.code, restored.complaints], [0, []])
  assert.match(restored.out.join('\n'), /^Restored \d{4} rows and \d+ files .*\nEverybody signs in anew/)
  assert.ok(existsSync(join(to.folder, 'files/picture.webp')))
  assert.match((await to.run('demo')).complaints[0] ?? '', /is not empty/)
  assert.equal((await to.run('demo', '--remove')).code, 0)
  const twice = await to.run('restore', file)
  assert.deepEqual([twice.code, twice.out], [1, []])
  assert.match(twice.complaints[0] ?? '', /^The database is not empty, and a restore would mix two networks\./)
})

test('what cannot be backed up or restored is said in one sentence and leaves nothing behind', async (context) => {
  const { run, folder } = aCommandLine(context)
  const nothing = await run('backup')
  assert.match(nothing.complaints[0] ?? '', /^There is no database in .* yet\.$/)
  assert.ok(!existsSync(folder))
  const file = join(temporaryFolder(context), 'backup.tar.gz')
  writeFileSync(file, 'no')
  for (const words of [['restore'], ['restore', file, file], ['backup', file, file]])
    assert.match((await run(...words)).complaints[0] ?? '', /^Name one /)
  assert.match((await run('restore', file)).complaints[0] ?? '', /is no backup\. Nothing was restored\.$/)
  assert.deepEqual(readdirSync(join(folder, 'db')), [])
})

test('doctor tells how old the latest backup is, wherever it lies', async (context) => {
  const { run, folder } = aCommandLine(context, { PUBLIC_URL: 'https://multipolis.example' })
  const said = async () => (await run('doctor')).out.find((line) => line.includes(' backup: '))
  assert.equal(await said(), 'MEND backup: none was made yet; "npx multipolis backup" makes one.')
  await run('migrate')
  await run('backup', join(temporaryFolder(context), 'elsewhere.tar.gz'))
  assert.match((await said()) ?? '', /^ok {3}backup: the latest is less than a day old \(.*elsewhere\.tar\.gz\)\.$/)
  const old = {
    file: '/mnt/old.tar.gz',
    made: Temporal.Now.instant()
      .subtract({ hours: 24 * 8 + 1 })
      .toString(),
  }
  writeFileSync(join(folder, 'backups/latest.json'), JSON.stringify(old))
  assert.equal(await said(), 'MEND backup: the latest is 8 days old (/mnt/old.tar.gz).')
})

test('whom a later backup knows as erased does not come back with an older one', async (context) => {
  const [from, to, bare] = [aCommandLine(context), aCommandLine(context), aCommandLine(context)]
  const [older, later] = ['older', 'later'].map((name) => join(temporaryFolder(context), `${name}.tar.gz`)) as [
    string,
    string,
  ]
  await from.run('migrate')
  for (const name of ['ana', 'boris']) await from.run('user', 'add', `${name}@example.org`, '--name', name)
  await from.run('backup', older)
  await from.run('user', 'remove', 'ana@example.org')
  await from.run('backup', later)
  const { out } = await to.run('restore', older, '--erased-in', later)
  assert.equal(out.at(-1), 'Erased again: 1 person. Taken back again: 0 consents.')
  const listed = (await to.run('user', 'list')).out.join('\n')
  assert.deepEqual([listed.includes('ana@'), listed.includes('boris@')], [false, true])
  const broken = join(temporaryFolder(context), 'broken.tar.gz')
  writeFileSync(broken, 'no')
  assert.match((await bare.run('restore', older, '--erased-in', broken)).complaints[0] ?? '', /is no backup\.$/)
  assert.ok(!existsSync(join(bare.folder, 'db/multipolis.sqlite')))
  assert.match((await bare.run('restore', older)).out.at(-1) ?? '', /^Whoever was erased, .* is here again\.$/)
})
